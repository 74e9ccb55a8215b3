// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/reasoning.h"
#include "core/interchange/reasoning_json.h"

#include <iostream>

namespace cruxmap::cli {

namespace {

struct Options : ReasoningOptions {
    int size = 3;
};

void print(const Debate& debate, const CruxAnswer& answer) {
    const auto& map = debate.map();
    std::cout << caution(debate.reading()) << "\n\n";
    if (const auto* claim = std::get_if<ClaimId>(&answer.target))
        std::cout << map.at(*claim).text << "\n\n";
    else
        std::cout << map.at(std::get<QuestionId>(answer.target)).text << "\n\n";
    if (answer.sets.empty()) std::cout << "No change of so few claims would matter to it.\n";
    for (const auto& set : answer.sets) std::cout << "- " << plainText(sentence(map, answer, set)) << '\n';
    printIncomplete(answer.complete);
}

void run(const Options& options) {
    const Debate debate(options);
    const auto target = debate.claim() ? CruxTarget(*debate.claim()) : CruxTarget(debate.question());
    const Patience patience(options.timeout);
    CruxOptions search;
    search.maxSize = options.size;
    const auto answer = crux(debate.map(), target, debate.suppositions(), debate.reading(), search, patience.token());
    if (options.json)
        std::cout << cruxJson(debate.map(), answer);
    else
        print(debate, answer);
}

}  // namespace

void addCruxCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = addReasoningCommand(app, "crux", "Find the few claims on which a verdict turns",
                                        "Whose crux; the first question's when left out.", *options);
    command->add_option("--size", options->size, "At most so many claims together")->check(CLI::Range(1, 8))->capture_default_str();
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
