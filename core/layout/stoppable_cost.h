// SPDX-License-Identifier: GPL-3.0-or-later
// The number type in which LEMON's network simplex counts costs, so that a run can be given up: the solver has no way to
// interrupt it, but it compares the best of every block of arcs with the literal zero, and that comparison passes
// checkpoint(). Anything else is plain 64-bit arithmetic.
#pragma once

#include "core/layout/stop.h"

#include <cstdint>
#include <limits>

namespace cruxmap::layout {

class StoppableCost {
public:
    StoppableCost(std::int64_t value = 0) : m_value(value) {}  // implicit, as the solver assigns literals

    // Makes this thread's comparisons watch a token, until the end of the scope.
    class Watch {
    public:
        explicit Watch(const std::stop_token& stop) { s_stop = &stop; }
        ~Watch() { s_stop = nullptr; }
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;
    };

    std::int64_t value() const { return m_value; }

    StoppableCost operator-() const { return -m_value; }
    StoppableCost& operator+=(StoppableCost other) { return *this = *this + other; }
    StoppableCost& operator-=(StoppableCost other) { return *this = *this - other; }
    friend StoppableCost operator+(StoppableCost a, StoppableCost b) { return a.m_value + b.m_value; }
    friend StoppableCost operator-(StoppableCost a, StoppableCost b) { return a.m_value - b.m_value; }
    friend StoppableCost operator*(int factor, StoppableCost cost) { return factor * cost.m_value; }
    friend StoppableCost operator*(StoppableCost cost, int factor) { return factor * cost.m_value; }
    friend StoppableCost operator/(StoppableCost cost, int divisor) { return cost.m_value / divisor; }
    friend bool operator<(StoppableCost a, StoppableCost b) { return a.m_value < b.m_value; }
    friend bool operator>(StoppableCost a, StoppableCost b) { return a.m_value > b.m_value; }

    friend bool operator<(StoppableCost cost, int literal) { return watched(cost) < literal; }
    friend bool operator>=(StoppableCost cost, int literal) { return watched(cost) >= literal; }

private:
    static std::int64_t watched(StoppableCost cost) {
        if (s_stop) {
            checkpoint(*s_stop);
        }
        return cost.m_value;
    }

    inline static thread_local const std::stop_token* s_stop = nullptr;

    std::int64_t m_value;
};

}  // namespace cruxmap::layout

template <>
struct std::numeric_limits<cruxmap::layout::StoppableCost> : std::numeric_limits<std::int64_t> {
    static cruxmap::layout::StoppableCost max() noexcept { return std::numeric_limits<std::int64_t>::max(); }
};
