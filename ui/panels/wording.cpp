// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wording.h"

#include "core/base/text.h"
#include "ui/panels/counts.h"

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

constexpr std::size_t kTitleLength = 60;

std::string quoted(const std::string& text) {
    return "“" + text + "”";
}

}  // namespace

std::string titleOf(const ArgumentMap& map, RecordRef record) {
    if (record.kind == RecordKind::Claim) {
        const auto* claim = map.find(ClaimId{record.id});
        if (!claim) return {};
        return claim->title.empty() ? shortened(claim->text, kTitleLength) : claim->title;
    }
    if (record.kind == RecordKind::Question) {
        const auto* question = map.find(QuestionId{record.id});
        return question ? shortened(question->text, kTitleLength) : std::string();
    }
    if (record.kind == RecordKind::Relation && map.contains(record)) return plainText(relationInWords(map, RelationId{record.id}));
    return {};
}

std::vector<Statement> statementsOn(const ArgumentMap& map, const Target& target) {
    std::vector<Statement> statements;
    for (const auto id : stancesOn(map, target)) {
        auto sentence = whoSaysIt(map, id);
        auto at = std::ranges::find(statements, sentence, &Statement::sentence);
        if (at == statements.end()) at = statements.insert(at, {std::move(sentence), {}});
        for (const auto& remark : {circumstancesOf(map, id), map.at(id).wording})
            if (!remark.empty() && std::ranges::find(at->remarks, remark) == at->remarks.end()) at->remarks.push_back(remark);
    }
    return statements;
}

std::string speakersOf(const ArgumentMap& map, ClaimId claim) {
    std::vector<PersonId> people;
    std::string first;
    for (const auto id : map.attributionsOf(claim)) {
        const auto& attribution = map.at(id);
        if (attribution.mode != AttributionMode::Asserts || std::ranges::find(people, attribution.person) != people.end()) continue;
        if (people.empty()) first = plainText(speakerAndHands(map, id));
        people.push_back(attribution.person);
    }
    if (people.size() < 2) return first;
    return first + ", and " + counted(people.size() - 1, "other", "others");
}

Sentence relationInWords(const ArgumentMap& map, RelationId relation) {
    const auto& record = map.at(relation);
    const bool several = record.premises.size() > 1;
    Sentence sentence;
    for (std::size_t i = 0; i < record.premises.size(); ++i) {
        if (i > 0) sentence.push_back({i + 1 == record.premises.size() ? " and " : ", "});
        sentence.push_back({quoted(titleOf(map, refTo(record.premises[i]))), refTo(record.premises[i])});
    }
    const auto sign = record.polarity == Polarity::Support ? "support" : "attack";
    if (const auto* claim = std::get_if<ClaimId>(&record.target)) {
        sentence.push_back({std::string(several ? " together " : " ") + sign + (several ? " " : "s ")});
        sentence.push_back({quoted(titleOf(map, refTo(*claim))), refTo(*claim)});
        return sentence;
    }
    const auto step = std::get<RelationId>(record.target);
    const auto& attacked = map.at(step);
    const auto verb = record.polarity == Polarity::Support ? "support" : "undercut";
    sentence.push_back({std::string(several ? " together " : " ") + verb + (several ? " " : "s ")});
    sentence.push_back({attacked.polarity == Polarity::Support ? "the support of " : "the attack of ", refTo(step)});
    for (std::size_t i = 0; i < attacked.premises.size(); ++i) {
        if (i > 0) sentence.push_back({" and "});
        sentence.push_back({quoted(titleOf(map, refTo(attacked.premises[i]))), refTo(attacked.premises[i])});
    }
    if (const auto* claim = std::get_if<ClaimId>(&attacked.target)) {
        sentence.push_back({attacked.polarity == Polarity::Support ? " for " : " on "});
        sentence.push_back({quoted(titleOf(map, refTo(*claim))), refTo(*claim)});
    }
    return sentence;
}

std::string forceInWords(const Relation& relation) {
    if (relation.polarity == Polarity::Support) return {};
    switch (relation.force) {
    case Force::Mutual:
        return "The two block each other: neither wins by itself.";
    case Force::Decisive:
        return "While it stands, what it attacks does not.";
    case Force::Weakening:
        break;
    }
    return "It weighs against what it attacks without defeating it.";
}

std::string_view nameOf(ClaimKind kind) {
    constexpr std::array<std::string_view, 4> names{"Fact", "Prediction", "Value", "Policy"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view nameOf(Force force) {
    constexpr std::array<std::string_view, 3> names{"Mutual", "Decisive", "Weakening"};
    return names.at(static_cast<std::size_t>(force));
}

}  // namespace cruxmap
