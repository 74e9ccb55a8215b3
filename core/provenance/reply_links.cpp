// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/thread.h"

#include "core/provenance/lines.h"

#include <edlib.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <unordered_map>

namespace cruxmap {

namespace {

// Shorter quotations stand in too many comments.
constexpr std::size_t kShortestQuotation = 12;
// Of longer ones, so much of the beginning tells enough.
constexpr std::size_t kComparedBytes = 4000;
// Only comments that share this many bytes in a row with a quotation are compared with it, and of those the ones that share most.
constexpr std::size_t kSeed = 10;
constexpr std::size_t kMostCompared = 20;

// What is quoted: without the marks, its lines joined by blanks.
std::string quotedWords(std::string_view quotation) {
    std::string words;
    forEachLine(quotation, [&](std::string_view line, std::size_t) {
        const auto begin = line.find_first_not_of("> \t");
        if (begin == std::string_view::npos) return;
        if (!words.empty()) words += ' ';
        words += line.substr(begin);
    });
    return words.substr(0, kComparedBytes);
}

// A comment without what it quotes, with where its bytes stand in the text: line ends count as blanks.
struct OwnWords {
    std::string text;
    std::vector<TextSpan> spans;  // of the text, one after the other

    std::size_t inText(std::size_t at) const {
        for (const auto& span : spans) {
            if (at < span.size()) return span.start + at;
            at -= span.size();
        }
        return spans.empty() ? 0 : spans.back().end;
    }
};

OwnWords ownWordsOf(std::string_view text, const Comment& comment) {
    OwnWords own;
    const auto add = [&](std::size_t from, std::size_t to) {
        if (from >= to) return;
        own.spans.push_back({from, to});
        own.text += text.substr(from, to - from);
    };
    auto from = comment.span.start;
    for (const auto& quotation : comment.quotations) {
        add(from, quotation.start);
        from = quotation.end;
    }
    add(from, comment.span.end);
    std::ranges::replace(own.text, '\n', ' ');
    return own;
}

struct Quotation {
    std::size_t comment;
    TextSpan span;
    std::string words;
    std::unordered_map<std::size_t, std::size_t> shared = {};  // comment → seeds found in it
};

struct Match {
    std::size_t comment = 0;
    double similarity = 0;
    TextSpan span{};
};

// Where the words stand best in the text, with the share of their bytes that does; nothing below the least similarity.
std::optional<Match> bestPlace(const std::string& words, const OwnWords& own) {
    const auto most = static_cast<int>(std::floor(static_cast<double>(words.size()) * (1 - kLeastSimilarity + kLeastMargin)));
    const auto result = edlibAlign(words.data(), static_cast<int>(words.size()), own.text.data(), static_cast<int>(own.text.size()),
                                   edlibNewAlignConfig(most, EDLIB_MODE_HW, EDLIB_TASK_LOC, nullptr, 0));
    const std::unique_ptr<const EdlibAlignResult, void (*)(const EdlibAlignResult*)> owner(
        &result, [](const EdlibAlignResult* each) { edlibFreeAlignResult(*each); });
    if (result.status != EDLIB_STATUS_OK || result.editDistance < 0 || result.numLocations == 0) return std::nullopt;
    const auto begin = static_cast<std::size_t>(result.startLocations[0]);
    const auto end = static_cast<std::size_t>(result.endLocations[0]) + 1;
    return Match{0, 1 - result.editDistance / static_cast<double>(words.size()), {own.inText(begin), own.inText(end - 1) + 1}};
}

class Matcher {
public:
    Matcher(std::string_view text, const std::vector<Comment>& comments, const ReadingWatch& watch)
        : m_text(text), m_comments(comments), m_watch(watch.within()) {
        for (const auto& comment : comments) m_own.push_back(ownWordsOf(text, comment));
    }

    void look(std::size_t comment, TextSpan quotation) {
        auto words = quotedWords(quotation.of(m_text));
        if (words.size() >= kShortestQuotation) m_quotations.push_back({comment, quotation, std::move(words)});
    }
    void lookAtAll() {
        for (std::size_t i = 0; i < m_comments.size(); ++i)
            for (const auto& quotation : m_comments[i].quotations) look(i, quotation);
    }

