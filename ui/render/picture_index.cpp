// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/picture_index.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr double cellSide = 512;
constexpr double manyCells = 64;

struct Cells {
    std::int64_t left, top, right, bottom;

    double count() const { return static_cast<double>(right - left + 1) * static_cast<double>(bottom - top + 1); }
};

Cells cellsOf(const QRectF& rect) {
    const auto cell = [](double at) { return static_cast<std::int64_t>(std::floor(std::clamp(at, -1e12, 1e12) / cellSide)); };
    return {cell(rect.left()), cell(rect.top()), cell(rect.right()), cell(rect.bottom())};
}

std::uint64_t bucketOf(std::int64_t column, std::int64_t row) {
    return static_cast<std::uint64_t>(column) << 32 ^ (static_cast<std::uint64_t>(row) & 0xFFFFFFFFU);
}

// Unlike QRectF's own test this one also holds for rectangles without width or height, such as those of straight lines.
bool meet(const QRectF& a, const QRectF& b) {
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

double distanceTo(const QPolygonF& line, QPointF point) {
    double least = HUGE_VAL;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const auto along = line[i] - line[i - 1];
        const auto length = QPointF::dotProduct(along, along);
        const auto t = length > 0 ? std::clamp(QPointF::dotProduct(point - line[i - 1], along) / length, 0.0, 1.0) : 0.0;
        least = std::min(least, QLineF(point, line[i - 1] + t * along).length());
    }
    return least;
}

QRectF around(QPointF point, double radius) {
    return {point.x() - radius, point.y() - radius, 2 * radius, 2 * radius};
}

template <class Bounds>
std::vector<std::size_t> meeting(std::vector<std::size_t> candidates, const QRectF& rect, const Bounds& bounds) {
    std::erase_if(candidates, [&](std::size_t i) { return !meet(bounds(i), rect); });
    return candidates;
}

}  // namespace

void PictureIndex::Grid::insert(std::uint32_t item, const QRectF& bounds) {
    const auto cells = cellsOf(bounds);
    if (cells.count() > manyCells) return m_large.push_back(item);
    for (auto column = cells.left; column <= cells.right; ++column)
        for (auto row = cells.top; row <= cells.bottom; ++row) m_buckets[bucketOf(column, row)].push_back(item);
}

std::vector<std::size_t> PictureIndex::Grid::candidates(const QRectF& rect) const {
    std::vector<std::size_t> found(m_large.begin(), m_large.end());
    const auto cells = cellsOf(rect);
    if (cells.count() > static_cast<double>(m_buckets.size())) {
        for (const auto& [cell, items] : m_buckets) found.insert(found.end(), items.begin(), items.end());
    } else {
        for (auto column = cells.left; column <= cells.right; ++column)
            for (auto row = cells.top; row <= cells.bottom; ++row)
                if (const auto at = m_buckets.find(bucketOf(column, row)); at != m_buckets.end())
                    found.insert(found.end(), at->second.begin(), at->second.end());
    }
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found);
    found.erase(twice.begin(), twice.end());
    return found;
}

PictureIndex::PictureIndex(const MapPicture& picture) {
    for (const auto& card : picture.cards) {
        m_cards.insert(static_cast<std::uint32_t>(m_cardRects.size()), card.rect);
        m_cardRects.push_back(card.rect);
    }
    for (const auto& link : picture.links) {
        m_links.insert(static_cast<std::uint32_t>(m_linkLines.size()), link.bounds);
        m_linkLines.push_back(link.path.toSubpathPolygons().value(0));
        m_linkBounds.push_back(link.bounds);
    }
    for (const auto& glyph : picture.glyphs) {
        m_glyphs.insert(static_cast<std::uint32_t>(m_rings.size()), around(glyph.centre, glyph.radius));
        m_rings.push_back({glyph.centre, glyph.radius});
    }
}

std::optional<std::size_t> PictureIndex::cardAt(QPointF point) const {
    const auto found = cardsIn(QRectF(point, point));
    return found.empty() ? std::nullopt : std::optional(found.back());
}

std::optional<std::size_t> PictureIndex::linkAt(QPointF point, double tolerance) const {
    std::optional<std::size_t> nearest;
    double least = tolerance;
    for (const auto i : linksIn(around(point, tolerance)))
        if (const auto distance = distanceTo(m_linkLines[i], point); distance <= least) {
            least = distance;
            nearest = i;
        }
    return nearest;
}

std::optional<std::size_t> PictureIndex::glyphAt(QPointF point, double tolerance) const {
    std::optional<std::size_t> nearest;
    double least = tolerance;
    for (const auto i : glyphsIn(around(point, tolerance)))
        if (const auto distance = QLineF(point, m_rings[i].centre).length() - m_rings[i].radius; distance <= least) {
            least = distance;
            nearest = i;
        }
    return nearest;
}

std::vector<std::size_t> PictureIndex::cardsIn(const QRectF& rect) const {
    return meeting(m_cards.candidates(rect), rect, [&](std::size_t i) { return m_cardRects[i]; });
}

std::vector<std::size_t> PictureIndex::linksIn(const QRectF& rect) const {
    return meeting(m_links.candidates(rect), rect, [&](std::size_t i) { return m_linkBounds[i]; });
}

std::vector<std::size_t> PictureIndex::glyphsIn(const QRectF& rect) const {
    return meeting(m_glyphs.candidates(rect), rect, [&](std::size_t i) { return around(m_rings[i].centre, m_rings[i].radius); });
}

}  // namespace cruxmap
