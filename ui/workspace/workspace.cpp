// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"

#include "core/document/edits.h"
#include "core/layout/arrangement_text.h"
#include "ui/workspace/arranger.h"
#include "ui/workspace/derived.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cruxmap {

namespace {

constexpr int kForeignEditsMilliseconds = 700;

QString toQString(const std::string& text) {
    return QString::fromStdString(text);
}

// What was told to stand elsewhere among its like finds its place anew.
void forgetReordered(layout::Arrangement& arrangement, const Composition& before, const Composition& now) {
    std::map<RecordRef, std::int64_t> ranks;
    for (const auto& box : before.boxes) ranks[box.key] = box.rank;
    std::set<RecordRef> reordered;
    for (const auto& box : now.boxes)
        if (const auto known = ranks.find(box.key); known != ranks.end() && known->second != box.rank) reordered.insert(box.key);
    std::erase_if(arrangement.boxes, [&](const layout::PlacedBox& box) { return reordered.contains(box.key); });
}

}  // namespace

Workspace::Workspace(QObject* parent)
    : QObject(parent), m_foreignEdits(new QTimer(this)), m_derived(std::make_unique<Derived>()), m_arranger(std::make_unique<Arranger>()) {
    m_foreignEdits->setInterval(kForeignEditsMilliseconds);
    connect(m_foreignEdits, &QTimer::timeout, this, &Workspace::lookForForeignEdits);
    connect(m_arranger.get(), &Arranger::busyChanged, this, &Workspace::arrangingChanged);
}

Workspace::~Workspace() = default;

void Workspace::open(Document document) {
    close();
    m_document.emplace(std::move(document));
    m_derived->of(&*m_document);
    m_document->onObserverError([this](const std::string& message) { Q_EMIT failed(toQString(message)); });
    m_following = m_document->observe([this](const Commit& commit) { onCommit(commit); });
    m_foreignEdits->start();
    const auto views = map().ranked<View>();
    m_view = views.empty() ? std::nullopt : std::optional(views.front());
    Q_EMIT documentChanged();
    showView(m_view);
    m_places = {{m_view, std::nullopt}};
    m_placeAt = 0;
    Q_EMIT placesChanged();
}

void Workspace::close() {
    if (!m_document) return;
    Q_EMIT aboutToClose();
    m_arranger->cancel();
    m_foreignEdits->stop();
    m_following.reset();
    m_derived->of(nullptr);
    m_overlay = {};
    const bool supposing = std::exchange(m_supposing, false);
    m_beforeStatuses.reset();
    m_beforeSupposing.reset();
    m_document.reset();
    m_view.reset();
    m_filter = {};
    m_content = {};
    m_composition = {};
    m_arrangement = {};
    m_picture = {};
    m_index = {};
    m_places.clear();
    m_placeAt = 0;
    m_selection.clear();
    if (supposing) Q_EMIT supposingChanged();
    Q_EMIT documentChanged();
    Q_EMIT viewChanged();
    Q_EMIT pictureChanged();
    Q_EMIT placesChanged();
}

const ArgumentMap& Workspace::map() const {
    static const ArgumentMap empty;
    return m_document ? m_document->map() : empty;
}

QString Workspace::title() const {
    if (!m_document) return {};
    if (const auto& title = map().meta().title; !title.empty()) return toQString(title);
    const auto name = QFileInfo(toQString(m_document->file())).completeBaseName();
    return name.isEmpty() ? tr("Untitled debate") : name;
}

void Workspace::setView(ViewId view) {
    if (!m_document || m_view == view || !map().find(view)) return;
    showView(view);
    visit({view, std::nullopt});
}

void Workspace::setFilter(const ViewFilter& filter) {
    if (m_filter == filter) return;
    m_filter = filter;
    derive();
}

void Workspace::suppose(Suppositions suppositions) {
    if (suppositions == m_derived->suppositions()) return;
    m_derived->suppose(std::move(suppositions));
    if (statusesOnCards()) derive();
    Q_EMIT suppositionsChanged();
}

const Suppositions& Workspace::suppositions() const {
    return m_derived->suppositions();
}

