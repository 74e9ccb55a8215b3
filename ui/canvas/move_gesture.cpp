// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/move_gesture.h"

#include "core/document/edits.h"

#include <QCoreApplication>

#include <cmath>

namespace cruxmap {

MoveGesture::MoveGesture(Stage& stage, QPointF start) : m_stage(stage), m_start(stage.sight().toMap(start)) {
    for (const auto record : stage.workspace().selection().records())
        if (stage.picture().card(record)) m_cards.push_back(record);
}

void MoveGesture::move(QPointF point) {
    const auto by = m_stage.sight().toMap(point) - m_start;
    m_by = {std::round(by.x()), std::round(by.y())};
    Offsets offsets;
    for (const auto card : m_cards) offsets[card] = m_by;
    m_stage.displace(withJunctions(m_stage.picture(), std::move(offsets)));
}

void MoveGesture::finish() {
    const auto view = m_stage.workspace().view();
    std::map<RecordRef, QPointF> places;
    for (const auto card : m_cards)
        if (const auto* shown = m_stage.picture().card(card)) places[card] = shown->rect.topLeft() + m_by;
    const auto label = places.size() == 1 ? QCoreApplication::translate("MapCanvas", "Move card")
                                          : QCoreApplication::translate("MapCanvas", "Move %1 cards").arg(places.size());
    const bool moved = view && !m_by.isNull() && m_stage.workspace().edit(label, [&](Transaction& transaction) {
        for (const auto& [card, corner] : places) place(transaction, *view, card, Point{corner.x(), corner.y()});
    });
    if (!view) m_stage.say(QCoreApplication::translate("MapCanvas", "Cards are placed by hand in a view; this document has none yet."));
    if (!moved) m_stage.displace({});
}

void MoveGesture::cancel() {
    m_stage.displace({});
}

}  // namespace cruxmap
