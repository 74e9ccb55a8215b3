// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/action_state.h"

#include "ui/actions.h"
#include "ui/reader/reader_panel.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <algorithm>
#include <initializer_list>

namespace cruxmap {

namespace {

bool isCard(RecordRef record) {
    return record.kind == RecordKind::Claim || record.kind == RecordKind::Question;
}

struct Situation {
    bool open;
    bool writable;
    bool anything;              // is selected
    bool cards;                 // are selected
    bool card;                  // is current
    bool claims;                // are selected
    bool supposed;              // something is, in the what-if mode
    bool shown;                 // the view has cards
    std::ptrdiff_t claimCount;  // selected ones
};

Situation situationOf(const Workspace& workspace) {
    const auto& selection = workspace.selection();
    return {.open = workspace.hasDocument(),
            .writable = workspace.hasDocument() && !workspace.document().readOnly(),
            .anything = !selection.isEmpty(),
            .cards = std::ranges::any_of(selection.records(), isCard),
            .card = selection.current() && isCard(*selection.current()),
            .claims = std::ranges::any_of(selection.records(), [](RecordRef record) { return record.kind == RecordKind::Claim; }),
            .supposed = workspace.supposing() && !workspace.suppositions().empty(),
            .shown = !workspace.picture().cards.empty(),
            .claimCount = std::ranges::count(selection.records(), RecordKind::Claim, &RecordRef::kind)};
}

bool viewListsCards(const Workspace& workspace) {
    const auto* view = workspace.view() ? workspace.map().find(*workspace.view()) : nullptr;
    return view && view->scope == ViewScope::Listed;
}

}  // namespace

void updateActions(Actions& actions, const Workspace& workspace, const ReaderPanel& reader) {
    const auto now = situationOf(workspace);
    const auto enable = [&](bool enabled, std::initializer_list<ActionId> ids) {
        for (const auto id : ids) actions[id]->setEnabled(enabled);
    };
    using enum ActionId;

    enable(now.open, {ShowMap, ShowExchange, ShowSources, ShowAnalysis, ShowStatuses, Save, SaveAs, SaveCopy, ToggleLeftDock, ToggleReader,
                      ToggleRightDock, Find, HideAnalyst});
    actions[WhatIf]->setChecked(workspace.supposing());
    enable(now.open, {WhatIf});
    enable(now.claims, {Suspend, Assume});
    enable(now.supposed, {ReleaseAll});
    enable(now.writable && now.supposed, {KeepScenario});
    enable(now.open && now.shown, {Export, Print, SelectAll, ZoomIn, ZoomOut, ZoomActual, ZoomToFit, Tidy});
    enable(now.open && workspace.map().all<View>().size() > 1, {NextView, PreviousView});
    enable(now.cards, {CopyText});
    enable(now.claims, {CopyCited});
    enable(now.open && !workspace.map().all<Source>().empty(), {ExportBibliography});
    enable(now.anything, {ZoomToSelection});
    enable(workspace.canGoBack(), {GoBack});
    enable(workspace.canGoForward(), {GoForward});

    enable(now.writable, {AttachDocument, PasteAsSource, ImportBibliography});
    enable(now.writable && now.claims, {CheckClaims});
    enable(now.writable && workspace.selection().records().size() <= 1, {WriteNote});
    enable(now.writable && now.claimCount == 2 && workspace.selection().records().size() == 2, {MergeClaims});
    enable(now.writable, {RenameDebate, NewView});
    // Where these need something to be selected, the map says so.
    enable(now.writable && now.shown, {NewOption, LinkTo});
    const bool reading = reader.hasLetters();
    const bool words = now.writable && reading && reader.hasWords();
    enable(words, {AddPassage, YesBut, RecordQuantity});
    enable(reading ? words : now.writable, {NewClaim});
    enable(reading ? words : now.writable && now.shown, {Support, Attack, Undercut});
    enable(now.writable && !reading, {NewQuestion});
    enable(now.writable && now.anything, {Delete});
    enable(now.writable && now.card, {EditText, MoveUp, MoveDown});
    enable(now.writable && now.cards, {ReleasePlace});
    enable(now.writable && now.cards && viewListsCards(workspace), {HideFromView});

    actions.relabel(Undo, workspace.undoLabel());
    actions.relabel(Redo, workspace.redoLabel());
    enable(now.writable && !workspace.undoLabel().isEmpty(), {Undo});
    enable(now.writable && !workspace.redoLabel().isEmpty(), {Redo});
}

}  // namespace cruxmap
