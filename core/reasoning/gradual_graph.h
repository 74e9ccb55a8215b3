// SPDX-License-Identifier: GPL-3.0-or-later
// A bipolar graph laid out for computing strengths (gradual.h): what bears on each argument, and the strongly connected
// components in the order in which strength flows.
#pragma once

#include "core/reasoning/gradual.h"
#include "core/reasoning/gradual_formula.h"

namespace cruxmap {

class GradualGraph {
public:
    // Throws Error{Usage} for an unknown argument or a number out of its range.
    GradualGraph(const BipolarGraph& graph, GradualSemantics semantics, std::stop_token stop);

    std::size_t size() const { return m_base.size(); }
    const std::vector<double>& base() const { return m_base; }
    const std::vector<std::vector<Argument>>& components() const { return m_components; }
    std::size_t componentOf(Argument argument) const { return m_componentOf[argument]; }
    // Who bears on whom, in whatever way.
    const Framework& shape() const { return m_shape; }
    bool stopped() const { return m_stop.stop_requested(); }

    // Computes the strengths of a component from those it depends on; those of the argument `fixed` stay. A cyclic component
    // starts from its base scores. False: it did not settle.
    bool strengthen(std::size_t component, std::vector<double>& strength, Argument fixed) const;

    // Adds to `pull` of each source outside the component what the members' pulls pass on to it, after settling those inside;
    // `pull` is the derivative of the target's strength by the argument's. False: it did not settle.
    bool passBack(std::size_t component, const std::vector<double>& strength, std::vector<double>& pull) const;

    double slopeByBase(Argument argument, const std::vector<double>& strength) const;

private:
    std::span<const WeightedEdge> incoming(Argument argument) const;
    const std::vector<Bearing>& bearings(Argument argument, const std::vector<double>& strength) const;
    double update(Argument argument, const std::vector<double>& strength) const;
    // Calls visit(edge, derivative of the argument's strength by that of the edge's source).
    template <typename Visit>
    void forEachSlope(Argument argument, const std::vector<double>& strength, Visit visit) const;
    std::size_t cost(const std::vector<Argument>& members) const;
    bool settlePulls(const std::vector<Argument>& members, const std::vector<double>& strength, std::vector<double>& pull) const;

    std::vector<double> m_base;
    std::vector<std::uint8_t> m_isStep;
    std::vector<WeightedEdge> m_edges;  // by target
    std::vector<std::size_t> m_starts;
    GradualSemantics m_semantics;
    std::stop_token m_stop;
    Framework m_shape;
    std::vector<std::vector<Argument>> m_components;
    std::vector<std::size_t> m_componentOf;
    std::vector<std::size_t> m_place;  // in its component
    mutable std::vector<Bearing> m_bearings;
    mutable std::vector<double> m_slopes;
};

}  // namespace cruxmap
