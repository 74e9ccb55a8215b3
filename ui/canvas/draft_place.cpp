// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/draft_place.h"

#include <algorithm>
#include <array>

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

// The nearest free place along the row, before or after; else the place itself.
QRectF freed(const Stage& stage, const QRectF& wanted, QPointF along) {
    constexpr std::array tries{0, 1, -1, 2, -2, 3, -3, 4, -4};
    for (const auto step : tries)
        if (const auto rect = wanted.translated(along * step); isFree(stage, rect)) return rect;
    return wanted;
}

QRectF centredAt(QPointF centre, QSizeF size) {
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

}  // namespace

QRectF placeFor(const Stage& stage, const Draft& draft, QSizeF size) {
    const auto parent = parentOf(draft);
    const auto rect = parent ? stage.shownRect(*parent) : std::nullopt;
    const bool down = stage.picture().direction == Direction::TopDown;
    const auto along = down ? QPointF(size.width() + gap, 0) : QPointF(0, size.height() + gap);
    if (!rect) return freed(stage, centredAt(stage.visible().center(), size), along);
    if (parent->kind == RecordKind::Relation) return freed(stage, centredAt(rect->center() + along / 2 + QPointF(gap, gap), size), along);

    const auto beside = siblings(stage.picture(), *parent);
    if (down) {
        const auto left = beside.isNull() ? rect->center().x() - size.width() / 2 : beside.right() + gap;
        const auto top = beside.isNull() ? rect->bottom() + layerGap : beside.top();
        return freed(stage, QRectF(QPointF(left, top), size), along);
    }
    const auto top = beside.isNull() ? rect->center().y() - size.height() / 2 : beside.bottom() + gap;
    const auto left = beside.isNull() ? rect->right() + layerGap : beside.left();
    return freed(stage, QRectF(QPointF(left, top), size), along);
}

}  // namespace cruxmap
