// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/strength.h"

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr double kBaseScore = 0.5;

class GraphBuilder {
public:
    GraphBuilder(const ArgumentMap& map, const Suppositions& suppositions) : m_map(map), m_play(flatten(map, suppositions)) {
        for (const auto& [id, argument] : m_play.claims) m_nodes.emplace(refTo(id), add());
        for (const auto& part : m_play.relations)
            if (isStep(part.relation)) addStep(part.relation);
        for (const auto& part : m_play.relations) addEdge(m_map.at(part.relation));
    }

    const BipolarGraph& graph() const { return m_graph; }
    std::optional<Argument> nodeOf(RecordRef ref) const {
        const auto at = m_nodes.find(ref);
        return at == m_nodes.end() ? std::nullopt : std::optional(at->second);
    }
    const std::vector<std::pair<ClaimId, Argument>>& claims() const { return m_play.claims; }

private:
    Argument add() {
        m_graph.base.push_back(kBaseScore);
        return static_cast<Argument>(m_graph.base.size() - 1);
    }

    bool isStep(RelationId id) const {
        const auto undercuts = [&](RelationId other) { return m_map.at(other).polarity == Polarity::Attack && m_play.inPlay(other); };
        return m_map.at(id).premises.size() > 1 || std::ranges::any_of(m_map.relationsOn(id), undercuts);
    }

    void addStep(RelationId id) {
        const auto step = add();
        m_nodes.emplace(refTo(id), step);
        m_graph.steps.push_back(step);
        for (const auto premise : m_map.at(id).premises) m_graph.edges.push_back({m_nodes.at(refTo(premise)), step, Polarity::Support, 1});
    }

    void addEdge(const Relation& relation) {
        const auto target = nodeOf(refTo(relation.target));
        const bool onStep = std::holds_alternative<RelationId>(relation.target);
        if (!target || (onStep && relation.polarity == Polarity::Support)) return;
        const auto step = nodeOf(refTo(relation.id));
        const auto source = step ? *step : m_nodes.at(refTo(relation.premises.front()));
        m_graph.edges.push_back({source, *target, relation.polarity, relation.weight});
    }

    const ArgumentMap& m_map;
    Flattening m_play;
    BipolarGraph m_graph;
    std::unordered_map<RecordRef, Argument> m_nodes;
};

}  // namespace

Strengths strengthsOf(const ArgumentMap& map, const Suppositions& suppositions, GradualSemantics semantics, std::stop_token stop) {
    const GraphBuilder built(map, suppositions);
    const auto computed = strengths(built.graph(), semantics, std::move(stop));
    Strengths result;
    result.converged = computed.converged;
    for (const auto& [id, argument] : built.claims()) result.claims.emplace(id, computed.strength[*built.nodeOf(refTo(id))]);
    return result;
}

Influences influencesOn(const ArgumentMap& map, ClaimId target, const Suppositions& suppositions, GradualSemantics semantics,
                        std::stop_token stop) {
    const GraphBuilder built(map, suppositions);
    const auto node = built.nodeOf(refTo(target));
    if (!node) return {};
    const auto computed = strengths(built.graph(), semantics, stop);
    const auto removal = removalEffects(built.graph(), semantics, *node, stop);
    const auto slope = gradient(built.graph(), semantics, *node, stop);

    Influences result;
    result.strength = computed.strength[*node];
    result.converged = computed.converged && removal.converged && slope.converged;
    for (const auto& [id, argument] : built.claims()) {
        const auto at = *built.nodeOf(refTo(id));
        if (id != target && (removal.effect[at] != 0 || slope.effect[at] != 0))
            result.claims.push_back({id, removal.effect[at], slope.effect[at]});
    }
    const auto key = [&](const Influence& one) { return std::tuple(-std::abs(one.removal), map.at(one.claim).rank, one.claim); };
    std::ranges::sort(result.claims, {}, key);
    return result;
}

}  // namespace cruxmap
