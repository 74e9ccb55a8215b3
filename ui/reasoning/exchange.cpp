// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange.h"

#include "core/reasoning/chains.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace cruxmap {

namespace {

constexpr auto kNowhere = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kNotYet = std::numeric_limits<std::size_t>::max();

// Where a claim was said: the source's rank, the place in it, the passage's rank; then the claim's own rank.
using Place = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t, ClaimId>;

Place placeOf(const ArgumentMap& map, ClaimId claim) {
    Place first{kNowhere, kNowhere, kNowhere, map.at(claim).rank, claim};
    for (const auto id : map.attributionsOf(claim)) {
        const auto& attribution = map.at(id);
        if (!attribution.passage) continue;
        const auto& passage = map.at(*attribution.passage);
        first =
            std::min(first, Place{map.at(passage.source).rank, passage.start.value_or(kNowhere), passage.rank, map.at(claim).rank, claim});
    }
    return first;
}

class Ordering {
public:
    Ordering(const ArgumentMap& map, const std::vector<ClaimId>& claims, const std::vector<RelationId>& relations) : m_map(map) {
        for (const auto claim : claims) m_places.push_back(placeOf(map, claim));
        std::ranges::sort(m_places);
        for (std::size_t i = 0; i < m_places.size(); ++i) m_index[std::get<ClaimId>(m_places[i])] = i;
        m_answers.resize(m_places.size());
        m_waitsFor.resize(m_places.size());
        for (const auto id : relations) addReplies(id);
    }

    Exchange operator()() {
        number();
        Exchange exchange;
        exchange.turns.resize(m_places.size());
        for (std::size_t i = 0; i < m_places.size(); ++i) exchange.turns[m_number[i]].claim = std::get<ClaimId>(m_places[i]);
        for (auto reply : m_replies) {
            reply.from = m_number[reply.from];
            reply.to = m_number[reply.to];
            exchange.replies.push_back(reply);
        }
        return exchange;
    }

private:
    void addReplies(RelationId id) {
        const auto& relation = m_map.at(id);
        std::vector<ClaimId> targets;
        if (const auto* claim = std::get_if<ClaimId>(&relation.target))
            targets.push_back(*claim);
        else
            targets = m_map.at(std::get<RelationId>(relation.target)).premises;
        for (const auto premise : relation.premises)
            for (const auto target : targets) {
                const auto from = m_index.find(premise);
                const auto to = m_index.find(target);
                if (from == m_index.end() || to == m_index.end() || from->second == to->second) continue;
                m_replies.push_back({id, from->second, to->second});
                m_answers[to->second].insert(from->second);
                m_waitsFor[from->second].insert(to->second);
            }
    }

    // Threads from their beginnings, depth first; where all that is left waits for each other, the first of it begins.
    void number() {
        m_number.assign(m_places.size(), kNotYet);
        std::vector<std::size_t> waiting(m_places.size());
        for (std::size_t i = 0; i < m_places.size(); ++i) waiting[i] = m_waitsFor[i].size();
        for (std::size_t i = 0; i < m_places.size(); ++i)
            if (waiting[i] == 0) follow(i, waiting);
        for (std::size_t i = 0; i < m_places.size(); ++i)
            if (m_number[i] == kNotYet) follow(i, waiting);
    }

    void follow(std::size_t start, std::vector<std::size_t>& waiting) {
        std::vector<std::size_t> stack{start};
        while (!stack.empty()) {
            const auto turn = stack.back();
            stack.pop_back();
            if (m_number[turn] != kNotYet) continue;
            m_number[turn] = m_next++;
            for (auto answer = m_answers[turn].rbegin(); answer != m_answers[turn].rend(); ++answer)
                if (m_number[*answer] == kNotYet && --waiting[*answer] == 0) stack.push_back(*answer);
        }
    }

