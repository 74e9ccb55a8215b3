// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/reasoning.h"
#include "core/interchange/reasoning_json.h"

#include <iostream>

namespace cruxmap::cli {

namespace {

std::string_view statusOf(const ChainStep& step) {
    if (step.loop) return "stands on this line already";
    if (step.repeats) return "followed elsewhere";
    if (step.weakening) return "weakens only";
    switch (step.status) {
    case Verdict::Stands:
        return "stands";
    case Verdict::Contested:
        return "disputed";
    case Verdict::Defeated:
        return "does not hold";
    case Verdict::Idle:
        return "out of play";
    }
    return "";
}

std::string aimOf(const ChainStep& step) {
    const std::string move = step.move == Move::Attacks ? "attacks" : "answers";
    switch (step.aim) {
    case Aim::Step:
        return move + " the step";
    case Aim::Reason:
        return move + " a reason's step";
    case Aim::Premise:
        return move + " a reason";
    case Aim::Claim:
        break;
    }
    return move;
}

void printVoice(const ArgumentMap& map, const Voice& voice, const std::string& indent) {
    std::cout << indent << map.at(voice.person).name;
    for (std::size_t i = 0; i < voice.through.size(); ++i) std::cout << (i == 0 ? ", through " : ", ") << map.at(voice.through[i]).name;
    if (voice.source && !map.at(*voice.source).title.empty()) std::cout << " · " << map.at(*voice.source).title;
    if (!voice.date.empty()) std::cout << " · " << voice.date;
    std::cout << '\n';
}

void printStep(const ArgumentMap& map, const ChainStep& step) {
    const std::string indent(step.depth * 4, ' ');
    std::cout << indent;
    if (step.move != Move::Start) std::cout << (step.decides ? "* " : "- ") << aimOf(step) << ": ";
    for (std::size_t i = 0; i < step.premises.size(); ++i) std::cout << (i > 0 ? " + " : "") << map.at(step.premises[i]).text;
    if (step.move != Move::Start) std::cout << " [" << statusOf(step) << (step.unanswered ? ", unanswered" : "") << ']';
    std::cout << '\n';
    if (!step.voices.empty()) printVoice(map, step.voices.front(), indent + "    ");
    if (step.hidden > 0) std::cout << indent << "    … and " << step.hidden << " more replies\n";
}

void run(const ReasoningOptions& options) {
    const Debate debate(options);
    const auto verdicts = debate.verdicts();
    std::vector<RebuttalChain> chains;
    for (const auto claim : debate.claims()) chains.push_back(rebuttalChain(debate.map(), verdicts, claim));
    if (options.json) {
        std::cout << chainsJson(debate.map(), chains);
        return;
    }
    std::cout << caution(debate.reading()) << " A star marks the line that decides.\n";
    for (const auto& chain : chains) {
        std::cout << '\n';
        for (const auto& step : chain.steps) printStep(debate.map(), step);
        std::cout << plainText(summary(debate.map(), chain)) << '\n';
    }
}

}  // namespace

void addChainsCommand(CLI::App& app) {
    auto options = std::make_shared<ReasoningOptions>();
    auto* command = addReasoningCommand(app, "chains", "Follow attack and answer from a claim outwards",
                                        "Where to start; the options of the first question when left out.", *options);
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
