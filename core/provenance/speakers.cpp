// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/speakers.h"

#include "core/provenance/code_points.h"
#include "core/provenance/lines.h"
#include "core/provenance/names_in_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace cruxmap {

namespace {

constexpr std::array<std::string_view, 38> kVerbs = {
    "said",     "says",     "argued",    "argues",   "claimed",   "claims",   "noted",     "notes",    "wrote",  "writes",
    "thinks",   "believes", "explained", "explains", "warned",    "warns",    "insisted",  "insists",  "stated", "states",
    "replied",  "replies",  "added",     "adds",     "asked",     "asks",     "conceded",  "concedes", "denied", "denies",
    "admitted", "admits",   "suggested", "suggests", "predicted", "predicts", "contended", "contends",
};

constexpr int kLongestQuote = 40;  // in lines, when a link is to end it

// A colon after a name, and what it is the beginning of.
struct Label {
    TextSpan name;
    std::size_t said = 0;  // where the words begin
    bool beginsLine = false;
};

class Reader {
public:
    Reader(std::string_view text, const std::vector<KnownSpeaker>& known, std::stop_token stop)
        : m_text(text), m_known(known), m_index(known), m_stop(std::move(stop)) {}

    std::vector<SpeakerProposal> read() {
        findLabels();
        for (std::size_t i = 0; i < m_labels.size() && !m_stop.stop_requested(); ++i) takeLabel(i);
        takeVerbs();
        std::ranges::stable_sort(m_proposals, [](const auto& a, const auto& b) {
            return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
        });
        return std::move(m_proposals);
    }

private:
    char at(std::size_t place) const { return place < m_text.size() ? m_text[place] : '\0'; }

    std::size_t skipBlanks(std::size_t place) const {
        while (at(place) == ' ') ++place;
        return place;
    }

    std::size_t lineEnd(std::size_t place) const { return std::min(m_text.find('\n', place), m_text.size()); }

    // Nothing but blanks stands between this place and what ends a sentence, or the beginning of the line.
    bool beginsSentence(std::size_t place) const {
        const auto before = m_text.substr(0, place);
        const auto last = before.find_last_not_of(' ');
        if (last == std::string_view::npos || before[last] == '\n') return true;
        if (last + 1 == place) return before[last] == '"' || before.ends_with("“");
        static constexpr std::array<std::string_view, 7> kEnds = {".", "?", "!", ":", "\"", "”", "…"};
        return std::ranges::any_of(kEnds, [&](std::string_view end) { return before.substr(0, last + 1).ends_with(end); });
    }

    void findLabels() {
        for (auto colon = m_text.find(':'); colon != std::string_view::npos; colon = m_text.find(':', colon + 1)) {
            if (m_stop.stop_requested()) return;
            if (at(colon + 1) != ' ' && at(colon + 1) != '\n') continue;
            const auto name = labelUpTo(colon);
            if (name.size() == 0) continue;
            const auto line = m_text.substr(0, name.start).find_last_not_of(' ');
            const bool beginsLine = line == std::string_view::npos || m_text[line] == '\n';
            m_labels.push_back({name, skipBlanks(colon + 1), beginsLine});
            ++m_turns[std::string(name.of(m_text))];
        }
    }

    // A name that ends at the colon and begins a sentence; a handle may stand anywhere.
    TextSpan labelUpTo(std::size_t colon) const {
        auto begin = colon;
        for (int words = 0; words < 4 && begin > 0; ++words) {
            const auto blank = m_text.find_last_of(" \n\"", begin - 1);
            const auto start = blank == std::string_view::npos ? 0 : blank + 1;
            if (colon - start > 100) break;
            const auto name = nameFrom(m_text, start);
            if (name.end == colon && (m_text[start] == '@' || beginsSentence(start) || follows(start, "quote "))) return name;
            if (blank == std::string_view::npos || m_text[blank] != ' ') break;
            begin = blank;
        }
        return {colon, colon};
    }

    bool follows(std::size_t place, std::string_view words) const { return m_text.substr(0, place).ends_with(words); }

    void propose(TextSpan span, TextSpan name, SpeakerCue how) {
        while (span.end > span.start && (at(span.end - 1) == ' ' || at(span.end - 1) == '\n')) --span.end;
        if (span.size() == 0) return;
        const auto known = m_index.find(name.of(m_text));
        m_proposals.push_back({span, known ? m_known[*known].name : std::string(name.of(m_text)), name, how, known});
    }

    void takeLabel(std::size_t i) {
        const auto& label = m_labels[i];
        const auto name = label.name.of(m_text);
        if (follows(label.name.start, "To quote ") || follows(label.name.start, "to quote "))
            return propose({quoteBegin(label.said), quoteEnd(label.said)}, label.name, SpeakerCue::Quote);
        const bool quotes = at(label.said) == '"' || m_text.substr(label.said).starts_with("“");
        if (name.starts_with('@') && quotes) return propose({label.said, closingMark(label.said)}, label.name, SpeakerCue::Recap);
        if (name.starts_with('@') && !label.beginsLine) return;
        const bool believed = m_index.find(name) || (!isOrdinaryWord(name) && m_turns[std::string(name)] >= 2);
        if (believed) propose({label.said, turnEnd(i)}, label.name, SpeakerCue::Turn);
    }

