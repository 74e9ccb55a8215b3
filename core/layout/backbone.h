// SPDX-License-Identifier: GPL-3.0-or-later
// The tree that a map mostly is: every vertex hangs from the upper neighbour that is nearest to it. Drawn depth first it gives
// an order of all layers without crossings among its own links; the links beside the tree decide how siblings are permuted.
#pragma once

#include "core/layout/layered.h"

#include <stop_token>

namespace cruxmap::layout {

class Backbone {
public:
    // Siblings stand by kind of link, then in reading order; what undercuts a step stands amid its premises.
    explicit Backbone(const Layered& layered);

    int parent(int vertex) const { return m_parent[vertex]; }  // -1 for a root
    const std::vector<int>& children(int vertex) const { return m_children[vertex]; }

    // Permutes siblings, but not the options of a question, towards the other ends of the links beside the tree.
    void pull();
    // Moves single siblings with all that hangs from them while that saves crossings. `layered` ends up in the best order.
    // Costs a count of all crossings for each move tried: for maps that a person reads, not for thousands of boxes.
    void sift(Layered& layered, const std::stop_token& stop);
    // Each layer in depth-first order.
    std::vector<std::vector<int>> order(const Layered& layered) const;

private:
    struct CrossLink {
        int upper, lower;
    };

    std::vector<int> preorder() const;
    std::vector<char> holdsCrossLink() const;

    const Layered* m_layered;
    std::vector<int> m_parent, m_roots;
    std::vector<std::vector<int>> m_children;
    std::vector<CrossLink> m_crossLinks;
};

}  // namespace cruxmap::layout
