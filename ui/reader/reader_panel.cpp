// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_panel.h"

#include "core/base/text.h"
#include "core/provenance/section_text.h"
#include "ui/reader/coding_commands.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/no_text_page.h"
#include "ui/reader/reader_header.h"
#include "ui/reader/reading_type.h"
#include "ui/reader/text_captions.h"
#include "ui/reader/text_view.h"
#include "ui/render/theme.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace cruxmap {

namespace {

constexpr QSize kFirstSize{520, 600};

constexpr std::array kTextScales{0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0};

// +1: larger, -1: smaller, 0: normal.
std::optional<int> textSizeStep(const QKeyEvent& event) {
    const auto keys = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (keys != Qt::ControlModifier) return std::nullopt;
    if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal) return +1;
    if (event.key() == Qt::Key_Minus || event.key() == Qt::Key_Underscore) return -1;
    if (event.key() == Qt::Key_0) return 0;
    return std::nullopt;
}

bool isFindKey(const QKeyEvent& event) {
    return event.matches(QKeySequence::Find) || event.key() == Qt::Key_F3;
}

QString nameOf(const ArgumentMap& map, RecordRef record) {
    const auto claimText = [&](ClaimId id) { return QString::fromStdString(shortened(map.at(id).text, 90)); };
    if (record.kind == RecordKind::Claim) return claimText(ClaimId{record.id});
    return ReaderPanel::tr("The step from “%1”").arg(claimText(map.at(RelationId{record.id}).premises.front()));
}

}  // namespace

ReaderPanel::ReaderPanel(Workspace& workspace, const Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_actions(actions),
      m_theme(&Theme::light()),
      m_header(new ReaderHeader(this)),
      m_pages(new QStackedWidget(this)),
      m_view(new TextView),
      m_noText(new NoTextPage(this)),
      m_find(new FindBar(*m_view, this)) {
    m_pages->addWidget(m_noText);
    m_pages->addWidget(m_view);
    m_coder = new Coder(workspace, *m_view, this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_find);
    rows->addWidget(m_pages, 1);
    m_view->setTips([this](const std::vector<std::size_t>& marks) { return tipOf(marks); });

    m_header->setTextScale(m_textScale);

    connect(m_header, &ReaderHeader::chosen, this, [this](SourceId source) { read(source); });
    connect(m_header, &ReaderHeader::textSizeRequested, this, &ReaderPanel::requestTextSize);
    connect(m_header, &ReaderHeader::findRequested, m_find, &FindBar::open);
    connect(m_header, &ReaderHeader::closeRequested, this, &ReaderPanel::closeRequested);
    connect(m_noText, &NoTextPage::attachRequested, this, &ReaderPanel::attachRequested);
    connect(m_view, &TextView::marksPressed, this, &ReaderPanel::selectUnder);
    connect(m_view, &TextView::menuRequested, this, &ReaderPanel::openMenu);
    connect(m_view, &TextView::selectionChanged, this, &ReaderPanel::lettersChanged);
    connect(m_view, &TextView::focusChanged, this, &ReaderPanel::lettersChanged);
    m_view->setText({}, {});
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, m_coder, &Coder::place);
    connect(m_coder, &Coder::said, this, &ReaderPanel::said);
    connect(&workspace, &Workspace::documentChanged, this, &ReaderPanel::forget);
    connect(&workspace, &Workspace::committed, this, &ReaderPanel::refresh);
    connect(&workspace.derived(), &Derived::passagesFound, this, &ReaderPanel::showFound);
    connect(&workspace.derived(), &Derived::searchEnded, this, &ReaderPanel::showSearchEnded);
    connect(&workspace.selection(), &Selection::changed, this, &ReaderPanel::followSelection);
}

ReaderPanel::~ReaderPanel() = default;

QSize ReaderPanel::sizeHint() const {
    return kFirstSize;
}

