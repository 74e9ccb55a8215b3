// SPDX-License-Identifier: GPL-3.0-or-later
// An abstract argumentation framework (Dung 1995): arguments 0..n-1 and who attacks whom. A value that does not change once
// made; an attack named twice counts once, and the order of the attacks does not matter. Interventions are the hypothetical
// changes to one: what if this were rejected, or accepted?
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cruxmap {

using Argument = std::uint32_t;

struct Attack {
    Argument from = 0;
    Argument to = 0;

    auto operator<=>(const Attack&) const = default;
};

class Framework {
public:
    Framework() = default;
    // Throws Error{Usage} for an attack from or on something that is no argument. O(arguments + attacks).
    Framework(std::size_t arguments, const std::vector<Attack>& attacks);

    std::size_t size() const { return m_attackers.starts.size() - 1; }
    std::size_t attackCount() const { return m_attackers.ends.size(); }
    // Both ascending.
    std::span<const Argument> attackers(Argument argument) const { return m_attackers.of(argument); }
    std::span<const Argument> attacked(Argument argument) const { return m_attacked.of(argument); }

private:
    struct Adjacency {
        std::vector<std::size_t> starts{0};
        std::vector<Argument> ends;

        static Adjacency from(std::size_t arguments, const std::vector<Attack>& attacks);
        // Each pair once and every row ascending.
        Adjacency reversed() const;
        std::span<const Argument> of(Argument argument) const {
            return {ends.data() + starts[argument], starts[argument + 1] - starts[argument]};
        }
    };

    Adjacency m_attackers;
    Adjacency m_attacked;
};

// Rejecting removes the argument; accepting removes every attack on it. What is both is rejected.
struct Interventions {
    std::vector<Argument> rejected;
    std::vector<Argument> accepted;
};

// The framework after the interventions. A rejected argument keeps its number but neither attacks nor is attacked: it stands
// for nothing, and the caller ignores it. Throws Error{Usage} for an unknown argument.
Framework withInterventions(const Framework& framework, const Interventions& interventions);

// The arguments `members` (ascending, each once) and the attacks among them; argument i of the result is members[i].
Framework inducedBy(const Framework& framework, const std::vector<Argument>& members);

// Everything from which a path of attacks leads to `argument`, and itself; ascending. Nothing else can matter to it.
std::vector<Argument> backwardCone(const Framework& framework, Argument argument);

}  // namespace cruxmap
