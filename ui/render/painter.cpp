// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/painter.h"

#include "ui/render/marks.h"
#include "ui/render/picture_index.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cruxmap {

namespace {

constexpr double selectionWidth = 2.5;
constexpr double kOutOfPlay = 0.3;  // how opaque the links of suspended claims still are
constexpr double badgeRadius = 10;

// 0 stands for several.
std::uint16_t campIndex(const std::vector<int>& camps) {
    return camps.size() == 1 ? static_cast<std::uint16_t>(camps.front()) : std::uint16_t{0};
}

class PicturePainter {
public:
    PicturePainter(QPainter& painter, const MapPicture& picture, const Theme& theme, const PaintOptions& options)
        : m_painter(painter), m_picture(picture), m_theme(theme), m_options(options) {
        const auto& transform = painter.worldTransform();
        m_scale = std::sqrt(std::abs(transform.determinant()));
        if (options.suspended.empty()) return;
        for (const auto& link : picture.links)
            if (options.suspended.contains(link.from)) m_outOfPlay.insert(link.key);
    }

    void paint() {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const auto cards = visible(m_picture.cards.size(), &PictureIndex::cardsIn);
        for (const auto i : visible(m_picture.links.size(), &PictureIndex::linksIn)) link(m_picture.links[i]);
        for (const auto i : cards) card(m_picture.cards[i]);
        for (const auto i : visible(m_picture.glyphs.size(), &PictureIndex::glyphsIn)) glyph(m_picture.glyphs[i]);
        m_painter.setOpacity(1);
        for (const auto& line : m_picture.texts) text(line);
        for (const auto& one : m_picture.chips) chip(one);
    }

private:
    QColor colour(Colour colour) const { return m_theme.colour(colour); }
    bool full() const { return m_options.detail == LevelOfDetail::Full; }

    // A line is never thinner than this on screen, however far away the map is.
    double atLeast(double screenPixels, double width) const { return m_scale > 0 ? std::max(width, screenPixels / m_scale) : width; }

    std::vector<std::size_t> visible(std::size_t count, std::vector<std::size_t> (PictureIndex::*in)(const QRectF&) const) const {
        constexpr double halo = 24;  // shadows, outlines and rings reach beyond what the index knows
        if (m_options.index && !m_options.visible.isNull())
            return (m_options.index->*in)(m_options.visible.adjusted(-halo, -halo, halo, halo));
        std::vector<std::size_t> all(count);
        std::iota(all.begin(), all.end(), std::size_t{0});
        return all;
    }

    bool isLit(RecordRef key) const { return !m_options.lit || m_options.lit->contains(key); }
    bool isLit(const LinkPicture& link) const {
        if (link.kind == layout::LinkKind::Option) return isLit(link.from) && isLit(link.to);
        return isLit(link.key);
    }
    bool isLit(const GlyphPicture& glyph) const {
        return !m_options.lit || std::ranges::any_of(glyph.relations, [this](RecordRef relation) { return isLit(relation); });
    }
    bool inPlay(const GlyphPicture& glyph) const {
        const auto out = [this](RecordRef relation) { return m_outOfPlay.contains(relation); };
        return glyph.relations.empty() || !std::ranges::all_of(glyph.relations, out);
    }
    void recedeUnless(bool lit, bool inPlay = true) {
        m_painter.setOpacity(std::min(lit ? 1 : m_options.receded, inPlay ? 1 : kOutOfPlay));
    }

    void link(const LinkPicture& link) {
        recedeUnless(isLit(link), !m_outOfPlay.contains(link.key));
        m_painter.setBrush(Qt::NoBrush);
        if (m_options.selected.contains(link.key)) {
            auto halo = m_theme.colour(ColourRole::Selection);
            halo.setAlphaF(0.3F);
            m_painter.setPen(QPen(halo, atLeast(4, marks::linkWidth + 6), Qt::SolidLine, Qt::RoundCap));
            m_painter.drawPath(link.stroke());
        }
        const bool option = link.kind == layout::LinkKind::Option;
        QPen pen(colour(link.colour), atLeast(option ? 0.8 : 1.1, option ? marks::optionLinkWidth : marks::linkWidth), Qt::SolidLine,
                 Qt::FlatCap);
        if (link.style == LineStyle::Dashed) setPattern(pen, marks::dashes);
        if (link.style == LineStyle::Dotted) setPattern(pen, marks::dots);
        m_painter.setPen(pen);
        m_painter.drawPath(link.stroke());
    }

