// SPDX-License-Identifier: GPL-3.0-or-later
// A debate charted: the numbers behind all charts, the map that they are of, and what they are taken from. Made from values, so
// that it can be computed beside the window; the same for window, export and report.
#pragma once

#include "core/analysis/analysis.h"
#include "core/model/argument_map.h"
#include "ui/charts/charts.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace cruxmap {

struct ChartRequest {
    ArgumentMap map;
    Verdicts verdicts;
    std::optional<ViewContent> view{};  // nothing: the whole debate
    ViewFilter filter{};
    std::map<PassageId, AnchorState> states{};  // of passages whose source has a text
    std::optional<ClaimId> target{};            // whose leverage is asked for; nothing: the central claim
    QString debate{};                           // its title
    QString viewName{};
};

struct Charted {
    ArgumentMap map;
    Analysis analysis;
    std::vector<ChartTable> tables;
    QString debate;
    QString scope;    // "All of the debate", "View: Start here"
    QString caution;  // how verdicts are to be taken

    const ChartTable* table(ChartKind kind) const;
};

Charted chartedFrom(ChartRequest request, std::stop_token stop = {}, const std::function<void(double)>& progress = nullptr);

// All that can be charted, in the order of the page.
const std::vector<ChartKind>& chartKinds();

// The same records as what can be selected: stances and figures become their claims, passages those that rest on them, and
// relations bring their premises.
std::set<RecordRef> selectable(const ArgumentMap& map, const std::vector<RecordRef>& records);

}  // namespace cruxmap