void Workspace::setSupposing(bool on) {
    if (m_supposing == on || (on && !m_document)) return;
    m_supposing = on;
    const bool supposed = !m_derived->suppositions().empty();
    if (on) m_beforeSupposing = rest();
    if (!on) m_derived->suppose({});
    if (!on) goBackTo(m_beforeSupposing);
    if (!m_statusesShown || supposed) derive();
    if (!on && supposed) Q_EMIT suppositionsChanged();
    Q_EMIT supposingChanged();
}

void Workspace::showStatuses(bool shown) {
    if (m_statusesShown == shown) return;
    m_statusesShown = shown;
    if (m_supposing || !m_document) return;
    if (shown)
        m_beforeStatuses = rest();
    else
        goBackTo(m_beforeStatuses);
    derive();
}

Workspace::Rest Workspace::rest() const {
    return {m_view, m_document->stamp(), m_arrangement};
}

void Workspace::goBackTo(std::optional<Rest>& rest) {
    const auto before = std::exchange(rest, std::nullopt);
    if (before && before->view == m_view && before->stamp == m_document->stamp()) m_arrangement = before->arrangement;
}

void Workspace::setOverlay(MapOverlay overlay) {
    if (m_overlay == overlay) return;
    m_overlay = std::move(overlay);
    Q_EMIT overlayChanged();
}

void Workspace::read(SourceId source, ReadingPlace place) {
    if (map().find(source)) Q_EMIT readingRequested(source, place);
}

bool Workspace::arranging() const {
    return m_arranger->busy();
}

void Workspace::cancelArranging() {
    m_arranger->cancel();
}

void Workspace::tidy() {
    auto before = std::exchange(m_arrangement, {});
    const auto* view = m_view ? map().find(*m_view) : nullptr;
    const bool placed = view && std::ranges::any_of(view->items, [](const ViewItem& item) { return item.place.has_value(); });
    if (!placed) return derive();
    const bool done = edit(tr("Tidy"), [id = *m_view](Transaction& transaction) {
        for (const auto& item : transaction.before().at(id).items)
            if (item.place) place(transaction, id, item.subject, std::nullopt);
    });
    if (!done) m_arrangement = std::move(before);
}

bool Workspace::edit(const QString& label, const std::function<void(Transaction&)>& change) {
    return guarded([&] { return m_document->edit(label.toStdString(), change); });
}

void Workspace::undo() {
    guarded([this] { return m_document->undo(); });
}

void Workspace::redo() {
    guarded([this] { return m_document->redo(); });
}

QString Workspace::undoLabel() const {
    const auto* step = m_document ? m_document->history().undoable() : nullptr;
    return step ? toQString(step->label) : QString();
}

QString Workspace::redoLabel() const {
    const auto* step = m_document ? m_document->history().redoable() : nullptr;
    return step ? toQString(step->label) : QString();
}

// A failure that lasts is told once, not at every look.
void Workspace::lookForForeignEdits() {
    try {
        m_document->catchUp();
        m_lastLookFailure.clear();
    } catch (const Error& e) {
        const auto message = toQString(e.message());
        if (std::exchange(m_lastLookFailure, message) != message) Q_EMIT failed(message);
    }
}

bool Workspace::guarded(const std::function<bool()>& action) {
    if (!m_document) return false;
    try {
        return action();
    } catch (const Error& e) {
        Q_EMIT failed(toQString(e.message()));
        return false;
    }
}

void Workspace::onCommit(const Commit& commit) {
    forgetLost();
    const bool supposedLess = releaseLost();
    const bool viewGone = m_view && !map().find(*m_view);
    const bool firstView = !m_view && !map().all<View>().empty();
    if (viewGone || firstView) {
        const auto views = map().ranked<View>();
        showView(views.empty() ? std::nullopt : std::optional(views.front()));
    } else {
        derive();
    }
    Q_EMIT committed(commit);
    if (supposedLess) Q_EMIT suppositionsChanged();
}

// What is gone cannot stay selected.
void Workspace::forgetLost() {
    auto records = m_selection.records();
    std::erase_if(records, [this](RecordRef record) { return !map().contains(record); });
    m_selection.select(std::move(records), m_selection.current());
}

