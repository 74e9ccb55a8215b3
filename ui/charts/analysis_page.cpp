// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/analysis_page.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/panels/counts.h"
#include "ui/panels/record_results.h"
#include "ui/panels/scope_choice.h"
#include "ui/panels/section_heading.h"
#include "ui/workspace/workspace.h"

#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace cruxmap {

namespace {

constexpr int kBarHeight = 38;
constexpr int kMargin = 16;
constexpr int kGap = 14;
constexpr int kTwoColumns = 1080;     // from this width on
constexpr int kMostWidth = 1000;      // of a single column
constexpr double kPanelHeight = 130;  // of a panel without its chart, about
constexpr int kMomentMilliseconds = 500;
constexpr int kParts = 100;

// "3 claims and 2 links".
QString inWords(const std::set<RecordRef>& records) {
    const auto links = static_cast<std::size_t>(std::ranges::count(records, RecordKind::Relation, &RecordRef::kind));
    const auto cards = records.size() - links;
    auto words = counted(cards, "claim", "claims");
    if (links > 0) words = (cards > 0 ? words + " and " : "") + counted(links, "link", "links");
    return QString::fromStdString(words);
}

// The column of each panel: the left one, unless there is less in the right one already. So the questions keep their order, whatever
// the heights are.
std::vector<std::size_t> inTwoColumns(const std::vector<double>& heights) {
    std::array<double, 2> ends{};
    std::vector<std::size_t> columns;
    for (const auto height : heights) {
        const std::size_t column = ends[1] < ends[0] ? 1 : 0;
        ends[column] += height;
        columns.push_back(column);
    }
    return columns;
}

}  // namespace

AnalysisPage::AnalysisPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_theme(&Theme::light()),
      m_numbers(new ChartNumbers(workspace, this)),
      m_bar(new QWidget),
      m_choices(new QHBoxLayout),
      m_busy(new QWidget),
      m_progress(new QProgressBar),
      m_moment(new QTimer(this)),
      m_empty(new QLabel),
      m_scroll(new QScrollArea),
      m_columns(new QHBoxLayout) {
    buildBar();
    buildBusyLine();
    addPanels();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_busy);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    setFocusProxy(&m_panels.front()->view());

    connect(m_numbers, &ChartNumbers::changed, this, &AnalysisPage::showCharts);
    connect(m_numbers, &ChartNumbers::failed, this, &AnalysisPage::told);
    connect(&workspace.selection(), &Selection::changed, this, &AnalysisPage::followSelection);
    connect(&workspace, &Workspace::viewChanged, this, &AnalysisPage::fillBar);
    connect(&workspace, &Workspace::committed, this, &AnalysisPage::fillBar);
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_shownColumns = 0;
        m_scroll->ensureVisible(0, 0);
        fillBar();
        followSelection();
    });
    fillBar();
    showCharts();
}

void AnalysisPage::buildBar() {
    m_bar->setFixedHeight(kBarHeight);
    m_choices->setSpacing(4);
    auto* report = new QToolButton;
    report->setObjectName(QStringLiteral("report"));
    report->setText(tr("Report as PDF…"));
    report->setToolTip(tr("Write all charts with what they say and the sources into one PDF"));
    report->setFont(fontOf(FontRole::Quiet));
    report->setFocusPolicy(Qt::StrongFocus);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(10, 0, 10, 0);
    bar->addLayout(m_choices);
    bar->addStretch(1);
    bar->addWidget(report);
    connect(report, &QToolButton::clicked, this, &AnalysisPage::reportRequested);
}

void AnalysisPage::buildBusyLine() {
    auto* words = new QLabel(tr("Counting…"));
    words->setFont(fontOf(FontRole::Quiet));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(words->text());
    auto* stop = new QToolButton;
    stop->setObjectName(QStringLiteral("stop"));
    stop->setText(tr("Stop"));
    stop->setToolTip(tr("Shows what has been counted so far"));
    auto* line = new QHBoxLayout(m_busy);
    line->setContentsMargins(kMargin, 2, kMargin - 6, 2);
    line->addWidget(words);
    line->addWidget(m_progress, 1);
    line->addWidget(stop);
    m_busy->hide();
    m_moment->setSingleShot(true);
    m_moment->setInterval(kMomentMilliseconds);
    connect(stop, &QToolButton::clicked, this, [this] {
        m_numbers->conclude();
        Q_EMIT told(tr("Stopped: what was not counted yet is missing until the next edit"));
    });
    connect(m_moment, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_numbers, &ChartNumbers::progressed, this, [this](double part) {
        m_progress->setRange(0, kParts);
        m_progress->setValue(static_cast<int>(std::lround(part * kParts)));
    });
    connect(m_numbers, &ChartNumbers::busyChanged, this, [this] {
        m_progress->setRange(0, 0);
        if (m_numbers->computing()) return m_moment->start();
        m_moment->stop();
        m_busy->hide();
    });
}

