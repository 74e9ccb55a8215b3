// SPDX-License-Identifier: GPL-3.0-or-later
// How a long arrangement is given up: every loop whose length grows with the map passes checkpoint(), and arrange() catches.
#pragma once

#include <stop_token>

namespace cruxmap::layout {

struct Stopped {};

inline void checkpoint(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw Stopped{};
    }
}

}  // namespace cruxmap::layout
