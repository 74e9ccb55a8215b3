// SPDX-License-Identifier: GPL-3.0-or-later
// Texts made up for tests of anchors: long, varied, and full of sentences that differ from a quoted one by one number, one name
// or one "not", as well as some that do not differ at all. And edits of them that keep track of where each passage went.
#pragma once

#include "core/provenance/anchor.h"

#include <array>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace cruxmap::test {

// A passage as words of the text, half open.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

// Words with their punctuation; those that begin a paragraph have an empty line before them.
struct MadeText {
    std::vector<std::string> words;
    std::vector<bool> opensParagraph;
    std::vector<WordRange> passages;

    std::string text() const {
        std::string all;
        for (std::size_t i = 0; i < words.size(); ++i) append(all, words[i], i > 0 && opensParagraph[i]);
        return all;
    }
    static void append(std::string& text, const std::string& word, bool opensParagraph) {
        if (!text.empty()) text += opensParagraph ? "\n\n" : " ";
        text += word;
    }
};

class TextMaker {
public:
    explicit TextMaker(unsigned seed) : m_random(seed) {
        for (int i = 0; i < 3'000; ++i) m_vocabulary.push_back(madeUpWord());
        for (int i = 0; i < 60; ++i) m_names.push_back(capitalised(madeUpWord()));
    }

    // As many passages, spread over about `bytes`.
    MadeText make(std::size_t passages, std::size_t bytes) {
        std::size_t written = 0;
        while (written < bytes) {
            const auto first = m_made.words.size();
            addSentence();
            for (auto i = first; i < m_made.words.size(); ++i) written += m_made.words[i].size() + 1;
        }
        choosePassages(passages);
        return m_made;
    }

    // Zipf: a few words make most of the text.
    const std::string& word() {
        const auto at = std::exp(std::uniform_real_distribution<>(0, std::log(static_cast<double>(m_vocabulary.size())))(m_random)) - 1;
        return m_vocabulary[static_cast<std::size_t>(at) % m_vocabulary.size()];
    }
    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    using Words = std::vector<std::string>;

    std::string madeUpWord() {
        static constexpr std::array<const char*, 12> onsets{"b", "d", "f", "gr", "k", "l", "m", "n", "pr", "st", "t", "v"};
        static constexpr std::array<const char*, 8> rhymes{"a", "en", "i", "or", "u", "al", "é", "is"};
        std::string made;
        for (auto syllables = 1 + below(3); syllables > 0; --syllables)
            (made += onsets[below(onsets.size())]) += rhymes[below(rhymes.size())];
        return made;
    }
    static std::string capitalised(std::string word) {
        if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
        return word;
    }
    std::string number() { return below(2) ? std::to_string(1 + below(99)) : std::to_string(1900 + below(130)); }
    const std::string& name() { return m_names[below(m_names.size())]; }

    Words freeSentence() {
        Words words{capitalised(word())};
        for (auto more = 4 + below(18); more > 0; --more) words.push_back(below(12) ? word() : below(2) ? number() : name());
        return words;
    }
    // Many sentences of one build, as in reports: they differ in a few words only.
    Words reportSentence() {
        const bool denied = below(3) == 0;
        Words words{"In", std::to_string(1990 + below(40)), "the", "share", "of", name()};
        if (denied)
            words.insert(words.end(), {"did", "not", "reach"});
        else
            words.push_back("reached");
        words.insert(words.end(), {number(), "percent", "of", "the", "market", "for", word()});
        return words;
    }
    // A sentence of the text again, with one number, name or "not" changed, or as it was.
    Words lookAlike() {
        auto words = m_sentences[m_sentences.size() - 1 - below(std::min<std::size_t>(m_sentences.size(), below(2) ? 5 : 5'000))];
        if (below(8) == 0) return words;
        for (int tries = 0; tries < 20; ++tries) {
            auto& word = words[below(words.size())];
            if (word == "not") {
                word = "also";
                return words;
            }
            if (word[0] >= '0' && word[0] <= '9') {
                word = number();
                return words;
            }
            if (tries > 10) {
                word = name();
                return words;
            }
        }
        return words;
    }

    void addSentence() {
        const auto kind = below(10);
        auto words = m_sentences.empty() || kind < 5 ? freeSentence() : kind < 7 ? reportSentence() : lookAlike();
        m_sentences.push_back(words);
        m_starts.push_back(m_made.words.size());
        words.back() += below(6) ? "." : "?";
        if (below(9) == 0) words[words.size() / 2] += ",";
        for (std::size_t i = 0; i < words.size(); ++i) {
            m_made.words.push_back(words[i]);
            m_made.opensParagraph.push_back(i == 0 && below(5) == 0);
        }
    }

    // Sentences mostly, some of them two together, some only a part; none shares a word with another.
    void choosePassages(std::size_t count) {
        const auto stride = m_starts.size() / count;
        for (std::size_t i = 0; i < count; ++i) {
            const auto sentence = i * stride + below(std::max<std::size_t>(stride, 2) - 1);
            const auto next = [&](std::size_t at) { return at < m_starts.size() ? m_starts[at] : m_made.words.size(); };
            WordRange range{m_starts[sentence], next(sentence + 1)};
            if (stride > 2 && below(8) == 0) range.last = next(sentence + 2);
            if (below(4) == 0) range.first += below(range.last - range.first - 3);
            if (below(6) == 0) range.last = std::min(range.last, range.first + 3 + below(5));
            if (!m_made.passages.empty() && m_made.passages.back().last > range.first) range.first = m_made.passages.back().last;
            if (range.first + 3 <= range.last) m_made.passages.push_back(range);
        }
    }

    std::mt19937 m_random;
    Words m_vocabulary, m_names;
    std::vector<Words> m_sentences;
    std::vector<std::size_t> m_starts;
    MadeText m_made;
};

// A text after edits, and where each passage went: nothing when all of its words were left out.
struct EditedText {
    std::string text;
    std::vector<std::optional<Span>> passages;
};

// Each word is replaced, left out or followed by a new one with probability `rate`; of the passages, a share `removed` is left
// out whole.
inline EditedText edited(const MadeText& made, TextMaker& maker, double rate, double removed) {
    std::vector<bool> goes(made.words.size());
    for (const auto& passage : made.passages)
        if (static_cast<double>(maker.below(10'000)) < removed * 10'000)
            for (auto i = passage.first; i < passage.last; ++i) goes[i] = true;
    EditedText result;
    std::vector<std::optional<Span>> places(made.words.size());
    bool opens = false;
    const auto write = [&](const std::string& word) {
        MadeText::append(result.text, word, opens);
        opens = false;
        return Span{static_cast<std::int64_t>(result.text.size() - word.size()), static_cast<std::int64_t>(result.text.size())};
    };
    for (std::size_t i = 0; i < made.words.size(); ++i) {
        opens = opens || made.opensParagraph[i];
        if (goes[i]) continue;
        const auto edit = static_cast<double>(maker.below(10'000)) < rate * 10'000 ? maker.below(3) : 3;
        if (edit == 0) continue;
        places[i] = write(edit == 1 ? maker.word() : made.words[i]);
        if (edit == 2) write(maker.word());
    }
    for (const auto& passage : made.passages) {
        std::optional<Span> place;
        for (auto i = passage.first; i < passage.last; ++i) {
            if (!places[i]) continue;
            if (!place) place = places[i];
            place->end = places[i]->end;
        }
        result.passages.push_back(place);
    }
    return result;
}

// The passages' spans in the text as made.
inline std::vector<Span> spansOf(const MadeText& made) {
    std::vector<Span> places;
    std::string all;
    for (std::size_t i = 0; i < made.words.size(); ++i) {
        MadeText::append(all, made.words[i], i > 0 && made.opensParagraph[i]);
        places.push_back({static_cast<std::int64_t>(all.size() - made.words[i].size()), static_cast<std::int64_t>(all.size())});
    }
    std::vector<Span> spans;
    for (const auto& passage : made.passages) spans.push_back({places[passage.first].start, places[passage.last - 1].end});
    return spans;
}

}  // namespace cruxmap::test
