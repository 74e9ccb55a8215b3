// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/candidates.h"

#include "core/provenance/word_alignment.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cruxmap {

namespace {

// What words, neighbours and position weigh against each other.
constexpr double kWords = 50;
constexpr double kNeighbours = 40;
constexpr double kPosition = 2;

constexpr double kHalfAway = 8;  // words from the passage to where a neighbour counts half

constexpr std::size_t kVotes = 2'000;         // after so many, further and more frequent words are not asked
constexpr std::size_t kVotesOfOne = 100'000;  // of a word when all are frequent
constexpr std::size_t kVoters = 3;            // asked in any case
constexpr double kFewVotes = 0.4;             // of the most
constexpr std::int64_t kBucket = 8;           // words between places for which votes are counted together
constexpr std::size_t kNearest = 8;           // neighbours on either side that tell where the passage begins and ends
constexpr std::int64_t kSamePlace = 2;        // words between votes for the same place

std::span<const WordNumber> part(const std::vector<WordNumber>& words, std::int64_t first, std::int64_t last) {
    const auto size = static_cast<std::int64_t>(words.size());
    first = std::clamp<std::int64_t>(first, 0, size);
    last = std::clamp(last, first, size);
    return std::span(words).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
}

bool insideCodePoint(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

}  // namespace

void sortByScore(std::vector<Fit>& fits) {
    std::ranges::stable_sort(fits, [](const Fit& a, const Fit& b) {
        if (a.score != b.score) return a.score > b.score;
        return std::pair(a.span.start, a.span.end) < std::pair(b.span.start, b.span.end);
    });
}

Wanted::Wanted(const TextIndex& index, const Selector& selector) : m_index(index), m_selector(selector) {
    if (selector.prefix) selector.prefix->empty() ? m_words.push_back(TextIndex::kBegin) : take(*selector.prefix);
    m_firstWord = m_words.size();
    const auto plain = plainTextOf(selector.exact);
    const auto places = wordPlaces(plain.text);
    const auto own = m_index.numbersOf(plain.text, places);
    m_words.insert(m_words.end(), own.begin(), own.end());
    m_endWord = m_words.size();
    if (!places.empty()) {
        m_marksBefore = places.front().start;
        m_marksAfter = plain.text.size() - places.back().end;
    }
    if (selector.suffix) selector.suffix->empty() ? m_words.push_back(TextIndex::kEnd) : take(*selector.suffix);
}

void Wanted::take(std::string_view text) {
    const auto plain = plainTextOf(text);
    const auto numbers = m_index.numbersOf(plain.text, wordPlaces(plain.text));
    m_words.insert(m_words.end(), numbers.begin(), numbers.end());
}

double Wanted::scoreOf(const Fit& fit) const {
    auto score = kWords * fit.words;
    auto best = kWords;
    if (fit.neighbours) {
        score += kNeighbours * *fit.neighbours;
        best += kNeighbours;
    }
    if (m_selector.span) {
        const auto length = static_cast<double>(std::max<std::size_t>(m_index.text().size(), 1));
        const auto distance = std::abs(static_cast<double>(fit.span.start - m_selector.span->start));
        score += kPosition * std::max(0.0, 1 - distance / length);
        best += kPosition;
    }
    return score / best;
}

// A neighbour counts the less the farther off it is.
double Wanted::weightOf(std::size_t word) const {
    const auto weight = m_index.weight(m_words[word]);
    if (word >= m_firstWord && word < m_endWord) return weight;
    const auto distance = word < m_firstWord ? m_firstWord - word - 1 : word - m_endWord;
    return weight * kHalfAway / (kHalfAway + static_cast<double>(distance));
}

// The weight of those of the wanted words that stand in this part of the text.
double Wanted::agreement(std::size_t word, std::size_t endWord, std::int64_t first, std::int64_t last) const {
    const auto words = std::span<const WordNumber>(m_words).subspan(word, endWord - word);
    const auto counterparts = aligned(words, part(m_index.words(), first, last), Alignment::Inside);
    double same = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (counterparts[i].same) same += weightOf(word + i);
    return same;
}

// How many of the neighbours stand around these words of the text; they may have come a little closer, or gone apart.
double Wanted::neighboursAt(std::size_t firstWord, std::size_t endWord) const {
    const auto reach = [](std::size_t words) { return static_cast<std::int64_t>(words + words / 4 + 2); };
    const auto first = static_cast<std::int64_t>(firstWord);
    const auto end = static_cast<std::int64_t>(endWord);
    double whole = 0;
    for (std::size_t i = 0; i < m_words.size(); ++i)
        if (i < m_firstWord || i >= m_endWord) whole += weightOf(i);
    const auto same = agreement(0, m_firstWord, first - reach(m_firstWord), first) +
                      agreement(m_endWord, m_words.size(), end, end + reach(m_words.size() - m_endWord));
    return same / whole;
}

Fit Wanted::fitExactly(Span span) const {
    Fit fit{.span = span, .words = 1, .exact = true, .sameWords = true};
    if (knowsNeighbours()) fit.neighbours = neighboursAt(m_index.wordFrom(span.start), m_index.wordFrom(span.end));
    fit.score = scoreOf(fit);
    return fit;
}

std::vector<std::size_t> Wanted::rarestFirst() const {
    std::vector<std::size_t> order(m_words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return m_index.standsAt(m_words[i]).size(); });
    return order;
}

