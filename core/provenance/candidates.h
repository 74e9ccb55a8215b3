// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a text a passage might stand, and how well it fits there. Judging is anchor.cpp's business.
//
// Places are found by the passage's rarest words and those of its neighbours: each place where one of them stands votes for
// the place where the passage would begin then; where votes gather, words are aligned one by one.
#pragma once

#include "core/provenance/anchor.h"
#include "core/provenance/text_index.h"

#include <stop_token>

namespace cruxmap {

// How well a passage fits in one place, each from 0 to 1; words weigh the more the rarer they are in the text.
struct Fit {
    Span span;
    double words = 0;                    // those of the passage
    std::optional<double> neighbours{};  // those before and after it; nothing when they are not known
    double score = 0;                    // both, and the position a little
    bool exact = false;                  // the same bytes
    bool sameWords = false;              // nothing but case, accents, white space and marks differ
};

// A passage whose words are known, as it is looked for in one text.
class Wanted {
public:
    // `selector.exact` must not be empty. Both must outlive this.
    Wanted(const TextIndex& index, const Selector& selector);

    bool knowsNeighbours() const { return m_firstWord > 0 || m_endWord < m_words.size(); }

    // How the passage fits where its very bytes stand.
    Fit fitExactly(Span span) const;

    // The likeliest places of at most `limit` tried, best first, none overlapping another; those where the bytes stand may be
    // among them.
    std::vector<Fit> near(std::size_t limit, std::stop_token stop) const;

private:
    struct Vote {
        float weight = 0;
        double first = 0;  // the word of the text where all the words would begin, on average
    };
    void take(std::string_view text);
    std::vector<Vote> gatherVotes(std::size_t limit) const;
    std::vector<std::size_t> rarestFirst() const;
    std::optional<Fit> fitAround(std::int64_t vote) const;
    Fit fitOf(std::size_t firstWord, std::size_t endWord, double wanted, double same) const;
    double neighboursAt(std::size_t firstWord, std::size_t endWord) const;
    double agreement(std::size_t word, std::size_t endWord, std::int64_t first, std::int64_t last) const;
    double weightOf(std::size_t word) const;
    Span grownByMarks(std::size_t firstWord, std::size_t endWord) const;
    double scoreOf(const Fit& fit) const;

    const TextIndex& m_index;
    const Selector& m_selector;
    std::vector<WordNumber> m_words;  // those before the passage, its own, those after it
    std::size_t m_firstWord = 0;      // the passage's own
    std::size_t m_endWord = 0;
    std::size_t m_marksBefore = 0;  // characters of the plain form before the first word and after the last
    std::size_t m_marksAfter = 0;
};

// Best first: by score, then by place.
void sortByScore(std::vector<Fit>& fits);

}  // namespace cruxmap
