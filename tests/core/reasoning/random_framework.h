// SPDX-License-Identifier: GPL-3.0-or-later
// Random small frameworks for RapidCheck: attacks on oneself, in both directions, in odd loops and named twice are common.
#pragma once

#include "core/reasoning/framework.h"

#include <rapidcheck/catch.h>

#include <ostream>

namespace cruxmap {

inline void showValue(const Attack& attack, std::ostream& out) {
    out << attack.from << "->" << attack.to;
}

}  // namespace cruxmap

namespace cruxmap::test {

// From `first` to before `end`, all alike from the first round on: RapidCheck's own ranges are narrow at first.
template <typename Number>
rc::Gen<Number> anyIn(Number first, Number end) {
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(first, end));
}

// The arguments and attacks before they become a framework; a counterexample shrinks to fewer of both.
struct Attacks {
    std::size_t arguments = 0;
    std::vector<Attack> list;

    Framework framework() const { return Framework(arguments, list); }
};

inline void showValue(const Attacks& attacks, std::ostream& out) {
    out << attacks.arguments << " arguments:";
    for (const Attack& attack : attacks.list) {
        out << ' ' << attack.from << "->" << attack.to;
    }
}

inline rc::Gen<Attacks> arbitraryAttacks(std::size_t leastArguments, std::size_t mostArguments) {
    const auto ofSize = [](std::size_t arguments) {
        const auto end = anyIn<Argument>(0, static_cast<Argument>(std::max<std::size_t>(arguments, 1)));
        const auto attack = rc::gen::map(rc::gen::pair(end, end), [](std::pair<Argument, Argument> ends) {
            return Attack{ends.first, ends.second};
        });
        const auto list = rc::gen::mapcat(anyIn<std::size_t>(0, arguments == 0 ? 1 : 2 * arguments + 3),
                                          [attack](std::size_t count) { return rc::gen::container<std::vector<Attack>>(count, attack); });
        return rc::gen::map(list, [arguments](std::vector<Attack> attacks) { return Attacks{arguments, std::move(attacks)}; });
    };
    return rc::gen::mapcat(anyIn(leastArguments, mostArguments + 1), ofSize);
}

}  // namespace cruxmap::test
