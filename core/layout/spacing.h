// SPDX-License-Identifier: GPL-3.0-or-later
// What the x coordinates are to satisfy: least distances within a layer, and pulls between vertices that want to stand
// above one another. Positions are those of vertex centres.
#pragma once

#include "core/layout/layered.h"
#include "core/layout/ports.h"

namespace cruxmap::layout {

// Least distance of the centres of two neighbours of a layer. Siblings stand closer than strangers.
double separation(const Layered& layered, int left, int right, double boxGap);

// Of the centres of `left` and `right`, its next neighbour of the layer.
struct Distance {
    int left;
    int right;
    double least;
};
std::vector<Distance> distances(const Layered& layered, double boxGap);

// Wants x[b] - x[a] to be `offset`.
struct Pull {
    int a;
    int b;
    double offset;
    int weight;
};
// What undercuts a step stands in a column with its one premise unless that has reasons of its own there, or in the middle
// of several; a leaf in a further row, in
// that of its leader: `a` below `b`.
std::vector<Pull> columns(const Layered& layered);
// These, and one for every stretch of a link.
std::vector<Pull> pulls(const Layered& layered, const PortOffsets& ports);

}  // namespace cruxmap::layout
