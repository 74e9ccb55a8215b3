// SPDX-License-Identifier: GPL-3.0-or-later
// Where x = f(x): follows dx/dt = f(x) - x by the classical Runge-Kutta method until it stands still. The step is halved
// whenever that makes no headway, and the number of steps is bounded, so it always ends.
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

namespace cruxmap {

// Computes f(x) into `result`, which has the size of `x`.
using Update = std::function<void(const std::vector<double>& x, std::vector<double>& result)>;

// Starts from `x` and leaves the last state in it. `cost` is what one update takes, in numbers looked at: the larger, the
// fewer steps. False: it did not settle within them, or was stopped.
bool settle(std::vector<double>& x, const Update& update, std::size_t cost, const std::stop_token& stop);

}  // namespace cruxmap
