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

// Counts how often whom the debate does not know speaks.
class Gathering {
public:
    // `whole` are names of new people that may be shortened in the text.
    Gathering(const ArgumentMap& map, const std::vector<std::string>& whole)
        : m_people(map.ranked<Person>()), m_known(knownIn(map, m_people, whole)), m_index(m_known) {
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            m_taken.insert(bare(m_known[i].name));
            for (const auto& alias : m_known[i].aliases) m_taken.insert(bare(alias));
        }
    }

    void read(std::string_view text, const std::vector<Comment>& comments, const std::stop_token& stop) {
        std::set<std::string> authors;
        for (const auto& comment : comments) authors.insert(bare(comment.author));
        auto next = comments.begin();
        const auto countAuthorsUpTo = [&](std::size_t place) {
            for (; next != comments.end() && next->span.start <= place; ++next)
                count(next->author, authorIn(text, *next), &ProposedPerson::comments);
        };
        for (const auto& proposal : proposedSpeakers(text, m_known, stop)) {
            countAuthorsUpTo(proposal.span.start);
            const auto name = proposal.nameSpan.of(text);
            const bool turn = proposal.how == SpeakerCue::Turn;
            if (!turn || !authors.contains(bare(name)))
                count(name, proposal.nameSpan, turn ? &ProposedPerson::turns : &ProposedPerson::mentions);
        }
        countAuthorsUpTo(text.size());
    }

    std::vector<ProposedPerson> take() { return std::move(m_found); }

    // The names of new people that have parts.
    std::vector<std::string> wholeNames() const {
        std::vector<std::string> names;
        for (const auto& person : m_found)
            if (!person.known && person.name.find(' ') != std::string::npos) names.push_back(person.name);
        return names;
    }

private:
    static std::vector<KnownSpeaker> knownIn(const ArgumentMap& map, const std::vector<PersonId>& people,
                                             const std::vector<std::string>& whole) {
        std::vector<KnownSpeaker> known;
        for (const auto id : people) known.push_back({map.at(id).name, map.at(id).aliases});
        for (const auto& name : whole) known.push_back({name, {}});
        return known;
    }

    static TextSpan authorIn(std::string_view text, const Comment& comment) {
        const auto at = comment.span.of(text).find(comment.author);
        if (at == std::string_view::npos) return comment.span;
        return {comment.span.start + at, comment.span.start + at + comment.author.size()};
    }

    // One more time that somebody so called speaks, unless the debate has that name. "Byron" goes to "Ada Byron" where just one is
    // called so.
    void count(std::string_view name, TextSpan place, std::size_t ProposedPerson::*times) {
        if (bare(name).empty() || m_taken.contains(bare(name))) return;
        const auto at = m_index.find(name);
        const bool isNew = at && *at >= m_people.size();
        auto& person = called(isNew ? std::string_view(m_known[*at].name) : name, place);
        if (at && !isNew) person.known = m_people[*at];
        if (bare(name) != bare(person.name) && std::ranges::find(person.shorter, name) == person.shorter.end())
            person.shorter.emplace_back(name);
        ++(person.*times);
    }

    ProposedPerson& called(std::string_view name, TextSpan place) {
        const auto [at, added] = m_places.try_emplace(bare(name), m_found.size());
        if (added) m_found.push_back({.name = std::string(name), .kind = kindOf(name), .first = place});
        return m_found[at->second];
    }

    std::vector<PersonId> m_people;
    std::vector<KnownSpeaker> m_known;  // the people, then the new names
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
    Gathering first(map, {});
    first.read(text, comments, stop);
    const auto whole = first.wholeNames();
    if (whole.empty()) return first.take();
    Gathering second(map, whole);
    second.read(text, comments, stop);
    return second.take();
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

std::vector<ProposedLocator> proposedLocators(const ArgumentMap& map, const std::vector<TextSection>& sections,
                                              const std::vector<PlacedPassage>& placed) {
    std::vector<ProposedLocator> found;
    for (const auto& [id, span] : placed) {
        const auto* passage = map.find(id);
        if (!passage || !passage->locator.empty()) continue;
        if (auto locator = locatorAt(sections, span); !locator.empty()) found.push_back({id, std::move(locator)});
    }
    return found;
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

std::string dismissalWord(const ProposedLocator& locator) {
    return "proposed-locator:" + std::to_string(locator.passage.value);
}

std::map<std::string, DismissalId, std::less<>> dismissalsOf(const ArgumentMap& map, SourceId source) {
    std::map<std::string, DismissalId, std::less<>> dismissals;
    for (const auto& referrer : map.referrers(Role::DismissalSubject, refTo(source)))
        if (const auto& dismissal = map.at(DismissalId{referrer.id}); dismissal.subjects.size() == 1)
            dismissals.emplace(dismissal.finding, dismissal.id);
    return dismissals;
}

}  // namespace cruxmap
