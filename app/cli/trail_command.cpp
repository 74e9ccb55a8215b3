// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/named_claim.h"
#include "app/cli/named_person.h"
#include "app/cli/trail_answers.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/interchange/open.h"
#include "core/interchange/source_texts.h"
#include "core/provenance/trail.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace cruxmap::cli {

namespace {

JsonValue valueOf(const ArgumentMap& map, SourceTexts& texts, const Hand& hand) {
    JsonValue::Object object{{"person", {map.at(hand.person).name}},
                             {"mode", {std::string(wordOf(hand.mode))}},
                             {"firmness", {std::string(wordOf(hand.firmness))}},
                             {"basis", {std::string(wordOf(hand.basis))}},
                             {"wording", {hand.wording}},
                             {"date", {hand.date}}};
    if (hand.source) object.emplace_back("source", JsonValue{map.at(*hand.source).title});
    if (!hand.passage) return {std::move(object)};
    object.emplace_back("passage", JsonValue{std::to_string(hand.passage->value)});
    if (const auto* anchor = texts.anchor(*hand.passage)) object.emplace_back("state", JsonValue{std::string(wordOf(anchor->state))});
    return {std::move(object)};
}

JsonValue valueOf(const ArgumentMap& map, SourceTexts& texts, const Trail& trail) {
    JsonValue::Array hands;
    for (const auto& hand : trail) hands.push_back(valueOf(map, texts, hand));
    return {JsonValue::Object{{"attribution", {std::to_string(trail.front().attribution.value)}},
                              {"hands", {static_cast<std::int64_t>(trail.size())}},
                              {"sentence", {plainText(whoSaysIt(map, trail.front().attribution))}},
                              {"through", {std::move(hands)}}}};
}

// The words behind a hand: as the attached text has them, else what is known of where they begin and end.
void printPassage(const ArgumentMap& map, SourceTexts& texts, PassageId id) {
    const auto& passage = map.at(id);
    std::cout << "    in \"" << map.at(passage.source).title << '"';
    if (!passage.locator.empty()) std::cout << ", " << passage.locator;
    if (const auto* anchor = texts.anchor(id)) std::cout << " (" << inWords(anchor->state) << ')';
    const auto words = texts.wordsOf(id);
    if (!words.empty())
        std::cout << ":\n    > " << singleLine(words);
    else if (!passage.startsWith.empty())
        std::cout << ": begins \"" << passage.startsWith << "\", ends \"" << passage.endsWith << '"';
    std::cout << '\n';
}

void print(const ArgumentMap& map, SourceTexts& texts, const Trail& trail) {
    const auto attribution = trail.front().attribution;
    std::cout << "  " << plainText(whoSaysIt(map, attribution)) << ".\n";
    if (const auto circumstances = circumstancesOf(map, attribution); !circumstances.empty()) std::cout << "    " << circumstances << '\n';
    std::optional<PassageId> shown;
    for (const auto& hand : trail)
        if (hand.passage && hand.passage != shown) printPassage(map, texts, *(shown = hand.passage));
    std::cout << '\n';
}

struct Options {
    std::string file;
    std::string claim;
    std::string person;  // whose commitments are asked for
    std::array<bool, EnumWords<TrailQuery>::words.size()> queries{};
    bool json = false;

    As as() const { return json ? As::Json : As::Text; }
};

void printTrails(const Document& document, const Options& options) {
    const auto& map = document.map();
    const auto claim = claimNamed(map, options.claim);
    const auto trails = trailsOf(map, claim);
    SourceTexts texts(&document);
    if (options.json) {
        JsonValue::Array values;
        for (const auto& trail : trails) values.push_back(valueOf(map, texts, trail));
        return printJson(
            JsonValue::Object{{"id", {std::to_string(claim.value)}}, {"text", {map.at(claim).text}}, {"trails", {std::move(values)}}});
    }
    std::cout << map.at(claim).text << "\n\n";
    if (trails.empty()) std::cout << "  Nobody is on record with it.\n";
    for (const auto& trail : trails) print(map, texts, trail);
}

void run(const Options& options) {
    const auto asked = std::ranges::count(options.queries, true) + (options.person.empty() ? 0 : 1) + (options.claim.empty() ? 0 : 1);
    if (asked != 1)
        throw Error(ErrorCode::Usage, asked == 0
                                          ? "Name a CLAIM, or ask one question about all of them: --second-hand, --commitments PERSON, ..."
                                          : "Ask one thing at a time: a CLAIM, or one of the questions.");
    const auto document = openAny(options.file);
    if (!options.claim.empty()) return printTrails(document, options);
    if (!options.person.empty()) return printCommitments(document.map(), personNamed(document.map(), options.person), options.as());
    const auto query = static_cast<TrailQuery>(std::ranges::find(options.queries, true) - options.queries.begin());
    printAnswers(document.map(), query, options.as());
}

std::string helpOf(TrailQuery query) {
    switch (query) {
    case TrailQuery::SecondHand:
        return "List the claims on which nobody is on record in his own words";
    case TrailQuery::AssertedByNobody:
        return "List the claims that nobody asserts";
    case TrailQuery::Unsourced:
        return "List the claims that lead to no passage of a source";
    case TrailQuery::OfSeveral:
        return "List the claims that several people hold independently of each other";
    case TrailQuery::AgainstOneself:
        return "List where claims of one person attack each other";
    }
    return {};
}

}  // namespace

void addTrailCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(
        "trail", "Say who is on record with a claim, through whom, and in which words; or ask who says what in the whole debate");
    command->add_option("FILE", options->file, kFileHelp)->required();
    command->add_option("CLAIM", options->claim, "Its id, or a part of its text that no other claim has");
    for (std::size_t i = 0; i < options->queries.size(); ++i) {
        const auto query = static_cast<TrailQuery>(i);
        command->add_flag("--" + std::string(wordOf(query)), options->queries.at(i), helpOf(query));
    }
    command
        ->add_option("--commitments", options->person,
                     "List what somebody is committed to: an id, or a part of a name that nobody else has")
        ->type_name("PERSON");
    command->add_flag("--json", options->json, "Print it as JSON");
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
