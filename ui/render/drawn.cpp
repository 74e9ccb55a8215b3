// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/card_layout.h"
#include "ui/render/compose.h"
#include "ui/render/route_curve.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <map>

namespace cruxmap {

namespace {

constexpr double ringRadius = 8;
constexpr double ringDistance = 13;  // of a ring's centre from the card's edge
constexpr double dotRadius = 4;
constexpr double margin = 40;  // around the map

QRectF rectOf(const layout::PlacedBox& box) {
    return {box.x, box.y, box.width, box.height};
}

Point pointAt(QPointF at) {
    return {at.x(), at.y()};
}

// Where the junctions of the map are.
class Junctions {
public:
    Junctions(const Composition& composition, const layout::Arrangement& arrangement) {
        for (std::size_t i = composition.cards.size(); i < composition.boxes.size(); ++i) {
            const auto centre = rectOf(arrangement.boxes[i]).center();
            m_centres[composition.boxes[i].key] = centre;
            m_byHeight.emplace(centre.y(), centre);
        }
    }

    bool contains(RecordRef key) const { return m_centres.contains(key); }
    QPointF centreOf(RecordRef key) const { return m_centres.at(key); }

    // Whether a curve keeps its distance from all junctions but those at its own ends.
    bool isClear(const QPainterPath& curve) const {
        constexpr double distance = 18;
        const auto area = curve.controlPointRect().adjusted(-distance, -distance, distance, distance);
        const QPointF start = curve.elementAt(0);
        for (auto at = m_byHeight.lower_bound(area.top()); at != m_byHeight.end() && at->first <= area.bottom(); ++at) {
            const auto centre = at->second;
            if (!area.contains(centre) || centre == start || centre == curve.currentPosition()) continue;
            for (int step = 0; step <= 32; ++step)
                if (QLineF(curve.pointAtPercent(step / 32.0), centre).length() < distance) return false;
        }
        return true;
    }

private:
    std::map<RecordRef, QPointF> m_centres;
    std::multimap<double, QPointF> m_byHeight;
};

class Drawing {
public:
    Drawing(const Composition& composition, const layout::Arrangement& arrangement)
        : m_composition(composition), m_arrangement(arrangement), m_junctions(composition, arrangement) {}

    MapPicture picture() {
        m_picture.title = m_composition.title;
        m_picture.direction = m_composition.options.direction;
        for (std::size_t i = 0; i < m_composition.cards.size(); ++i)
            m_picture.cards.push_back(moved(m_composition.cards[i], rectOf(m_arrangement.boxes[i]).topLeft()));
        for (std::size_t i = 0; i < m_composition.links.size(); ++i) addLink(i);
        addDots();
        for (auto& glyph : m_picture.glyphs) {
            std::ranges::sort(glyph.relations);
            const auto twice = std::ranges::unique(glyph.relations);
            glyph.relations.erase(twice.begin(), twice.end());
        }
        m_picture.extent = extent();
        return std::move(m_picture);
    }

private:
    void addLink(std::size_t i) {
        const auto& link = m_composition.links[i];
        const auto& look = m_composition.composedLinks[i];
        auto route = m_arrangement.routes[i].points;
        if (route.size() < 2) return;
        if (m_junctions.contains(link.from)) route.front() = pointAt(m_junctions.centreOf(link.from));
        if (m_junctions.contains(link.to))
            arriveAtJunction(route, link.to, look);
        else if (look.glyph)
            arriveAtRing(route, link.to, look);

        straighten(route, link.from);

        LinkPicture drawn;
        drawn.key = look.key;
        drawn.from = link.from;
        drawn.to = link.to;
        drawn.kind = link.kind;
        drawn.style = look.style;
        drawn.colour = look.colour;
        const auto clear = [this](const QPainterPath& curve) { return m_junctions.isClear(curve); };
        drawn.path = curveThrough(withoutSteps(route, m_picture.direction, clear), m_picture.direction);
        drawn.bounds = drawn.path.controlPointRect();
        m_picture.links.push_back(std::move(drawn));
    }

