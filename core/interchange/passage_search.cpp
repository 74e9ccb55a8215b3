// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/passage_search.h"

#include <utility>

namespace cruxmap {

Anchor answerTo(const PassageLookup& lookup, const Anchorer& anchorer, std::stop_token stop) {
    const auto former = lookup.formerText ? std::string_view(*lookup.formerText) : std::string_view();
    return anchorer.find(selectorOf(lookup.passage, former), std::move(stop));
}

PassageSearch carriedOut(PassageSearch search, const ReadingWatch& watch) {
    constexpr double kMaking = 0.5;  // of the whole, when the text has to be made ready
    auto steps = watch.within();
    const bool ready = search.anchorer != nullptr;
    if (!ready) {
        steps.begin(kMaking);
        search.anchorer = std::make_shared<const Anchorer>(*search.text, steps);
    }
    steps.begin(ready ? 1 : 1 - kMaking);
    for (const auto& lookup : search.lookups) {
        steps.reached(static_cast<double>(search.anchors.size()) / static_cast<double>(search.lookups.size()));
        search.anchors.push_back(answerTo(lookup, *search.anchorer, watch.stop()));
    }
    steps.reached(1);
    return search;
}

}  // namespace cruxmap
