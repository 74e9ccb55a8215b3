// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/gradual_graph.h"

#include "core/base/error.h"
#include "core/reasoning/components.h"
#include "core/reasoning/equilibrium.h"

#include <algorithm>
#include <tuple>

namespace cruxmap {

namespace {

void check(const BipolarGraph& graph) {
    const auto inRange = [](double number) { return number >= 0 && number <= 1; };
    const auto sound = [&](const WeightedEdge& edge) {
        return inRange(edge.weight) && edge.from < graph.base.size() && edge.to < graph.base.size();
    };
    const auto known = [&](Argument step) { return step < graph.base.size(); };
    if (!std::ranges::all_of(graph.steps, known) || !std::ranges::all_of(graph.base, inRange) || !std::ranges::all_of(graph.edges, sound)) {
        throw Error(ErrorCode::Usage, "Base scores and weights have to be numbers from 0 to 1, and edges lead between known arguments.");
    }
}

Framework shapeOf(const BipolarGraph& graph) {
    std::vector<Attack> links;
    links.reserve(graph.edges.size());
    for (const WeightedEdge& edge : graph.edges) {
        links.push_back({edge.from, edge.to});
    }
    return Framework(graph.base.size(), links);
}

}  // namespace

GradualGraph::GradualGraph(const BipolarGraph& graph, GradualSemantics semantics, std::stop_token stop)
    : m_base(graph.base),
      m_isStep(graph.base.size()),
      m_edges((check(graph), graph.edges)),
      m_starts(graph.base.size() + 1),
      m_semantics(semantics),
      m_stop(std::move(stop)),
      m_shape(shapeOf(graph)),
      m_components(stronglyConnectedComponents(m_shape)),
      m_componentOf(graph.base.size()),
      m_place(graph.base.size()) {
    for (const Argument step : graph.steps) {
        m_isStep[step] = 1;
        m_base[step] = 0;
    }
    // Sums depend on their order, and strengths are not to depend on that of the input.
    std::ranges::sort(m_edges, {}, [](const WeightedEdge& edge) { return std::tuple(edge.to, edge.from, edge.polarity, edge.weight); });
    for (const WeightedEdge& edge : m_edges) {
        ++m_starts[edge.to + 1];
    }
    for (std::size_t i = 1; i < m_starts.size(); ++i) {
        m_starts[i] += m_starts[i - 1];
    }
    for (std::size_t i = 0; i < m_components.size(); ++i) {
        for (std::size_t place = 0; place < m_components[i].size(); ++place) {
            m_componentOf[m_components[i][place]] = i;
            m_place[m_components[i][place]] = place;
        }
    }
}

std::span<const WeightedEdge> GradualGraph::incoming(Argument argument) const {
    return std::span(m_edges).subspan(m_starts[argument], m_starts[argument + 1] - m_starts[argument]);
}

const std::vector<Bearing>& GradualGraph::bearings(Argument argument, const std::vector<double>& strength) const {
    m_bearings.clear();
    for (const WeightedEdge& edge : incoming(argument)) {
        m_bearings.push_back({edge.polarity, edge.weight * strength[edge.from]});
    }
    return m_bearings;
}

double GradualGraph::update(Argument argument, const std::vector<double>& strength) const {
    if (m_isStep[argument]) {
        return stepStrength(m_semantics, bearings(argument, strength));
    }
    return influence(m_semantics, m_base[argument], energy(m_semantics, bearings(argument, strength)));
}

double GradualGraph::slopeByBase(Argument argument, const std::vector<double>& strength) const {
    if (m_isStep[argument]) {
        return 0;
    }
    return influenceSlopeByBase(m_semantics, m_base[argument], energy(m_semantics, bearings(argument, strength)));
}

template <typename Visit>
void GradualGraph::forEachSlope(Argument argument, const std::vector<double>& strength, Visit visit) const {
    const std::vector<Bearing>& forces = bearings(argument, strength);
    const bool isStep = m_isStep[argument] != 0;
    isStep ? stepSlopes(m_semantics, forces, m_slopes) : energySlopes(m_semantics, forces, m_slopes);
    const double byEnergy = isStep ? 1 : influenceSlopeByEnergy(m_semantics, m_base[argument], energy(m_semantics, forces));
    const std::span<const WeightedEdge> edges = incoming(argument);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        visit(edges[i], byEnergy * m_slopes[i] * edges[i].weight);
    }
}

std::size_t GradualGraph::cost(const std::vector<Argument>& members) const {
    std::size_t result = members.size();
    for (const Argument member : members) {
        result += incoming(member).size();
    }
    return result;
}

bool GradualGraph::strengthen(std::size_t component, std::vector<double>& strength, Argument fixed) const {
    const std::vector<Argument>& members = m_components[component];
    if (!isCyclic(m_shape, members)) {
        if (members.front() != fixed) {
            strength[members.front()] = update(members.front(), strength);
        }
        return true;
    }
    const auto put = [&](const std::vector<double>& x) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            strength[members[i]] = std::clamp(x[i], 0.0, 1.0);
        }
    };
    std::vector<double> x;
    for (const Argument member : members) {
        x.push_back(member == fixed ? strength[member] : m_base[member]);
    }
    const Update updateAll = [&](const std::vector<double>& state, std::vector<double>& result) {
        put(state);
        for (std::size_t i = 0; i < members.size(); ++i) {
            result[i] = members[i] == fixed ? state[i] : update(members[i], strength);
        }
    };
    const bool settled = settle(x, updateAll, cost(members), m_stop);
    put(x);
    return settled;
}

// The pulls on a cycle's members depend on each other: p = r + J^T p, with r from outside. J is that of the strengths, so the
// pulls settle where the strengths do.
bool GradualGraph::settlePulls(const std::vector<Argument>& members, const std::vector<double>& strength, std::vector<double>& pull) const {
    std::vector<double> outside;
    for (const Argument member : members) {
        outside.push_back(pull[member]);
    }
    const std::size_t component = m_componentOf[members.front()];
    const Update updateAll = [&](const std::vector<double>& state, std::vector<double>& result) {
        result = outside;
        for (std::size_t i = 0; i < members.size(); ++i) {
            forEachSlope(members[i], strength, [&](const WeightedEdge& edge, double slope) {
                if (m_componentOf[edge.from] == component) {
                    result[m_place[edge.from]] += state[i] * slope;
                }
            });
        }
    };
    std::vector<double> x = outside;
    const bool settled = settle(x, updateAll, cost(members), m_stop);
    for (std::size_t i = 0; i < members.size(); ++i) {
        pull[members[i]] = x[i];
    }
    return settled;
}

bool GradualGraph::passBack(std::size_t component, const std::vector<double>& strength, std::vector<double>& pull) const {
    const std::vector<Argument>& members = m_components[component];
    if (std::ranges::all_of(members, [&](Argument member) { return pull[member] == 0; })) {
        return true;
    }
    const bool settled = !isCyclic(m_shape, members) || settlePulls(members, strength, pull);
    for (const Argument member : members) {
        forEachSlope(member, strength, [&](const WeightedEdge& edge, double slope) {
            if (m_componentOf[edge.from] != component) {
                pull[edge.from] += pull[member] * slope;
            }
        });
    }
    return settled;
}

}  // namespace cruxmap
