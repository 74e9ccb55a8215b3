// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_menu.h"

#include "ui/canvas/selected_edits.h"

#include <QMenu>

#include <initializer_list>

namespace cruxmap {

namespace {

class MenuMaker {
public:
    MenuMaker(const Actions& actions, QMenu& menu) : m_actions(actions), m_menu(menu) {}

    void group(std::initializer_list<ActionId> ids) {
        m_menu.addSeparator();
        for (const auto id : ids) m_menu.addAction(m_actions[id]);
    }

private:
    const Actions& m_actions;
    QMenu& m_menu;
};

}  // namespace

void openCanvasMenu(const Stage& stage, const Actions& actions, bool onGround, QPoint at, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    MenuMaker make(actions, *menu);
    const auto current = stage.workspace().selection().current();
    if (onGround || !current) {
        make.group({ActionId::NewClaim, ActionId::NewQuestion});
        make.group({ActionId::SelectAll});
        make.group({ActionId::ZoomToFit, ActionId::ZoomActual, ActionId::Tidy});
    } else if (current->kind == RecordKind::Relation) {
        make.group({ActionId::Undercut});
        make.group({ActionId::ZoomToSelection});
        make.group({ActionId::Delete});
    } else {
        make.group({ActionId::EditText, ActionId::CopyText});
        if (current->kind == RecordKind::Question)
            make.group({ActionId::NewOption});
        else
            make.group({ActionId::Support, ActionId::Attack, ActionId::Undercut, ActionId::LinkTo});
        if (current->kind == RecordKind::Claim) make.group({ActionId::Suspend, ActionId::Assume});
        make.group({ActionId::MoveUp, ActionId::MoveDown});
        if (anyPlacedByHand(stage.workspace())) menu->addAction(actions[ActionId::ReleasePlace]);
        make.group({ActionId::HideFromView, ActionId::Delete});
    }
    menu->popup(at);
}

}  // namespace cruxmap
