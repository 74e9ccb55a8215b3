// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/reasoning.h"
#include "core/interchange/reasoning_json.h"

#include <iostream>

namespace cruxmap::cli {

namespace {

void run(const ReasoningOptions& options) {
    const Debate debate(options);
    const auto verdicts = debate.verdicts();
    std::vector<Why> answers;
    for (const auto claim : debate.claims()) answers.push_back(why(debate.map(), verdicts, claim));
    if (options.json) {
        std::cout << whyJson(debate.map(), answers);
        return;
    }
    std::cout << caution(debate.reading()) << '\n';
    for (const auto& answer : answers)
        std::cout << '\n' << debate.map().at(answer.subject).text << "\n  " << plainText(answer.sentence) << '\n';
}

}  // namespace

void addWhyCommand(CLI::App& app) {
    auto options = std::make_shared<ReasoningOptions>();
    auto* command = addReasoningCommand(app, "why", "Say why a claim stands, is disputed or not",
                                        "The claim; the options of the first question when left out.", *options);
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
