// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sources_page.h"

#include "ui/panels/inspector_page.h"
#include "ui/panels/page_area.h"
#include "ui/panels/pen.h"
#include "ui/render/theme.h"
#include "ui/sources/details.h"
#include "ui/sources/proposal_survey.h"
#include "ui/sources/source_figures.h"
#include "ui/sources/trail_survey.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

constexpr int kListWidth = 340;
constexpr int kLeastListWidth = 212;     // the three tabs
constexpr int kLeastDetailsWidth = 320;  // less, and they go below the list
constexpr int kListHeight = 260;         // then
constexpr int kDetailsWidth = 450;       // enough for a source's commands side by side
constexpr int kWidestDetails = 780;
constexpr int kEdge = 16;

enum Tab : int { SourcesTab, PeopleTab, TrailsTab };

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

SourcesPage::SourcesPage(Workspace& workspace, Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_settings(settings),
      m_pen(new Pen(workspace, settings, this)),
      m_theme(&Theme::light()),
      m_columns(new QHBoxLayout(this)),
      m_side(new QWidget(this)),
      m_tabs(new QTabBar(this)),
      m_sources(new EntryList(this)),
      m_people(new EntryList(this)),
      m_trails(new EntryList(this)),
      m_survey(new TrailSurvey(workspace, this)),
      m_proposals(new ProposalSurvey(workspace, this)),
      m_nothing(new QLabel(this)),
      m_details(new QScrollArea(this)),
      m_soon(new QTimer(this)) {
    setObjectName(QStringLiteral("sourcesPage"));
    m_tabs->setObjectName(QStringLiteral("sourcesTabs"));
    m_tabs->addTab(tr("Sources"));
    m_tabs->addTab(tr("People"));
    m_tabs->addTab(tr("Trails"));
    m_tabs->setTabToolTip(TrailsTab, tr("Claims known only through others, without a source, held by several …"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_sources->setObjectName(QStringLiteral("sources"));
    m_sources->setAccessibleName(tr("Sources"));
    m_people->setObjectName(QStringLiteral("people"));
    m_people->setAccessibleName(tr("People"));
    m_trails->setObjectName(QStringLiteral("trails"));
    m_trails->setAccessibleName(tr("Questions about who says what"));
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setMargin(kEdge);  // the style sheet takes no account of contents margins
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setWidgetResizable(true);
    m_details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setFocusPolicy(Qt::NoFocus);
    m_soon->setSingleShot(true);

    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(kEdge - 6, 8, kEdge, 4);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tabs);
    for (auto* part : std::initializer_list<QWidget*>{m_sources, m_people, m_trails, m_nothing}) column->addWidget(part, 1);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(kEdge / 4);
    m_columns->addWidget(m_side);
    m_columns->addWidget(m_details, 1);

    connect(m_soon, &QTimer::timeout, this, &SourcesPage::update);
    connect(&workspace, &Workspace::documentChanged, this, &SourcesPage::updateSoon);
    connect(&workspace, &Workspace::committed, this, &SourcesPage::updateSoon);
    connect(m_pen, &Pen::changed, this, &SourcesPage::updateSoon);
    connect(&workspace.derived(), &Derived::passagesFound, this, &SourcesPage::updateSoon);
    connect(&workspace.derived(), &Derived::searchEnded, this, &SourcesPage::updateSoon);
    connect(m_tabs, &QTabBar::currentChanged, this, &SourcesPage::update);
    connect(m_survey, &TrailSurvey::changed, this, &SourcesPage::updateSoon);
    connect(m_proposals, &ProposalSurvey::changed, this, &SourcesPage::updateSoon);
    connect(m_proposals, &ProposalSurvey::progressed, this, &SourcesPage::proposalsProgressed);
    for (auto* list : {m_sources, m_people, m_trails}) connect(list, &EntryList::currentEntryChanged, this, &SourcesPage::updateSoon);
    setFocusProxy(m_sources);
    setAutoFillBackground(true);
}

void SourcesPage::setTheme(const Theme& theme) {
    m_theme = &theme;
    for (auto* list : {m_sources, m_people, m_trails}) list->setTheme(theme);
    updateSoon();
}

EntryList& SourcesPage::list() const {
    const std::array lists{m_sources, m_people, m_trails};
    return *lists.at(static_cast<std::size_t>(m_tabs->currentIndex()));
}

std::optional<RecordRef> SourcesPage::current() const {
    const auto entry = list().current();
    const auto* record = entry ? std::get_if<RecordRef>(&*entry) : nullptr;
    return record ? std::optional(*record) : std::nullopt;
}

void SourcesPage::show(RecordRef record) {
    m_tabs->setCurrentIndex(record.kind == RecordKind::Person ? PeopleTab : SourcesTab);
    update();
    list().show(record);
    update();
}

void SourcesPage::show(TrailQuery query) {
    m_tabs->setCurrentIndex(TrailsTab);
    update();
    list().show(query);
    update();
}

void SourcesPage::showDismissed(bool shown) {
    m_dismissedShown = shown;
    updateSoon();
}

void SourcesPage::stopProposals() {
    m_proposals->stop();
}

void SourcesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    update();
}

void SourcesPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool stacked = width() < kLeastListWidth + kLeastDetailsWidth;
    const auto direction = stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_columns->direction() != direction) QTimer::singleShot(0, this, [this] { list().scrollTo(list().currentIndex()); });
    m_columns->setDirection(direction);
    m_side->setMinimumSize(0, 0);
    m_side->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    if (stacked)
        m_side->setFixedHeight(std::min(height() / 3, kListHeight));
    else
        m_side->setFixedWidth(std::clamp(width() - kEdge / 4 - kDetailsWidth, kLeastListWidth, kListWidth));
}

