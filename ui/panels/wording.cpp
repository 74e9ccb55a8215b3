// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wording.h"

#include "core/base/text.h"
#include "ui/panels/counts.h"

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

constexpr std::size_t kTitleLength = 60;
constexpr std::size_t kHandsShown = 12;  // a longer chain than anybody would read

std::string quoted(const std::string& text) {
    return "“" + text + "”";
}

std::string_view verbOf(AttributionMode mode) {
    constexpr std::array<std::string_view, 7> verbs{"asserts it",  "concedes it", "denies it", "asks whether it is so",
                                                    "supposes it", "implies it",  "reports it"};
    return verbs.at(static_cast<std::size_t>(mode));
}

std::string stanceOf(const Attribution& attribution) {
    const std::string verb(verbOf(attribution.mode));
    switch (attribution.firmness) {
    case Firmness::Hedged:
        return "guardedly " + verb;
    case Firmness::Guess:
        return verb + " as a guess";
    case Firmness::Firm:
        break;
    }
    return verb;
}

// How a source of this kind comes by what somebody else says, or by what its own author says.
std::string_view placeIn(SourceKind kind, bool ownWords) {
    switch (kind) {
    case SourceKind::Post:
    case SourceKind::Thread:
    case SourceKind::Quotations:
        return ownWords ? "in" : "quoted in";
    case SourceKind::Article:
    case SourceKind::Book:
    case SourceKind::Report:
        return ownWords ? "in" : "reported in";
    case SourceKind::Interview:
    case SourceKind::Transcript:
    case SourceKind::Summary:
    case SourceKind::Other:
        break;
    }
    return "in";
}

std::string_view withArticle(SourceKind kind) {
    constexpr std::array<std::string_view, 10> names{"an article", "a book",       "an interview", "a post",
                                                     "a thread",   "a transcript", "a summary",    "a collection of quotations",
                                                     "a report",   "a document"};
    return names.at(static_cast<std::size_t>(kind));
}

const Source* sourceOf(const ArgumentMap& map, const Attribution& attribution) {
    const auto* passage = attribution.passage ? map.find(*attribution.passage) : nullptr;
    return passage ? map.find(passage->source) : nullptr;
}

bool isAuthor(const Source* source, PersonId person) {
    return source && std::ranges::find(source->authors, person) != source->authors.end();
}

// The attribution itself, then those through which it reaches us.
std::vector<const Attribution*> chainOf(const ArgumentMap& map, AttributionId id) {
    std::vector<const Attribution*> chain;
    for (const auto* hand = map.find(id); hand && chain.size() < kHandsShown; hand = hand->via ? map.find(*hand->via) : nullptr)
        chain.push_back(hand);
    return chain;
}

// ", recapped by B, cited by C": the hands between the first speaker and the source; its author goes without saying.
Sentence handsBetween(const ArgumentMap& map, const std::vector<const Attribution*>& chain, bool throughAuthor) {
    Sentence sentence;
    const auto end = chain.size() - (throughAuthor ? 1 : 0);
    for (std::size_t i = 1; i < end; ++i) {
        const auto before = map.at(chain[i - 1]->person).kind;
        sentence.push_back({before == PersonKind::Organisation ? ", cited by " : ", recapped by "});
        sentence.push_back({map.at(chain[i]->person).name, refTo(chain[i]->person)});
    }
    return sentence;
}

void append(Sentence& sentence, Sentence more) {
    sentence.insert(sentence.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

std::string plainText(const Sentence& sentence) {
    std::string text;
    for (const auto& piece : sentence) text += piece.text;
    return text;
}

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

std::vector<AttributionId> stancesOn(const ArgumentMap& map, const Target& target) {
    std::vector<AttributionId> stances;
    const auto ref = refTo(target);
    for (const auto& referrer : map.referrers(Role::AttributionTarget, ref)) {
        const AttributionId id{referrer.id};
        const bool passesOn = map.at(id).mode == AttributionMode::Reports && !map.referrers(Role::AttributionVia, refTo(id)).empty();
        if (!passesOn) stances.push_back(id);
    }
    return stances;
}

Sentence whoSaysIt(const ArgumentMap& map, AttributionId attribution) {
    const auto chain = chainOf(map, attribution);
    if (chain.empty()) return {};
    const auto& speaker = *chain.front();
    const auto* source = sourceOf(map, speaker);
    const bool own = isAuthor(source, speaker.person);
    const bool throughAuthor = chain.size() > 1 && isAuthor(source, chain.back()->person);
    Sentence sentence{{map.at(speaker.person).name, refTo(speaker.person)}, {" " + stanceOf(speaker)}};
    append(sentence, handsBetween(map, chain, throughAuthor));
    if (source) {
        sentence.push_back({", " + std::string(placeIn(source->kind, own || !throughAuthor)) + " "});
        sentence.push_back({std::string(withArticle(source->kind)), refTo(source->id)});
    }
    return sentence;
}

std::string circumstancesOf(const ArgumentMap& map, AttributionId attribution) {
    const auto& record = map.at(attribution);
    auto words = handsInWords(handsOf(map, attribution));
    if (record.basis == AttributionBasis::Inferred) words += " · inferred, not said outright";
    if (record.basis == AttributionBasis::Unidentified) words += " · the speaker is not identified";
    if (!record.date.empty()) words += " · " + dateInWords(record.date);
    return words;
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

std::size_t handsOf(const ArgumentMap& map, AttributionId attribution) {
    std::size_t hands = 1;
    for (auto via = map.at(attribution).via; via; via = map.at(*via).via) ++hands;
    return hands;
}

std::string handsInWords(std::size_t hands) {
    switch (hands) {
    case 0:
        return {};
    case 1:
        return "first-hand";
    case 2:
        return "second-hand";
    case 3:
        return "third-hand";
    default:
        return std::to_string(hands) + "th-hand";
    }
}

std::string speakersOf(const ArgumentMap& map, ClaimId claim) {
    std::vector<PersonId> people;
    std::string first;
    for (const auto id : map.attributionsOf(claim)) {
        const auto& attribution = map.at(id);
        if (attribution.mode != AttributionMode::Asserts || std::ranges::find(people, attribution.person) != people.end()) continue;
        if (people.empty()) {
            const auto chain = chainOf(map, id);
            const bool throughAuthor = chain.size() > 1 && isAuthor(sourceOf(map, attribution), chain.back()->person);
            first = map.at(attribution.person).name + plainText(handsBetween(map, chain, throughAuthor));
        }
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
