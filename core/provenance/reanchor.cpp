// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/reanchor.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/model/wording.h"
#include "core/provenance/selection.h"

#include <algorithm>

namespace cruxmap {

namespace {

// What two versions of a text have in common at their ends, in bytes.
struct CommonEnds {
    std::int64_t before = 0;
    std::int64_t after = 0;
    std::int64_t shift = 0;  // of the end
};

CommonEnds commonEnds(std::string_view former, std::string_view now) {
    const auto before = std::ranges::mismatch(former, now).in1 - former.begin();
    const auto after = std::mismatch(former.rbegin(), former.rend(), now.rbegin(), now.rend()).first - former.rbegin();
    return {before, after, static_cast<std::int64_t>(now.size()) - static_cast<std::int64_t>(former.size())};
}

// Where a passage stands that lies wholly in what did not change; nothing when that gives no place, or two.
std::optional<Span> unchangedPlace(Span span, std::int64_t formerSize, const CommonEnds& common) {
    const bool before = span.end <= common.before;
    const bool after = span.start >= formerSize - common.after;
    if (before && after && common.shift != 0) return std::nullopt;
    if (before) return span;
    if (after) return Span{span.start + common.shift, span.end + common.shift};
    return std::nullopt;
}

bool isPlaced(const Anchor& anchor) {
    return anchor.state == AnchorState::Verified || anchor.state == AnchorState::Moved || anchor.state == AnchorState::Altered;
}

// Whether two passages stand in one place: more than half of the shorter one lies in the other.
bool standTogether(Span a, Span b) {
    const auto shared = std::min(a.end, b.end) - std::max(a.start, b.start);
    return 2 * shared > std::min(a.end - a.start, b.end - b.start);
}

class Round {
public:
    Round(std::string_view formerText, const Anchorer& newText, std::stop_token stop)
        : m_former(formerText), m_now(newText), m_common(commonEnds(formerText, newText.text())), m_stop(std::move(stop)) {}

    Anchor anchorOf(const Passage& passage) const {
        if (m_stop.stop_requested()) return {};
        const auto selector = selectorOf(passage, m_former);
        if (selector.exact.empty()) return m_now.find(selector, m_stop);
        const auto place = unchangedPlace(*selector.span, static_cast<std::int64_t>(m_former.text().size()), m_common);
        if (!place) return confirmed(passage, m_now.find(selector, m_stop));
        return {.state = *place == *selector.span ? AnchorState::Verified : AnchorState::Moved,
                .candidates = {{.span = *place, .score = 1}}};
    }

private:
    // What is found must lead back: from its new place, by its new neighbours, to where it stood. Otherwise what was found is
    // something else that stood in the former text too, a look-alike of a passage that is gone.
    Anchor confirmed(const Passage& passage, Anchor anchor) const {
        if (!isPlaced(anchor)) return anchor;
        const auto found = placedAt(passage, anchor.candidates.front().span, m_now.text());
        const auto back = m_former.find(selectorOf(found, m_now), m_stop);
        if (isPlaced(back) && standTogether(back.candidates.front().span, {*passage.start, *passage.end})) return anchor;
        return {.state = AnchorState::Missing, .refused = std::move(anchor.candidates)};
    }

    Anchorer m_former;
    const Anchorer& m_now;
    CommonEnds m_common;
    std::stop_token m_stop;
};

bool stoodApart(const Passage& a, const Passage& b) {
    return a.start && a.end && b.start && b.end && !overlap({*a.start, *a.end}, {*b.start, *b.end});
}

// Two passages that stood apart cannot stand in one place now: an altered one of them is not there.
void partRivals(std::vector<Reanchored>& all) {
    std::vector<std::size_t> placed;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (isPlaced(all[i].anchor)) placed.push_back(i);
    const auto spanOf = [&](std::size_t i) { return all[i].anchor.candidates.front().span; };
    std::ranges::sort(placed, {}, [&](std::size_t i) { return std::pair(spanOf(i).start, i); });
    std::vector<bool> rival(all.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (auto j = i + 1; j < placed.size() && spanOf(placed[j]).start < spanOf(placed[i]).end; ++j) {
            if (!standTogether(spanOf(placed[i]), spanOf(placed[j])) || !stoodApart(all[placed[i]].passage, all[placed[j]].passage))
                continue;
            rival[placed[i]] = rival[placed[j]] = true;
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& anchor = all[i].anchor;
        if (!rival[i] || anchor.state != AnchorState::Altered) continue;
        anchor = {.state = AnchorState::Missing, .refused = std::move(anchor.candidates)};
    }
}

}  // namespace

std::string inWords(const AnchorCounts& counts) {
    constexpr std::string_view kWords = "words ";
    std::string line;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        auto state = inWords(static_cast<AnchorState>(i));
        if (state.starts_with(kWords)) state.remove_prefix(kWords.size());
        line += (line.empty() ? counted(counts[i], "passage") : ", " + std::to_string(counts[i])) + ' ' + std::string(state);
    }
    return line;
}

Reanchoring reanchored(std::span<const Passage> passages, std::string_view formerText, const Anchorer& newText, std::stop_token stop) {
    const Round round(formerText, newText, std::move(stop));
    Reanchoring result;
    for (const auto& passage : passages) result.passages.push_back({passage.id, round.anchorOf(passage), passage});
    partRivals(result.passages);
    for (auto& [id, anchor, passage] : result.passages) {
        ++result.counts.at(static_cast<std::size_t>(anchor.state));
        const bool recorded = anchor.state == AnchorState::Verified && !passage.sha256.empty() && passage.start.has_value();
        if (!recorded && (anchor.state == AnchorState::Verified || anchor.state == AnchorState::Moved))
            passage = placedAt(std::move(passage), anchor.candidates.front().span, newText.text());
    }
    return result;
}

Reanchoring reanchored(std::span<const Passage> passages, std::string_view formerText, std::string_view newText, std::stop_token stop) {
    return reanchored(passages, formerText, Anchorer(newText), std::move(stop));
}

Passage placedAt(Passage passage, Span span, std::string_view text) {
    const auto size = static_cast<std::int64_t>(text.size());
    const auto cuts = [&](std::int64_t at) {
        return at < size && (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) & 0xC0) == 0x80;
    };
    if (span.start < 0 || span.start >= span.end || span.end > size || cuts(span.start) || cuts(span.end))
        throw Error(ErrorCode::Refused, "A passage is at least one whole character of its text; select it again.");
    passage.start = span.start;
    passage.end = span.end;
    passage.sha256 = sha256(text.substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end - span.start)));
    auto locators = locatorsOf(text, span);
    passage.startsWith = std::move(locators.startsWith);
    passage.endsWith = std::move(locators.endsWith);
    return passage;
}

}  // namespace cruxmap
