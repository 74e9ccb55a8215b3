// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/stage.h"

#include <algorithm>

namespace cruxmap {

namespace {

// How near to a thin thing a click counts, in viewport pixels.
constexpr double glyphReach = 4;
constexpr double linkReach = 7;
constexpr double marginInSight = 32;

}  // namespace

void Stage::setTheme(const Theme& theme) {
    m_theme = &theme;
    Q_EMIT looksChanged();
}

void Stage::setViewport(QSizeF size) {
    if (m_viewport == size) return;
    m_viewport = size;
    Q_EMIT sightChanged();
}

void Stage::setSight(const Sight& sight) {
    const auto& extent = picture().extent;
    const auto held = extent.isEmpty() ? sight : sight.heldTo(extent, m_viewport);
    if (held == m_sight) return;
    m_sight = held;
    Q_EMIT sightChanged();
}

void Stage::bringIntoSight(const QRectF& map) {
    setSight(m_sight.showing(map, m_viewport, marginInSight));
}

void Stage::bringIntoSight(RecordRef record) {
    const auto* card = picture().card(record);
    if (const auto rect = card ? std::optional(card->rect) : shownRect(record)) bringIntoSight(*rect);
}

void Stage::displace(Offsets offsets) {
    m_offsets = std::move(offsets);
    Q_EMIT looksChanged();
}

std::optional<QRectF> Stage::shownRect(RecordRef record) const {
    if (const auto* card = picture().card(record)) {
        const auto at = m_offsets.find(record);
        return at == m_offsets.end() ? card->rect : card->rect.translated(at->second);
    }
    std::optional<QRectF> span;
    if (record.kind != RecordKind::Relation) return span;
    for (const auto& link : picture().links)
        if (link.key == record) span = span ? span->united(link.bounds) : link.bounds;
    return span;
}

Hit Stage::hitAt(QPointF viewPoint) const {
    const auto point = m_sight.toMap(viewPoint);
    const auto& index = m_workspace.pictureIndex();
    if (const auto glyph = index.glyphAt(point, glyphReach / m_sight.scale)) {
        auto relations = picture().glyphs[*glyph].relations;
        std::ranges::stable_sort(relations, {}, [this](RecordRef ref) {
            const auto* relation = map().find(RelationId{ref.id});
            return relation ? relation->rank : 0;
        });
        return {std::nullopt, std::move(relations)};
    }
    if (const auto card = index.cardAt(point)) return {picture().cards[*card].key, {}};
    if (const auto link = index.linkAt(point, linkReach / m_sight.scale))
        if (const auto key = picture().links[*link].key; key.kind == RecordKind::Relation) return {std::nullopt, {key}};
    return {};
}

}  // namespace cruxmap
