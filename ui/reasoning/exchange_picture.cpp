// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_picture.h"

#include "ui/reasoning/exchange_layout.h"
#include "ui/render/card_layout.h"
#include "ui/render/speakers.h"

#include <QCoreApplication>

namespace cruxmap {

namespace {

constexpr double kRingRadius = 8;
constexpr double kRemarkHeight = 20;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

struct Look {
    layout::LinkKind kind;
    GlyphKind glyph;
    Colour colour;
};

Look lookOf(const Relation& relation) {
    if (relation.polarity == Polarity::Support) return {layout::LinkKind::Support, GlyphKind::Plus, {ColourRole::Support}};
    if (std::holds_alternative<RelationId>(relation.target))
        return {layout::LinkKind::Undercut, GlyphKind::Undercut, {ColourRole::Undercut}};
    return {layout::LinkKind::Attack, GlyphKind::Minus, {ColourRole::Attack}};
}

LineStyle styleOf(const Relation& relation, const Look& look) {
    if (relation.analyst) return LineStyle::Dotted;
    return look.kind == layout::LinkKind::Undercut ? LineStyle::Dashed : LineStyle::Solid;
}

QString turnsInWords(std::size_t turns) {
    return turns == 1 ? tr("1 turn") : tr("%1 turns").arg(turns);
}

class Drawing {
public:
    Drawing(const ArgumentMap& map, const Exchange& exchange, TextMeasure& measure, const ComposeOptions& options)
        : m_map(map), m_exchange(exchange), m_cards(map, measure, options), m_speakers(map) {}

    ExchangePicture operator()() {
        size();
        const auto layout = layOutLanes(m_boxes, m_links, m_exchange.lanes.size());
        for (std::size_t i = 0; i < m_sized.size(); ++i) addCard(i, layout.boxes[i]);
        for (std::size_t i = 0; i < m_links.size(); ++i) addLink(m_exchange.replies[i], layout.routes[i]);
        for (std::size_t i = 0; i < m_exchange.lanes.size(); ++i) addLane(m_exchange.lanes[i], layout.laneLefts[i]);
        m_result.picture.extent = layout.extent;
        return std::move(m_result);
    }

private:
    void size() {
        for (const auto& turn : m_exchange.turns) {
            const bool option = !m_map.questionsWithOption(turn.claim).empty();
            m_sized.push_back(m_cards.card({.subject = refTo(turn.claim), .option = option}, {}));
            const auto& rect = m_sized.back().rect;
            m_boxes.push_back({turn.lane, rect.width(), rect.height() + (turn.hanging ? kRemarkHeight : 0)});
        }
        for (const auto& reply : m_exchange.replies) m_links.push_back({reply.from, reply.to});
    }

    void addCard(std::size_t i, const QRectF& box) {
        auto card = moved(std::move(m_sized[i]), box.topLeft());
        if (m_exchange.turns[i].hanging) {
            card.description += QStringLiteral("; ") + hangingWords();
            m_result.hanging.push_back({i, QPointF(box.left() + 14, card.rect.bottom() + 2 + baselineOf(FontRole::Quiet))});
        }
        m_result.laneOf.push_back(m_exchange.turns[i].lane);
        m_result.picture.cards.push_back(std::move(card));
    }

    void addLink(const ExchangeReply& reply, const LaneRoute& route) {
        const auto& relation = m_map.at(reply.relation);
        const auto look = lookOf(relation);
        LinkPicture link;
        link.key = refTo(reply.relation);
        link.from = refTo(m_exchange.turns[reply.from].claim);
        link.to = refTo(m_exchange.turns[reply.to].claim);
        link.kind = look.kind;
        link.style = styleOf(relation, look);
        link.colour = look.colour;
        link.path = route.path;
        link.bounds = route.path.controlPointRect();
        m_result.picture.glyphs.push_back({look.glyph, link.to, {link.key}, route.sign, kRingRadius, look.colour});
        m_result.picture.links.push_back(std::move(link));
    }

    void addLane(const ExchangeLane& lane, double left) {
        LaneHeader header{.left = left, .width = LaneSpacing().laneWidth, .lane = lane};
        switch (lane.kind) {
        case ExchangeLane::Kind::Answers:
            header.name = tr("Answers");
            header.tip = tr("The answers to the debate's questions, which nobody speaks for alone");
            break;
        case ExchangeLane::Kind::Speaker: {
            const auto& person = m_map.at(lane.person);
            header.name = QString::fromStdString(person.name);
            header.initials = initialsOf(header.name);
            header.colour = m_speakers.colourOf(lane.person);
            header.tip = QString::fromStdString(person.description.empty() ? person.name : person.description);
            break;
        }
        case ExchangeLane::Kind::Others:
            header.name = tr("%1 others").arg(lane.people);
            header.tip = tr("Speakers with fewer replies, in one lane; a click gives each a lane of their own");
            break;
        case ExchangeLane::Kind::Nobody:
            header.name = tr("Nobody on record");
            header.tip = tr("Claims without anybody who asserts, implies, concedes or supposes them");
            break;
        }
        header.tip += QStringLiteral("\n") + turnsInWords(lane.turns);
        m_result.lanes.push_back(std::move(header));
    }

    const ArgumentMap& m_map;
    const Exchange& m_exchange;
    CardLayout m_cards;
    Speakers m_speakers;
    std::vector<CardPicture> m_sized;
    std::vector<LaneBox> m_boxes;
    std::vector<LaneLink> m_links;
    ExchangePicture m_result;
};

}  // namespace

ExchangePicture pictureOf(const ArgumentMap& map, const Exchange& exchange, TextMeasure& measure, const ComposeOptions& options) {
    return Drawing(map, exchange, measure, options)();
}

QString hangingWords() {
    return tr("Nobody answers this");
}

}  // namespace cruxmap
