// SPDX-License-Identifier: GPL-3.0-or-later
// Debates for the tests of the panels: the sample, and a small one in which everything is known by name.
#pragma once

#include "core/document/document.h"
#include "core/interchange/native_json.h"

#include <QByteArray>
#include <QFile>

// Records are written by the names of their fields; what is not named has its default value.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace cruxmap::test {

inline Document sampleDebate() {
    QFile file(QStringLiteral(CRUXMAP_SOURCE "/resources/debates/chip-ban.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("The sample debate is missing.");
    return Document::create({}, fromJson(file.readAll().toStdString(), "chip-ban.json"));
}

// Huang asserts "Ordinary computing sufficed", recapped by Patel, quoted in the author's post. An estimate attacks it, of
// two linked premises; a caveat undercuts that. A question has it as its answer.
namespace small {
inline constexpr PersonId huang{1}, patel{2}, author{3}, epoch{4};
inline constexpr SourceId post{10};
inline constexpr PassageId passage{11};
inline constexpr ClaimId ordinary{20}, estimate{21}, share{22}, caveat{23}, lonely{24};
inline constexpr RelationId attack{30}, undercut{31};
inline constexpr QuestionId question{40};
inline constexpr AttributionId said{50}, recapped{51}, quoted{52}, cited{53}, citing{54};
inline constexpr TopicId computing{60};
inline constexpr ViewId first{70}, everything{71};

inline MapChange content() {
    MapChange change;
    change.put(Meta{.title = "Small debate", .introduction = "One.\n\nTwo.", .coverage = "Little."});
    change.put(Topic{.id = computing, .rank = 1, .name = "Computing"});
    change.put(Person{.id = huang, .rank = 1, .name = "Jensen Huang", .description = "Head of Nvidia.", .aliases = {"Jensen"}});
    change.put(Person{.id = patel, .rank = 2, .name = "Dwarkesh Patel"});
    change.put(Person{.id = author, .rank = 3, .name = "Post's author", .kind = PersonKind::Anonymous});
    change.put(Person{.id = epoch, .rank = 4, .name = "Epoch AI", .kind = PersonKind::Organisation});
    change.put(Source{
        .id = post, .rank = 1, .title = "A reply", .kind = SourceKind::Post, .url = "https://example.org/post", .authors = {author}});
    change.put(
        Passage{.id = passage, .rank = 1, .source = post, .startsWith = "First of all", .endsWith = "in China.", .locator = "Recap"});
    change.put(Claim{.id = ordinary,
                     .rank = 1,
                     .text = "Training took only ordinary computing.",
                     .title = "Ordinary computing sufficed",
                     .topic = computing});
    change.put(Claim{.id = estimate, .rank = 2, .text = "It takes 100,000 chips.", .topic = computing});
    change.put(Claim{.id = share, .rank = 3, .text = "China holds five percent."});
    change.put(Claim{.id = caveat, .rank = 4, .text = "Smuggled chips are not counted."});
    change.put(Claim{.id = lonely, .rank = 5, .text = "Déjà vu: nobody says this."});
    change.put(Question{.id = question, .rank = 1, .text = "Was it enough?", .options = {ordinary}});
    change.put(Relation{.id = attack, .rank = 1, .polarity = Polarity::Attack, .target = ordinary, .premises = {estimate, share}});
    change.put(Relation{.id = undercut,
                        .rank = 2,
                        .polarity = Polarity::Attack,
                        .force = Force::Decisive,
                        .target = attack,
                        .analyst = true,
                        .premises = {caveat}});
    change.put(Attribution{.id = said, .rank = 1, .target = ordinary, .person = huang, .via = recapped, .passage = passage});
    change.put(Attribution{.id = recapped,
                           .rank = 2,
                           .target = ordinary,
                           .person = patel,
                           .via = quoted,
                           .mode = AttributionMode::Reports,
                           .passage = passage});
    change.put(
        Attribution{.id = quoted, .rank = 3, .target = ordinary, .person = author, .mode = AttributionMode::Reports, .passage = passage});
    change.put(Attribution{
        .id = cited, .rank = 4, .target = share, .person = epoch, .via = citing, .firmness = Firmness::Hedged, .date = "2026-04-17"});
    change.put(Attribution{.id = citing, .rank = 5, .target = share, .person = patel, .mode = AttributionMode::Reports});
    change.put(View{.id = first,
                    .rank = 1,
                    .name = "First",
                    .items = {{refTo(ordinary)}, {refTo(estimate)}, {refTo(share)}, {refTo(caveat)}, {refTo(question)}}});
    change.put(View{.id = everything, .rank = 2, .name = "Everything", .scope = ViewScope::Everything});
    return change;
}
inline Document debate() {
    return Document::create({}, content());
}
}  // namespace small

}  // namespace cruxmap::test