    std::size_t quoteBegin(std::size_t place) const { return at(place) == '\n' ? place + 1 : place; }

    std::size_t quoteEnd(std::size_t place) const {
        if (at(place) != '\n') return lineEnd(place);
        const auto first = lineEnd(place + 1);
        auto begin = first + 1;
        for (int lines = 0; lines < kLongestQuote && begin < m_text.size(); ++lines) {
            const auto line = m_text.substr(begin, lineEnd(begin) - begin);
            if (line.starts_with("http://") || line.starts_with("https://")) return begin - 1;
            if (line.empty() || isQuotingLine(line)) break;
            begin += line.size() + 1;
        }
        return first;
    }

    // After the mark that closes the quotation which begins here: the line's last one, since quotations hold quotations.
    std::size_t closingMark(std::size_t place) const {
        const auto line = m_text.substr(0, lineEnd(place));
        const std::string_view mark = at(place) == '"' ? "\"" : "”";
        const auto last = line.rfind(mark);
        return last == std::string_view::npos || last <= place ? line.size() : last + mark.size();
    }

    // Where the next label begins, or the paragraph ends.
    std::size_t turnEnd(std::size_t i) const {
        const auto said = m_labels[i].said;
        const auto next = i + 1 < m_labels.size() ? std::max(m_labels[i + 1].name.start, said) : m_text.size();
        const auto turn = m_text.substr(said, next - said);
        const auto end = said + std::min(turn.find(m_labels[i].beginsLine ? "\n\n" : "\n"), turn.size());
        return end;
    }

    void takeVerbs() {
        forEachLine(m_text, [&](std::string_view line, std::size_t offset) {
            for (std::size_t begin = 0; begin < line.size() && !m_stop.stop_requested();) {
                const auto end = sentenceEnd(line, begin);
                takeSentence({offset + begin, offset + end});
                begin = end;
                while (begin < line.size() && line[begin] == ' ') ++begin;
            }
        });
    }

    static std::size_t sentenceEnd(std::string_view line, std::size_t begin) {
        for (auto at = line.find_first_of(".?!", begin); at != std::string_view::npos; at = line.find_first_of(".?!", at + 1)) {
            auto end = at + 1;
            while (end < line.size() && (line[end] == '"' || line[end] == ')')) ++end;
            if (line.substr(end).starts_with("”")) end += std::string_view("”").size();
            const bool initial = at >= 1 && line[at - 1] >= 'A' && line[at - 1] <= 'Z' && (at < 2 || line[at - 2] == ' ');
            if (end == line.size() || (line[end] == ' ' && !initial)) return end;
        }
        return line.size();
    }

    void takeSentence(TextSpan sentence) {
        const auto words = sentence.of(m_text);
        for (const std::string_view cue : {"According to ", "according to "}) {
            const auto found = words.find(cue);
            if (found != std::string_view::npos) return proposeNamed(sentence, nameFrom(m_text, sentence.start + found + cue.size()));
        }
        for (auto blank = words.find(' '); blank != std::string_view::npos; blank = words.find(' ', blank + 1)) {
            const auto begin = blank + 1;
            const auto end = std::min(words.find_first_of(" ,.:;", begin), words.size());
            if (std::ranges::find(kVerbs, words.substr(begin, end - begin)) == kVerbs.end()) continue;
            // ", argues Name" or "Name argues"
            const bool after = blank > 0 && (words[blank - 1] == ',' || words[blank - 1] == '"' || words.substr(0, blank).ends_with("”"));
            return proposeNamed(sentence, after ? nameFrom(m_text, sentence.start + std::min(end + 1, words.size()))
                                                : nameUpTo(m_text, sentence.start + blank));
        }
    }

    // An unknown name of one word may be anything that begins a sentence.
    void proposeNamed(TextSpan sentence, TextSpan name) {
        const auto written = name.of(m_text);
        if (name.size() == 0 || isOrdinaryWord(written) || !sentence.contains(name)) return;
        if (m_index.find(written) || written.find(' ') != std::string_view::npos) propose(sentence, name, SpeakerCue::Verb);
    }

    std::string_view m_text;
    const std::vector<KnownSpeaker>& m_known;
    SpeakerIndex m_index;
    std::stop_token m_stop;
    std::vector<Label> m_labels;
    std::map<std::string, int> m_turns;
    std::vector<SpeakerProposal> m_proposals;
};

}  // namespace

std::vector<SpeakerProposal> proposedSpeakers(std::string_view text, const std::vector<KnownSpeaker>& known, std::stop_token stop) {
    return Reader(text, known, std::move(stop)).read();
}

}  // namespace cruxmap
