// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/marks.h"

namespace cruxmap::marks {

std::vector<QLineF> signOf(const GlyphPicture& glyph) {
    const auto at = glyph.centre;
    const auto arm = glyph.radius * 0.5;
    const QLineF level(at.x() - arm, at.y(), at.x() + arm, at.y());
    switch (glyph.kind) {
    case GlyphKind::Plus:
        return {level, QLineF(at.x(), at.y() - arm, at.x(), at.y() + arm)};
    case GlyphKind::Minus:
        return {level};
    case GlyphKind::Undercut: {
        const auto slant = glyph.radius * 0.45;
        return {QLineF(at.x() - slant, at.y() + slant, at.x() + slant, at.y() - slant)};
    }
    case GlyphKind::Dot:
        break;
    }
    return {};
}

CardInk inkOf(CardKind kind) {
    switch (kind) {
    case CardKind::Question:
        return {{ColourRole::QuestionGround}, std::nullopt, 0};
    case CardKind::Option:
        return {{ColourRole::Card}, Colour{ColourRole::OptionLine}, optionLine};
    case CardKind::Claim:
        break;
    }
    return {{ColourRole::Card}, Colour{ColourRole::CardLine}, cardLine};
}

}  // namespace cruxmap::marks
