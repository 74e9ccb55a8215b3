// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/charts/chart_table_view.h"
#include "ui/charts/chart_view.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/section_heading.h"
#include "ui/render/marks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <array>

namespace cruxmap {

namespace {

constexpr int kMargin = 20;

}  // namespace

ChartPanel::ChartPanel(ChartKind kind, QWidget* parent)
    : QFrame(parent),
      m_kind(kind),
      m_theme(&Theme::light()),
      m_column(new QVBoxLayout(this)),
      m_question(new QLabel(questionText(kind))),
      m_asTable(word(tr("As table"), tr("Show the numbers of this chart as a table"))),
      m_export(word(tr("Export"), tr("Write this chart as a picture, or its numbers as CSV"))),
      m_fewer(word(tr("Show fewer"), tr("Show the main part of this chart only"))),
      m_view(new ChartView),
      m_table(new ChartTableView) {
    setObjectName(questionText(kind));
    setAccessibleName(questionText(kind));
    m_column->setContentsMargins(kMargin, kMargin - 4, kMargin, kMargin);
    m_column->setSpacing(0);
    fillHead();
    m_column->addSpacing(14);
    m_column->addWidget(m_view);
    m_column->addWidget(m_table);
    m_column->addWidget(m_fewer, 0, Qt::AlignLeft);
    m_table->hide();
    m_fewer->hide();
    m_view->setAccessibleName(questionText(kind));
    m_table->setAccessibleName(tr("%1, as a table").arg(questionText(kind)));
    connect(m_view, &ChartView::markChosen, this, &ChartPanel::chosen);
    connect(m_view, &ChartView::mapRequested, this, &ChartPanel::mapRequested);
    connect(m_view, &ChartView::said, this, &ChartPanel::said);
    connect(m_view, &ChartView::openRequested, this, [this] { setExtent(ChartExtent::All); });
    connect(m_view, &ChartView::markFocused, this, [this](const QRect& rect) { Q_EMIT focused(m_view, rect); });
    connect(m_table, &ChartTableView::cellChosen, this, &ChartPanel::chosen);
    connect(m_fewer, &QToolButton::clicked, this, [this] { setExtent(ChartExtent::Main); });
    connect(m_asTable, &QToolButton::toggled, this, &ChartPanel::showTable);
}

QToolButton* ChartPanel::word(const QString& text, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(text, questionText(m_kind)));
    button->setFont(fontOf(FontRole::Quiet));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void ChartPanel::fillHead() {
    m_question->setFont(fontOf(FontRole::Question));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_asTable->setCheckable(true);
    auto* menu = new QMenu(m_export);
    const std::array formats{std::pair(tr("Picture (PNG)…"), ChartFormat::Png), std::pair(tr("Drawing (SVG)…"), ChartFormat::Svg),
                             std::pair(tr("Numbers (CSV)…"), ChartFormat::Csv)};
    for (const auto& [text, format] : formats)
        connect(menu->addAction(text), &QAction::triggered, this, [this, format = format] { Q_EMIT exportRequested(m_kind, format); });
    connect(m_export, &QToolButton::clicked, this, [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height()))); });
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_question, 1);
    head->addWidget(m_asTable, 0, Qt::AlignTop);
    head->addWidget(m_export, 0, Qt::AlignTop);
    m_column->addLayout(head);
    m_column->addSpacing(2);
}

void ChartPanel::setTheme(const Theme& theme) {
    m_theme = &theme;
    for (auto* button : {m_asTable, m_export, m_fewer}) makeQuiet(*button, theme);
    m_view->setTheme(theme);
    m_said.clear();
    showReading();
    update();
}

void ChartPanel::setCharted(std::shared_ptr<const Charted> charted) {
    m_charted = std::move(charted);
    showReading();
    if (!m_charted) return m_view->setDrawing(nullptr);
    m_view->setDrawing([kind = m_kind, extent = m_extent, charted = m_charted](double width) {
        return chartOf(kind, {charted->map, width, extent}, charted->analysis);
    });
    m_view->setAccessibleDescription(m_said);
    const auto* table = m_charted->table(m_kind);
    m_table->setTable(table ? *table : ChartTable{});
    m_asTable->setEnabled(table && !table->rows.empty());
    if (!m_asTable->isEnabled()) m_asTable->setChecked(false);
}

void ChartPanel::showReading() {
    const auto* table = m_charted ? m_charted->table(m_kind) : nullptr;
    const auto said = table ? QString::fromStdString(plainText(table->reading)) : QString();
    if (m_reading && said == m_said) return;
    m_said = said;
    const bool focused = m_reading && m_reading->hasFocus();
    delete m_reading;
    m_reading = nullptr;
    if (said.isEmpty()) return;
    m_reading = new FlowingText(htmlOf(table->reading), FontRole::PageText, *m_theme, this);
    m_reading->setColour(m_theme->colour(ColourRole::SecondaryText));
    m_reading->setAccessibleName(said);
    m_column->insertWidget(2, m_reading);
    setTabOrder(m_asTable, m_reading);  // brings the new one here from the window's end,
    setTabOrder(m_reading, m_asTable);  // and before the button
    if (focused) m_reading->setFocus(Qt::OtherFocusReason);
    connect(m_reading, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto record = recordOf(link)) Q_EMIT linkFollowed(*record);
    });
}

void ChartPanel::showTable(bool shown) {
    m_asTable->setChecked(shown);
    m_asTable->setText(shown ? tr("As chart") : tr("As table"));
    const bool focused = m_view->hasFocus() || m_table->hasFocus();
    m_view->setVisible(!shown);
    m_table->setVisible(shown);
    m_fewer->setVisible(!shown && m_extent == ChartExtent::All);
    if (focused) (shown ? static_cast<QWidget*>(m_table) : m_view)->setFocus(Qt::OtherFocusReason);
}

void ChartPanel::setExtent(ChartExtent extent) {
    if (std::exchange(m_extent, extent) == extent) return;
    m_fewer->setVisible(extent == ChartExtent::All && m_view->isVisible());
    setCharted(m_charted);
}

void ChartPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme->colour(ColourRole::CardLine), 1));
    painter.setBrush(m_theme->colour(ColourRole::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), marks::cardRadius, marks::cardRadius);
}

}  // namespace cruxmap
