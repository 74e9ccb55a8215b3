// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/proposals.h"

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/provenance/code_points.h"
#include "core/provenance/names_in_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace cruxmap {

namespace {

std::string bare(std::string_view name) {
    return folded(name.starts_with('@') ? name.substr(1) : name);
}

// "night_owl", "@ada", "lark42": a name that was chosen, not given.
PersonKind kindOf(std::string_view name) {
    if (name.find_first_of("@_0123456789") != std::string_view::npos) return PersonKind::Anonymous;
    for (std::size_t at = 0; at < name.size();) {
        const auto point = codePointAt(name, at);
        if (isUpperCase(point.value)) return PersonKind::Person;
        at += point.length;
    }
    return PersonKind::Anonymous;
}

class Gathering {
public:
    explicit Gathering(const ArgumentMap& map) : m_people(map.ranked<Person>()), m_known(knownIn(map, m_people)), m_index(m_known) {
        for (const auto& speaker : m_known) {
            m_taken.insert(bare(speaker.name));
            for (const auto& alias : speaker.aliases) m_taken.insert(bare(alias));
        }
    }

    const std::vector<KnownSpeaker>& known() const { return m_known; }

    // Counts one more time that somebody so called speaks, unless the debate has that name.
    void count(std::string_view name, std::size_t ProposedPerson::*times) {
        auto key = bare(name);
        if (key.empty() || m_taken.contains(key)) return;
        const auto [place, isNew] = m_places.try_emplace(std::move(key), m_found.size());
        if (isNew) {
            m_found.push_back({std::string(name), kindOf(name)});
            if (const auto at = m_index.find(name)) m_found.back().known = m_people[*at];
        }
        ++(m_found[place->second].*times);
    }

    // "Byron" goes to "Ada Byron" where the text has just one of that name.
    std::vector<ProposedPerson> take() {
        std::vector<KnownSpeaker> whole;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < m_found.size(); ++i)
            if (!m_found[i].known && m_found[i].name.find(' ') != std::string::npos) {
                whole.push_back({m_found[i].name, {}});
                places.push_back(i);
            }
        const SpeakerIndex index(whole);
        std::vector<bool> joined(m_found.size());
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            if (m_found[i].known || m_found[i].name.find(' ') != std::string::npos) continue;
            const auto at = index.find(m_found[i].name);
            if (at) join(m_found[places[*at]], m_found[i]);
            joined[i] = at.has_value();
        }
        std::vector<ProposedPerson> people;
        for (std::size_t i = 0; i < m_found.size(); ++i)
            if (!joined[i]) people.push_back(std::move(m_found[i]));
        return people;
    }

private:
    static std::vector<KnownSpeaker> knownIn(const ArgumentMap& map, const std::vector<PersonId>& people) {
        std::vector<KnownSpeaker> known;
        for (const auto id : people) known.push_back({map.at(id).name, map.at(id).aliases});
        return known;
    }

    static void join(ProposedPerson& whole, const ProposedPerson& part) {
        whole.shorter.push_back(part.name);
        whole.turns += part.turns;
        whole.comments += part.comments;
        whole.mentions += part.mentions;
    }

    std::vector<PersonId> m_people;
    std::vector<KnownSpeaker> m_known;
    SpeakerIndex m_index;
    std::set<std::string> m_taken;
    std::map<std::string, std::size_t> m_places;  // by bare name
    std::vector<ProposedPerson> m_found;
};

// The claims that somebody takes a stance on in passages of that stretch, in their rank order.
std::vector<ClaimId> claimsIn(const ArgumentMap& map, const std::vector<PlacedPassage>& placed, TextSpan span) {
    std::set<std::pair<std::int64_t, ClaimId>> found;
    for (const auto& [passage, where] : placed) {
        if (where.start >= span.end || where.end <= span.start) continue;
        for (const auto id : map.referring<Attribution>(Role::AttributionPassage, passage))
            if (const auto* claim = std::get_if<ClaimId>(&map.at(id).target)) found.emplace(map.at(*claim).rank, *claim);
    }
    std::vector<ClaimId> claims;
    for (const auto& [rank, claim] : found) claims.push_back(claim);
    return claims;
}

