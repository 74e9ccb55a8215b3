// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/chains.h"

#include "core/model/wording.h"

#include <algorithm>
#include <unordered_set>

namespace cruxmap {

namespace {

struct Reply {
    RelationId relation;
    Aim aim;
};

// Who replies to what, among the attacks in play.
class Exchange {
public:
    Exchange(const ArgumentMap& map, const Verdicts& verdicts) : m_map(map), m_play(verdicts.flattening) {}

    std::vector<Reply> repliesTo(const ChainStep& step) const {
        std::vector<Reply> replies;
        if (step.relation) addAttacks(*step.relation, Aim::Step, replies);
        for (const auto premise : step.premises) addReplies(premise, replies);
        // An attack on two premises of one reason would stand twice.
        std::unordered_set<RelationId> seen;
        std::erase_if(replies, [&](const Reply& reply) { return !seen.insert(reply.relation).second; });
        return replies;
    }

private:
    template <class Id>
    void addAttacks(Id target, Aim aim, std::vector<Reply>& replies) const {
        for (const auto id : m_map.relationsOn(target))
            if (m_map.at(id).polarity == Polarity::Attack && m_play.inPlay(id)) replies.push_back({id, aim});
    }

    void addReplies(ClaimId claim, std::vector<Reply>& replies) const {
        addAttacks(claim, Aim::Claim, replies);
        const auto& record = m_map.at(claim);
        const bool restsOnReasons = record.needsSupport || !isJudged(record);
        for (const auto id : m_map.relationsOn(claim)) {
            if (m_map.at(id).polarity != Polarity::Support || !m_play.inPlay(id)) continue;
            addAttacks(id, Aim::Reason, replies);
            if (!restsOnReasons) continue;
            for (const auto premise : m_map.at(id).premises) addAttacks(premise, Aim::Premise, replies);
        }
    }

    const ArgumentMap& m_map;
    const Flattening& m_play;
};

// Follows the exchange breadth first, so that what is left out of a long chain is what is farthest.
class ChainBuilder {
public:
    ChainBuilder(const ArgumentMap& map, const Verdicts& verdicts, std::size_t limit)
        : m_map(map), m_verdicts(verdicts), m_exchange(map, verdicts), m_limit(std::max<std::size_t>(limit, 1)) {}

    RebuttalChain from(ClaimId start) {
        addStart(start);
        for (std::size_t at = 0; at < m_steps.size(); ++at) follow(at);
        markDecidingLine();
        return inReadingOrder(start);
    }

private:
    void addStart(ClaimId start) {
        ChainStep step;
        step.premises = {start};
        step.target = start;
        step.voices = voicesOn(m_map, start);
        const auto verdict = m_verdicts.claims.find(start);
        step.judged = verdict != m_verdicts.claims.end();
        if (step.judged) step.status = verdict->second.verdict;
        m_steps.push_back(std::move(step));
        m_replies.emplace_back();
    }

    void follow(std::size_t at) {
        if (m_steps[at].loop || m_steps[at].repeats) return;
        const auto replies = m_exchange.repliesTo(m_steps[at]);
        m_steps[at].unanswered = at > 0 && replies.empty();
        for (const auto& reply : replies) {
            if (m_steps.size() < m_limit)
                add(at, reply);
            else
                ++m_steps[at].hidden;
        }
    }

    void add(std::size_t parent, const Reply& reply) {
        const auto& relation = m_map.at(reply.relation);
        ChainStep step;
        step.parent = parent;
        step.depth = m_steps[parent].depth + 1;
        step.move = step.depth % 2 == 1 ? Move::Attacks : Move::Answers;
        step.aim = reply.aim;
        step.premises = relation.premises;
        step.relation = reply.relation;
        step.target = relation.target;
        step.voices = voicesOn(m_map, relation.premises.front());
        step.status = m_verdicts.relations.at(reply.relation).reason;
        step.weakening = !m_verdicts.flattening.find(reply.relation)->blocks;
        step.loop = standsOnTheWay(parent, relation);
        step.repeats = !step.loop && !m_followed.insert(reply.relation).second;
        m_replies[parent].push_back(m_steps.size());
        m_steps.push_back(std::move(step));
        m_replies.emplace_back();
    }

    bool standsOnTheWay(std::size_t from, const Relation& relation) const {
        for (std::optional<std::size_t> at = from; at; at = m_steps[*at].parent) {
            const auto& step = m_steps[*at];
            if (step.relation == relation.id) return true;
            const auto here = [&](ClaimId premise) { return std::ranges::count(step.premises, premise) > 0; };
            if (std::ranges::any_of(relation.premises, here)) return true;
        }
        return false;
    }

    // Whether a reply can change the status of what it replies to.
    bool bears(const ChainStep& reply) const {
        if (reply.weakening) return false;
        if (reply.aim == Aim::Claim || reply.aim == Aim::Step) return true;
        const auto& replied = m_steps[*reply.parent];
        return std::ranges::any_of(replied.premises, [&](ClaimId claim) { return m_map.at(claim).needsSupport; });
    }

    std::uint32_t depthOf(const ChainStep& step) const {
        return m_verdicts.grounded.depth[m_verdicts.flattening.find(*step.relation)->source];
    }

