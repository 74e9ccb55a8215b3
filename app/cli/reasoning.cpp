// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reasoning.h"

#include "app/cli/commands.h"
#include "core/base/error.h"
#include "core/interchange/open.h"

#include <chrono>
#include <csignal>
#include <iostream>

namespace cruxmap::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int) {
    interrupted = 1;
}

}  // namespace

CLI::App* addReasoningCommand(CLI::App& app, const std::string& name, const std::string& help, const std::string& claimHelp,
                              ReasoningOptions& options) {
    auto* command = app.add_subcommand(name, help);
    command->add_option("FILE", options.file, kFileHelp)->required();
    command->add_option("--claim,CLAIM", options.claim, claimHelp + " By id or by a part of its text.");
    command->add_option("--suspend", options.suspend, "Leave this claim out of play; may be given several times")->allow_extra_args(false);
    command->add_option("--assume", options.assume, "Accept this claim; may be given several times")->allow_extra_args(false);
    command->add_option("--reading", options.reading, "even-handed, or one-way: every attack decisive; the document's when left out");
    command->add_option("--timeout", options.timeout, "Give what is found after so many seconds")->check(CLI::NonNegativeNumber);
    command->add_flag("--json", options.json, "Print JSON");
    return command;
}

Patience::Patience(double seconds) {
    interrupted = 0;
    std::signal(SIGINT, interrupt);
    const auto start = std::chrono::steady_clock::now();
    m_watch = std::jthread([this, start, seconds](const std::stop_token& done) {
        while (!done.stop_requested()) {
            const auto spent = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            if (interrupted || (seconds > 0 && spent >= seconds)) {
                m_source.request_stop();
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
}

Patience::~Patience() {
    std::signal(SIGINT, SIG_DFL);
}

Debate::Debate(const ReasoningOptions& options) : m_document(openAny(options.file)) {
    for (const auto& name : options.suspend) m_suppositions.suspended.insert(claimNamed(map(), name));
    for (const auto& name : options.assume) m_suppositions.assumed.insert(claimNamed(map(), name));
    if (!options.claim.empty()) m_claim = claimNamed(map(), options.claim);
    const auto named = options.reading.empty() ? std::optional(readingOf(map())) : readingNamed(options.reading);
    if (!named) throw Error(ErrorCode::Usage, "There is no such reading. There are: even-handed, one-way.", options.reading);
    m_reading = *named;
}

QuestionId Debate::question() const {
    const auto questions = map().ranked<Question>();
    if (questions.empty()) throw Error(ErrorCode::Usage, "This debate has no question. Name a claim, by its id or by a part of its text.");
    return questions.front();
}

std::vector<ClaimId> Debate::claims() const {
    return m_claim ? std::vector{*m_claim} : map().at(question()).options;
}

void printIncomplete(bool complete) {
    if (!complete) std::cout << "\nStopped before the end: there may be more.\n";
}

}  // namespace cruxmap::cli
