// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/reasoning.h"
#include "core/interchange/reasoning_json.h"

#include <algorithm>
#include <iostream>

namespace cruxmap::cli {

namespace {

struct Options : ReasoningOptions {
    bool all = false;
};

void print(const cruxmap::Findings& found) {
    std::optional<FindingKind> told;
    for (const auto& finding : found.findings) {
        if (told != finding.kind) std::cout << (told ? "\n" : "") << heading(finding.kind) << '\n';
        told = finding.kind;
        std::cout << "- " << plainText(finding.sentence) << '\n';
    }
    if (found.findings.empty()) std::cout << "Nothing found.\n";
    printIncomplete(found.complete);
}

void run(const Options& options) {
    const Debate debate(options);
    const Patience patience(options.timeout);
    auto found = findingsOf(debate.map(), debate.verdicts(), patience.token());
    std::erase_if(found.findings, [&](const Finding& finding) {
        const bool isAbout = !debate.claim() || std::ranges::count(finding.subjects, refTo(*debate.claim())) > 0;
        return !isAbout || (!options.all && dismissalOf(debate.map(), finding));
    });
    if (options.json)
        std::cout << findingsJson(debate.map(), found);
    else
        print(found);
}

}  // namespace

void addFindingsCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = addReasoningCommand(app, "findings", "List what deserves a second look", "Only what is about it.", *options);
    command->add_flag("--all", options->all, "Also what was put aside in the document");
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