    // QPen counts dashes in widths of the pen.
    static void setPattern(QPen& pen, const std::array<double, 2>& lengths) {
        pen.setDashPattern({lengths[0] / marks::linkWidth, lengths[1] / marks::linkWidth});
        if (lengths == marks::dots) pen.setCapStyle(Qt::RoundCap);
    }

    void glyph(const GlyphPicture& glyph) {
        recedeUnless(isLit(glyph), inPlay(glyph));
        const auto ink = colour(glyph.colour);
        if (!full() || glyph.kind == GlyphKind::Dot) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(ink);
            m_painter.drawEllipse(glyph.centre, glyph.radius, glyph.radius);
            return;
        }
        m_painter.setPen(QPen(ink, marks::ringWidth));
        m_painter.setBrush(m_theme.colour(ColourRole::Card));
        m_painter.drawEllipse(glyph.centre, glyph.radius, glyph.radius);
        m_painter.setPen(QPen(ink, marks::signWidth, Qt::SolidLine, Qt::RoundCap));
        for (const auto& stroke : marks::signOf(glyph)) m_painter.drawLine(stroke);
    }

    void card(const CardPicture& card) {
        recedeUnless(isLit(card.key));
        switch (m_options.detail) {
        case LevelOfDetail::Full:
            ground(card);
            content(card);
            badges(card);
            break;
        case LevelOfDetail::Titles:
            ground(card);
            topicEdge(card);
            for (const auto& line : card.farLines) text(line);
            badges(card);
            break;
        case LevelOfDetail::Blocks:
            block(card);
            break;
        }
        if (m_options.suspended.contains(card.key)) hatch(card);
        if (m_options.assumed.contains(card.key)) frame(card);
        if (m_options.flashed.contains(card.key)) flash(card);
        outlines(card);
    }

    void hatch(const CardPicture& card) {
        m_painter.save();
        QPainterPath shape;
        shape.addRoundedRect(card.rect, marks::cardRadius, marks::cardRadius);
        auto veil = m_theme.colour(ColourRole::Canvas);
        veil.setAlphaF(0.6F);
        m_painter.fillPath(shape, veil);
        m_painter.setClipPath(shape, Qt::IntersectClip);
        auto ink = m_theme.colour(ColourRole::SecondaryText);
        ink.setAlphaF(0.5F);
        m_painter.setPen(QPen(ink, atLeast(0.8, marks::hatchWidth)));
        const auto& rect = card.rect;
        const auto step = atLeast(4, marks::hatchStep);
        for (auto x = rect.left() - rect.height() + step / 2; x < rect.right(); x += step)
            m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        m_painter.restore();
    }

    void frame(const CardPicture& card) {
        const auto width = atLeast(1, marks::frameWidth);
        const auto inset = atLeast(2.5, marks::frameInset);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(
            QPen(colour(card.kind == CardKind::Question ? Colour{ColourRole::QuestionText} : Colour{ColourRole::Text}), width));
        m_painter.drawRoundedRect(card.rect.adjusted(inset, inset, -inset, -inset), marks::cardRadius - inset / 2,
                                  marks::cardRadius - inset / 2);
    }

