// SPDX-License-Identifier: GPL-3.0-or-later
// Maps for tests of the layout: by hand, card by card, and random ones like those that people draw.
#pragma once

#include "core/layout/arrange.h"

#include <algorithm>
#include <random>

namespace cruxmap::layout {

class MapBuilder {
public:
    RecordRef card(double height = 100, double width = 260) {
        boxes.push_back(
            {.key = {RecordKind::Claim, nextId()}, .width = width, .height = height, .rank = nextId(), .text = {}, .fixed = {}});
        return boxes.back().key;
    }

    // Premises that meet in a junction before they reach the target.
    RecordRef linked(const std::vector<RecordRef>& premises, RecordRef target, LinkKind kind) {
        boxes.push_back({.key = {RecordKind::Relation, nextId()},
                         .width = 14,
                         .height = 14,
                         .rank = nextId(),
                         .text = {},
                         .junction = true,
                         .fixed = {}});
        const RecordRef junction = boxes.back().key;
        for (const RecordRef& premise : premises) {
            links.push_back({premise, junction, kind});
        }
        links.push_back({junction, target, kind});
        return junction;
    }

    RecordRef reason(RecordRef target, LinkKind kind = LinkKind::Support, double height = 100) {
        const RecordRef key = card(height);
        links.push_back({key, target, kind});
        return key;
    }

    Arrangement arranged(const Arrangement* previous = nullptr, const Options& options = {}) const {
        return arrange(boxes, links, previous, options);
    }

    std::vector<Box> boxes;
    std::vector<Link> links;

private:
    std::int64_t nextId() const { return static_cast<std::int64_t>(boxes.size()) + 1; }
};

// A question with three options, reasons single, linked and undercut, and `cross` times as many links beside the tree as cards.
inline MapBuilder randomMap(unsigned seed, int cards, double cross) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    MapBuilder map;
    const RecordRef question = map.card(62, 360);
    std::vector<RecordRef> claims;
    for (int i = 0; i < 3; ++i) {
        claims.push_back(map.reason(question, LinkKind::Option, 70));
    }
    while (std::ssize(claims) < cards) {
        const RecordRef target = claims[below(claims.size())];
        const LinkKind kind = below(3) ? LinkKind::Support : LinkKind::Attack;
        const double height = 60 + 20 * static_cast<double>(below(5));
        const std::size_t form = below(10);
        if (form < 7) {
            claims.push_back(map.reason(target, kind, height));
            continue;
        }
        std::vector<RecordRef> premises{map.card(height)};
        if (form < 9) {
            premises.push_back(map.card(height + 20));
        }
        const RecordRef junction = map.linked(premises, target, kind);
        claims.insert(claims.end(), premises.begin(), premises.end());
        if (form > 7) {
            claims.push_back(map.reason(junction, LinkKind::Undercut, height));
        }
    }
    for (int i = 0; i < static_cast<int>(cross * cards); ++i) {
        map.links.push_back({claims[below(claims.size())], claims[below(claims.size())], below(2) ? LinkKind::Support : LinkKind::Attack});
    }
    return map;
}

inline const PlacedBox& placed(const Arrangement& arrangement, const RecordRef& key) {
    return *std::ranges::find(arrangement.boxes, key, &PlacedBox::key);
}

inline double centre(const Arrangement& arrangement, const RecordRef& key) {
    const PlacedBox& box = placed(arrangement, key);
    return box.x + box.width / 2;
}

}  // namespace cruxmap::layout
