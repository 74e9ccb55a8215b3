// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/named_claim.h"
#include "core/base/text.h"
#include "core/interchange/open.h"
#include "core/interchange/source_texts.h"
#include "core/provenance/trail.h"

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

void run(const std::string& file, const std::string& name, bool json) {
    const auto document = openAny(file);
    const auto& map = document.map();
    const auto claim = claimNamed(map, name);
    const auto trails = trailsOf(map, claim);
    SourceTexts texts(&document);
    if (json) {
        JsonValue::Array values;
        for (const auto& trail : trails) values.push_back(valueOf(map, texts, trail));
        return printJson(
            JsonValue::Object{{"id", {std::to_string(claim.value)}}, {"text", {map.at(claim).text}}, {"trails", {std::move(values)}}});
    }
    std::cout << map.at(claim).text << "\n\n";
    if (trails.empty()) std::cout << "  Nobody is on record with it.\n";
    for (const auto& trail : trails) print(map, texts, trail);
}

}  // namespace

void addTrailCommand(CLI::App& app) {
    auto file = std::make_shared<std::string>();
    auto claim = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    auto* command = app.add_subcommand("trail", "Say who is on record with a claim, through whom, and in which words");
    command->add_option("FILE", *file, kFileHelp)->required();
    command->add_option("CLAIM", *claim, "Its id, or a part of its text that no other claim has")->required();
    command->add_flag("--json", *json, "Print it as JSON");
    command->callback([file, claim, json] { run(*file, *claim, *json); });
}

}  // namespace cruxmap::cli
