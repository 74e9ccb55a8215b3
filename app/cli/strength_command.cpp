// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/reasoning.h"
#include "core/interchange/reasoning_json.h"

#include <iomanip>
#include <iostream>
#include <map>

namespace cruxmap::cli {

namespace {

struct Options : ReasoningOptions {
    std::string semantics = "quadratic";
};

const std::map<std::string, GradualSemantics> kSemantics{{"quadratic", GradualSemantics::QuadraticEnergy},
                                                         {"df-quad", GradualSemantics::DfQuad},
                                                         {"euler", GradualSemantics::Euler},
                                                         {"h-categorizer", GradualSemantics::HCategorizer}};

void printCaution(bool converged) {
    std::cout << "Counts what is said for and against in this map. Not a finding of truth.\n";
    if (!converged) std::cout << "Not converged: a circle of reasons does not settle, or it was stopped. The numbers mean little.\n";
    std::cout << '\n' << std::fixed;
}

void printAll(const ArgumentMap& map, const Strengths& strengths) {
    printCaution(strengths.converged);
    for (const auto claim : map.ranked<Claim>()) {
        const auto at = strengths.claims.find(claim);
        if (at == strengths.claims.end())
            std::cout << "    –";
        else
            std::cout << std::setprecision(3) << at->second;
        std::cout << "  " << std::setw(6) << claim.value << "  " << lineOf(map, claim) << '\n';
    }
}

void printInfluences(const ArgumentMap& map, ClaimId target, const Influences& influences) {
    printCaution(influences.converged);
    std::cout << std::setprecision(3) << influences.strength << "  " << map.at(target).text << "\n\n";
    for (const auto& one : influences.claims)
        std::cout << std::showpos << one.removal << std::noshowpos << "  " << std::setw(6) << one.claim.value << "  "
                  << lineOf(map, one.claim) << '\n';
}

void run(const Options& options) {
    const Debate debate(options);
    const auto semantics = kSemantics.at(options.semantics);
    const Patience patience(options.timeout);
    if (const auto claim = debate.claim()) {
        const auto influences = influencesOn(debate.map(), *claim, debate.suppositions(), semantics, patience.token());
        options.json ? void(std::cout << influencesJson(debate.map(), *claim, influences))
                     : printInfluences(debate.map(), *claim, influences);
        return;
    }
    const auto strengths = strengthsOf(debate.map(), debate.suppositions(), semantics, patience.token());
    options.json ? void(std::cout << strengthsJson(debate.map(), strengths)) : printAll(debate.map(), strengths);
}

}  // namespace

void addStrengthCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = addReasoningCommand(app, "strength", "Weigh what is said for and against",
                                        "Its strength and what bears on it; all strengths when left out.", *options);
    std::vector<std::string> names;
    for (const auto& [name, semantics] : kSemantics) names.push_back(name);
    command->add_option("--semantics", options->semantics, "How reasons add up")->check(CLI::IsMember(names))->capture_default_str();
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
