// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/gradual.h"

#include "core/base/error.h"
#include "core/reasoning/gradual_graph.h"

#include <limits>
#include <set>

namespace cruxmap {

namespace {

constexpr Argument Nothing = std::numeric_limits<Argument>::max();

Gradual computeAll(const GradualGraph& graph) {
    Gradual result{.strength = graph.base()};
    for (std::size_t i = 0; i < graph.components().size(); ++i) {
        if (graph.stopped()) {
            result.converged = false;
            break;
        }
        result.converged = graph.strengthen(i, result.strength, Nothing) && result.converged;
    }
    return result;
}

// Takes one argument out by giving it no strength, which no semantics can tell from its absence, and follows the change
// towards the target, component by component, until nothing changes any more. Leaves the strengths as they were.
class Removal {
public:
    Removal(const GradualGraph& graph, std::vector<double>& strength, Argument target)
        : m_graph(graph), m_strength(strength), m_target(target) {}

    // False: a cycle did not settle, or it was stopped.
    bool take(Argument removed, double& effect) {
        const double before = m_strength[m_target];
        bool settled = true;
        change(removed, 0);
        passOn(removed);
        while (!m_due.empty() && *m_due.begin() <= m_graph.componentOf(m_target)) {
            const std::size_t component = *m_due.begin();
            m_due.erase(m_due.begin());
            settled = !m_graph.stopped() && recompute(component, removed) && settled;
        }
        effect = before - m_strength[m_target];
        putBack();
        return settled && !m_graph.stopped();
    }

private:
    void change(Argument argument, double strength) {
        m_before.emplace_back(argument, m_strength[argument]);
        m_strength[argument] = strength;
    }

    void passOn(Argument source) {
        for (const Argument target : m_graph.shape().attacked(source)) {
            m_due.insert(m_graph.componentOf(target));
        }
    }

    bool recompute(std::size_t component, Argument removed) {
        const std::size_t first = m_before.size();
        for (const Argument member : m_graph.components()[component]) {
            change(member, m_strength[member]);
        }
        const bool settled = m_graph.strengthen(component, m_strength, removed);
        for (std::size_t i = first; i < m_before.size(); ++i) {
            const auto [member, before] = m_before[i];
            if (m_strength[member] != before) {
                passOn(member);
            }
        }
        m_due.erase(component);
        return settled;
    }

    void putBack() {
        for (; !m_before.empty(); m_before.pop_back()) {
            m_strength[m_before.back().first] = m_before.back().second;
        }
        m_due.clear();
    }

    const GradualGraph& m_graph;
    std::vector<double>& m_strength;
    Argument m_target;
    std::set<std::size_t> m_due;  // components to recompute
    std::vector<std::pair<Argument, double>> m_before;
};

void checkTarget(const BipolarGraph& graph, Argument target) {
    if (target >= graph.base.size()) {
        throw Error(ErrorCode::Usage, "The effects on the strength of an unknown argument were asked for.");
    }
}

}  // namespace

Gradual strengths(const BipolarGraph& graph, GradualSemantics semantics, std::stop_token stop) {
    return computeAll(GradualGraph(graph, semantics, std::move(stop)));
}

Effects removalEffects(const BipolarGraph& graph, GradualSemantics semantics, Argument target, std::stop_token stop) {
    checkTarget(graph, target);
    const GradualGraph laidOut(graph, semantics, std::move(stop));
    Gradual all = computeAll(laidOut);
    Effects result{.effect = std::vector<double>(laidOut.size()), .converged = all.converged};
    Removal removal(laidOut, all.strength, target);
    for (const Argument removed : backwardCone(laidOut.shape(), target)) {
        if (laidOut.stopped()) {
            result.converged = false;
            break;
        }
        if (removed != target) {
            result.converged = removal.take(removed, result.effect[removed]) && result.converged;
        }
    }
    return result;
}

Effects gradient(const BipolarGraph& graph, GradualSemantics semantics, Argument target, std::stop_token stop) {
    checkTarget(graph, target);
    const GradualGraph laidOut(graph, semantics, std::move(stop));
    const Gradual all = computeAll(laidOut);
    Effects result{.effect = std::vector<double>(laidOut.size()), .converged = all.converged};
    std::vector<double>& pull = result.effect;
    pull[target] = 1;
    for (std::size_t i = laidOut.componentOf(target) + 1; i-- > 0;) {
        result.converged = !laidOut.stopped() && laidOut.passBack(i, all.strength, pull) && result.converged;
    }
    for (Argument argument = 0; argument < laidOut.size(); ++argument) {
        if (pull[argument] != 0) {
            pull[argument] *= laidOut.slopeByBase(argument, all.strength);
        }
    }
    return result;
}

}  // namespace cruxmap