void ReaderPanel::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_header->setTheme(theme);
    m_find->setTheme(theme);
    m_view->setTheme(theme);
    m_noText->setTheme(theme);
    m_coder->setTheme(theme);
    if (!isVisible()) return;
    if (m_textSha256.empty())
        m_noText->show(m_workspace.map(), m_source);
    else
        showMarks();
    update();
}

bool ReaderPanel::hasLetters() const {
    return isVisible() && m_view->hasFocus();
}

bool ReaderPanel::hasWords() const {
    return !m_view->selection().empty();
}

void ReaderPanel::setTextScale(double scale) {
    const ReadingType type(scale);
    if (std::exchange(m_textScale, type.scale()) == type.scale()) return;
    m_view->setType(type);
    m_header->setTextScale(type.scale());
    m_coder->place();
}

void ReaderPanel::requestTextSize(int step) {
    if (step == 0) return Q_EMIT textScaleRequested(1);
    const auto larger = std::ranges::upper_bound(kTextScales, m_textScale);
    const auto same = std::ranges::lower_bound(kTextScales, m_textScale);
    if (step > 0 && larger != kTextScales.end()) Q_EMIT textScaleRequested(*larger);
    if (step < 0 && same != kTextScales.begin()) Q_EMIT textScaleRequested(*std::prev(same));
}

void ReaderPanel::forget() {
    m_coder->setText(nullptr);
    m_goingTo = {};
    m_ringing = false;
    m_source.reset();
    m_textSha256.clear();
    m_shown = {};
    m_places.clear();
    m_view->setText({}, {});
    refresh();
}

// What the selected claim rests on, else the first source that can be read.
std::optional<SourceId> ReaderPanel::firstSource() const {
    const auto& map = m_workspace.map();
    if (const auto current = m_workspace.selection().current())
        if (const auto passages = passagesOf(map, *current); !passages.empty()) return map.at(passages.front()).source;
    const auto sources = map.ranked<Source>();
    const auto readable = std::ranges::find_if(sources, [&](SourceId id) { return !map.at(id).textSha256.empty(); });
    if (readable != sources.end()) return *readable;
    return sources.empty() ? std::nullopt : std::optional(sources.front());
}

// Nothing is looked up for a reader that nobody sees.
void ReaderPanel::refresh() {
    if (!isVisible()) return;
    const auto& map = m_workspace.map();
    if (m_source && !map.find(*m_source)) m_source.reset();
    if (!m_source) m_source = firstSource();
    const auto sha256 = m_source ? map.at(*m_source).textSha256 : std::string();
    if (sha256 != m_textSha256 || m_shown.source != m_source.value_or(SourceId{}))
        showText();
    else if (!m_textSha256.empty())
        showMarks();
    else
        m_noText->show(map, m_source);
    showHeader();
}

void ReaderPanel::showText() {
    m_coder->setText(nullptr);
    const auto* readable = m_source ? m_workspace.derived().texts().text(*m_source) : nullptr;
    m_textSha256 = readable ? m_workspace.map().at(*m_source).textSha256 : std::string();
    m_shown = {};
    m_shown.source = m_source.value_or(SourceId{});
    if (!readable) {
        m_noText->show(m_workspace.map(), m_source);
        m_view->setText({}, {});
        m_pages->setCurrentWidget(m_noText);
        m_find->hide();
        return;
    }
    const auto text = textOf(readable->text());
    m_shown.bytes = readable->text();
    m_shown.offsets = TextOffsets(text);
    m_shown.sections = sectionsFromText(readable->sections);
    m_view->setText(text, captionsOf(m_shown.sections, m_shown.offsets, text));
    m_view->setAccessibleName(tr("Text of %1").arg(QString::fromStdString(m_workspace.map().at(*m_source).title)));
    m_pages->setCurrentWidget(m_view);
    showMarks();
    m_coder->setText(&m_shown);
    m_find->textChanged();
    if (const auto place = m_places.find(*m_source); place != m_places.end()) m_view->showAtTop(place->second);
}

