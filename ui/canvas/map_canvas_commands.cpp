// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's commands do on the map.
#include "ui/canvas/in_words.h"
#include "ui/canvas/map_canvas.h"
#include "ui/canvas/map_canvas_parts.h"
#include "ui/canvas/selected_edits.h"

#include <QMenu>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr double nearest = 1.5;  // when zooming to a few cards
constexpr double margin = 40;    // map pixels around them

// The question that a new option would answer: the selected one, that of the selected option, or the only one there is.
std::optional<QuestionId> questionInQuestion(const Workspace& workspace) {
    const auto current = workspace.selection().current();
    if (current && current->kind == RecordKind::Question) return QuestionId{current->id};
    if (const auto claim = workspace.selection().currentClaim())
        for (const auto question : workspace.map().questionsWithOption(*claim)) return question;
    std::optional<QuestionId> only;
    for (const auto& card : workspace.content().cards) {
        if (card.subject.kind != RecordKind::Question) continue;
        if (only) return std::nullopt;
        only = QuestionId{card.subject.id};
    }
    return only;
}

std::vector<RelationId> shownRelationsFrom(const Workspace& workspace, ClaimId claim) {
    std::vector<RelationId> found;
    const auto& shown = workspace.content().relations;
    for (const auto relation : workspace.map().relationsFrom(claim))
        if (std::ranges::find(shown, relation) != shown.end()) found.push_back(relation);
    return found;
}

}  // namespace

void MapCanvas::zoomTo(double zoom) {
    auto& stage = m_parts->stage;
    stage.setSight(stage.sight().zoomedAt(QRectF(QPointF(), stage.viewport()).center(), zoom));
}

void MapCanvas::zoomIn() {
    zoomTo(Sight::stepAbove(zoom()));
}

void MapCanvas::zoomOut() {
    zoomTo(Sight::stepBelow(zoom()));
}

void MapCanvas::zoomToFit() {
    auto& stage = m_parts->stage;
    if (!stage.picture().cards.empty()) stage.setSight(Sight::fitting(stage.picture().extent, stage.viewport(), 1));
}

void MapCanvas::zoomToSelection() {
    auto& stage = m_parts->stage;
    QRectF all;
    for (const auto record : m_parts->selection().records()) all |= stage.shownRect(record).value_or(QRectF());
    if (all.isEmpty()) return zoomToFit();
    stage.setSight(Sight::fitting(all.adjusted(-margin, -margin, margin, margin), stage.viewport(), nearest));
}

void MapCanvas::startWriting(const Draft& draft) {
    m_parts->pointer.cancel();
    m_parts->writer.open(draft);
}

void MapCanvas::editText() {
    m_parts->writer.finish();
    const auto current = m_parts->selection().current();
    if (!current || !m_parts->stage.picture().card(*current)) return;
    m_parts->stage.bringIntoSight(*current);
    startWriting(TextOfCard{*current});
}

void MapCanvas::newClaim() {
    m_parts->writer.finish();
    startWriting(NewClaim{});
}

void MapCanvas::newQuestion() {
    m_parts->writer.finish();
    startWriting(NewQuestion{});
}

void MapCanvas::newOption() {
    m_parts->writer.finish();
    if (const auto question = questionInQuestion(m_parts->workspace))
        startWriting(NewOption{*question});
    else
        m_parts->stage.say(tr("Select the question that the option answers."));
}

void MapCanvas::support() {
    reply(Polarity::Support);
}

void MapCanvas::attack() {
    reply(Polarity::Attack);
}

void MapCanvas::reply(Polarity polarity) {
    if (m_parts->linker.choosing()) return m_parts->linker.choose(polarity);
    m_parts->writer.finish();
    if (const auto claim = m_parts->selection().currentClaim())
        startWriting(NewReply{*claim, polarity});
    else if (const auto relation = m_parts->selection().currentRelation())
        startWriting(NewReply{*relation, polarity});
    else
        m_parts->stage.say(tr("Select the claim that the new one bears on."));
}

void MapCanvas::undercut() {
    auto& p = *m_parts;
    if (p.linker.choosing()) return p.linker.chooseUndercut();
    p.writer.finish();
    if (const auto relation = p.selection().currentRelation()) return startWriting(NewReply{*relation, Polarity::Attack});
    const auto claim = p.selection().currentClaim();
    const auto relations = claim ? shownRelationsFrom(p.workspace, *claim) : std::vector<RelationId>{};
    if (relations.empty()) return p.stage.say(tr("Select the link to undercut, or the reason that it comes from."));
    if (relations.size() == 1) return startWriting(NewReply{relations.front(), Polarity::Attack});

    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Undercut the step"));
    for (const auto relation : relations)
        menu->addAction(inWords(p.stage.map(), relation), this, [=, this] { startWriting(NewReply{relation, Polarity::Attack}); });
    const auto rect = p.stage.shownRect(refTo(*claim)).value_or(p.stage.visible());
    menu->popup(viewport()->mapToGlobal(p.stage.sight().toView(rect).bottomLeft().toPoint()));
    menu->setActiveAction(menu->actions().value(1));
}

void MapCanvas::linkTo() {
    m_parts->writer.finish();
    m_parts->linker.begin();
}

void MapCanvas::selectAll() {
    std::set<RecordRef> all;
    for (const auto& card : m_parts->stage.picture().cards) all.insert(card.key);
    m_parts->selection().select(std::move(all), m_parts->selection().current());
}

void MapCanvas::removeSelected() {
    cruxmap::removeSelected(m_parts->workspace);
}

void MapCanvas::hideSelected() {
    if (!cruxmap::hideSelected(m_parts->workspace))
        m_parts->stage.say(tr("This view shows everything: a card is hidden in a view that lists its cards."));
}

void MapCanvas::moveSibling(int step) {
    moveAmongSiblings(m_parts->workspace, step);
}

void MapCanvas::releasePlace() {
    releasePlaces(m_parts->workspace);
}

}  // namespace cruxmap