    std::vector<ReplyLink> links() {
        if (m_quotations.empty()) return {};
        constexpr double kFindingSeeds = 0.1;  // of the whole
        m_watch.begin(kFindingSeeds);
        findSeeds();
        m_watch.begin(1 - kFindingSeeds);
        std::vector<ReplyLink> links;
        for (const auto& quotation : m_quotations) {
            m_watch.reached(static_cast<double>(&quotation - m_quotations.data()) / static_cast<double>(m_quotations.size()));
            if (const auto match = sourceOf(quotation))
                links.push_back({quotation.comment, match->comment, quotation.span, match->span, match->similarity});
        }
        return links;
    }

private:
    // Which comments share a few bytes in a row with which quotations; one pass over all comments.
    void findSeeds() {
        std::unordered_map<std::string_view, std::vector<std::size_t>> quotationsBySeed;
        for (std::size_t q = 0; q < m_quotations.size(); ++q) {
            const std::string_view words = m_quotations[q].words;
            for (std::size_t at = 0; at + kSeed <= words.size(); at += kSeed) {
                auto& quotations = quotationsBySeed[words.substr(at, kSeed)];
                // What very many quotations have in common tells nothing.
                if (quotations.size() < kMostCompared) quotations.push_back(q);
            }
        }
        if (quotationsBySeed.empty()) return;
        for (std::size_t c = 0; c < m_own.size(); ++c) {
            m_watch.reached(static_cast<double>(c) / static_cast<double>(m_own.size()));
            const std::string_view words = m_own[c].text;
            for (std::size_t at = 0; at + kSeed <= words.size(); ++at) {
                const auto found = quotationsBySeed.find(words.substr(at, kSeed));
                if (found == quotationsBySeed.end()) continue;
                for (const auto q : found->second) ++m_quotations[q].shared[c];
            }
        }
    }

    std::optional<Match> sourceOf(const Quotation& quotation) const {
        std::vector<std::pair<std::size_t, std::size_t>> shared;  // seeds, comment
        for (const auto& [comment, seeds] : quotation.shared)
            if (comment != quotation.comment) shared.emplace_back(seeds, comment);
        std::ranges::sort(shared,
                          [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
        if (shared.size() > kMostCompared) shared.resize(kMostCompared);
        std::optional<Match> best;
        double runnerUp = 0;
        for (const auto& [seeds, comment] : shared) {
            if (m_watch.stop().stop_requested()) throw ReadingStopped{};
            auto match = bestPlace(quotation.words, m_own[comment]);
            if (!match) continue;
            match->comment = comment;
            if (best && match->similarity <= best->similarity) {
                runnerUp = std::max(runnerUp, match->similarity);
                continue;
            }
            if (best) runnerUp = best->similarity;
            best = match;
        }
        if (!best || best->similarity < kLeastSimilarity) return std::nullopt;
        const bool onlyOne = best->similarity == 1 && runnerUp < 1;
        if (!onlyOne && best->similarity - runnerUp < kLeastMargin) return std::nullopt;
        return best;
    }

    std::string_view m_text;
    const std::vector<Comment>& m_comments;
    ReadingWatch m_watch;
    std::vector<OwnWords> m_own;
    std::vector<Quotation> m_quotations;
};

}  // namespace

std::vector<ReplyLink> proposedReplies(std::string_view text, const std::vector<Comment>& comments, const ReadingWatch& watch) {
    Matcher matcher(text, comments, watch);
    matcher.lookAtAll();
    return matcher.links();
}

std::optional<ReplyLink> replyAt(std::string_view text, const std::vector<Comment>& comments, TextSpan words) {
    const auto comment = std::ranges::find_if(comments, [&](const Comment& each) { return each.span.contains(words); });
    if (comment == comments.end()) return std::nullopt;
    const TextSpan* above = nullptr;
    for (const auto& quotation : comment->quotations)
        if (quotation.end <= words.start) above = &quotation;
    if (!above) return std::nullopt;
    Matcher matcher(text, comments, {});
    matcher.look(static_cast<std::size_t>(comment - comments.begin()), *above);
    const auto links = matcher.links();
    return links.empty() ? std::nullopt : std::optional(links.front());
}

}  // namespace cruxmap
