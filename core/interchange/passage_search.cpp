// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/passage_search.h"

#include <utility>

namespace cruxmap {

Anchor answerTo(const PassageLookup& lookup, const Anchorer& anchorer, std::stop_token stop) {
    const auto former = lookup.formerText ? std::string_view(*lookup.formerText) : std::string_view();
    return anchorer.find(selectorOf(lookup.passage, former), std::move(stop));
}

PassageSearch carriedOut(PassageSearch search, const ReadingWatch& watch) {
    if (!search.anchorer) search.anchorer = std::make_shared<const Anchorer>(*search.text, watch.stop());
    for (const auto& lookup : search.lookups) {
        watch.reached(static_cast<double>(search.anchors.size()) / static_cast<double>(search.lookups.size()));
        search.anchors.push_back(answerTo(lookup, *search.anchorer, watch.stop()));
    }
    watch.reached(1);
    return search;
}

}  // namespace cruxmap