void AnalysisPage::addPanels() {
    auto* page = new QWidget;
    page->setAutoFillBackground(false);
    m_columns->setContentsMargins(kMargin, 4, kMargin, kMargin);
    m_columns->setSpacing(kGap);
    auto* centred = new QHBoxLayout(page);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addLayout(m_columns);
    for (int i = 0; i < 2; ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(kGap);
        column->addStretch(1);
        m_columns->addLayout(column, 1);
        m_column.push_back(column);
    }
    for (const auto kind : chartKinds()) {
        auto* panel = new ChartPanel(kind, page);
        m_panels.push_back(panel);
        connect(panel, &ChartPanel::chosen, this, [this, panel](const std::vector<RecordRef>& behind) { choose(*panel, behind); });
        connect(panel, &ChartPanel::linkFollowed, this, &AnalysisPage::follow);
        connect(panel, &ChartPanel::mapRequested, this, &AnalysisPage::mapRequested);
        connect(panel, &ChartPanel::said, this, &AnalysisPage::said);
        connect(panel, &ChartPanel::exportRequested, this, &AnalysisPage::exportRequested);
        connect(panel, &ChartPanel::focused, this, [this](QWidget* part, const QRect& rect) {
            const auto at = part->mapTo(m_scroll->widget(), rect.center());
            m_scroll->ensureVisible(at.x(), at.y(), 0, rect.height() / 2 + 2 * kGap);
        });
    }
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_empty->setText(tr("There is nothing to chart yet.\n\nGo to the map and press C to add the first claim, or open the sample debate."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
}

void AnalysisPage::setTheme(const Theme& theme) {
    m_theme = &theme;
    makeQuiet(*m_empty, theme);
    for (auto* button : m_bar->findChildren<QToolButton*>(QStringLiteral("report"))) makeQuiet(*button, theme);
    for (auto* panel : m_panels) panel->setTheme(theme);
    fillBar();
    update();
}

void AnalysisPage::setScope(ChartNumbers::Of of) {
    m_numbers->setOf(of);
    m_shownColumns = 0;
    fillBar();
}

void AnalysisPage::showCharts() {
    const auto charted = m_numbers->charted();
    const bool empty = !charted || charted->map.all<Claim>().empty();
    m_empty->setVisible(empty && charted);
    m_scroll->setVisible(!empty);
    for (auto* panel : m_panels) panel->setCharted(charted);
    distribute();
}

void AnalysisPage::fillBar() {
    replaceScopeChoice(
        *m_choices, *m_bar, m_workspace, m_numbers->of() == ChartNumbers::Of::View ? ScopeChoice::View : ScopeChoice::Everything,
        [this](ScopeChoice choice) { setScope(choice == ScopeChoice::View ? ChartNumbers::Of::View : ChartNumbers::Of::Everything); },
        *m_theme);
}

// A panel does not change its column for an edit.
void AnalysisPage::distribute() {
    const int columns = m_scroll->viewport()->width() >= kTwoColumns ? 2 : 1;
    if (columns == m_shownColumns || !m_numbers->charted()) return;
    m_shownColumns = columns;
    const auto side = columns == 1 ? std::max(0, (m_scroll->viewport()->width() - kMostWidth) / 2) : 0;
    m_columns->setContentsMargins(std::max(kMargin, side), 4, std::max(kMargin, side), kMargin);
    m_columns->setSpacing(columns == 2 ? kGap : 0);
    m_columns->setStretch(1, columns == 2 ? 1 : 0);
    for (auto* panel : m_panels)
        for (auto* column : m_column) column->removeWidget(panel);
    const auto& charted = *m_numbers->charted();
    const auto width = m_scroll->viewport()->width() / columns - 3.5 * kMargin;
    std::vector<double> heights;
    for (const auto* panel : m_panels)
        heights.push_back(kPanelHeight + chartOf(panel->kind(), {charted.map, width}, charted.analysis).size.height());
    const auto places = columns == 2 ? inTwoColumns(heights) : std::vector<std::size_t>(m_panels.size(), 0);
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        auto* column = m_column[places[i]];
        column->insertWidget(column->count() - 1, m_panels[i]);
    }
}

// A claim that is selected elsewhere is the one that is asked about.
void AnalysisPage::followSelection() {
    if (m_choosing) return;
    for (auto* panel : m_panels) panel->view().forgetChosen();
    const auto& selection = m_workspace.selection();
    m_numbers->setTarget(selection.records().size() == 1 ? selection.currentClaim() : std::nullopt);
}

void AnalysisPage::choose(ChartPanel& panel, const std::vector<RecordRef>& behind) {
    const auto records = selectable(m_workspace.map(), behind);
    if (records.empty()) return;
    for (auto* other : m_panels)
        if (other != &panel) other->view().forgetChosen();
    m_choosing = true;
    m_workspace.selection().select(records);
    m_choosing = false;
    Q_EMIT told(tr("%1 selected").arg(inWords(records)));
}

void AnalysisPage::follow(RecordRef record) {
    if (record.kind == RecordKind::Source) return m_workspace.read(SourceId{record.id});
    if (record.kind == RecordKind::Person) return m_workspace.ask(QStringLiteral("show"), record);
    if (record.kind == RecordKind::Topic)
        goTo(m_workspace, record);
    else
        m_workspace.selection().select(record);
    Q_EMIT mapRequested();
}

void AnalysisPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_numbers->setWanted(true);
}

void AnalysisPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_numbers->setWanted(false);
}

void AnalysisPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto side = m_shownColumns == 1 ? std::max(kMargin, (m_scroll->viewport()->width() - kMostWidth) / 2) : kMargin;
    m_columns->setContentsMargins(side, 4, side, kMargin);
    distribute();
}

void AnalysisPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_theme->colour(ColourRole::Canvas));
}

}  // namespace cruxmap
