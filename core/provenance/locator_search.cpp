// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/locator_search.h"

#include "core/base/sha256.h"
#include "core/provenance/candidates.h"

#include <algorithm>

namespace cruxmap {

namespace {

constexpr std::int64_t kLongest = 20'000;         // bytes of a passage whose length is not known
constexpr std::size_t kPairs = 10'000;            // of a start and an end; more are no description of a place
constexpr std::size_t kHashedBytes = 20'000'000;  // for one passage

std::string_view between(std::string_view text, Span span) {
    return text.substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end - span.start));
}

bool isInside(std::string_view text, Span span) {
    return span.start >= 0 && span.start < span.end && span.end <= static_cast<std::int64_t>(text.size());
}

// Starts and ends that belong together: no end and then another start between them.
std::vector<Span> paired(const std::vector<Span>& starts, const std::vector<Span>& ends) {
    std::vector<Span> pairs;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto next = i + 1 < starts.size() ? starts[i + 1].start : starts[i].start + kLongest;
        std::optional<std::int64_t> firstEnd;
        for (const auto& end : ends) {
            if (end.end < starts[i].end || end.start < starts[i].start) continue;
            if (end.end - starts[i].start > kLongest || pairs.size() >= kPairs) break;
            if (firstEnd && *firstEnd <= next && end.start >= next) break;
            if (!firstEnd) firstEnd = end.end;
            pairs.push_back({starts[i].start, end.end});
        }
    }
    return pairs;
}

std::vector<Span> pairsOf(const TextIndex& index, const Selector& selector) {
    const auto starts = index.likeOccurrences(trimmedPlain(selector.startsWith));
    if (selector.endsWith.empty()) return starts;
    const auto ends = index.likeOccurrences(trimmedPlain(selector.endsWith));
    return selector.startsWith.empty() ? ends : paired(starts, ends);
}

// A hash and a length are known: one end of the passage tells where the other one is.
std::vector<Span> ofLength(const TextIndex& index, const Selector& selector, std::int64_t length) {
    std::vector<Span> spans;
    if (!selector.startsWith.empty()) {
        for (const auto start : index.likeOccurrences(trimmedPlain(selector.startsWith)))
            spans.push_back({start.start, start.start + length});
    } else {
        for (const auto end : index.likeOccurrences(trimmedPlain(selector.endsWith))) spans.push_back({end.end - length, end.end});
    }
    return spans;
}

std::vector<Span> withHash(std::string_view text, const std::vector<Span>& spans, const std::string& hash, const std::stop_token& stop) {
    std::vector<Span> same;
    std::size_t bytes = 0;
    for (const auto span : spans) {
        if (!isInside(text, span)) continue;
        const auto words = between(text, span);
        bytes += words.size();
        if (bytes > kHashedBytes || stop.stop_requested()) return {};
        if (sha256(words) == hash) same.push_back(span);
    }
    return same;
}

std::vector<Fit> fitsLike(const TextIndex& index, const std::string& locator, std::size_t limit, const std::stop_token& stop) {
    Selector end;
    end.exact = locator;
    return locator.empty() ? std::vector<Fit>() : Wanted(index, end).near(4 * limit, stop);
}

}  // namespace

std::string trimmedPlain(std::string_view text) {
    auto plain = plainTextOf(text).text;
    if (plain.ends_with(' ')) plain.pop_back();
    if (plain.starts_with(' ')) plain.erase(0, 1);
    return plain;
}

std::vector<Span> placesByLocators(const TextIndex& index, const Selector& selector, const std::stop_token& stop) {
    if (selector.startsWith.empty() && selector.endsWith.empty()) return {};
    if (selector.sha256.empty()) return pairsOf(index, selector);
    const auto spans = selector.span ? ofLength(index, selector, selector.span->end - selector.span->start) : pairsOf(index, selector);
    return withHash(index.text(), spans, selector.sha256, stop);
}

std::vector<Candidate> placesLikeLocators(const TextIndex& index, const Selector& selector, std::size_t limit,
                                          const std::stop_token& stop) {
    const auto starts = fitsLike(index, selector.startsWith, limit, stop);
    const auto ends = fitsLike(index, selector.endsWith, limit, stop);
    std::vector<Fit> fits;
    for (const auto& start : starts) {
        const auto expected = selector.span ? start.span.start + selector.span->end - selector.span->start : start.span.end;
        const Fit* nearest = nullptr;
        for (const auto& end : ends) {
            if (end.span.end < start.span.end || end.span.end - start.span.start > kLongest) continue;
            if (!nearest || std::abs(end.span.end - expected) < std::abs(nearest->span.end - expected)) nearest = &end;
        }
        const auto end = nearest ? nearest->span.end : start.span.end;
        const auto score = selector.endsWith.empty() ? start.score : (start.score + (nearest ? nearest->score : 0)) / 2;
        fits.push_back({.span = {start.span.start, end}, .score = score});
    }
    if (starts.empty())
        for (const auto& end : ends) fits.push_back({.span = end.span, .score = end.score / 2});
    sortByScore(fits);
    std::vector<Candidate> candidates;
    for (const auto& fit : fits)
        if (candidates.size() < limit) candidates.push_back({.span = fit.span, .score = fit.score});
    return candidates;
}

}  // namespace cruxmap