    // The reply that settles a step: of a defeated one the quickest that stands, of a standing one the longest that fails.
    std::optional<std::size_t> settling(std::size_t at) const {
        const auto status = m_steps[at].status;
        const auto wanted = status == Verdict::Stands ? Verdict::Defeated : status == Verdict::Defeated ? Verdict::Stands : status;
        std::optional<std::size_t> best;
        for (const auto reply : m_replies[at]) {
            const auto& step = m_steps[reply];
            if (step.status != wanted || !bears(step)) continue;
            const auto better = [&] {
                const auto [mine, other] = std::pair(depthOf(step), depthOf(m_steps[*best]));
                return status == Verdict::Stands ? mine > other : mine < other;
            };
            if (!best || better()) best = reply;
        }
        return best;
    }

    void markDecidingLine() {
        if (!m_steps.front().judged || m_steps.front().status == Verdict::Idle) return;
        for (auto at = settling(0); at; at = settling(*at)) m_steps[*at].decides = true;
    }

    RebuttalChain inReadingOrder(ClaimId start) {
        RebuttalChain chain;
        chain.start = start;
        std::vector<std::size_t> placeOf(m_steps.size());
        std::vector<std::size_t> waiting{0};
        while (!waiting.empty()) {
            const auto at = waiting.back();
            waiting.pop_back();
            placeOf[at] = chain.steps.size();
            auto& step = chain.steps.emplace_back(std::move(m_steps[at]));
            if (step.parent) step.parent = placeOf[*step.parent];
            chain.hidden += step.hidden;
            chain.rounds = std::max<std::size_t>(chain.rounds, (step.depth + 1) / 2);
            if (step.unanswered) chain.lastWords.push_back(placeOf[at]);
            waiting.insert(waiting.end(), m_replies[at].rbegin(), m_replies[at].rend());
        }
        return chain;
    }

    const ArgumentMap& m_map;
    const Verdicts& m_verdicts;
    Exchange m_exchange;
    std::size_t m_limit;
    std::vector<ChainStep> m_steps;
    std::vector<std::vector<std::size_t>> m_replies;  // of each step
    std::unordered_set<RelationId> m_followed;
};

template <class Id>
bool isAttacked(const ArgumentMap& map, const Flattening& play, Id target) {
    return std::ranges::any_of(map.relationsOn(target),
                               [&](RelationId id) { return map.at(id).polarity == Polarity::Attack && play.inPlay(id); });
}

bool holdsAll(const std::vector<Target>& commitments, const std::vector<ClaimId>& claims) {
    return std::ranges::all_of(claims, [&](ClaimId claim) { return std::ranges::binary_search(commitments, Target(claim)); });
}

// His claim, or a reason that he gives: he takes a stance for it, or holds both its premises and what they are for.
bool isCommittedTo(const ArgumentMap& map, const std::vector<Target>& commitments, const Target& target) {
    if (std::ranges::binary_search(commitments, target)) return true;
    const auto* relation = std::get_if<RelationId>(&target);
    if (!relation) return false;
    const auto& step = map.at(*relation);
    return holdsAll(commitments, step.premises) && std::ranges::binary_search(commitments, step.target);
}

std::vector<PersonId> speakersOf(const ChainStep& step) {
    std::vector<PersonId> people;
    for (const auto& voice : step.voices)
        if (std::ranges::count(people, voice.person) == 0) people.push_back(voice.person);
    return people;
}

}  // namespace

RebuttalChain rebuttalChain(const ArgumentMap& map, const Verdicts& verdicts, ClaimId start, std::size_t limit) {
    return ChainBuilder(map, verdicts, limit).from(start);
}

Sentence summary(const ArgumentMap& map, const RebuttalChain& chain) {
    Wording words(map);
    if (chain.steps.size() == 1) return words.text("Nothing in this map speaks against it.").take();
    words.text(counted(chain.rounds, "round") + ", " + counted(chain.lastWords.size(), "line") + " left unanswered.");
    const ChainStep* last = nullptr;
    for (const auto& step : chain.steps)
        if (step.decides && (!last || step.depth > last->depth)) last = &step;
    if (!last) return words.take();
    words.text(" The line that decides ends with ").claim(last->premises.front());
    if (const auto people = speakersOf(*last); !people.empty()) words.text(", from ").people(people);
    return words.text(".").take();
}

std::vector<RelationId> unansweredAttacks(const ArgumentMap& map, const Verdicts& verdicts) {
    std::vector<RelationId> unanswered;
    const auto& play = verdicts.flattening;
    const auto inPlay = [&](const Target& target) { return std::visit([&](auto id) { return play.inPlay(id); }, target); };
    for (const auto id : map.ranked<Relation>()) {
        const auto& relation = map.at(id);
        if (relation.polarity != Polarity::Attack || !play.inPlay(id) || !inPlay(relation.target)) continue;
        const auto answered = [&](ClaimId premise) { return isAttacked(map, play, premise); };
        if (!isAttacked(map, play, id) && std::ranges::none_of(relation.premises, answered)) unanswered.push_back(id);
    }
    return unanswered;
}

std::vector<RelationId> unansweredBy(const ArgumentMap& map, const Verdicts& verdicts, PersonId person) {
    const auto commitments = committedTo(map, person);
    auto unanswered = unansweredAttacks(map, verdicts);
    std::erase_if(unanswered, [&](RelationId id) {
        const auto& attack = map.at(id);
        return !isCommittedTo(map, commitments, attack.target) || holdsAll(commitments, attack.premises);
    });
    return unanswered;
}

}  // namespace cruxmap
