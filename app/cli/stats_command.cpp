// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_view.h"
#include "app/cli/reasoning.h"
#include "app/cli/table_output.h"
#include "core/interchange/source_texts.h"
#include "core/interchange/stats_json.h"

#include <iostream>

namespace cruxmap::cli {

namespace {

struct Options : ReasoningOptions {
    std::string view;
    bool hideAnalyst = false;
};

Scope scopeOf(const ArgumentMap& map, const Options& options) {
    const ViewFilter filter{.hideAnalyst = options.hideAnalyst};
    return options.view.empty() ? wholeDebate(map, filter) : cruxmap::scopeOf(contentOf(map, viewNamed(map, options.view), filter));
}

void print(const ArgumentMap& map, const Analysis& analysis) {
    std::cout << "Counts what is recorded in this map. Not a finding of truth.\n\n";
    for (const auto& table : tablesOf(map, analysis)) printTable(table);
    printIncomplete(analysis.complete);
}

void run(const Options& options) {
    const Debate debate(options);
    const auto& map = debate.map();
    const auto scope = scopeOf(map, options);
    const auto claim = debate.claim() ? debate.claim() : centralClaim(map, scope);
    SourceTexts texts(&debate.document());
    const auto stateOf = [&](PassageId passage) {
        const auto* anchor = texts.anchor(passage);
        return anchor ? std::optional(anchor->state) : std::nullopt;
    };
    const Patience patience(options.timeout);
    const auto analysis = analysisOf(map, debate.verdicts(), scope, stateOf, claim, patience.token());
    options.json ? void(std::cout << statsJson(map, analysis)) : print(map, analysis);
}

}  // namespace

void addStatsCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command =
        addReasoningCommand(app, "stats", "Print the numbers behind the charts",
                            "Whose strength to ask about; the first question's option with the most reasons when left out.", *options);
    command->add_option("--view", options->view, "Count what this view shows, by name or id; the whole debate when left out");
    command->add_flag("--hide-analyst", options->hideAnalyst,
                      "Do not count relations that only the mapper sees; what they answer is answered all the same");
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
