// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charted.h"

#include <algorithm>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

// Those of the view that is shown, or of everything.
Scope scopeOf(const ChartRequest& request) {
    return request.view ? cruxmap::scopeOf(*request.view) : wholeDebate(request.map, request.filter);
}

}  // namespace

const ChartTable* Charted::table(ChartKind kind) const {
    const auto found = std::ranges::find(tables, kind, &ChartTable::kind);
    return found == tables.end() ? nullptr : &*found;
}

Charted chartedFrom(ChartRequest request, std::stop_token stop, const std::function<void(double)>& progress) {
    const auto scope = scopeOf(request);
    const auto states = [&request](PassageId passage) -> std::optional<AnchorState> {
        const auto found = request.states.find(passage);
        return found == request.states.end() ? std::nullopt : std::optional(found->second);
    };
    auto target = request.target && request.map.find(*request.target) ? request.target : centralClaim(request.map, scope);
    Charted charted;
    charted.analysis = analysisOf(request.map, request.verdicts, scope, states, target, std::move(stop), progress);
    charted.tables = tablesOf(request.map, charted.analysis);
    charted.debate = request.debate;
    charted.scope = request.view ? u"View: %1"_s.arg(request.viewName) : u"All of the debate"_s;
    charted.caution = QString::fromStdString(caution(request.verdicts.reading));
    charted.map = std::move(request.map);
    return charted;
}

const std::vector<ChartKind>& chartKinds() {
    static const std::vector kinds = [] {
        std::vector<ChartKind> all;
        for (std::size_t i = 0; i < EnumWords<ChartKind>::words.size(); ++i) all.push_back(static_cast<ChartKind>(i));
        return all;
    }();
    return kinds;
}

std::set<RecordRef> selectable(const ArgumentMap& map, const std::vector<RecordRef>& records) {
    std::set<RecordRef> found;
    const auto add = [&](RecordRef record) {
        if (!map.contains(record)) return;
        found.insert(record);
        if (record.kind == RecordKind::Relation)
            for (const auto premise : map.at(RelationId{record.id}).premises) found.insert(refTo(premise));
    };
    for (const auto record : records) {
        if (record.kind == RecordKind::Claim || record.kind == RecordKind::Question || record.kind == RecordKind::Relation) add(record);
        if (record.kind == RecordKind::Attribution)
            if (const auto* stance = map.find(AttributionId{record.id})) add(refTo(stance->target));
        if (record.kind == RecordKind::Quantity)
            if (const auto* quantity = map.find(QuantityId{record.id})) add(refTo(quantity->claim));
    }
    for (const auto& [id, stance] : map.all<Attribution>())
        if (stance.passage && std::ranges::find(records, refTo(*stance.passage)) != records.end()) add(refTo(stance.target));
    return found;
}

}  // namespace cruxmap
