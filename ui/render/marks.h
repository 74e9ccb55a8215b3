// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes and strokes that QPainter and the SVG writer share, so that both draw the same map. Map pixels at 100 %.
#pragma once

#include "ui/render/map_picture.h"

#include <QColor>
#include <QLineF>

#include <array>
#include <vector>

namespace cruxmap::marks {

inline constexpr double cardRadius = 10;
inline constexpr double avatarRadius = 5;
inline constexpr double cardLine = 1;
inline constexpr double optionLine = 1.5;
inline constexpr double linkWidth = 1.75;
inline constexpr double optionLinkWidth = 1.25;
inline constexpr double ringWidth = 1.5;
inline constexpr double signWidth = 1.6;

// Over a card that is suspended, and inside one that is assumed.
inline constexpr double hatchStep = 9;
inline constexpr double hatchWidth = 1;
inline constexpr double frameInset = 4;
inline constexpr double frameWidth = 1.25;

// Lengths of dash and gap; the caps are round, which the dots consist of.
inline constexpr std::array<double, 2> dashes{6, 5};
inline constexpr std::array<double, 2> dots{0.1, 4.5};

// A card's shadow: the card's shape some times over, moved down and grown, each time in the theme's faint shadow colour.
struct ShadowStep {
    double down;
    double grow;
};
inline constexpr std::array<ShadowStep, 5> shadow{{{1, 0}, {1, 1}, {2, 2}, {3, 4}, {4, 6}}};

// The strokes inside a glyph's ring.
std::vector<QLineF> signOf(const GlyphPicture& glyph);

// What a card's ground and line are made of.
struct CardInk {
    Colour ground;
    std::optional<Colour> line;
    double lineWidth = cardLine;
};
CardInk inkOf(CardKind kind);

}  // namespace cruxmap::marks
