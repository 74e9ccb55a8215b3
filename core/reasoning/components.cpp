// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/components.h"

#include <algorithm>

namespace cruxmap {

namespace {

// Walks against the attacks, so that a component is complete only after all that attack it.
class Search {
public:
    explicit Search(const Framework& framework) : m_framework(framework), m_visited(framework.size()), m_lowest(framework.size()) {}

    std::vector<std::vector<Argument>> run() {
        for (Argument root = 0; root < m_framework.size(); ++root) {
            if (m_visited[root] == 0) {
                enter(root);
                while (!m_walk.empty()) {
                    step();
                }
            }
        }
        return std::move(m_components);
    }

private:
    struct Place {
        Argument argument = 0;
        std::size_t next = 0;  // which of its attackers comes next
    };

    void enter(Argument argument) {
        m_visited[argument] = m_lowest[argument] = ++m_clock;
        m_open.push_back(argument);
        m_walk.push_back({argument});
    }

    void step() {
        Place& place = m_walk.back();
        const std::span<const Argument> attackers = m_framework.attackers(place.argument);
        if (place.next == attackers.size()) {
            leave();
            return;
        }
        const Argument attacker = attackers[place.next++];
        if (m_visited[attacker] == 0) {
            enter(attacker);
        } else if (m_visited[attacker] != Closed) {
            m_lowest[place.argument] = std::min(m_lowest[place.argument], m_visited[attacker]);
        }
    }

    void leave() {
        const Argument argument = m_walk.back().argument;
        m_walk.pop_back();
        if (m_lowest[argument] == m_visited[argument]) {
            close(argument);
        } else {
            std::uint32_t& lowest = m_lowest[m_walk.back().argument];
            lowest = std::min(lowest, m_lowest[argument]);
        }
    }

    void close(Argument root) {
        std::vector<Argument>& component = m_components.emplace_back();
        do {
            component.push_back(m_open.back());
            m_visited[m_open.back()] = Closed;
            m_open.pop_back();
        } while (component.back() != root);
        std::ranges::sort(component);
    }

    static constexpr std::uint32_t Closed = ~std::uint32_t{0};

    const Framework& m_framework;
    std::vector<std::uint32_t> m_visited;  // 0: not yet
    std::vector<std::uint32_t> m_lowest;
    std::vector<Argument> m_open;
    std::vector<Place> m_walk;
    std::uint32_t m_clock = 0;
    std::vector<std::vector<Argument>> m_components;
};

}  // namespace

std::vector<std::vector<Argument>> stronglyConnectedComponents(const Framework& framework) {
    return Search(framework).run();
}

bool isCyclic(const Framework& framework, const std::vector<Argument>& component) {
    return component.size() > 1 || std::ranges::binary_search(framework.attackers(component.front()), component.front());
}

}  // namespace cruxmap
