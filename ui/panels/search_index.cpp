// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/search_index.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace cruxmap {

namespace {

constexpr std::array kSearched{RecordKind::Claim, RecordKind::Question, RecordKind::Person, RecordKind::Source, RecordKind::Topic};

// What a record is found by; nothing for kinds that are not searched and records that are gone.
std::optional<std::string> searchedText(const ArgumentMap& map, RecordRef record) {
    if (!map.contains(record)) return std::nullopt;
    switch (record.kind) {
    case RecordKind::Claim: {
        const auto& claim = map.at(ClaimId{record.id});
        return claim.title.empty() ? claim.text : claim.text + "\n" + claim.title;
    }
    case RecordKind::Question:
        return map.at(QuestionId{record.id}).text;
    case RecordKind::Person: {
        const auto& person = map.at(PersonId{record.id});
        auto text = person.name;
        for (const auto& alias : person.aliases) text += "\n" + alias;
        return text;
    }
    case RecordKind::Source: {
        const auto& source = map.at(SourceId{record.id});
        return source.citationKey.empty() ? source.title : source.title + "\n" + source.citationKey;
    }
    case RecordKind::Topic:
        return map.at(TopicId{record.id}).name;
    default:
        return std::nullopt;
    }
}

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

// Letters of other scripts are bytes above 0x7F: they continue a word.
bool isInWord(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && isSpace(text[at])) ++at;
        const auto start = at;
        while (at < text.size() && !isSpace(text[at])) ++at;
        if (at > start) words.push_back(text.substr(start, at - start));
    }
    return words;
}

enum Rank : std::uint8_t { Begins, WordBegins, Inside, Scattered, rankCount };

std::optional<Rank> rankOf(std::string_view text, std::string_view phrase, const std::vector<std::string_view>& words) {
    auto at = text.find(phrase);
    if (at == 0) return Begins;
    if (at != std::string_view::npos) {
        for (; at != std::string_view::npos; at = text.find(phrase, at + 1)) {
            if (text[at - 1] == '\n') return Begins;
            if (!isInWord(text[at - 1])) return WordBegins;
        }
        return Inside;
    }
    if (words.size() < 2) return std::nullopt;
    const bool all = std::ranges::all_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
    return all ? std::optional(Scattered) : std::nullopt;
}

std::string trimmed(std::string_view query) {
    std::string text;
    for (const auto word : wordsOf(query)) text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

std::size_t lengthOfCharacterAt(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80) ++length;
    return length;
}

// A folded text and, for each of its bytes, the characters of the original that it comes from.
struct Folding {
    std::string folded;
    std::vector<TextRange> origins;

    explicit Folding(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto length = lengthOfCharacterAt(text, at);
            const auto piece = cruxmap::folded(text.substr(at, length));
            if (piece.empty() && !origins.empty()) {
                // A mark belongs to the letter before it.
                const auto letter = origins.back().start;
                for (auto i = origins.rbegin(); i != origins.rend() && i->start == letter; ++i) i->length = at + length - letter;
            }
            folded += piece;
            origins.resize(folded.size(), {at, length});
            at += length;
        }
    }

    TextRange origin(std::size_t at, std::size_t length) const {
        const auto start = origins[at].start;
        const auto& last = origins[at + length - 1];
        return {start, last.start + last.length - start};
    }
};

}  // namespace

void SearchIndex::invalidate() {
    m_entries.clear();
    m_built = false;
}

void SearchIndex::build(const ArgumentMap& map) {
    m_entries.clear();
    const auto add = [&](RecordRef record) {
        if (const auto text = searchedText(map, record)) m_entries.push_back({record, folded(*text)});
    };
    for (const auto kind : kSearched)
        withRecordType(kind, [&](auto type) {
            for (const auto& [id, record] : map.all<typename decltype(type)::type>()) add(refTo(id));
        });
    std::ranges::sort(m_entries, {}, &Entry::record);
    m_built = true;
}

void SearchIndex::follow(const ArgumentMap& map, const Commit& commit) {
    if (!m_built) return;
    if (commit.everything) return invalidate();
    for (const auto record : commit.touched) {
        if (std::ranges::find(kSearched, record.kind) == kSearched.end()) continue;
        const auto at = std::ranges::lower_bound(m_entries, record, {}, &Entry::record);
        const bool known = at != m_entries.end() && at->record == record;
        const auto text = searchedText(map, record);
        if (text && known) at->folded = folded(*text);
        if (text && !known) m_entries.insert(at, {record, folded(*text)});
        if (!text && known) m_entries.erase(at);
    }
}

SearchHits SearchIndex::find(const ArgumentMap& map, std::string_view query, std::size_t limit) {
    if (!m_built) build(map);
    const auto phrase = trimmed(folded(query));
    SearchHits hits;
    if (phrase.empty()) return hits;
    const auto words = wordsOf(phrase);
    std::array<std::vector<RecordRef>, rankCount> ranked;
    for (const auto& entry : m_entries) {
        const auto rank = rankOf(entry.folded, phrase, words);
        if (!rank) continue;
        ++hits.total;
        if (ranked[*rank].size() < limit) ranked[*rank].push_back(entry.record);
    }
    for (const auto& records : ranked)
        for (const auto record : records)
            if (hits.records.size() < limit) hits.records.push_back(record);
    return hits;
}

std::vector<TextRange> matchesIn(std::string_view text, std::string_view query) {
    const Folding folding(text);
    const auto phrase = trimmed(folded(query));
    if (phrase.empty()) return {};
    if (const auto at = folding.folded.find(phrase); at != std::string::npos) return {folding.origin(at, phrase.size())};
    std::vector<TextRange> ranges;
    for (const auto word : wordsOf(phrase))
        if (const auto at = folding.folded.find(word); at != std::string::npos) ranges.push_back(folding.origin(at, word.size()));
    std::ranges::sort(ranges, {}, &TextRange::start);
    return ranges;
}

std::vector<ClaimId> claimsWith(const ArgumentMap& map, RecordRef record) {
    std::set<ClaimId> claims;
    const auto add = [&](const Attribution& attribution) {
        const auto* claim = std::get_if<ClaimId>(&attribution.target);
        if (claim && attribution.mode != AttributionMode::Reports) claims.insert(*claim);
    };
    if (record.kind == RecordKind::Topic)
        for (const auto id : map.claimsAbout(TopicId{record.id})) claims.insert(id);
    if (record.kind == RecordKind::Person)
        for (const auto id : map.attributionsBy(PersonId{record.id})) add(map.at(id));
    if (record.kind == RecordKind::Source)
        for (const auto passage : map.passagesOf(SourceId{record.id}))
            for (const auto& referrer : map.referrers(Role::AttributionPassage, refTo(passage))) add(map.at(AttributionId{referrer.id}));
    std::vector<ClaimId> ranked(claims.begin(), claims.end());
    std::ranges::stable_sort(ranked, {}, [&](ClaimId id) { return map.at(id).rank; });
    return ranked;
}

}  // namespace cruxmap
