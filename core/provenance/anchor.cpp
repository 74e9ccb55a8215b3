// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/anchor.h"

#include "core/base/sha256.h"
#include "core/provenance/candidates.h"
#include "core/provenance/locator_search.h"
#include "core/provenance/word_alignment.h"

#include <algorithm>

namespace cruxmap {

namespace {

// Below these a place is not taken for the passage's; see the test of look-alikes for what they keep out.
constexpr double kFloorOfWords = 0.55;
constexpr double kFloorOfNeighbours = 0.5;
// Of other words between the same neighbours, both together: a look-alike beside a passage that is gone has some of both.
constexpr double kFloorOfAltered = 0.77;
// Whoever looks for the passage wants to see places whose words agree so far.
constexpr double kResemblance = 0.3;
// By how much the best place must outdo the next one.
constexpr double kMargin = 0.1;

constexpr std::size_t kPlacesTried = 12;
constexpr std::size_t kCopiesCompared = 1'000;  // more copies than that are ambiguous without a look at their neighbours
constexpr std::size_t kRefusedShown = 3;
constexpr std::size_t kNeighbourBytes = 200;  // some thirty words

bool startsCodePoint(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// The words before `end`, a cut one left out.
std::string wordsBefore(std::string_view text, std::size_t end) {
    if (end <= kNeighbourBytes) return std::string(text.substr(0, end));
    auto start = end - kNeighbourBytes;
    if (const auto space = text.find(' ', start); space < end) start = space + 1;
    while (!startsCodePoint(text, start)) ++start;
    return std::string(text.substr(start, end - start));
}

std::string wordsAfter(std::string_view text, std::size_t start) {
    if (start + kNeighbourBytes >= text.size()) return std::string(text.substr(start));
    auto end = start + kNeighbourBytes;
    if (const auto space = text.rfind(' ', end); space != text.npos && space > start) end = space;
    while (!startsCodePoint(text, end)) --end;
    return std::string(text.substr(start, end - start));
}

// The bytes at `span`, or nothing when it is not inside the text or cuts a character.
std::optional<std::string_view> bytesAt(std::string_view text, Span span) {
    const auto size = static_cast<std::int64_t>(text.size());
    if (span.start < 0 || span.start >= span.end || span.end > size) return std::nullopt;
    const auto start = static_cast<std::size_t>(span.start);
    const auto end = static_cast<std::size_t>(span.end);
    if (!startsCodePoint(text, start) || !startsCodePoint(text, end)) return std::nullopt;
    return text.substr(start, end - start);
}

Selector recorded(const Passage& passage) {
    Selector selector;
    if (passage.start && passage.end) selector.span = Span{*passage.start, *passage.end};
    selector.sha256 = passage.sha256;
    selector.startsWith = passage.startsWith;
    selector.endsWith = passage.endsWith;
    return selector;
}

// Whether the words are known for sure at the recorded place of this text, and then with their neighbours.
bool fillFrom(std::string_view text, Selector& selector) {
    if (!selector.span || selector.sha256.empty()) return false;
    const auto words = bytesAt(text, *selector.span);
    if (!words || sha256(*words) != selector.sha256) return false;
    selector.exact = *words;
    selector.prefix = wordsBefore(text, static_cast<std::size_t>(selector.span->start));
    selector.suffix = wordsAfter(text, static_cast<std::size_t>(selector.span->end));
    return true;
}

std::size_t countOf(std::string_view text, std::string_view words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++count;
    return count;
}

Anchor anchored(AnchorState state, std::vector<Candidate> candidates) {
    return {.state = state, .candidates = std::move(candidates)};
}

std::vector<Candidate> candidatesAt(std::span<const Span> spans) {
    std::vector<Candidate> candidates;
    for (const auto span : spans) candidates.push_back({.span = span, .score = 1});
    return candidates;
}

// Looks one passage up in one text.
class Judge {
public:
    Judge(const TextIndex& index, const Selector& selector, std::stop_token stop)
        : m_index(index), m_selector(selector), m_stop(std::move(stop)), m_wanted(index, selector) {}

    Anchor verdict() const {
        const auto copies = m_index.occurrences(m_selector.exact);
        if (m_stop.stop_requested()) return {};
        return m_wanted.knowsNeighbours() ? byNeighbours(copies) : byWords(copies);
    }

    std::vector<Candidate> nearby(std::size_t limit) const {
        auto fits = fitsAt(m_index.occurrences(m_selector.exact));
        for (auto& fit : m_wanted.near(3 * limit + kPlacesTried, m_stop))
            if (std::ranges::none_of(fits, [&](const Fit& other) { return overlap(other.span, fit.span); })) fits.push_back(fit);
        sortByScore(fits);
        std::ranges::stable_partition(fits, [](const Fit& fit) { return fit.words >= kResemblance; });
        if (fits.size() > limit) fits.resize(limit);
        return candidates(fits);
    }

private:
    bool isRecorded(Span span) const { return m_selector.span == span; }

    Anchor found(const Fit& fit) const {
        if (!fit.exact) return anchored(AnchorState::Altered, candidates({fit}));
        return anchored(isRecorded(fit.span) ? AnchorState::Verified : AnchorState::Moved, candidates({fit}));
    }
    // The places most like the passage by its words alone.
    Anchor refused() const {
        auto bare = m_selector;
        bare.prefix.reset();
        bare.suffix.reset();
        auto fits = Wanted(m_index, bare).near(kPlacesTried, m_stop);
        std::erase_if(fits, [](const Fit& fit) { return fit.words < kResemblance; });
        if (fits.size() > kRefusedShown) fits.resize(kRefusedShown);
        return {.refused = candidates(fits)};
    }

    // Without neighbours, other words than the passage's own are nobody's: one that differs in a number or in a "not" may stand
    // anywhere. Only marks, white space and case may differ.
    Anchor byWords(const std::vector<Span>& copies) const {
        if (copies.size() == 1) return found(m_wanted.fitExactly(copies.front()));
        if (const auto here = std::ranges::find_if(copies, [&](Span span) { return isRecorded(span); }); here != copies.end())
            return found(m_wanted.fitExactly(*here));
        if (!copies.empty()) return anchored(AnchorState::Ambiguous, candidates(fitsAt(copies)));
        const auto near = m_wanted.near(kPlacesTried, m_stop);
        std::vector<Fit> same;
        std::ranges::copy_if(near, std::back_inserter(same), &Fit::sameWords);
        if (same.size() > 1) return anchored(AnchorState::Ambiguous, candidates(same));
        return same.empty() ? refused() : found(same.front());
    }

    Anchor byNeighbours(const std::vector<Span>& copies) const {
        if (copies.size() > kCopiesCompared) return anchored(AnchorState::Ambiguous, candidatesAt(copies));
        auto fits = fitsAt(copies);
        // The words stand in one place, where they stood, and did so before: nothing to weigh.
        if (copies.size() == 1 && m_selector.copies == 1 && isRecorded(copies.front())) return found(fits.front());
        if (copies.size() == 1 && m_selector.copies == 1 && fits.front().neighbours >= kFloorOfNeighbours) return found(fits.front());
        for (auto& fit : m_wanted.near(kPlacesTried, m_stop))
            if (std::ranges::none_of(fits, [&](const Fit& other) { return overlap(other.span, fit.span); })) fits.push_back(fit);
        if (m_stop.stop_requested()) return {};
        if (fits.empty()) return refused();
        sortByScore(fits);
        return weighed(fits);
    }

    // Best first.
    Anchor weighed(const std::vector<Fit>& fits) const {
        const auto best = fits.front();
        std::vector<Fit> likely;
        for (const auto& fit : fits)
            if (best.score - fit.score < kMargin && isLikely(fit)) likely.push_back(fit);
        if (likely.empty()) return refused();
        if (likely.size() > 1) return anchored(AnchorState::Ambiguous, candidates(likely));
        return likely.front().span == best.span ? found(best) : refused();
    }

    // Where the passage may be. The words alone are enough only if they stood in just one place before, and do so now.
    bool isLikely(const Fit& fit) const {
        if (fit.words < kFloorOfWords || (!fit.exact && fit.score < kFloorOfAltered)) return false;
        return *fit.neighbours >= kFloorOfNeighbours || (fit.exact && m_selector.copies == 1);
    }

    std::vector<Fit> fitsAt(const std::vector<Span>& copies) const {
        std::vector<Fit> fits;
        for (const auto span : copies) fits.push_back(m_wanted.fitExactly(span));
        sortByScore(fits);
        return fits;
    }

    std::vector<Candidate> candidates(const std::vector<Fit>& fits) const {
        std::vector<Candidate> all;
        for (const auto& fit : fits) {
            all.push_back({.span = fit.span, .score = fit.score});
            if (!fit.exact) all.back().differences = differences(m_selector.exact, m_index.text(), fit.span);
        }
        return all;
    }

    const TextIndex& m_index;
    const Selector& m_selector;
    std::stop_token m_stop;
    Wanted m_wanted;
};

// By the ends, when the words themselves are neither at hand nor at the recorded place.
Anchor findByEnds(const TextIndex& index, const Selector& selector, const std::stop_token& stop) {
    auto places = placesByLocators(index, selector, stop);
    if (places.size() == 1) return anchored(AnchorState::Moved, candidatesAt(places));
    if (!places.empty()) return anchored(AnchorState::Ambiguous, candidatesAt(places));
    auto like = placesByLocators(index, {.startsWith = selector.startsWith, .endsWith = selector.endsWith}, stop);
    if (like.size() > kRefusedShown) like.resize(kRefusedShown);
    Anchor missing;
    for (const auto span : like) missing.refused.push_back({.span = span});
    return missing;
}

}  // namespace

std::string_view inWords(AnchorState state) {
    constexpr std::array<std::string_view, 5> words{"words found", "words moved", "words altered", "in several places", "words missing"};
    return words.at(static_cast<std::size_t>(state));
}

Selector selectorOf(const Passage& passage, std::string_view formerText) {
    auto selector = recorded(passage);
    if (fillFrom(formerText, selector)) selector.copies = countOf(formerText, selector.exact);
    return selector;
}

Selector selectorOf(const Passage& passage, const Anchorer& formerText) {
    auto selector = recorded(passage);
    if (fillFrom(formerText.text(), selector)) selector.copies = formerText.occurrences(selector.exact).size();
    return selector;
}

std::optional<Anchor> inPlace(const Selector& selector, std::string_view text) {
    if (!selector.span || selector.sha256.empty() || !selector.exact.empty()) return std::nullopt;
    const auto words = bytesAt(text, *selector.span);
    if (!words || sha256(*words) != selector.sha256) return std::nullopt;
    return anchored(AnchorState::Verified, candidatesAt({{*selector.span}}));
}

Anchorer::Anchorer(std::string_view text, const ReadingWatch& watch) : m_index(std::make_unique<const TextIndex>(text, watch)) {}
Anchorer::~Anchorer() = default;
Anchorer::Anchorer(Anchorer&&) noexcept = default;
Anchorer& Anchorer::operator=(Anchorer&&) noexcept = default;

std::string_view Anchorer::text() const {
    return m_index->text();
}

std::vector<Span> Anchorer::occurrences(std::string_view words) const {
    return m_index->occurrences(words);
}

Anchor Anchorer::find(const Selector& selector, std::stop_token stop) const {
    if (!selector.exact.empty()) return Judge(*m_index, selector, std::move(stop)).verdict();
    if (selector.sha256.empty()) return firstPlace(selector, std::move(stop));
    if (auto here = inPlace(selector, text())) return *std::move(here);
    // A passage of few words is known by its locator.
    if (sha256(selector.startsWith) == selector.sha256) {
        auto worded = selector;
        worded.exact = selector.startsWith;
        return Judge(*m_index, worded, std::move(stop)).verdict();
    }
    return findByEnds(*m_index, selector, stop);
}

Anchor Anchorer::firstPlace(const Selector& selector, std::stop_token stop) const {
    const auto places =
        selector.exact.empty() ? placesByLocators(*m_index, selector, stop) : m_index->likeOccurrences(trimmedPlain(selector.exact));
    if (stop.stop_requested() || places.empty()) return {};
    return anchored(places.size() == 1 ? AnchorState::Verified : AnchorState::Ambiguous, candidatesAt(places));
}

std::vector<Candidate> Anchorer::nearby(const Selector& selector, std::size_t limit, std::stop_token stop) const {
    if (!selector.exact.empty()) return Judge(*m_index, selector, std::move(stop)).nearby(limit);
    return placesLikeLocators(*m_index, selector, limit, stop);
}

}  // namespace cruxmap