// Nor can it stay suspended or assumed.
bool Workspace::releaseLost() {
    auto suppositions = m_derived->suppositions();
    const auto lost = [this](ClaimId claim) { return !map().find(claim); };
    const auto released = std::erase_if(suppositions.suspended, lost) + std::erase_if(suppositions.assumed, lost);
    if (released > 0) m_derived->suppose(std::move(suppositions));
    return released > 0;
}

void Workspace::showView(std::optional<ViewId> view) {
    m_view = view;
    m_arrangement = {};
    guarded([&] {
        const auto kept = m_document->viewState(view.value_or(ViewId{}), layout::kArrangementState);
        if (auto arrangement = kept ? layout::arrangementFromText(*kept) : std::nullopt) m_arrangement = std::move(*arrangement);
        return true;
    });
    // The old view's picture must not stand under the new view's name while a long arrangement is under way.
    m_content = {};
    m_composition = {};
    m_picture = {};
    m_index = {};
    derive();
    Q_EMIT viewChanged();
}

void Workspace::derive() {
    if (!m_document) return;
    auto content = m_view ? contentOf(map(), *m_view, m_filter) : contentOf(map(), m_filter);
    ComposeOptions options;
    if (statusesOnCards()) options.statuses = statusesOf(map(), m_derived->verdicts());
    auto composition = compose(map(), content, m_measure, options);
    auto previous = m_arrangement.boxes.empty() ? std::nullopt : std::optional(m_arrangement);
    if (previous) forgetReordered(*previous, m_composition, composition);
    m_arranger->arrange(std::move(composition), std::move(previous),
                        [this, content = std::move(content)](Composition sized, layout::Arrangement arrangement) mutable {
                            m_content = std::move(content);
                            m_composition = std::move(sized);
                            arranged(std::move(arrangement));
                        });
}

void Workspace::arranged(layout::Arrangement arrangement) {
    const bool moved = arrangement != m_arrangement;
    m_arrangement = std::move(arrangement);
    m_picture = drawn(m_composition, m_arrangement);
    m_index = PictureIndex(m_picture);
    if (moved) keepArrangement();
    Q_EMIT pictureChanged();
}

// That the arrangement could not be kept is no reason to disturb anyone: it can be made again.
void Workspace::keepArrangement() {
    try {
        m_document->setViewState(m_view.value_or(ViewId{}), layout::kArrangementState, layout::toText(m_arrangement));
    } catch (const Error&) {
    }
}

void Workspace::reveal(RecordRef record) {
    if (!m_document || !map().contains(record)) return;
    const auto shown = [&](const ViewContent& content) {
        if (record.kind == RecordKind::Relation)
            return std::ranges::find(content.relations, RelationId{record.id}) != content.relations.end();
        return std::ranges::find(content.cards, record, &ShownCard::subject) != content.cards.end();
    };
    if (!shown(m_content)) {
        for (const auto view : map().ranked<View>())
            if (view != m_view && shown(contentOf(map(), view, m_filter))) {
                showView(view);
                break;
            }
    }
    m_selection.select(record);
    visit({m_view, record});
    Q_EMIT revealed(record);
}

void Workspace::visit(Place place) {
    if (m_placeAt < m_places.size() && m_places[m_placeAt] == place) return;
    m_places.resize(std::min(m_placeAt + 1, m_places.size()));
    m_places.push_back(place);
    m_placeAt = m_places.size() - 1;
    Q_EMIT placesChanged();
}

void Workspace::goBack() {
    if (!canGoBack()) return;
    goTo(m_places[--m_placeAt]);
}

void Workspace::goForward() {
    if (!canGoForward()) return;
    goTo(m_places[++m_placeAt]);
}

void Workspace::goTo(const Place& place) {
    if (place.view != m_view && (!place.view || map().find(*place.view))) showView(place.view);
    if (place.record && map().contains(*place.record)) {
        m_selection.select(*place.record);
        Q_EMIT revealed(*place.record);
    }
    Q_EMIT placesChanged();
}

}  // namespace cruxmap
