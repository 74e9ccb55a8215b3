// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/displaced.h"

#include "ui/render/card_layout.h"

#include <QLineF>

#include <algorithm>
#include <vector>

namespace cruxmap {

namespace {

QPointF offsetOf(const Offsets& offsets, RecordRef key) {
    const auto at = offsets.find(key);
    return at == offsets.end() ? QPointF() : at->second;
}

QPointF pointAt(const QPainterPath& path, int i) {
    const auto element = path.elementAt(i);
    return {element.x, element.y};
}

// Zero slope at both ends: the line keeps the direction in which it leaves and arrives.
double eased(double t) {
    return t * t * (3 - 2 * t);
}

QPainterPath bent(QPainterPath path, QPointF atStart, QPointF atEnd) {
    if (atStart == atEnd) return path.translated(atStart);
    std::vector<double> along(static_cast<std::size_t>(path.elementCount()), 0);
    for (int i = 1; i < path.elementCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        along[at] = along[at - 1] + QLineF(pointAt(path, i - 1), pointAt(path, i)).length();
    }
    const auto length = std::max(along.back(), 1.0);
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto t = eased(along[static_cast<std::size_t>(i)] / length);
        const auto moved = pointAt(path, i) + atStart * (1 - t) + atEnd * t;
        path.setElementPositionAt(i, moved.x(), moved.y());
    }
    return path;
}

}  // namespace

std::map<RecordRef, QPointF> placesOf(const MapPicture& picture) {
    std::map<RecordRef, QPointF> places;
    for (const auto& card : picture.cards) places.emplace(card.key, card.rect.topLeft());
    for (const auto& link : picture.links) {
        if (link.from.kind == RecordKind::Relation) places.emplace(link.from, pointAt(link.path, 0));
        if (link.to.kind == RecordKind::Relation) places.emplace(link.to, link.path.currentPosition());
    }
    return places;
}

Offsets withJunctions(const MapPicture& picture, Offsets offsets) {
    struct Ends {
        QPointF sum;
        int count = 0;
    };
    std::map<RecordRef, Ends> junctions;
    const auto add = [&](RecordRef junction, RecordRef end) {
        if (junction.kind != RecordKind::Relation || end.kind == RecordKind::Relation) return;
        auto& ends = junctions[junction];
        ends.sum += offsetOf(offsets, end);
        ++ends.count;
    };
    for (const auto& link : picture.links) {
        if (link.kind == layout::LinkKind::Undercut && link.key != link.to) continue;  // an undercut does not carry what it undercuts
        add(link.from, link.to);
        add(link.to, link.from);
    }
    for (const auto& [junction, ends] : junctions)
        if (!ends.sum.isNull()) offsets[junction] = ends.sum / ends.count;
    return offsets;
}

MapPicture displaced(const MapPicture& picture, const PictureIndex& index, const Offsets& offsets, const QRectF& visible) {
    MapPicture shown;
    shown.extent = picture.extent;
    shown.direction = picture.direction;
    const auto inSight = [&](std::size_t i, const std::vector<std::size_t>& found) { return std::ranges::binary_search(found, i); };
    const auto cards = index.cardsIn(visible);
    for (std::size_t i = 0; i < picture.cards.size(); ++i) {
        const auto& card = picture.cards[i];
        if (const auto at = offsets.find(card.key); at != offsets.end())
            shown.cards.push_back(moved(card, card.rect.topLeft() + at->second));
        else if (inSight(i, cards))
            shown.cards.push_back(card);
    }
    const auto links = index.linksIn(visible);
    for (std::size_t i = 0; i < picture.links.size(); ++i) {
        const auto& link = picture.links[i];
        const auto atStart = offsetOf(offsets, link.from);
        const auto atEnd = offsetOf(offsets, link.to);
        if (atStart.isNull() && atEnd.isNull()) {
            if (inSight(i, links)) shown.links.push_back(link);
            continue;
        }
        auto& copy = shown.links.emplace_back(link);
        copy.path = bent(link.path, atStart, atEnd);
        copy.bounds = copy.path.controlPointRect();
    }
    const auto glyphs = index.glyphsIn(visible);
    for (std::size_t i = 0; i < picture.glyphs.size(); ++i) {
        const auto by = offsetOf(offsets, picture.glyphs[i].key);
        if (by.isNull() && !inSight(i, glyphs)) continue;
        shown.glyphs.push_back(picture.glyphs[i]);
        shown.glyphs.back().centre += by;
    }
    return shown;
}

}  // namespace cruxmap