    // Around the pill that has changed; around the card where it has none now.
    void flash(const CardPicture& card) {
        const auto pill = std::ranges::find_if(
            card.chips, [](const Chip& chip) { return chip.kind == ChipKind::Status || chip.kind == ChipKind::Tally; });
        const bool onPill = full() && pill != card.chips.end();
        const auto rect = onPill ? pill->rect : card.rect;
        auto ink = m_theme.colour(ColourRole::Selection);
        ink.setAlphaF(static_cast<float>(m_options.flash));
        const auto width = atLeast(3, selectionWidth * 1.6);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(ink, width));
        const auto radius = onPill ? rect.height() / 2 : marks::cardRadius;
        m_painter.drawRoundedRect(rect.adjusted(-width / 2, -width / 2, width / 2, width / 2), radius + width / 2, radius + width / 2);
    }

    void ground(const CardPicture& card) {
        if (const auto shade = m_theme.colour(ColourRole::Shadow); shade.alpha() > 0) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(shade);
            for (const auto& step : marks::shadow) {
                const auto rect = card.rect.adjusted(-step.grow, -step.grow, step.grow, step.grow).translated(0, step.down);
                m_painter.drawRoundedRect(rect, marks::cardRadius + step.grow, marks::cardRadius + step.grow);
            }
        }
        const auto ink = marks::inkOf(card.kind);
        const auto* camps = campsOf(card);
        m_painter.setBrush(colour(camps ? Colour{ColourRole::CampWash, campIndex(*camps)} : ink.ground));
        m_painter.setPen(ink.line ? QPen(colour(*ink.line), atLeast(0.6, ink.lineWidth)) : QPen(Qt::NoPen));
        const auto inset = ink.lineWidth / 2;  // the line lies inside the card
        m_painter.drawRoundedRect(card.rect.adjusted(inset, inset, -inset, -inset), marks::cardRadius - inset, marks::cardRadius - inset);
    }

    const std::vector<int>* campsOf(const CardPicture& card) const {
        if (!m_options.camps) return nullptr;
        const auto at = m_options.camps->find(card.key);
        return at == m_options.camps->end() || at->second.empty() ? nullptr : &at->second;
    }

    // On the card's upper edge, where no text stands.
    void badges(const CardPicture& card) {
        constexpr double fromCorner = 18;
        const auto* camps = campsOf(card);
        if (!camps) return;
        auto centre = card.rect.topRight() - QPointF(fromCorner + 2 * badgeRadius * static_cast<double>(camps->size() - 1), 0);
        for (const auto camp : *camps) {
            paintCampBadge(m_painter, centre, camp, m_theme);
            centre.rx() += 2 * badgeRadius;
        }
    }

    // The colour that the card will be as a block.
    void topicEdge(const CardPicture& card) {
        constexpr double width = 7;
        if (card.kind == CardKind::Question) return;
        m_painter.save();
        m_painter.setClipRect(QRectF(card.rect.left(), card.rect.top(), width, card.rect.height()), Qt::IntersectClip);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour(card.topic));
        m_painter.drawRoundedRect(card.rect, marks::cardRadius, marks::cardRadius);
        m_painter.restore();
    }

    void content(const CardPicture& card) {
        if (card.avatar) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(colour(card.avatar->ground));
            m_painter.drawRoundedRect(card.avatar->rect, marks::avatarRadius, marks::avatarRadius);
            text(card.avatar->initials);
        }
        for (const auto& one : card.chips) chip(one);
        const bool bare = m_options.withoutText == card.key;
        for (const auto& line : card.lines)
            if (!bare || !isClaimText(line.font)) text(line);
    }

    void chip(const Chip& chip) {
        m_painter.setPen(chip.line ? QPen(colour(*chip.line), marks::cardLine) : QPen(Qt::NoPen));
        m_painter.setBrush(chip.ground ? QBrush(colour(*chip.ground)) : QBrush(Qt::NoBrush));
        m_painter.drawRoundedRect(chip.rect.adjusted(0.5, 0.5, -0.5, -0.5), chip.rect.height() / 2 - 0.5, chip.rect.height() / 2 - 0.5);
        text(chip.text);
    }

    static bool isClaimText(FontRole font) { return font == FontRole::Claim || font == FontRole::Option || font == FontRole::Question; }

    void block(const CardPicture& card) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(card.kind == CardKind::Question ? m_theme.colour(ColourRole::QuestionGround) : colour(blockColour(card)));
        if (card.kind == CardKind::Option) m_painter.setPen(QPen(m_theme.colour(ColourRole::OptionLine), atLeast(1.2, marks::optionLine)));
        m_painter.drawRoundedRect(card.rect, marks::cardRadius, marks::cardRadius);
    }

    // With the camps on the map, it is theirs to be seen from afar.
    Colour blockColour(const CardPicture& card) const {
        if (!m_options.camps || m_options.camps->empty()) return card.topic;
        const auto* camps = campsOf(card);
        return camps ? Colour{ColourRole::CampMark, campIndex(*camps)} : Colour{ColourRole::CardLine};
    }

    void outlines(const CardPicture& card) {
        const bool selected = m_options.selected.contains(card.key);
        const auto width = atLeast(2, selectionWidth);
        if (selected) outline(card.rect, width / 2, width);
        if (m_options.focus == card.key) outline(card.rect, (selected ? width : 0) + width * 1.4, width * 0.6);
    }

    void outline(const QRectF& rect, double distance, double width) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.colour(ColourRole::Selection), width));
        m_painter.drawRoundedRect(rect.adjusted(-distance, -distance, distance, distance), marks::cardRadius + distance,
                                  marks::cardRadius + distance);
    }

    void text(const TextLine& line) {
        m_painter.setPen(colour(line.colour));
        m_painter.setFont(fontOf(line.font));
        m_painter.setLayoutDirection(line.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        m_painter.drawText(QPointF(line.x, line.baseline), line.text);
    }

    QPainter& m_painter;
    const MapPicture& m_picture;
    const Theme& m_theme;
    const PaintOptions& m_options;
    double m_scale = 1;
    std::set<RecordRef> m_outOfPlay;  // relations with a suspended premise
};

}  // namespace

