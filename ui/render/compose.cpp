// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/compose.h"

#include "ui/render/card_layout.h"

#include <set>

namespace cruxmap {

namespace {

constexpr double dotJunction = 12;    // where linked premises meet
constexpr double glyphJunction = 20;  // where an undercut arrives

bool isUndercut(const Relation& relation) {
    return relation.polarity == Polarity::Attack && std::holds_alternative<RelationId>(relation.target);
}

layout::LinkKind kindOf(const Relation& relation) {
    if (isUndercut(relation)) return layout::LinkKind::Undercut;
    return relation.polarity == Polarity::Support ? layout::LinkKind::Support : layout::LinkKind::Attack;
}

ComposedLink lookOf(const Relation& relation) {
    ComposedLink look{.key = refTo(relation.id), .style = LineStyle::Solid, .colour = {}, .glyph = std::nullopt};
    switch (kindOf(relation)) {
    case layout::LinkKind::Support:
        look.colour = {ColourRole::Support};
        break;
    case layout::LinkKind::Attack:
        look.colour = {ColourRole::Attack};
        break;
    default:
        look.colour = {ColourRole::Undercut};
        look.style = LineStyle::Dashed;
    }
    if (relation.analyst) look.style = LineStyle::Dotted;
    return look;
}

GlyphKind glyphOf(const Relation& relation) {
    if (isUndercut(relation)) return GlyphKind::Undercut;
    return relation.polarity == Polarity::Support ? GlyphKind::Plus : GlyphKind::Minus;
}

layout::Box boxOf(const ShownCard& shown, const CardPicture& card, std::int64_t rank) {
    layout::Box box;
    box.key = shown.subject;
    box.width = card.rect.width();
    box.height = card.rect.height();
    box.rank = rank;
    box.text = card.text.toStdString();
    box.fixed = shown.place;
    return box;
}

std::int64_t rankOf(const ArgumentMap& map, RecordRef card) {
    return card.kind == RecordKind::Question ? map.at(QuestionId{card.id}).rank : map.at(ClaimId{card.id}).rank;
}

// The relations that are drawn with a box of their own: those with several premises, and those that others bear on.
std::set<RelationId> junctionsOf(const ArgumentMap& map, const ViewContent& content) {
    std::set<RelationId> junctions;
    for (const auto id : content.relations) {
        const auto& relation = map.at(id);
        if (relation.premises.size() > 1) junctions.insert(id);
        if (const auto* target = std::get_if<RelationId>(&relation.target)) junctions.insert(*target);
    }
    return junctions;
}

void addJunctions(Composition& composition, const ArgumentMap& map, const ViewContent& content, const std::set<RelationId>& junctions) {
    std::set<RelationId> borneOn;
    for (const auto id : content.relations)
        if (const auto* target = std::get_if<RelationId>(&map.at(id).target)) borneOn.insert(*target);
    for (const auto id : content.relations) {
        if (!junctions.contains(id)) continue;
        const auto& relation = map.at(id);
        layout::Box box;
        box.key = refTo(id);
        box.width = box.height = borneOn.contains(id) ? glyphJunction : dotJunction;
        box.rank = relation.rank;
        box.text = map.at(relation.premises.front()).text;
        box.junction = true;
        composition.boxes.push_back(std::move(box));
    }
}

void addRelation(Composition& composition, const Relation& relation, const std::set<RelationId>& junctions) {
    const auto add = [&](RecordRef from, RecordRef to, std::optional<GlyphKind> glyph) {
        composition.links.push_back({from, to, kindOf(relation)});
        composition.composedLinks.push_back(lookOf(relation));
        composition.composedLinks.back().glyph = glyph;
    };
    if (!junctions.contains(relation.id)) return add(refTo(relation.premises.front()), refTo(relation.target), glyphOf(relation));
    for (const auto premise : relation.premises) add(refTo(premise), refTo(relation.id), std::nullopt);
    add(refTo(relation.id), refTo(relation.target), glyphOf(relation));
}

}  // namespace

Composition compose(const ArgumentMap& map, const ViewContent& content, TextMeasure& measure, const ComposeOptions& options) {
    Composition composition;
    composition.title = shownText(map.meta().title);
    composition.options.direction = content.direction;
    composition.options.layerGap = 72;  // room for a ring at the card's edge and a swing above it

    CardLayout cards(map, measure, options);
    for (const auto& shown : content.cards) {
        composition.cards.push_back(cards.card(shown, content.filter));
        composition.boxes.push_back(boxOf(shown, composition.cards.back(), rankOf(map, shown.subject)));
    }
    const auto junctions = junctionsOf(map, content);
    addJunctions(composition, map, content, junctions);
    for (const auto& link : content.options) {
        composition.links.push_back({refTo(link.option), refTo(link.question), layout::LinkKind::Option});
        composition.composedLinks.push_back({refTo(link.question), LineStyle::Solid, {ColourRole::OptionLink}, std::nullopt});
    }
    for (const auto id : content.relations) addRelation(composition, map.at(id), junctions);
    return composition;
}

MapPicture pictureOf(const ArgumentMap& map, const ViewContent& content, TextMeasure& measure, const ComposeOptions& options) {
    const auto composition = compose(map, content, measure, options);
    return drawn(composition, layout::arrange(composition.boxes, composition.links, nullptr, composition.options));
}

}  // namespace cruxmap
