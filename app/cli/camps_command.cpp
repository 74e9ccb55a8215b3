// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/reasoning.h"
#include "core/interchange/reasoning_json.h"

#include <algorithm>
#include <iostream>

namespace cruxmap::cli {

namespace {

void printWhere(const Camps& found, ClaimId claim) {
    const auto in = [&](const std::vector<ClaimId>& claims) { return std::ranges::binary_search(claims, claim); };
    const auto* where = in(found.inAll)    ? "Every position accepts it."
                        : in(found.inSome) ? "Some positions accept it."
                        : in(found.inNone) ? "No position accepts it."
                                           : "It is out of play or has no verdict.";
    std::cout << where << "\n\n";
}

void print(const Debate& debate, const Camps& found) {
    const auto& map = debate.map();
    std::cout << caution(debate.reading()) << "\n\n";
    if (debate.claim()) {
        std::cout << map.at(*debate.claim()).text << '\n';
        printWhere(found, *debate.claim());
    }
    std::cout << summary(found) << '\n';
    for (const auto& position : found.positions) {
        std::cout << "\n" << position.name << "\n  " << plainText(position.sentence) << '\n';
        for (const auto& [option, tally] : position.options) std::cout << "  " << lineOf(map, option) << ": " << shownWords(tally) << '\n';
    }
}

void run(const ReasoningOptions& options) {
    const Debate debate(options);
    const Patience patience(options.timeout);
    const auto found = camps(debate.map(), debate.suppositions(), debate.reading(), {}, patience.token());
    if (options.json)
        std::cout << campsJson(debate.map(), found);
    else
        print(debate, found);
}

}  // namespace

void addCampsCommand(CLI::App& app) {
    auto options = std::make_shared<ReasoningOptions>();
    auto* command =
        addReasoningCommand(app, "camps", "Find the coherent positions one can take", "Say also which positions accept it.", *options);
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
