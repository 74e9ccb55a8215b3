// SPDX-License-Identifier: GPL-3.0-or-later
// Finds claims, questions, people, sources and topics by what they say, in folded text that is kept ready: a scan of a
// hundred thousand claims takes some milliseconds. Knows nothing of windows.
#pragma once

#include "core/document/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

struct SearchHits {
    std::vector<RecordRef> records;  // best first: texts that begin so, words that begin so, words inside, words in any order
    std::size_t total = 0;           // however many there are beyond those
};

// A part of a text, in bytes.
struct TextRange {
    std::size_t start = 0;
    std::size_t length = 0;

    bool operator==(const TextRange&) const = default;
};

class SearchIndex {
public:
    // Forgets everything: the next find() reads the map anew.
    void invalidate();
    // Brings what a commit touched up to date.
    void follow(const ArgumentMap& map, const Commit& commit);

    SearchHits find(const ArgumentMap& map, std::string_view query, std::size_t limit);

private:
    struct Entry {
        RecordRef record;
        std::string folded;
    };

    void build(const ArgumentMap& map);

    std::vector<Entry> m_entries;  // ascending by record
    bool m_built = false;
};

// Where the words of a query stand in a text as it is written; empty when that cannot be told.
std::vector<TextRange> matchesIn(std::string_view text, std::string_view query);

// The claims that a person takes a stance on, that a source tells of, or that a topic is about; by rank.
std::vector<ClaimId> claimsWith(const ArgumentMap& map, RecordRef record);

}  // namespace cruxmap
