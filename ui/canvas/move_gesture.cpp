// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/move_gesture.h"

#include "core/document/edits.h"

#include <QCoreApplication>

#include <cmath>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("MapCanvas", text);
}

// Places belong to a view; a document without any gets one of everything, which is what it shows already.
ViewId viewFor(Transaction& transaction, std::optional<ViewId> shown) {
    if (shown) return *shown;
    View view;
    view.rank = transaction.before().nextRank<View>();
    view.name = tr("Everything").toStdString();
    view.scope = ViewScope::Everything;
    return transaction.add(view);
}

}  // namespace

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
    std::map<RecordRef, QPointF> places;
    for (const auto card : m_cards)
        if (const auto* shown = m_stage.picture().card(card)) places[card] = shown->rect.topLeft() + m_by;
    const auto label = places.size() == 1 ? tr("Move card") : tr("Move %1 cards").arg(places.size());
    auto& workspace = m_stage.workspace();
    const bool moved = !m_by.isNull() && workspace.edit(label, [&](Transaction& transaction) {
        const auto view = viewFor(transaction, workspace.view());
        for (const auto& [card, corner] : places) place(transaction, view, card, Point{corner.x(), corner.y()});
    });
    if (!moved) m_stage.displace({});
}

void MoveGesture::cancel() {
    m_stage.displace({});
}

}  // namespace cruxmap
