// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debate_commands.h"

#include "core/document/edits.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("DebateCommands", text);
}

bool isCard(RecordRef record) {
    return record.kind == RecordKind::Claim || record.kind == RecordKind::Question;
}

}  // namespace

void renameDebate(Workspace& workspace, const QString& title) {
    workspace.edit(tr("Rename debate"), [text = title.simplified().toStdString()](Transaction& transaction) {
        transaction.change(Id<Meta>{1}, [&](Meta& meta) { meta.title = text; });
    });
}

void addViewOfSelection(Workspace& workspace, const QString& name) {
    std::optional<ViewId> view;
    const bool added = workspace.edit(tr("Add view"), [&](Transaction& transaction) {
        view = addView(transaction, name.toStdString());
        for (const auto record : workspace.selection().records())
            if (isCard(record)) showInView(transaction, *view, record);
    });
    if (added) workspace.setView(*view);
}

void showNeighbourView(Workspace& workspace, int step) {
    const auto views = workspace.map().ranked<View>();
    const auto count = static_cast<std::ptrdiff_t>(views.size());
    if (count == 0) return;
    const auto shown = workspace.view() ? std::ranges::find(views, *workspace.view()) - views.begin() : 0;
    workspace.setView(views[static_cast<std::size_t>((shown + step + count) % count)]);
}

QString selectedText(const Workspace& workspace) {
    std::vector<const CardPicture*> cards;
    for (const auto& card : workspace.picture().cards)
        if (workspace.selection().contains(card.key)) cards.push_back(&card);
    std::ranges::stable_sort(cards, [](const CardPicture* a, const CardPicture* b) {
        return std::pair(a->rect.top(), a->rect.left()) < std::pair(b->rect.top(), b->rect.left());
    });
    QStringList lines;
    for (const auto* card : cards) lines.append(card->text);
    return lines.join(u'\n');
}

}  // namespace cruxmap
