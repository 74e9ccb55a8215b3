// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/figure_conflicts.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

namespace cruxmap {

namespace {

constexpr double aboutIsWithin = 0.1;  // of the figure

struct Figure {
    QuantityId id;
    ClaimId claim;
    std::string date;
    double low = 0;
    double high = 0;
};

Figure figureOf(const Quantity& quantity) {
    constexpr auto endless = std::numeric_limits<double>::infinity();
    const auto bounds = boundsOf(quantity);
    Figure figure{quantity.id, quantity.claim, quantity.date, bounds.low.value_or(-endless), bounds.high.value_or(endless)};
    if (quantity.comparator == Comparator::About) {
        figure.low -= std::abs(figure.low) * aboutIsWithin;
        figure.high += std::abs(figure.high) * aboutIsWithin;
    }
    return figure;
}

// Ranges have a common point just when every two of them have one: so the figures that conflict are those that miss the
// highest low or the lowest high.
std::vector<QuantityId> conflicting(const std::vector<Figure>& figures) {
    if (figures.size() < 2) return {};
    const auto highestLow = std::ranges::max_element(figures, {}, &Figure::low)->low;
    const auto lowestHigh = std::ranges::min_element(figures, {}, &Figure::high)->high;
    if (highestLow <= lowestHigh) return {};
    std::vector<Figure> apart;
    std::ranges::copy_if(figures, std::back_inserter(apart),
                         [&](const Figure& figure) { return figure.high < highestLow || figure.low > lowestHigh; });
    std::set<ClaimId> claims;
    for (const auto& figure : apart) claims.insert(figure.claim);
    if (claims.size() < 2) return {};
    std::ranges::sort(apart, {}, [](const Figure& figure) { return std::tuple(figure.low, figure.high, figure.id); });
    std::vector<QuantityId> ids;
    for (const auto& figure : apart) ids.push_back(figure.id);
    return ids;
}

}  // namespace

FigureBounds boundsOf(const Quantity& quantity) {
    switch (quantity.comparator) {
    case Comparator::Below:
    case Comparator::AtMost:
        return {{}, quantity.high ? quantity.high : quantity.low};
    case Comparator::Above:
    case Comparator::AtLeast:
        return {quantity.low ? quantity.low : quantity.high, {}};
    case Comparator::Equal:
    case Comparator::About:
    case Comparator::Range:
        break;
    }
    return {quantity.low ? quantity.low : quantity.high, quantity.high ? quantity.high : quantity.low};
}

std::vector<std::vector<QuantityId>> comparableFigures(const ArgumentMap& map) {
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<QuantityId>> comparable;
    for (const auto id : map.ranked<Quantity>()) {
        const auto& quantity = map.at(id);
        if (quantity.measure.empty() && quantity.subject.empty()) continue;
        if (!quantity.low && !quantity.high) continue;
        comparable[{folded(quantity.subject), folded(quantity.measure), folded(quantity.unit)}].push_back(id);
    }
    std::vector<std::vector<QuantityId>> groups;
    for (auto& [what, ids] : comparable) groups.push_back(std::move(ids));
    return groups;
}

std::vector<std::vector<QuantityId>> conflictsAmong(const ArgumentMap& map, const std::vector<QuantityId>& comparable) {
    std::vector<Figure> figures;
    std::set<std::string> dates{""};
    for (const auto id : comparable) {
        figures.push_back(figureOf(map.at(id)));
        dates.insert(figures.back().date);
    }
    std::set<std::vector<QuantityId>> conflicts;
    for (const auto& date : dates) {
        std::vector<Figure> sameDate;
        std::ranges::copy_if(figures, std::back_inserter(sameDate),
                             [&](const Figure& figure) { return figure.date.empty() || figure.date == date; });
        if (auto ids = conflicting(sameDate); !ids.empty()) conflicts.insert(std::move(ids));
    }
    return {conflicts.begin(), conflicts.end()};
}

std::vector<std::vector<QuantityId>> figureConflicts(const ArgumentMap& map) {
    std::set<std::vector<QuantityId>> conflicts;
    for (const auto& comparable : comparableFigures(map))
        for (auto& conflict : conflictsAmong(map, comparable)) conflicts.insert(std::move(conflict));
    return {conflicts.begin(), conflicts.end()};
}

}  // namespace cruxmap
