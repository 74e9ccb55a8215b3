// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/linker.h"

#include "core/document/edits.h"
#include "ui/canvas/in_words.h"
#include "ui/canvas/link_line.h"

#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace cruxmap {

namespace {

std::vector<RecordRef> relationsWithPremise(const ArgumentMap& map, ClaimId claim, const ViewContent& content) {
    std::vector<RecordRef> found;
    for (const auto id : map.relationsFrom(claim))
        if (std::ranges::find(content.relations, id) != content.relations.end()) found.push_back(refTo(id));
    return found;
}

}  // namespace

QString whyNotLinked(const ArgumentMap& map, ClaimId premise, const Target& target, Polarity polarity) {
    if (target == Target(premise)) return Linker::tr("A claim cannot bear on itself.");
    for (const auto id : map.relationsFrom(premise)) {
        if (target == Target(id)) return Linker::tr("A claim cannot undercut the step that is drawn from it.");
        const auto& there = map.at(id);
        if (there.target == target && there.polarity == polarity && there.premises.size() == 1)
            return Linker::tr("The two are linked like this already.");
    }
    return {};
}

Linker::Linker(Stage& stage, QWidget* widget) : QObject(widget), m_stage(stage), m_widget(widget) {
    connect(&stage.workspace().selection(), &Selection::changed, this, [this] {
        if (choosing()) m_stage.say(hint());
    });
}

void Linker::link(ClaimId premise, const Target& target, Polarity polarity) {
    const bool undercuts = std::holds_alternative<RelationId>(target);
    const auto label = undercuts ? tr("Add undercut") : polarity == Polarity::Support ? tr("Add support") : tr("Add attack");
    RelationId added;
    const bool done =
        m_stage.workspace().edit(label, [&](Transaction& transaction) { added = addRelation(transaction, premise, target, polarity); });
    if (done) m_stage.workspace().selection().select(refTo(added));
}

QMenu* Linker::menu(QPoint at, ClaimId premise) {
    delete m_menu;
    m_menu = new QMenu(m_widget);
    m_asked = premise;
    connect(m_menu, &QMenu::aboutToHide, this, [this] {
        m_asked.reset();
        m_onto.reset();
        m_menu->deleteLater();
        Q_EMIT m_stage.looksChanged();
    });
    QMetaObject::invokeMethod(
        m_menu,
        [menu = m_menu, at] {
            if (menu) menu->popup(at);
        },
        Qt::QueuedConnection);
    return m_menu;
}

void Linker::ask(ClaimId premise, RecordRef card, QPoint at) {
    auto* choices = menu(at, premise);
    m_onto = card;
    const Target target = ClaimId{card.id};
    const auto offer = [&](const QString& text, Polarity polarity) {
        auto* action = choices->addAction(text, this, [=, this] { link(premise, target, polarity); });
        action->setEnabled(whyNotLinked(m_stage.map(), premise, target, polarity).isEmpty());
    };
    offer(tr("&Supports"), Polarity::Support);
    offer(tr("&Attacks"), Polarity::Attack);
}

void Linker::undercut(ClaimId premise, const std::vector<RecordRef>& relations, QPoint at) {
    std::vector<RecordRef> possible;
    for (const auto relation : relations)
        if (whyNotLinked(m_stage.map(), premise, RelationId{relation.id}, Polarity::Attack).isEmpty()) possible.push_back(relation);
    if (possible.size() == 1) return link(premise, RelationId{possible.front().id}, Polarity::Attack);
    if (possible.empty()) return m_stage.say(tr("There is no step here that the claim could undercut."));
    auto* choices = menu(at, premise);
    choices->addSection(tr("Undercuts the step"));
    for (const auto relation : possible)
        choices->addAction(inWords(m_stage.map(), RelationId{relation.id}), this,
                           [=, this] { link(premise, RelationId{relation.id}, Polarity::Attack); });
}

void Linker::begin() {
    m_from = m_stage.workspace().selection().currentClaim();
    m_stage.say(m_from ? hint() : tr("Select the claim that is the reason, then link it."));
    Q_EMIT m_stage.looksChanged();
}

void Linker::choose(Polarity polarity) {
    const auto from = *m_from;
    const auto onto = m_stage.workspace().selection().current();
    if (onto && onto->kind == RecordKind::Relation && polarity == Polarity::Attack) return chooseUndercut();
    if (!onto || onto->kind != RecordKind::Claim) return m_stage.say(tr("Only a claim can be supported or attacked. Esc gives up."));
    const Target target = ClaimId{onto->id};
    if (const auto why = whyNotLinked(m_stage.map(), from, target, polarity); !why.isEmpty()) return m_stage.say(why);
    m_from.reset();
    link(from, target, polarity);
    m_stage.say({});
}

void Linker::chooseUndercut() {
    const auto onto = m_stage.workspace().selection().current();
    if (!onto || onto->kind == RecordKind::Question) return m_stage.say(tr("Only a step from a reason can be undercut. Esc gives up."));
    const auto relations = onto->kind == RecordKind::Relation
                               ? std::vector{*onto}
                               : relationsWithPremise(m_stage.map(), ClaimId{onto->id}, m_stage.workspace().content());
    const auto rect = m_stage.shownRect(*onto).value_or(m_stage.visible());
    const auto from = *m_from;
    m_from.reset();
    m_stage.say({});
    undercut(from, relations, m_widget->mapToGlobal(m_stage.sight().toView(rect).bottomLeft().toPoint()));
}

void Linker::giveUp() {
    if (m_from) m_stage.workspace().selection().select(refTo(*m_from));
    m_from.reset();
    m_stage.say({});
    Q_EMIT m_stage.looksChanged();
}

QString Linker::hint() const {
    return tr("Link %1: go to its target with the arrows or by search, then S supports, A attacks, U undercuts. Esc gives up.")
        .arg(quoted(m_stage.map(), refTo(*m_from)));
}

void Linker::paint(QPainter& painter) const {
    const auto premise = m_asked ? m_asked : m_from;
    const auto onto = m_asked ? m_onto : m_stage.workspace().selection().current();
    if (!premise || !onto) return;
    const auto from = m_stage.shownRect(refTo(*premise));
    const auto to = m_stage.shownRect(*onto);
    if (!from || !to || *onto == refTo(*premise)) return;
    const auto& sight = m_stage.sight();
    const auto direction = m_stage.picture().direction;
    const bool card = onto->kind != RecordKind::Relation;
    paintLinkLine(painter, m_stage, sight.toView(startOfLink(*from, direction)),
                  sight.toView(card ? endOfLink(*to, direction) : to->center()), card ? LineEnd::AtCard : LineEnd::Loose,
                  m_stage.theme().colour(ColourRole::Selection));
}

}  // namespace cruxmap
