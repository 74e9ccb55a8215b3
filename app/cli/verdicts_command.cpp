// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/reasoning.h"
#include "core/interchange/reasoning_json.h"

#include <array>
#include <iomanip>
#include <iostream>

namespace cruxmap::cli {

namespace {

struct Options : ReasoningOptions {
    bool quiet = false;
};

void printCounts(const Verdicts& verdicts) {
    std::array<std::size_t, EnumWords<Verdict>::words.size()> counts{};
    for (const auto& [claim, verdict] : verdicts.claims) ++counts[static_cast<std::size_t>(verdict.verdict)];
    for (std::size_t i = 0; i < counts.size(); ++i) std::cout << (i > 0 ? ", " : "") << counts[i] << ' ' << EnumWords<Verdict>::words[i];
    std::cout << '\n';
}

void print(const ArgumentMap& map, const Verdicts& verdicts, const std::vector<ClaimId>& claims) {
    std::cout << caution(verdicts.reading) << "\n\n";
    for (const auto claim : claims) {
        const auto judged = verdicts.claims.find(claim);
        const auto words =
            judged != verdicts.claims.end() ? shownWords(map, claim, judged->second) : shownWords(verdicts.tallies.at(claim));
        std::cout << std::setw(6) << claim.value << "  " << map.at(claim).text << "\n        " << words << '\n';
    }
    std::cout << '\n';
    printCounts(verdicts);
}

void run(const Options& options) {
    const Debate debate(options);
    const auto verdicts = debate.verdicts();
    if (options.quiet) return printCounts(verdicts);
    const auto claims = debate.claim() ? debate.claims() : debate.map().ranked<Claim>();
    if (!options.json) return print(debate.map(), verdicts, claims);
    const Patience patience(options.timeout);
    const auto strengths = strengthsOf(debate.map(), debate.suppositions(), GradualSemantics::QuadraticEnergy, patience.token());
    std::cout << verdictsJson(debate.map(), verdicts, strengths, claims);
}

}  // namespace

void addVerdictsCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = addReasoningCommand(app, "verdicts", "Say of every claim whether it stands in this map",
                                        "Only this claim; all when left out.", *options);
    command->add_flag("--quiet", options->quiet, "Print only how many claims have which verdict");
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
