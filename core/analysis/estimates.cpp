// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/estimates.h"

#include "core/analysis/number_text.h"
#include "core/base/text.h"
#include "core/model/wording.h"
#include "core/reasoning/figure_conflicts.h"
#include "core/reasoning/voices.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <tuple>

namespace cruxmap {

namespace {

constexpr auto endless = std::numeric_limits<double>::infinity();
constexpr double logarithmicAbove = 50;  // times the least

std::vector<PersonId> whoSay(const std::vector<Voice>& voices) {
    std::vector<PersonId> people;
    for (const auto& voice : voices) {
        if (voice.mode == AttributionMode::Denies || voice.mode == AttributionMode::Asks) continue;
        if (std::ranges::find(people, voice.person) == people.end()) people.push_back(voice.person);
    }
    return people;
}

Estimate estimateOf(const ArgumentMap& map, QuantityId id, bool conflicts) {
    const auto& quantity = map.at(id);
    const auto bounds = boundsOf(quantity);
    const auto voices = voicesOn(map, quantity.claim);
    Estimate estimate{id, quantity.claim, bounds.low, bounds.high, quantity.comparator == Comparator::About, whoSay(voices), {}, conflicts};
    if (quantity.passage)
        estimate.source = map.at(*quantity.passage).source;
    else if (!voices.empty())
        estimate.source = voices.front().source;
    return estimate;
}

bool isLogarithmic(const std::vector<Estimate>& estimates) {
    double least = endless;
    double greatest = -endless;
    for (const auto& estimate : estimates)
        for (const auto& end : {estimate.low, estimate.high}) {
            if (!end) continue;
            least = std::min(least, *end);
            greatest = std::max(greatest, *end);
        }
    return least > 0 && greatest > logarithmicAbove * least;
}

// Nothing where they are too few to be compared.
std::optional<Measure> measureOf(const ArgumentMap& map, const std::vector<QuantityId>& quantities) {
    std::set<ClaimId> claims;
    for (const auto id : quantities) claims.insert(map.at(id).claim);
    if (claims.size() < 2) return {};

    std::set<QuantityId> conflicting;
    for (const auto& conflict : conflictsAmong(map, quantities)) conflicting.insert(conflict.begin(), conflict.end());
    const auto& first = map.at(quantities.front());
    Measure measure{first.subject, first.measure, first.unit, {}, false};
    for (const auto id : quantities) measure.estimates.push_back(estimateOf(map, id, conflicting.contains(id)));
    std::ranges::stable_sort(measure.estimates, {},
                             [](const Estimate& one) { return std::pair(one.low.value_or(-endless), one.high.value_or(endless)); });
    measure.logarithmic = isLogarithmic(measure.estimates);
    return measure;
}

bool hasConflict(const Measure& measure) {
    return std::ranges::any_of(measure.estimates, &Estimate::conflicts);
}

void addEstimate(Wording& words, const ArgumentMap& map, const Estimate& estimate) {
    words.record(figureText(map, estimate), refTo(estimate.claim));
    if (!estimate.speakers.empty()) words.text(" (").people(estimate.speakers).text(")");
}

// Two that have nothing in common: of those, the one that ends lowest and the one that begins highest.
std::pair<Estimate, Estimate> farthestApart(const ArgumentMap& map, const Measure& measure) {
    std::vector<Estimate> byEnd;
    std::ranges::copy_if(measure.estimates, std::back_inserter(byEnd), &Estimate::conflicts);
    auto byBeginning = byEnd;
    std::ranges::stable_sort(byEnd, {}, [](const Estimate& one) { return one.high.value_or(endless); });
    std::ranges::stable_sort(byBeginning, std::greater{}, [](const Estimate& one) { return one.low.value_or(-endless); });
    for (const auto& low : byEnd)
        for (const auto& high : byBeginning)
            if (!conflictsAmong(map, {low.quantity, high.quantity}).empty()) return {low, high};
    return {byEnd.front(), byBeginning.front()};
}

void addConflict(Wording& words, const ArgumentMap& map, const Measure& measure) {
    const auto [low, high] = farthestApart(map, measure);
    words.text("On “" + nameOf(measure) + "”, ");
    addEstimate(words, map, low);
    addEstimate(words.text(" and "), map, high);
    words.text(" have nothing in common");
}

}  // namespace

std::string nameOf(const Measure& measure) {
    if (measure.subject.empty() || measure.measure.empty()) return measure.subject + measure.measure;
    return measure.subject + ", " + measure.measure;
}

std::string figureText(const ArgumentMap& map, const Estimate& estimate) {
    const auto& quantity = map.at(estimate.quantity);
    if (!quantity.asWritten.empty()) return quantity.asWritten;
    const auto unit = quantity.unit.empty() ? "" : " " + quantity.unit;
    if (!estimate.low) return (quantity.comparator == Comparator::Below ? "below " : "at most ") + numberText(*estimate.high) + unit;
    if (!estimate.high) return (quantity.comparator == Comparator::Above ? "above " : "at least ") + numberText(*estimate.low) + unit;
    const auto about = estimate.about ? "about " : "";
    if (*estimate.low == *estimate.high) return about + numberText(*estimate.low) + unit;
    return about + numberText(*estimate.low) + " to " + numberText(*estimate.high) + unit;
}

std::vector<Measure> measuresIn(const ArgumentMap& map, const Scope& scope) {
    std::vector<Measure> measures;
    for (auto quantities : comparableFigures(map)) {
        std::erase_if(quantities, [&](QuantityId id) { return !scope.claims.contains(map.at(id).claim); });
        if (auto measure = measureOf(map, quantities)) measures.push_back(std::move(*measure));
    }
    std::ranges::stable_sort(measures, {}, [](const Measure& measure) {
        return std::tuple(!hasConflict(measure), -static_cast<std::int64_t>(measure.estimates.size()), folded(measure.subject),
                          folded(measure.measure), folded(measure.unit));
    });
    return measures;
}

Sentence readingOf(const ArgumentMap& map, const std::vector<Measure>& measures) {
    Wording words(map);
    if (measures.empty()) return words.text("No two claims here give a figure for the same thing.").take();
    const auto conflicts = static_cast<std::size_t>(std::ranges::count_if(measures, hasConflict));
    if (conflicts == 0) {
        words.text(measures.size() == 1 ? "No two estimates of “" + nameOf(measures.front()) + "” contradict each other"
                                        : "In none of " + counted(measures.size(), "measure") + " do two estimates contradict each other");
        return words.text(".").take();
    }
    addConflict(words, map, measures.front());
    if (conflicts > 1) words.text("; figures for " + counted(conflicts - 1, "other measure") + " disagree too");
    return words.text(".").take();
}

}  // namespace cruxmap