// Where passages stand is only looked up for who can see it.
void SourcesPage::updateSoon() {
    if (isVisible()) m_soon->start(0);
}

void SourcesPage::fillLists() {
    const auto& map = m_workspace.map();
    std::vector<Entry> sources;
    for (const auto id : map.ranked<Source>())
        sources.push_back({refTo(id), qt(map.at(id).title), {sourceInWords(map, id), inWords(figuresOf(m_workspace, id))}});
    std::vector<Entry> people;
    for (const auto id : map.ranked<Person>()) people.push_back({refTo(id), qt(map.at(id).name), {personInWords(map, id)}});
    std::vector<Entry> trails;
    for (std::size_t i = 0; i < TrailSurvey::kQueries && m_workspace.hasDocument(); ++i) {
        const auto query = static_cast<TrailQuery>(i);
        trails.push_back({query, qt(heading(query)), {inWords(query, m_survey->answers(query))}});
    }
    m_sources->setEntries(std::move(sources));
    m_people->setEntries(std::move(people));
    m_trails->setEntries(std::move(trails));
}

QString SourcesPage::nothingToList() const {
    return m_tabs->currentIndex() == PeopleTab
               ? tr("Nobody is known yet. Whoever says something becomes a person here, and so do authors of sources.")
               : tr("No sources yet. Drop a document on the window, paste a text (Ctrl+Shift+V), or import a "
                    "bibliography from the File menu.");
}

void SourcesPage::update() {
    m_soon->stop();
    if (m_tabs->currentIndex() == TrailsTab) m_survey->want();
    fillLists();
    const bool nothing = list().entries().rowCount() == 0;
    m_nothing->setText(nothingToList());
    for (auto* each : {m_sources, m_people, m_trails}) each->setVisible(each == &list() && !nothing);
    m_nothing->setVisible(nothing);
    setFocusProxy(&list());
    updateDetails();
}

void SourcesPage::fill(InspectorPage& page, const EntryKey& entry) {
    if (const auto* query = std::get_if<TrailQuery>(&entry)) return showTrail(page, *query, m_survey->answers(*query));
    const auto record = std::get<RecordRef>(entry);
    if (!m_workspace.map().contains(record)) return;
    if (record.kind == RecordKind::Person) return showPerson(page, PersonId{record.id}, *this);
    const SourceId source{record.id};
    m_proposals->want(source);
    showSource(page, source, m_proposals->of(source), *this);
}

void SourcesPage::updateDetails() {
    m_soon->stop();
    const auto entry = list().current();
    const bool same = entry == m_shown;
    const auto scrolled = same ? m_details->verticalScrollBar()->value() : 0;
    if (!same) m_pen->keepNotes(current());
    m_shown = entry;
    auto* page = new InspectorPage(m_workspace, *m_theme, m_details);
    page->setPen(m_pen);
    page->setMaximumWidth(kWidestDetails);
    if (entry) fill(*page, *entry);
    page->finish();
    replacePage(*m_details, page, m_pen);
    m_details->verticalScrollBar()->setValue(scrolled);
}

}  // namespace cruxmap