// Votes gather in buckets of neighbouring places; two rows of buckets, half a bucket apart, so that no gathering is cut. The
// best of them, best first.
std::vector<Wanted::Vote> Wanted::gatherVotes(std::size_t limit) const {
    const auto length = static_cast<std::int64_t>(m_words.size());
    const auto buckets = (static_cast<std::int64_t>(m_index.words().size()) + length) / kBucket + 2;
    std::vector<Vote> votes(static_cast<std::size_t>(2 * buckets));
    std::vector<std::size_t> touched;
    const auto vote = [&](std::int64_t bucket, std::int64_t first, float weight) {
        auto& sum = votes[static_cast<std::size_t>(bucket)];
        if (sum.weight == 0) touched.push_back(static_cast<std::size_t>(bucket));
        sum.weight += weight;
        sum.first += static_cast<double>(weight) * static_cast<double>(first);
    };
    std::size_t count = 0;
    std::size_t voters = 0;
    for (const auto i : rarestFirst()) {
        const auto places = m_index.standsAt(m_words[i]);
        if (places.empty()) continue;
        if (voters >= kVoters && count + places.size() > kVotes) break;
        const auto weight = static_cast<float>(weightOf(i));
        for (const auto place : places.first(std::min(places.size(), kVotesOfOne))) {
            const auto first = static_cast<std::int64_t>(place) - static_cast<std::int64_t>(i);
            vote((first + length) / kBucket, first, weight);
            vote(buckets + (first + length + kBucket / 2) / kBucket, first, weight);
        }
        count += places.size();
        ++voters;
    }
    std::vector<Vote> gathered;
    gathered.reserve(touched.size());
    for (const auto bucket : touched) gathered.push_back({votes[bucket].weight, votes[bucket].first / votes[bucket].weight});
    const auto end = gathered.begin() + static_cast<std::ptrdiff_t>(std::min(limit, gathered.size()));
    std::ranges::partial_sort(gathered, end,
                              [](const Vote& a, const Vote& b) { return std::pair(-a.weight, a.first) < std::pair(-b.weight, b.first); });
    gathered.erase(end, gathered.end());
    return gathered;
}

