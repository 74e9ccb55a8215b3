// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/status_line.h"

#include "ui/panels/counts.h"
#include "ui/panels/row_paint.h"
#include "ui/panels/section_heading.h"
#include "ui/render/fonts.h"
#include "ui/render/theme.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace cruxmap {

namespace {

constexpr int kHeight = 28;
constexpr double kZooms[] = {2, 1.5, 1, 0.75, 0.5, 0.25};

QString percent(double factor) {
    return StatusLine::tr("%1 %").arg(std::lround(factor * 100));
}

// Gives way when there is no room, with "…" at its end.
class ElidedLabel : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent) : QLabel(parent) {
        setFont(fontOf(FontRole::Quiet));
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        setMinimumWidth(1);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintLine(painter, rect(), text(), FontRole::Quiet, palette().color(QPalette::WindowText));
    }
};

// Passages whose words stand in the attached text where they were recorded; nothing is said while no text is attached.
QString passagesFound(Workspace& workspace) {
    auto& texts = workspace.derived().texts();
    std::size_t found = 0;
    std::size_t sought = 0;
    for (const auto& [id, passage] : workspace.map().all<Passage>()) {
        const auto* text = texts.text(passage.source);
        if (!text) continue;
        ++sought;
        if (texts.recordedIn(passage) == text) ++found;
    }
    if (sought == 0) return {};
    const auto passages = QString::fromStdString(counted(sought, "passage", "passages"));
    return found == sought ? StatusLine::tr("words found for %1").arg(passages)
                           : StatusLine::tr("words found for %1 of %2").arg(found).arg(passages);
}

QLabel* label(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(fontOf(FontRole::Quiet));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QToolButton* flatButton(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setFont(fontOf(FontRole::Quiet));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    button->setStyleSheet(QStringLiteral("QToolButton { padding: 1px 6px; }"));
    return button;
}

}  // namespace

StatusLine::StatusLine(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_theme(&Theme::light()),
      m_counts(label(this)),
      m_message(new ElidedLabel(this)),
      m_dismiss(flatButton(this)),
      m_state(label(this)),
      m_zoom(flatButton(this)),
      m_hintEnds(new QTimer(this)) {
    setFixedHeight(kHeight);
    m_zoom->setPopupMode(QToolButton::InstantPopup);
    m_zoom->setToolTip(tr("Zoom"));
    auto* zooms = new QMenu(m_zoom);
    for (const auto factor : kZooms) zooms->addAction(percent(factor), this, [this, factor] { Q_EMIT zoomRequested(factor); });
    zooms->addSeparator();
    zooms->addAction(tr("Fit into the window"), this, &StatusLine::zoomToFitRequested);
    m_zoom->setMenu(zooms);
    m_hintEnds->setSingleShot(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 10, 0);
    row->setSpacing(16);
    row->addWidget(m_counts);
    row->addWidget(m_message);
    row->addWidget(m_dismiss);
    row->addStretch(1);
    row->addWidget(m_state);
    row->addWidget(m_zoom);

    connect(m_dismiss, &QToolButton::clicked, this, &StatusLine::dismiss);
    connect(m_hintEnds, &QTimer::timeout, this, [this] { showHint({}); });
    connect(&workspace, &Workspace::documentChanged, this, &StatusLine::update);
    connect(&workspace, &Workspace::viewChanged, this, &StatusLine::update);
    connect(&workspace, &Workspace::pictureChanged, this, &StatusLine::update);
    connect(&workspace, &Workspace::committed, this, &StatusLine::update);
    connect(&workspace, &Workspace::arrangingChanged, this, &StatusLine::update);
    connect(&workspace, &Workspace::failed, this, &StatusLine::showError);
    setZoom(1);
    update();
    showMessage();
    setTheme(Theme::light());
}

void StatusLine::setTheme(const Theme& theme) {
    m_theme = &theme;
    for (auto* quiet : std::initializer_list<QWidget*>{m_counts, m_state, m_zoom}) makeQuiet(*quiet, theme);
    showMessage();
}

void StatusLine::update() {
    const bool open = m_workspace.hasDocument();
    m_zoom->setVisible(open);
    if (!open) {
        m_counts->clear();
        m_state->clear();
        return;
    }
    QStringList counts{QString::fromStdString(viewInWords(m_workspace.map(), m_workspace.content()))};
    if (const auto found = passagesFound(m_workspace); !found.isEmpty()) counts << found;
    m_counts->setText(counts.join(QStringLiteral(" · ")));
    m_state->setText(m_workspace.arranging() ? tr("Arranging…") : m_workspace.document().readOnly() ? tr("Read only") : tr("Saved"));
}

void StatusLine::showHint(const QString& text, int milliseconds) {
    m_hint = text;
    if (text.isEmpty() || milliseconds <= 0)
        m_hintEnds->stop();
    else
        m_hintEnds->start(milliseconds);
    showMessage();
}

void StatusLine::showError(const QString& text) {
    m_error = text;
    showMessage();
}

void StatusLine::showWork(Work work, const QString& text) {
    const auto at = std::ranges::find(m_work, work, &std::pair<Work, QString>::first);
    if (at == m_work.end() && text.isEmpty()) return;
    if (at == m_work.end())
        m_work.emplace_back(work, text);
    else if (text.isEmpty())
        m_work.erase(at);
    else
        at->second = text;
    showMessage();
}

void StatusLine::dismiss() {
    if (m_error.isEmpty() && !m_work.empty()) return Q_EMIT cancelRequested(m_work.back().first);
    m_error.clear();
    showMessage();
}

void StatusLine::showMessage() {
    const bool error = !m_error.isEmpty();
    m_message->setText(error ? m_error : m_work.empty() ? m_hint : m_work.back().second);
    m_message->setToolTip(error ? QStringLiteral("<p>%1</p>").arg(m_error.toHtmlEscaped()) : QString());
    auto colours = m_message->palette();
    colours.setColor(QPalette::WindowText, m_theme->colour(error ? ColourRole::Attack : ColourRole::Text));
    m_message->setPalette(colours);
    m_dismiss->setText(error ? tr("Dismiss") : tr("Cancel"));
    m_dismiss->setVisible(error || !m_work.empty());
}

void StatusLine::setZoom(double factor) {
    m_zoom->setText(percent(factor));
    m_zoom->setAccessibleName(tr("Zoom: %1").arg(percent(factor)));
}

}  // namespace cruxmap