UnitRange ReaderPanel::rangeOf(const PassageMark& mark) const {
    return {m_shown.offsets.unitAt(mark.span.start), m_shown.offsets.unitAt(mark.span.end)};
}

UnitRange ReaderPanel::rangeOf(const TextSpan& words) const {
    return {m_shown.offsets.unitAt(static_cast<std::int64_t>(words.start)), m_shown.offsets.unitAt(static_cast<std::int64_t>(words.end))};
}

void ReaderPanel::showMarks() {
    m_shown.passages = passagesInText(m_workspace, *m_source);
    std::vector<TextMark> marks;
    for (std::size_t i = 0; i < m_shown.passages.marks.size(); ++i) {
        const auto& mark = m_shown.passages.marks[i];
        marks.push_back({rangeOf(mark), m_theme->colour(mark.colour), mark.state == AnchorState::Altered, i});
    }
    m_view->setMarks(std::move(marks));
    ring(false);
}

void ReaderPanel::showHeader() {
    m_header->show(m_workspace.map(), m_source, m_textSha256.empty() ? nullptr : &m_shown.passages);
}

// What had to be searched for is there now.
void ReaderPanel::showFound() {
    if (!isVisible() || m_shown.passages.awaited == 0) return;
    const bool ringing = m_ringing;
    showMarks();
    showHeader();
    if (const auto* passage = std::get_if<PassageId>(&m_goingTo)) return goTo(*passage);
    if (const auto* words = std::get_if<TextSpan>(&m_goingTo)) return m_view->setRing({rangeOf(*words)});
    if (ringing) ring(true);
}

// Cancelled, it leads nowhere later on.
void ReaderPanel::showSearchEnded() {
    if (!m_workspace.derived().searchCancelled()) return;
    m_goingTo = {};
    m_ringing = false;
    if (!isVisible() || m_shown.passages.awaited == 0) return;
    showMarks();
    showHeader();
}

void ReaderPanel::read(SourceId source, const ReadingPlace& place) {
    if (!m_workspace.map().find(source)) return;
    if (m_coder->busy() && source != m_source) return Q_EMIT said(tr("Keep (Enter) or give up (Esc) what you are writing first"));
    if (m_source && !m_textSha256.empty()) m_places[*m_source] = m_view->topUnit();
    m_source = source;
    m_goingTo = {};
    refresh();
    if (const auto* passage = std::get_if<PassageId>(&place)) goTo(*passage);
    if (const auto* words = std::get_if<TextSpan>(&place)) goTo(*words);
}

void ReaderPanel::goTo(PassageId passage) {
    std::vector<UnitRange> ranges;
    for (const auto& mark : m_shown.passages.marks)
        if (mark.passage == passage) ranges.push_back(rangeOf(mark));
    m_view->setRing(ranges);
    if (!ranges.empty()) m_view->show(ranges.front());
    m_goingTo = {};
    if (!ranges.empty() || m_shown.passages.awaited == 0) return;
    m_goingTo = passage;
    if (!m_workspace.derived().searchCancelled()) return;
    m_workspace.derived().searchAgain();
    showMarks();
    showHeader();
}

void ReaderPanel::goTo(const TextSpan& words) {
    if (m_textSha256.empty()) return;
    m_view->setRing({rangeOf(words)});
    m_view->show(rangeOf(words));
    m_ringing = false;
    m_goingTo = m_shown.passages.awaited > 0 ? ReadingPlace(words) : ReadingPlace();
}

// The words of what is selected in the map. While something is being written the text stays where it is.
void ReaderPanel::followSelection() {
    if (!isVisible() || m_coder->busy()) return;
    m_goingTo = {};
    const auto& map = m_workspace.map();
    const auto current = m_workspace.selection().current();
    if (current && !m_selecting) {
        const auto passages = passagesOf(map, *current);
        const auto here = [&](PassageId id) { return map.at(id).source == m_source; };
        const auto readable = [&](PassageId id) { return !map.at(map.at(id).source).textSha256.empty(); };
        const auto elsewhere = std::ranges::find_if(passages, readable);
        if (std::ranges::none_of(passages, here) && elsewhere != passages.end()) read(map.at(*elsewhere).source);
    }
    ring(!m_selecting);
}

