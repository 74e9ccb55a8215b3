// SPDX-License-Identifier: GPL-3.0-or-later
// A map as it is drawn: cards, links and texts with their final places, lines and colour roles. A plain value that knows
// nothing of screens: QPainter and the SVG writer draw the same one, and two equal maps give two equal pictures.
// Lengths are map pixels at 100 %; y grows downwards.
#pragma once

#include "core/layout/arrange.h"
#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace cruxmap {

// One line of text, never to be broken again.
struct TextLine {
    QString text;
    double x = 0;  // of its left end, whatever its direction
    double baseline = 0;
    double width = 0;
    FontRole font = FontRole::Claim;
    Colour colour;
    bool rightToLeft = false;

    bool operator==(const TextLine&) const = default;
};

enum class CardKind : std::uint8_t { Question, Option, Claim };
enum class ChipKind : std::uint8_t { Quantity, Tally, Status, Stub };

// A pill in a card's bottom row; without a line or a ground where that is nothing.
struct Chip {
    ChipKind kind = ChipKind::Quantity;
    QRectF rect;
    std::optional<Colour> ground;
    std::optional<Colour> line;
    TextLine text;

    bool operator==(const Chip&) const = default;
};

// The square with the speaker's initials.
struct Avatar {
    QRectF rect;
    Colour ground;
    TextLine initials;

    bool operator==(const Avatar&) const = default;
};

struct CardPicture {
    RecordRef key;
    CardKind kind = CardKind::Claim;
    QRectF rect{};
    std::optional<Avatar> avatar{};
    std::vector<TextLine> lines{};     // top to bottom
    std::vector<Chip> chips{};         // left to right
    std::vector<TextLine> farLines{};  // stands for all of the above when the map is seen from afar
    Colour topic{ColourRole::Topic, 0};
    QString text{};         // the whole claim or question
    QString description{};  // for screen readers and tooltips: kind, text, who says it, chips
    bool cut = false;       // `lines` do not hold all of `text`

    bool operator==(const CardPicture&) const = default;
};

enum class LineStyle : std::uint8_t { Solid, Dashed, Dotted };

// One drawn line. A relation with a junction has one for each premise and one from the junction on, all with its key.
struct LinkPicture {
    RecordRef key;  // the relation, or the question of an option
    RecordRef from;
    RecordRef to;
    layout::LinkKind kind = layout::LinkKind::Support;
    LineStyle style = LineStyle::Solid;
    Colour colour;
    QPainterPath path;  // from the lower end to the upper end
    QRectF bounds;      // of the path, without the pen's width

    // The path in the direction in which it is drawn: dashes begin at the upper end, so that those of links which share a way there fall
    // together.
    QPainterPath stroke() const { return style == LineStyle::Solid ? path : path.toReversed(); }

    bool operator==(const LinkPicture&) const = default;
};

enum class GlyphKind : std::uint8_t { Plus, Minus, Undercut, Dot };

// A sign on links: in a ring at a target's edge (one for all links of a kind), or where linked premises meet.
struct GlyphPicture {
    GlyphKind kind = GlyphKind::Plus;
    RecordRef key;                     // the relation at whose junction it sits, or the card at whose edge
    std::vector<RecordRef> relations;  // that end or meet here, ascending
    QPointF centre;
    double radius = 0;
    Colour colour;

    bool operator==(const GlyphPicture&) const = default;
};

struct MapPicture {
    QRectF extent;  // holds everything, with a margin
    QString title;
    std::vector<CardPicture> cards;
    std::vector<LinkPicture> links;
    std::vector<GlyphPicture> glyphs;
    std::vector<TextLine> texts;  // around the map: title, legend, sources
    std::vector<Chip> chips{};    // in the legend
    Direction direction = Direction::TopDown;

    const CardPicture* card(RecordRef key) const;

    bool operator==(const MapPicture&) const = default;
};

}  // namespace cruxmap
