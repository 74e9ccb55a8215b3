// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/framework.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>

namespace cruxmap {

namespace {

void requireArgument(std::size_t arguments, Argument argument) {
    if (argument >= arguments) {
        throw Error(ErrorCode::Usage, "An attack or an intervention names argument " + std::to_string(argument) +
                                          ", but the framework has only " + std::to_string(arguments) + ".");
    }
}

// Row starts from row lengths stored one place later.
void addUp(std::vector<std::size_t>& starts) {
    for (std::size_t i = 1; i < starts.size(); ++i) {
        starts[i] += starts[i - 1];
    }
}

}  // namespace

Framework::Framework(std::size_t arguments, const std::vector<Attack>& attacks) {
    for (const Attack& attack : attacks) {
        requireArgument(arguments, attack.from);
        requireArgument(arguments, attack.to);
    }
    m_attacked = Adjacency::from(arguments, attacks);
    m_attackers = m_attacked.reversed();
    // Each reversal leaves every row in ascending order.
    m_attacked = m_attackers.reversed();
}

Framework::Adjacency Framework::Adjacency::from(std::size_t arguments, const std::vector<Attack>& attacks) {
    Adjacency result;
    result.starts.assign(arguments + 1, 0);
    for (const Attack& attack : attacks) {
        ++result.starts[attack.from + 1];
    }
    addUp(result.starts);
    std::vector<std::size_t> next(result.starts.begin(), result.starts.end() - 1);
    result.ends.resize(attacks.size());
    for (const Attack& attack : attacks) {
        result.ends[next[attack.from]++] = attack.to;
    }
    return result;
}

Framework::Adjacency Framework::Adjacency::reversed() const {
    constexpr Argument None = std::numeric_limits<Argument>::max();
    const std::size_t arguments = starts.size() - 1;
    std::vector<std::size_t> next(arguments + 1, 0);
    std::vector<Argument> last(arguments, None);
    const auto eachOnce = [&](auto&& visit) {
        last.assign(arguments, None);
        for (Argument from = 0; from < arguments; ++from) {
            for (const Argument to : of(from)) {
                if (last[to] != from) {
                    last[to] = from;
                    visit(from, to);
                }
            }
        }
    };
    eachOnce([&](Argument, Argument to) { ++next[to + 1]; });
    addUp(next);
    Adjacency result;
    result.starts = next;
    result.ends.resize(next.back());
    eachOnce([&](Argument from, Argument to) { result.ends[next[to]++] = from; });
    return result;
}

Framework withInterventions(const Framework& framework, const Interventions& interventions) {
    enum : std::uint8_t { Untouched, Accepted, Rejected };
    std::vector<std::uint8_t> fate(framework.size(), Untouched);
    const auto mark = [&](const std::vector<Argument>& arguments, std::uint8_t as) {
        for (const Argument argument : arguments) {
            requireArgument(framework.size(), argument);
            fate[argument] = as;
        }
    };
    mark(interventions.accepted, Accepted);
    mark(interventions.rejected, Rejected);
    std::vector<Attack> attacks;
    attacks.reserve(framework.attackCount());
    for (Argument from = 0; from < framework.size(); ++from) {
        for (const Argument to : framework.attacked(from)) {
            if (fate[from] != Rejected && fate[to] == Untouched) {
                attacks.push_back({from, to});
            }
        }
    }
    return Framework(framework.size(), attacks);
}

Framework inducedBy(const Framework& framework, const std::vector<Argument>& members) {
    constexpr Argument Outside = std::numeric_limits<Argument>::max();
    std::vector<Argument> numbers(framework.size(), Outside);
    for (std::size_t i = 0; i < members.size(); ++i) {
        requireArgument(framework.size(), members[i]);
        numbers[members[i]] = static_cast<Argument>(i);
    }
    std::vector<Attack> attacks;
    for (const Argument to : members) {
        for (const Argument from : framework.attackers(to)) {
            if (numbers[from] != Outside) {
                attacks.push_back({numbers[from], numbers[to]});
            }
        }
    }
    return Framework(members.size(), attacks);
}

std::vector<Argument> backwardCone(const Framework& framework, Argument argument) {
    requireArgument(framework.size(), argument);
    std::vector<bool> reached(framework.size());
    std::vector<Argument> cone{argument};
    reached[argument] = true;
    for (std::size_t i = 0; i < cone.size(); ++i) {
        for (const Argument attacker : framework.attackers(cone[i])) {
            if (!reached[attacker]) {
                reached[attacker] = true;
                cone.push_back(attacker);
            }
        }
    }
    std::ranges::sort(cone);
    return cone;
}

}  // namespace cruxmap