void ReaderPanel::ring(bool scroll) {
    const auto current = m_workspace.selection().current();
    std::vector<UnitRange> ranges;
    if (current)
        for (const auto passage : passagesOf(m_workspace.map(), *current))
            for (const auto& mark : m_shown.passages.marks)
                if (mark.passage == passage) ranges.push_back(rangeOf(mark));
    m_view->setRing(ranges);
    const bool waiting = ranges.empty() && m_shown.passages.awaited > 0;
    m_ringing = waiting && (scroll || m_ringing);
    if (!scroll || ranges.empty()) return;
    const bool seen = std::ranges::any_of(ranges, [this](UnitRange range) { return m_view->isInSight(range); });
    if (!seen) m_view->show(ranges.front());
}

std::vector<RecordRef> ReaderPanel::subjectsOf(const std::vector<std::size_t>& marks) const {
    std::vector<RecordRef> subjects;
    for (const auto index : marks)
        for (const auto subject : m_shown.passages.marks.at(index).subjects)
            if (std::ranges::find(subjects, subject) == subjects.end()) subjects.push_back(subject);
    return subjects;
}

// Of several claims that rest on the same words, one is chosen.
void ReaderPanel::selectUnder(const std::vector<std::size_t>& marks, const QPoint& global) {
    const auto subjects = subjectsOf(marks);
    const auto select = [this](RecordRef subject) {
        m_selecting = true;
        m_workspace.reveal(subject);
        m_selecting = false;
    };
    if (subjects.empty()) return;
    if (subjects.size() == 1) return select(subjects.front());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto subject : subjects) {
        auto text = nameOf(m_workspace.map(), subject);
        auto* action = menu->addAction(text.replace(u'&', QStringLiteral("&&")), this, [select, subject] { select(subject); });
        action->setCheckable(true);
        action->setChecked(m_workspace.selection().current() == subject);
    }
    menu->popup(global);
}

// Qt would take text with "<" in it for HTML.
QString ReaderPanel::tipOf(const std::vector<std::size_t>& marks) const {
    QStringList tips;
    for (const auto index : marks)
        if (const auto& tip = m_shown.passages.marks.at(index).tip; !tips.contains(tip)) tips << tip;
    auto html = tips.join(QStringLiteral("\n\n")).toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(html);
}

void ReaderPanel::openMenu(const QPoint& global) {
    if (m_textSha256.empty()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), m_view, &TextView::copy)->setEnabled(hasWords());
    menu->addSeparator();
    for (const auto& command : kCodingCommands) menu->addAction(m_actions[command.action]);
    menu->popup(global);
}

bool ReaderPanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !m_textSha256.empty()) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (isFindKey(key) || textSizeStep(key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ReaderPanel::keyPressEvent(QKeyEvent* event) {
    if (m_textSha256.empty()) return event->ignore();
    if (event->matches(QKeySequence::Find)) return m_find->open();
    if (event->key() == Qt::Key_F3) return m_find->step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : +1);
    if (const auto step = textSizeStep(*event)) return requestTextSize(*step);
    // A command that cannot be used leaves its letter to us: say why.
    const QKeySequence keys(event->keyCombination());
    for (const auto& [action, kind] : kCodingCommands)
        if (hasLetters() && m_actions[action]->shortcuts().contains(keys)) return code(kind);
    event->ignore();
}

void ReaderPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    ring(true);
}

void ReaderPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_coder->place();
}

void ReaderPanel::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_theme->colour(ColourRole::Chrome));
}

}  // namespace cruxmap
