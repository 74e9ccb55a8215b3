// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/pack.h"

#include "core/layout/quarters.h"

#include <cmath>
#include <limits>
#include <map>

namespace cruxmap::layout {

namespace {

constexpr double ScreenShape = 16.0 / 10.0;

struct Size {
    double width = 0;
    double height = 0;
};

struct Shelves {
    std::vector<Point> corners;
    Size size;
};

// In the given order from left to right, a new row where one is full.
Shelves shelve(const std::vector<Size>& items, double rowWidth, double gap) {
    Shelves result;
    double x = 0;
    double y = 0;
    double rowHeight = 0;
    for (const Size& item : items) {
        if (x > 0 && x + item.width > rowWidth) {
            y += rowHeight + gap;
            x = rowHeight = 0;
        }
        result.corners.push_back({x, y});
        result.size.width = std::max(result.size.width, x + item.width);
        result.size.height = std::max(result.size.height, y + item.height);
        x += roundUpToQuarter(item.width) + gap;
        rowHeight = std::max(rowHeight, roundUpToQuarter(item.height));
    }
    return result;
}

// The row width that gives the smallest screen on which all is seen.
Shelves bestShelves(const std::vector<Size>& items, double gap) {
    double widest = 0;
    double all = 0;
    for (const Size& item : items) {
        widest = std::max(widest, item.width);
        all += item.width + gap;
    }
    constexpr int Candidates = 24;
    Shelves best;
    double smallest = std::numeric_limits<double>::max();
    for (int i = 0; i <= Candidates; ++i) {
        const double rowWidth = widest * std::pow(std::max(1.0, all / std::max(widest, 1.0)), double(i) / Candidates);
        Shelves shelves = shelve(items, rowWidth, gap);
        const double screen = std::max(shelves.size.width, shelves.size.height * ScreenShape);
        if (screen < smallest - 0.5) {
            smallest = screen;
            best = std::move(shelves);
        }
    }
    return best;
}

}  // namespace

std::vector<Point> pack(const std::vector<Parcel>& parcels, double gap) {
    std::vector<Point> moves(parcels.size());
    std::map<std::int64_t, std::vector<int>> clusters;
    Point corner;
    bool anyInPlace = false;
    for (int i = 0; i < std::ssize(parcels); ++i) {
        if (!parcels[i].inPlace) {
            clusters[parcels[i].cluster].push_back(i);
            continue;
        }
        const Rectangle& taken = parcels[i].extent;
        corner = {anyInPlace ? std::min(corner.x, taken.left) : taken.left, anyInPlace ? std::max(corner.y, taken.bottom + gap) : taken.bottom + gap};
        anyInPlace = true;
    }
    std::vector<Shelves> inner;
    std::vector<Size> sizes;
    for (const auto& [cluster, members] : clusters) {
        std::vector<Size> items;
        for (const int i : members) {
            items.push_back({parcels[i].extent.width(), parcels[i].extent.height()});
        }
        inner.push_back(bestShelves(items, gap));
        sizes.push_back(inner.back().size);
    }
    const Shelves outer = bestShelves(sizes, 2 * gap);
    std::size_t shelf = 0;
    for (const auto& [cluster, members] : clusters) {
        for (std::size_t k = 0; k < members.size(); ++k) {
            const Point place{corner.x + outer.corners[shelf].x + inner[shelf].corners[k].x, corner.y + outer.corners[shelf].y + inner[shelf].corners[k].y};
            const Rectangle& extent = parcels[members[k]].extent;
            moves[members[k]] = {roundToQuarter(place.x) - extent.left, roundToQuarter(place.y) - extent.top};
        }
        ++shelf;
    }
    return moves;
}

}  // namespace cruxmap::layout
