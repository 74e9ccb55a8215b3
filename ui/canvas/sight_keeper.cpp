// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/sight_keeper.h"

#include "ui/canvas/navigation.h"

namespace cruxmap {

namespace {

constexpr const char* stateName = "sight";

std::optional<Sight> remembered(Workspace& workspace) {
    try {
        const auto kept = workspace.document().viewState(workspace.view().value_or(ViewId{}), stateName);
        return kept ? Sight::fromText(QString::fromStdString(*kept)) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace

SightKeeper::SightKeeper(Stage& stage, QObject* parent) : QObject(parent), m_stage(stage) {
    connect(&stage.workspace(), &Workspace::aboutToClose, this, [this] {
        save();
        m_view.reset();
    });
}

SightKeeper::~SightKeeper() {
    save();
}

bool SightKeeper::pictureChanged() {
    const auto& workspace = m_stage.workspace();
    if (!workspace.hasDocument()) return true;
    const auto view = workspace.view();
    const bool sameView = m_view && *m_view == view;
    // The first view of everything goes on from what was shown while there was none.
    const bool firstView = m_view && !*m_view && view && workspace.map().at(*view).scope == ViewScope::Everything;
    if ((sameView || firstView) && (m_opened || m_kept)) {
        m_view = view;
        keep();
        return false;
    }
    save();
    m_view = view;
    m_opened.reset();
    m_kept = false;
    open();
    return true;
}

void SightKeeper::viewportChanged() {
    if (m_view && !byHand()) open();
}

void SightKeeper::open() {
    if (m_stage.viewport().isEmpty()) return;
    if (m_stage.picture().cards.empty()) return m_stage.setSight({});
    const auto& picture = m_stage.picture();
    const auto root = picture.card(rootOf(picture).value_or(picture.cards.front().key))->rect.center();
    m_stage.setSight(remembered(m_stage.workspace()).value_or(Sight::opening(picture.extent, m_stage.viewport(), root)));
    m_opened = m_stage.sight();
}

// That a sight could not be kept is no reason to disturb anyone.
void SightKeeper::save() {
    auto& workspace = m_stage.workspace();
    if (!m_view || !byHand() || !workspace.hasDocument() || workspace.document().readOnly()) return;
    try {
        workspace.document().setViewState(m_view->value_or(ViewId{}), stateName, m_stage.sight().toText().toStdString());
    } catch (const Error&) {
    }
}

}  // namespace cruxmap
