// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/text_index.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cruxmap {

namespace {

constexpr std::size_t kWordsAtOnce = 4096;  // between two looks whether to go on
constexpr std::size_t kTextLimit = std::numeric_limits<std::int32_t>::max();

std::string_view wordAt(std::string_view plain, WordPlace place) {
    return plain.substr(place.start, place.end - place.start);
}

bool isAscii(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// As folded() makes it, without its cost for the usual word; `space` is filled.
std::string_view foldedWord(std::string_view word, std::string& space) {
    if (!isAscii(word)) return space = folded(word);
    space.assign(word);
    for (char& c : space)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return space;
}

// The text itself, once it is sure that it can be indexed.
std::string checked(std::string_view text) {
    if (text.size() >= kTextLimit) throw Error(ErrorCode::BadInput, "The text is too long: passages are found in texts of up to 2 GiB.");
    if (const auto at = invalidUtf8(text))
        throw Error(ErrorCode::BadInput, "The text is not well-formed UTF-8; convert it first.", "byte " + std::to_string(*at));
    return std::string(text);
}

// All places of `pattern` in `text`, overlapping ones included.
template <class F>
void forEachPlace(std::string_view text, std::string_view pattern, F f) {
    for (auto at = text.find(pattern); at != text.npos; at = text.find(pattern, at + 1)) f(at);
}

Span spanOf(std::size_t start, std::size_t end) {
    return {static_cast<std::int64_t>(start), static_cast<std::int64_t>(end)};
}

}  // namespace

TextIndex::TextIndex(std::string_view text, const ReadingWatch& watch) : m_text(checked(text)), m_plain(plainTextOf(m_text)) {
    watch.reached(0);
    const auto inside = wordPlaces(m_plain.text);
    m_places.reserve(inside.size() + 2);
    m_places.push_back({0, 0});
    m_places.insert(m_places.end(), inside.begin(), inside.end());
    const auto end = static_cast<std::uint32_t>(m_plain.text.size());
    m_places.push_back({end, end});
    number(m_plain.text, watch);
    watch.reached(1);
    listPlaces();
}

void TextIndex::number(std::string_view plain, const ReadingWatch& watch) {
    std::unordered_map<std::string_view, WordNumber> known;  // by spelling: folding is dear
    WordNumber next = kEnd + 1;
    std::string space;
    m_words.reserve(m_places.size());
    m_words.push_back(kBegin);
    for (std::size_t i = 1; i + 1 < m_places.size(); ++i) {
        if (i % kWordsAtOnce == 0) watch.reached(static_cast<double>(i) / static_cast<double>(m_places.size()));
        const auto word = wordAt(plain, m_places[i]);
        auto [at, isNew] = known.try_emplace(word, next);
        if (isNew) {
            const auto [same, isFirst] = m_numbers.try_emplace(std::string(foldedWord(word, space)), next);
            if (isFirst) ++next;
            at->second = same->second;
        }
        m_words.push_back(at->second);
    }
    m_words.push_back(kEnd);
    m_scale = 1 / std::log1p(static_cast<double>(m_words.size()));
}

void TextIndex::listPlaces() {
    m_firstPlace.assign(m_numbers.size() + 3, 0);
    for (const auto word : m_words) ++m_firstPlace[word + 1];
    for (std::size_t i = 1; i < m_firstPlace.size(); ++i) m_firstPlace[i] += m_firstPlace[i - 1];
    m_sorted.resize(m_words.size());
    auto next = m_firstPlace;
    for (std::size_t i = 0; i < m_words.size(); ++i) m_sorted[next[m_words[i]]++] = static_cast<std::uint32_t>(i);
}

std::span<const std::uint32_t> TextIndex::standsAt(WordNumber word) const {
    if (word + 1 >= m_firstPlace.size()) return {};
    return std::span(m_sorted).subspan(m_firstPlace[word], m_firstPlace[word + 1] - m_firstPlace[word]);
}

std::size_t TextIndex::wordFrom(std::int64_t offset) const {
    const auto origin = [&](const WordPlace& place) { return static_cast<std::int64_t>(m_plain.origin(place.start)); };
    const auto inside = std::span(m_places).subspan(1, m_places.size() - 2);
    return static_cast<std::size_t>(std::ranges::lower_bound(inside, offset, {}, origin) - inside.begin()) + 1;
}

double TextIndex::weight(WordNumber word) const {
    const auto often = std::max<std::size_t>(standsAt(word).size(), 1);
    return std::log1p(static_cast<double>(m_words.size()) / static_cast<double>(often)) * m_scale;
}

std::vector<WordNumber> TextIndex::numbersOf(std::string_view plain, std::span<const WordPlace> places) const {
    std::vector<WordNumber> numbers;
    numbers.reserve(places.size());
    std::unordered_map<std::string, WordNumber> unknown;
    std::string space;
    for (const auto place : places) {
        const auto word = foldedWord(wordAt(plain, place), space);
        if (const auto at = m_numbers.find(word); at != m_numbers.end()) {
            numbers.push_back(at->second);
            continue;
        }
        const auto beyond = static_cast<WordNumber>(m_numbers.size() + 2 + unknown.size());
        numbers.push_back(unknown.try_emplace(std::string(word), beyond).first->second);
    }
    return numbers;
}

std::optional<std::size_t> TextIndex::rarestInside(std::span<const WordNumber> numbers) const {
    if (numbers.size() < 3) return std::nullopt;
    const auto inside = numbers.subspan(1, numbers.size() - 2);
    const auto rarest = std::ranges::min_element(inside, {}, [&](WordNumber word) { return standsAt(word).size(); });
    return static_cast<std::size_t>(rarest - inside.begin()) + 1;
}

std::vector<Span> TextIndex::occurrences(std::string_view bytes) const {
    std::vector<Span> found;
    if (bytes.empty()) return found;
    const auto plain = plainTextOf(bytes);
    const auto places = wordPlaces(plain.text);
    const auto numbers = numbersOf(plain.text, places);
    const auto probe = rarestInside(numbers);
    if (!probe) {
        forEachPlace(m_text, bytes, [&](std::size_t at) { found.push_back(spanOf(at, at + bytes.size())); });
        return found;
    }
    const auto before = plain.origin(places[*probe].start);
    for (const auto word : standsAt(numbers[*probe])) {
        const auto at = m_plain.origin(m_places[word].start);
        if (at >= before && m_text.compare(at - before, bytes.size(), bytes) == 0)
            found.push_back(spanOf(at - before, at - before + bytes.size()));
    }
    return found;
}

std::vector<Span> TextIndex::likeOccurrences(std::string_view plain) const {
    std::vector<Span> found;
    if (plain.empty()) return found;
    const auto add = [&](std::size_t at) { found.push_back(spanOf(m_plain.origin(at), m_plain.origin(at + plain.size()))); };
    const auto places = wordPlaces(plain);
    const auto numbers = numbersOf(plain, places);
    const auto probe = rarestInside(numbers);
    if (!probe) {
        forEachPlace(m_plain.text, plain, add);
        return found;
    }
    const auto before = places[*probe].start;
    for (const auto word : standsAt(numbers[*probe])) {
        const auto at = m_places[word].start;
        if (at >= before && m_plain.text.compare(at - before, plain.size(), plain) == 0) add(at - before);
    }
    return found;
}

}  // namespace cruxmap