    // A line that is all but straight becomes so: its lower end gives way, where it lies on a card's edge.
    void straighten(std::vector<Point>& route, RecordRef from) const {
        constexpr double slight = 4;
        double Point::*across = m_picture.direction == Direction::TopDown ? &Point::x : &Point::y;
        const auto goal = route.back().*across;
        const auto isNear = [&](const Point& point) { return std::abs(point.*across - goal) < slight; };
        if (m_junctions.contains(from) || !std::ranges::all_of(route, isNear)) return;
        for (auto& point : route) point.*across = goal;
    }

    void arriveAtJunction(std::vector<Point>& route, RecordRef junction, const ComposedLink& look) {
        const auto centre = m_junctions.centreOf(junction);
        route.back() = pointAt(centre);
        if (look.glyph) addGlyph(*look.glyph, junction, centre, look);
    }

    // The line ends in the ring, which floats before the card.
    void arriveAtRing(std::vector<Point>& route, RecordRef card, const ComposedLink& look) {
        auto& last = route.back();
        auto& before = route[route.size() - 2];
        double Point::*along = m_picture.direction == Direction::TopDown ? &Point::y : &Point::x;
        double Point::*across = m_picture.direction == Direction::TopDown ? &Point::x : &Point::y;
        const auto outwards = before.*along >= last.*along ? ringDistance : -ringDistance;
        last.*along += outwards;
        const bool aligned = std::abs(before.*across - last.*across) < 0.5;
        const bool passed = (before.*along - last.*along) * outwards < 0;
        if (aligned && passed && route.size() > 2) before.*along = last.*along;
        addGlyph(*look.glyph, card, {last.x, last.y}, look);
    }

    void addGlyph(GlyphKind kind, RecordRef key, QPointF centre, const ComposedLink& look) {
        const auto same = [&](const GlyphPicture& glyph) { return glyph.kind == kind && glyph.key == key && glyph.centre == centre; };
        const auto known = m_glyphAt.find({kind, key});
        if (known != m_glyphAt.end() && same(m_picture.glyphs[known->second])) {
            m_picture.glyphs[known->second].relations.push_back(look.key);
            return;
        }
        m_glyphAt[{kind, key}] = m_picture.glyphs.size();
        m_picture.glyphs.push_back({kind, key, {look.key}, centre, ringRadius, look.colour});
    }

    // Where linked premises meet, unless an undercut's glyph sits there already.
    void addDots() {
        std::map<RecordRef, std::size_t> premises;
        for (const auto& link : m_composition.links)
            if (m_junctions.contains(link.to)) ++premises[link.to];
        for (std::size_t i = 0; i < m_composition.links.size(); ++i) {
            const auto& from = m_composition.links[i].from;
            if (!m_junctions.contains(from) || m_glyphAt.contains({GlyphKind::Undercut, from}) ||
                m_glyphAt.contains({GlyphKind::Plus, from}))
                continue;
            m_picture.glyphs.push_back(
                {GlyphKind::Dot, from, {from}, m_junctions.centreOf(from), dotRadius, m_composition.composedLinks[i].colour});
        }
    }

    QRectF extent() const {
        QRectF all;
        for (const auto& card : m_picture.cards) all |= card.rect;
        for (const auto& link : m_picture.links) all |= link.bounds;
        for (const auto& glyph : m_picture.glyphs)
            all |= QRectF(glyph.centre, QSizeF()).adjusted(-glyph.radius, -glyph.radius, glyph.radius, glyph.radius);
        return all.adjusted(-margin, -margin, margin, margin);
    }

    const Composition& m_composition;
    const layout::Arrangement& m_arrangement;
    Junctions m_junctions;
    std::map<std::pair<GlyphKind, RecordRef>, std::size_t> m_glyphAt;
    MapPicture m_picture;
};

}  // namespace

MapPicture drawn(const Composition& composition, const layout::Arrangement& arrangement) {
    return Drawing(composition, arrangement).picture();
}

}  // namespace cruxmap