// From the end of the quotation to the next one, or to the comment's end.
TextSpan answerTo(const Comment& comment, TextSpan quotation) {
    auto end = comment.span.end;
    for (const auto& other : comment.quotations)
        if (other.start >= quotation.end) end = std::min(end, other.start);
    return {quotation.end, end};
}

bool bearsOn(const ArgumentMap& map, ClaimId claim, const std::vector<ClaimId>& targets) {
    const auto isAmong = [&](ClaimId id) { return std::ranges::find(targets, id) != targets.end(); };
    for (const auto id : map.relationsFrom(claim)) {
        const auto* target = &map.at(id).target;
        for (const auto* step = std::get_if<RelationId>(target); step; step = std::get_if<RelationId>(target)) {
            if (std::ranges::any_of(map.at(*step).premises, isAmong)) return true;
            target = &map.at(*step).target;
        }
        if (isAmong(std::get<ClaimId>(*target))) return true;
    }
    return false;
}

}  // namespace

std::vector<ProposedPerson> proposedPeople(const ArgumentMap& map, std::string_view text, const std::vector<Comment>& comments,
                                           std::stop_token stop) {
    Gathering gathering(map);
    std::vector<std::pair<std::size_t, std::string_view>> authors;
    std::set<std::string> theirNames;
    for (const auto& comment : comments) {
        if (comment.author.empty()) continue;
        authors.emplace_back(comment.span.start, comment.author);
        theirNames.insert(bare(comment.author));
    }
    auto next = authors.begin();
    const auto countAuthorsUpTo = [&](std::size_t place) {
        for (; next != authors.end() && next->first <= place; ++next) gathering.count(next->second, &ProposedPerson::comments);
    };
    for (const auto& proposal : proposedSpeakers(text, gathering.known(), stop)) {
        countAuthorsUpTo(proposal.span.start);
        const auto name = proposal.nameSpan.of(text);
        const bool turn = proposal.how == SpeakerCue::Turn;
        if (turn && theirNames.contains(bare(name))) continue;
        gathering.count(name, turn ? &ProposedPerson::turns : &ProposedPerson::mentions);
    }
    countAuthorsUpTo(text.size());
    return gathering.take();
}

ProposedReply replyOf(const ArgumentMap& map, const std::vector<Comment>& comments, const ReplyLink& link,
                      const std::vector<PlacedPassage>& placed) {
    ProposedReply reply{link, claimsIn(map, placed, answerTo(comments.at(link.comment), link.quotation)),
                        claimsIn(map, placed, link.quoted)};
    if (reply.answered.empty()) reply.answered = claimsIn(map, placed, comments.at(link.answers).span);
    return reply;
}

std::vector<ProposedReply> openReplies(const ArgumentMap& map, const std::vector<Comment>& comments, const std::vector<ReplyLink>& links,
                                       const std::vector<PlacedPassage>& placed) {
    std::vector<ProposedReply> replies;
    for (const auto& link : links) {
        auto reply = replyOf(map, comments, link, placed);
        if (std::ranges::none_of(reply.answering, [&](ClaimId claim) { return bearsOn(map, claim, reply.answered); }))
            replies.push_back(std::move(reply));
    }
    return replies;
}

std::string nameOf(const std::vector<Comment>& comments, std::size_t comment) {
    const auto& author = comments.at(comment).author;
    return author.empty() ? "comment " + std::to_string(comment + 1) : author;
}

std::string dismissalWord(const ProposedPerson& person) {
    return "proposed-speaker:" + bare(person.name);
}

std::string dismissalWord(const ReplyLink& link, std::string_view text) {
    constexpr std::size_t kDigits = 16;
    const auto words = singleLine(link.quotation.of(text)) + '\n' + singleLine(link.quoted.of(text));
    return "proposed-reply:" + sha256(words).substr(0, kDigits);
}

const Dismissal* dismissalOf(const ArgumentMap& map, SourceId source, std::string_view word) {
    for (const auto& referrer : map.referrers(Role::DismissalSubject, refTo(source)))
        if (const auto& dismissal = map.at(DismissalId{referrer.id}); dismissal.finding == word && dismissal.subjects.size() == 1)
            return &dismissal;
    return nullptr;
}

}  // namespace cruxmap