QString campLetter(int camp) {
    constexpr int letters = 26;
    return QString(QChar(u'A' + (std::max(camp, 1) - 1) % letters));
}

void paintCampBadge(QPainter& painter, QPointF centre, int camp, const Theme& theme) {
    painter.setPen(QPen(theme.colour(ColourRole::Card), marks::ringWidth));
    painter.setBrush(theme.colour(Colour{ColourRole::CampMark, static_cast<std::uint16_t>(camp)}));
    painter.drawEllipse(centre, badgeRadius, badgeRadius);
    painter.setPen(theme.colour(ColourRole::OnSpeaker));
    painter.setFont(fontOf(FontRole::Initials));
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.drawText(QRectF(centre.x() - badgeRadius, centre.y() - badgeRadius, 2 * badgeRadius, 2 * badgeRadius), Qt::AlignCenter,
                     campLetter(camp));
}

LevelOfDetail levelOfDetail(double scale) {
    if (scale < 0.2) return LevelOfDetail::Blocks;
    return scale < 0.45 ? LevelOfDetail::Titles : LevelOfDetail::Full;
}

void paint(QPainter& painter, const MapPicture& picture, const Theme& theme, const PaintOptions& options) {
    painter.save();
    PicturePainter(painter, picture, theme, options).paint();
    painter.restore();
}

void paintGround(QPainter& painter, const QRectF& visible, double scale, const Theme& theme) {
    constexpr double step = 24;
    constexpr double closest = 10;  // screen pixels
    painter.fillRect(visible, theme.colour(ColourRole::Canvas));
    if (step * scale < closest) return;
    std::vector<QPointF> dots;
    for (auto y = std::ceil(visible.top() / step) * step; y <= visible.bottom(); y += step)
        for (auto x = std::ceil(visible.left() / step) * step; x <= visible.right(); x += step) dots.emplace_back(x, y);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(ColourRole::DotGrid), 2 / scale, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(dots.data(), static_cast<int>(dots.size()));
    painter.restore();
}

}  // namespace cruxmap
