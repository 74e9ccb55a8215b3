// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/draft_place.h"

#include <cmath>
#include <initializer_list>

namespace cruxmap {

namespace {

constexpr double gap = 24;
constexpr double layerGap = 56;

// What the card will hang on; nothing for one that stands alone.
std::optional<RecordRef> parentOf(const Draft& draft) {
    if (const auto* option = std::get_if<NewOption>(&draft)) return refTo(option->question);
    if (const auto* reply = std::get_if<NewReply>(&draft))
        return std::visit([](auto target) { return std::optional(refTo(target)); }, reply->target);
    return std::nullopt;
}

// The cards that hang on `parent` already.
QRectF siblings(const MapPicture& picture, RecordRef parent) {
    QRectF all;
    for (const auto& link : picture.links)
        if (const auto* card = link.to == parent ? picture.card(link.from) : nullptr) all |= card->rect;
    return all;
}

bool isFree(const Stage& stage, const QRectF& rect) {
    return stage.workspace().pictureIndex().cardsIn(rect.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2)).empty();
}

// The free place nearest to one of those wanted, along the row or in one of the next rows; else the first of them.
QRectF freed(const Stage& stage, std::initializer_list<QRectF> wanted) {
    constexpr int farthest = 40;  // steps along the row
    constexpr int rows = 3;
    constexpr double priceOfRows = 2;  // a place in the same row is the better one
    const bool down = stage.picture().direction == Direction::TopDown;
    const auto along = down ? QPointF(gap, 0) : QPointF(0, gap);
    auto best = *wanted.begin();
    double least = HUGE_VAL;
    for (const auto& start : wanted) {
        const auto onwards = down ? QPointF(0, start.height() + 2 * gap) : QPointF(start.width() + 2 * gap, 0);
        for (int row = 0; row < rows; ++row)
            for (int step = -farthest; step <= farthest; ++step) {
                const auto cost = gap * std::abs(step) + priceOfRows * row * onwards.manhattanLength();
                const auto place = start.translated(along * step + onwards * row);
                if (cost >= least || !isFree(stage, place)) continue;
                best = place;
                least = cost;
            }
    }
    return best;
}

QRectF centredAt(QPointF centre, QSizeF size) {
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

}  // namespace

QRectF placeFor(const Stage& stage, const Draft& draft, QSizeF size) {
    const auto parent = parentOf(draft);
    const auto rect = parent ? stage.shownRect(*parent) : std::nullopt;
    if (!rect) return freed(stage, {centredAt(stage.visible().center(), size)});
    const bool down = stage.picture().direction == Direction::TopDown;
    if (parent->kind == RecordKind::Relation) {
        const auto beside = down ? QPointF(size.width() / 2 + gap, gap) : QPointF(gap, size.height() / 2 + gap);
        return freed(stage, {centredAt(rect->center() + beside, size)});
    }
    const auto there = siblings(stage.picture(), *parent);
    if (there.isNull()) {
        const auto below = down ? QPointF(rect->center().x() - size.width() / 2, rect->bottom() + layerGap)
                                : QPointF(rect->right() + layerGap, rect->center().y() - size.height() / 2);
        return freed(stage, {QRectF(below, size)});
    }
    const auto after = down ? QPointF(there.right() + gap, there.top()) : QPointF(there.left(), there.bottom() + gap);
    const auto before =
        down ? QPointF(there.left() - gap - size.width(), there.top()) : QPointF(there.left(), there.top() - gap - size.height());
    return freed(stage, {QRectF(after, size), QRectF(before, size)});
}

}  // namespace cruxmap
