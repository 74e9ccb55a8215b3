// SPDX-License-Identifier: GPL-3.0-or-later
// A debate about rain in three sources: a letter and a thread with their texts, and a book without.
#pragma once

#include "core/document/document.h"
#include "core/provenance/reanchor.h"
#include "core/provenance/section_text.h"

#include <string>
#include <vector>

// Records are written by the names of their fields; what is not named has its default value.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace cruxmap::test {

namespace rain {
inline constexpr PersonId ada{1}, bo{2};
inline constexpr SourceId letter{10}, thread{11}, lost{12};
inline constexpr PassageId grows{20}, floods{21}, gone{22};
inline constexpr ClaimId helps{30}, crops{31}, drowns{32}, alone{33};
inline constexpr RelationId support{40}, attack{41};
inline constexpr ViewId view{50};

inline const std::string letterText = [] {
    std::string text =
        "On rain\n\nDear 芯片 friend 😀, the wheat grows where the clouds go. Mara Lind says that dry years cost five percent of "
        "the harvest.\n\nThe river floods the low fields in spring.\n";
    for (int i = 0; i < 120; ++i)
        text += "\nA quiet line number " + std::to_string(i) + " about weather, hay and the price of seed in the valley.\n";
    return text + "\nAt the end the barn is dry and the mill stands still.\n";
}();
inline const std::string threadText =
    "Bo: Rain is overrated, and irrigation does the work.\n\nCy: Irrigation needs rivers, and rivers need rain.\n";

inline Passage placed(PassageId id, SourceId source, const std::string& text, const std::string& words) {
    const auto at = static_cast<std::int64_t>(text.find(words));
    Passage passage{.id = id, .rank = id.value, .source = source};
    return placedAt(passage, {at, at + static_cast<std::int64_t>(words.size())}, text);
}

inline MapChange content() {
    MapChange change;
    change.put(Meta{.title = "Rain"});
    change.put(Person{.id = ada, .rank = 1, .name = "Ada Moor"});
    change.put(Person{.id = bo, .rank = 2, .name = "Bo Reed", .aliases = {"Bo"}});
    change.put(
        Source{.id = letter, .rank = 1, .title = "A letter on rain", .kind = SourceKind::Article, .date = "2026-04-17", .authors = {ada}});
    change.put(Source{.id = thread, .rank = 2, .title = "The thread", .kind = SourceKind::Thread});
    change.put(Source{.id = lost, .rank = 3, .title = "The lost book", .kind = SourceKind::Book, .reliability = "Known from hearsay."});
    change.put(placed(grows, letter, letterText, "the wheat grows where the clouds go"));
    change.put(placed(floods, letter, letterText, "The river floods the low fields"));
    change.put(Passage{.id = gone, .rank = 22, .source = lost, .startsWith = "In the beginning", .locator = "page 7"});
    change.put(Claim{.id = helps, .rank = 1, .text = "Rain is good for the valley."});
    change.put(Claim{.id = crops, .rank = 2, .text = "Crops follow the rain."});
    change.put(Claim{.id = drowns, .rank = 3, .text = "Rain drowns the low fields."});
    change.put(Relation{.id = support, .rank = 1, .target = helps, .premises = {crops}});
    change.put(Relation{.id = attack, .rank = 2, .polarity = Polarity::Attack, .target = helps, .premises = {drowns}});
    change.put(Attribution{.id = AttributionId{60}, .rank = 1, .target = crops, .person = ada, .passage = grows});
    change.put(Attribution{.id = AttributionId{61}, .rank = 2, .target = drowns, .person = bo, .passage = floods});
    change.put(View{.id = view, .rank = 1, .name = "First", .items = {{refTo(helps)}, {refTo(crops)}, {refTo(drowns)}}});
    return change;
}

inline void attachText(Document& document, SourceId source, const std::string& text, const std::vector<TextSection>& sections = {}) {
    document.edit("Attach", [&](Transaction& transaction) {
        const auto sha = transaction.addSourceText(text, sectionsToText(sections));
        transaction.change(source, [&](Source& record) { record.textSha256 = sha; });
    });
}

inline Document debate() {
    auto document = Document::create({}, content());
    attachText(document, letter, letterText);
    attachText(document, thread, threadText);
    return document;
}
}  // namespace rain

}  // namespace cruxmap::test