    const ArgumentMap& m_map;
    std::vector<Place> m_places;  // ascending; what follows counts in it
    std::unordered_map<ClaimId, std::size_t> m_index;
    std::vector<ExchangeReply> m_replies;
    std::vector<std::set<std::size_t>> m_answers;
    std::vector<std::set<std::size_t>> m_waitsFor;
    std::vector<std::size_t> m_number;
    std::size_t m_next = 0;
};

ExchangeLane laneOf(const ArgumentMap& map, ClaimId claim) {
    using enum ExchangeLane::Kind;
    if (!map.questionsWithOption(claim).empty()) return {.kind = Answers};
    const auto speaker = speakerOf(map, claim);
    return speaker ? ExchangeLane{.kind = Speaker, .person = *speaker} : ExchangeLane{.kind = Nobody};
}

void addLanes(const ArgumentMap& map, Exchange& exchange) {
    using Key = std::pair<ExchangeLane::Kind, PersonId>;
    std::map<Key, ExchangeLane> lanes;
    std::vector<Key> of;
    for (const auto& turn : exchange.turns) {
        const auto lane = laneOf(map, turn.claim);
        of.emplace_back(lane.kind, lane.person);
        ++lanes.try_emplace(of.back(), lane).first->second.turns;
    }
    for (const auto& reply : exchange.replies) {
        ++lanes.at(of[reply.from]).replies;
        ++lanes.at(of[reply.to]).replies;
    }
    for (const auto& [key, lane] : lanes) exchange.lanes.push_back(lane);
    std::ranges::sort(exchange.lanes, {}, [&](const ExchangeLane& lane) {
        const auto* person = map.find(lane.person);
        return std::tuple(lane.kind, -static_cast<std::ptrdiff_t>(lane.replies), -static_cast<std::ptrdiff_t>(lane.turns),
                          person ? person->rank : 0, lane.person);
    });
    std::map<Key, std::size_t> number;
    for (std::size_t i = 0; i < exchange.lanes.size(); ++i) number[{exchange.lanes[i].kind, exchange.lanes[i].person}] = i;
    for (std::size_t i = 0; i < exchange.turns.size(); ++i) exchange.turns[i].lane = number.at(of[i]);
}

void markHanging(const ArgumentMap& map, const Verdicts& verdicts, Exchange& exchange) {
    std::unordered_set<ClaimId> hanging;
    for (const auto attack : unansweredAttacks(map, verdicts))
        for (const auto premise : map.at(attack).premises) hanging.insert(premise);
    for (auto& turn : exchange.turns) turn.hanging = hanging.contains(turn.claim);
}

}  // namespace

std::optional<PersonId> speakerOf(const ArgumentMap& map, ClaimId claim) {
    constexpr std::array modes{AttributionMode::Asserts, AttributionMode::Implies, AttributionMode::Concedes, AttributionMode::Supposes};
    for (const auto mode : modes)
        for (const auto id : map.attributionsOf(claim))
            if (const auto& attribution = map.at(id); attribution.mode == mode) return attribution.person;
    return std::nullopt;
}

Exchange exchangeOf(const ArgumentMap& map, const Verdicts& verdicts, const std::vector<ClaimId>& claims,
                    const std::vector<RelationId>& relations) {
    auto exchange = Ordering(map, claims, relations)();
    addLanes(map, exchange);
    markHanging(map, verdicts, exchange);
    return exchange;
}

Exchange folded(Exchange exchange, std::size_t speakers) {
    using enum ExchangeLane::Kind;
    const auto isSpeaker = [](const ExchangeLane& lane) { return lane.kind == Speaker; };
    const auto all = static_cast<std::size_t>(std::ranges::count_if(exchange.lanes, isSpeaker));
    if (all <= speakers + 1) return exchange;
    const auto begin = static_cast<std::size_t>(std::ranges::find_if(exchange.lanes, isSpeaker) - exchange.lanes.begin()) + speakers;
    const auto saved = all - speakers - 1;
    ExchangeLane others{.kind = Others, .people = all - speakers};
    for (std::size_t i = begin; i <= begin + saved; ++i) {
        others.turns += exchange.lanes[i].turns;
        others.replies += exchange.lanes[i].replies;
    }
    exchange.lanes[begin] = others;
    const auto first = exchange.lanes.begin() + static_cast<std::ptrdiff_t>(begin) + 1;
    exchange.lanes.erase(first, first + static_cast<std::ptrdiff_t>(saved));
    for (auto& turn : exchange.turns)
        if (turn.lane > begin) turn.lane = turn.lane <= begin + saved ? begin : turn.lane - saved;
    return exchange;
}

}  // namespace cruxmap
