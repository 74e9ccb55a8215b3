// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link_gesture.h"

#include "ui/canvas/in_words.h"
#include "ui/canvas/link_line.h"
#include "ui/canvas/linker.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("MapCanvas", text);
}

}  // namespace

LinkGesture::LinkGesture(Stage& stage, ClaimId premise, QPointF start, Dropped dropped)
    : m_stage(stage), m_premise(premise), m_dropped(std::move(dropped)), m_point(start) {}

void LinkGesture::move(QPointF point) {
    m_point = point;
    m_onto = m_stage.hitAt(point);
    m_whyNot = whyNot();
    const auto& map = m_stage.map();
    if (!m_whyNot.isEmpty())
        m_stage.say(m_whyNot);
    else if (m_onto.card)
        m_stage.say(tr("Let go to support or attack %1.").arg(quoted(map, *m_onto.card)));
    else if (!m_onto.relations.empty())
        m_stage.say(tr("Let go to undercut: %1.").arg(inWords(map, RelationId{m_onto.relations.front().id})));
    else
        m_stage.say(tr("Drag onto a card to support or attack it, onto a link to undercut it. Esc gives up."));
    Q_EMIT m_stage.looksChanged();
}

QString LinkGesture::whyNot() const {
    const auto& map = m_stage.map();
    if (m_onto.card) {
        if (m_onto.card->kind == RecordKind::Question) return tr("A question cannot be supported or attacked, only its options can.");
        const Target target = ClaimId{m_onto.card->id};
        const auto support = whyNotLinked(map, m_premise, target, Polarity::Support);
        return whyNotLinked(map, m_premise, target, Polarity::Attack).isEmpty() ? QString() : support;
    }
    QString why;
    for (const auto relation : m_onto.relations) {
        why = whyNotLinked(map, m_premise, RelationId{relation.id}, Polarity::Attack);
        if (why.isEmpty()) break;
    }
    return why;
}

void LinkGesture::finish() {
    m_stage.say({});
    if (!m_onto.nothing() && m_whyNot.isEmpty()) m_dropped(m_premise, m_onto, m_point);
    Q_EMIT m_stage.looksChanged();
}

void LinkGesture::cancel() {
    m_stage.say({});
    Q_EMIT m_stage.looksChanged();
}

Qt::CursorShape LinkGesture::cursor() const {
    return m_whyNot.isEmpty() ? Qt::CrossCursor : Qt::ForbiddenCursor;
}

void LinkGesture::paint(QPainter& painter) const {
    const auto from = m_stage.shownRect(refTo(m_premise));
    if (!from) return;
    const bool undercuts = !m_onto.relations.empty();
    const auto role = !m_whyNot.isEmpty() ? ColourRole::SecondaryText : undercuts ? ColourRole::Undercut : ColourRole::Selection;
    const auto colour = m_stage.theme().colour(role);
    const auto& sight = m_stage.sight();
    const auto direction = m_stage.picture().direction;
    const auto start = sight.toView(startOfLink(*from, direction));
    const auto target = m_onto.card && m_whyNot.isEmpty() ? m_stage.shownRect(*m_onto.card) : std::nullopt;
    if (target)
        paintLinkLine(painter, m_stage, start, sight.toView(endOfLink(*target, direction)), LineEnd::AtCard, colour);
    else
        paintLinkLine(painter, m_stage, start, m_point, LineEnd::Loose, colour);
    paintHandle(painter, m_stage, start, true);
    paintTarget(painter, colour);
}

void LinkGesture::paintTarget(QPainter& painter, const QColor& colour) const {
    if (m_onto.card == refTo(m_premise)) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2.5, m_whyNot.isEmpty() ? Qt::SolidLine : Qt::DotLine));
    const auto& sight = m_stage.sight();
    if (const auto rect = m_onto.card ? m_stage.shownRect(*m_onto.card) : std::nullopt) {
        constexpr double distance = 3;
        const auto radius = 10 * sight.scale + distance;
        painter.drawRoundedRect(sight.toView(*rect).adjusted(-distance, -distance, distance, distance), radius, radius);
    }
    for (const auto& link : m_stage.picture().links)
        if (std::ranges::find(m_onto.relations, link.key) != m_onto.relations.end()) painter.drawPath(sight.transform().map(link.path));
}

}  // namespace cruxmap