// The words' bytes in the plain text, with as many of the marks around them as the passage had.
Span Wanted::grownByMarks(std::size_t firstWord, std::size_t endWord) const {
    const std::string_view text = m_index.plain().text;
    std::size_t start = m_index.placeOf(firstWord).start;
    std::size_t end = m_index.placeOf(endWord - 1).end;
    const auto least = std::max<std::size_t>(m_index.placeOf(firstWord - 1).end, start - std::min(start, m_marksBefore));
    const auto most = std::min<std::size_t>(m_index.placeOf(endWord).start, end + m_marksAfter);
    while (start > least && text[start - 1] != ' ') --start;
    while (insideCodePoint(text, start)) ++start;
    while (end < most && text[end] != ' ') ++end;
    while (insideCodePoint(text, end)) --end;
    return {static_cast<std::int64_t>(start), static_cast<std::int64_t>(end)};
}

// The passage with its nearest neighbours, which tell where it begins and ends, is aligned with the text close to the vote only:
// the next sentence may be much like this one.
std::optional<Fit> Wanted::fitAround(std::int64_t vote) const {
    const auto firstNear = m_firstWord - std::min(m_firstWord, kNearest);
    const auto endNear = std::min(m_endWord + kNearest, m_words.size());
    const auto words = std::span<const WordNumber>(m_words).subspan(firstNear, endNear - firstNear);
    const auto length = static_cast<std::int64_t>(words.size());
    const auto slack = length / 5 + 2;
    const auto from = std::max<std::int64_t>(0, vote + static_cast<std::int64_t>(firstNear) - slack);
    const auto counterparts = aligned(words, part(m_index.words(), from, from + length + 2 * slack), Alignment::Inside);
    std::optional<std::size_t> begin;
    std::size_t end = 0;
    double wanted = 0;
    double same = 0;
    for (auto i = m_firstWord; i < m_endWord; ++i) {
        const auto& counterpart = counterparts[i - firstNear];
        wanted += weightOf(i);
        if (counterpart.same) same += weightOf(i);
        if (!counterpart.at) continue;
        const auto at = static_cast<std::size_t>(from) + *counterpart.at;
        if (at == 0 || at + 1 == m_index.words().size()) continue;  // the ends of the text are no words of a passage
        if (!begin) begin = at;
        end = at + 1;
    }
    if (!begin || same == 0) return std::nullopt;
    return fitOf(*begin, end, wanted, same);
}

Fit Wanted::fitOf(std::size_t firstWord, std::size_t endWord, double wanted, double same) const {
    double present = 0;
    for (auto at = firstWord; at < endWord; ++at) present += m_index.weight(m_index.words()[at]);
    Fit fit;
    fit.words = 2 * same / (wanted + present);
    if (knowsNeighbours()) fit.neighbours = neighboursAt(firstWord, endWord);
    const auto plain = grownByMarks(firstWord, endWord);
    fit.span = {static_cast<std::int64_t>(m_index.plain().origin(static_cast<std::size_t>(plain.start))),
                static_cast<std::int64_t>(m_index.plain().origin(static_cast<std::size_t>(plain.end)))};
    const auto start = static_cast<std::size_t>(fit.span.start);
    fit.exact = m_index.text().substr(start, static_cast<std::size_t>(fit.span.end) - start) == m_selector.exact;
    fit.sameWords = same == wanted && endWord - firstWord == m_endWord - m_firstWord;
    fit.score = scoreOf(fit);
    return fit;
}

std::vector<Fit> Wanted::near(std::size_t limit, std::stop_token stop) const {
    std::vector<Fit> fits;
    std::vector<std::int64_t> tried;
    const auto votes = gatherVotes(4 * limit);
    for (const auto& vote : votes) {
        if (tried.size() >= limit || vote.weight < kFewVotes * votes.front().weight || stop.stop_requested()) break;
        const auto first = std::llround(vote.first);
        if (std::ranges::any_of(tried, [&](std::int64_t other) { return std::abs(first - other) <= kSamePlace; })) continue;
        tried.push_back(first);
        if (auto fit = fitAround(first)) fits.push_back(*fit);
    }
    sortByScore(fits);
    std::vector<Fit> apart;
    for (const auto& fit : fits)
        if (std::ranges::none_of(apart, [&](const Fit& better) { return overlap(better.span, fit.span); })) apart.push_back(fit);
    return apart;
}

}  // namespace cruxmap
