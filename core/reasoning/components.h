// SPDX-License-Identifier: GPL-3.0-or-later
// Strongly connected components (Tarjan 1972), without recursion. O(arguments + attacks).
#pragma once

#include "core/reasoning/framework.h"

namespace cruxmap {

// Each ascending; every component comes after those from which an attack leads into it.
std::vector<std::vector<Argument>> stronglyConnectedComponents(const Framework& framework);

// Whether an attack leads from the component (of the above) back into it: more than one member, or an attack on itself.
bool isCyclic(const Framework& framework, const std::vector<Argument>& component);

}  // namespace cruxmap
