// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what lies at a point or in a rectangle of a picture, by a grid of buckets. Answers with indexes into the lists of the
// picture it was made from.
#pragma once

#include "ui/render/map_picture.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace cruxmap {

class PictureIndex {
public:
    PictureIndex() = default;
    explicit PictureIndex(const MapPicture& picture);

    // Into `cards`, `links`, `glyphs`; what is painted last wins. The nearest link or glyph within `tolerance` map pixels.
    std::optional<std::size_t> cardAt(QPointF point) const;
    std::optional<std::size_t> linkAt(QPointF point, double tolerance) const;
    std::optional<std::size_t> glyphAt(QPointF point, double tolerance) const;

    // Ascending.
    std::vector<std::size_t> cardsIn(const QRectF& rect) const;
    std::vector<std::size_t> linksIn(const QRectF& rect) const;
    std::vector<std::size_t> glyphsIn(const QRectF& rect) const;

private:
    class Grid {
    public:
        void insert(std::uint32_t item, const QRectF& bounds);
        std::vector<std::size_t> candidates(const QRectF& rect) const;  // ascending, each once

    private:
        std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_buckets;
        std::vector<std::uint32_t> m_large;  // would fill too many buckets: always candidates
    };

    struct Ring {
        QPointF centre;
        double radius;
    };

    std::vector<QRectF> m_cardRects;
    std::vector<QPolygonF> m_linkLines;
    std::vector<QRectF> m_linkBounds;
    std::vector<Ring> m_rings;
    Grid m_cards;
    Grid m_links;
    Grid m_glyphs;
};

}  // namespace cruxmap
