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

// The width of the smallest screen of that shape on which all is seen.
double screenWidth(const Shelves& shelves, double shape) {
    return std::max(shelves.size.width, shelves.size.height * shape);
}

// The row width that suits that shape best.
Shelves bestShelves(const std::vector<Size>& items, double gap, double shape) {
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
        const double screen = screenWidth(shelves, shape);
        if (screen < smallest - 0.5) {
            smallest = screen;
            best = std::move(shelves);
        }
    }
    return best;
}

using Clusters = std::map<std::int64_t, std::vector<int>>;

struct Nested {
    std::vector<Shelves> inner;  // by cluster
    Shelves outer;
};

// Clusters are given that shape, all the same, with which the whole comes nearest to a screen's.
Nested bestNested(const std::vector<Parcel>& parcels, const Clusters& clusters, double gap) {
    Nested best;
    for (const double shape : {ScreenShape, ScreenShape / 2, ScreenShape * 2, ScreenShape / 4, ScreenShape * 4}) {
        Nested nested;
        std::vector<Size> sizes;
        for (const auto& [cluster, members] : clusters) {
            std::vector<Size> items;
            for (const int i : members) {
                items.push_back({parcels[i].extent.width(), parcels[i].extent.height()});
            }
            nested.inner.push_back(bestShelves(items, gap, shape));
            sizes.push_back(nested.inner.back().size);
        }
        nested.outer = bestShelves(sizes, 2 * gap, ScreenShape);
        if (best.inner.empty() || screenWidth(nested.outer, ScreenShape) < screenWidth(best.outer, ScreenShape) - 0.5) {
            best = std::move(nested);
        }
    }
    return best;
}

}  // namespace

std::vector<Point> pack(const std::vector<Parcel>& parcels, double gap) {
    std::vector<Point> moves(parcels.size());
    Clusters clusters;
    Point corner;
    bool anyInPlace = false;
    for (int i = 0; i < std::ssize(parcels); ++i) {
        if (!parcels[i].inPlace) {
            clusters[parcels[i].cluster].push_back(i);
            continue;
        }
        const Rectangle& taken = parcels[i].extent;
        corner = {anyInPlace ? std::min(corner.x, taken.left) : taken.left,
                  anyInPlace ? std::max(corner.y, taken.bottom + gap) : taken.bottom + gap};
        anyInPlace = true;
    }
    const Nested nested = bestNested(parcels, clusters, gap);
    std::size_t shelf = 0;
    for (const auto& [cluster, members] : clusters) {
        const Point& outer = nested.outer.corners[shelf];
        for (std::size_t k = 0; k < members.size(); ++k) {
            const Point& inner = nested.inner[shelf].corners[k];
            const Point place{corner.x + outer.x + inner.x, corner.y + outer.y + inner.y};
            const Rectangle& extent = parcels[members[k]].extent;
            moves[members[k]] = {roundToQuarter(place.x) - extent.left, roundToQuarter(place.y) - extent.top};
        }
        ++shelf;
    }
    return moves;
}

}  // namespace cruxmap::layout
