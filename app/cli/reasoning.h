// SPDX-License-Identifier: GPL-3.0-or-later
// What the reasoning commands share: the map they reason about, the claim they are asked about, what is supposed, and an end
// to their patience.
#pragma once

#include "app/cli/named_claim.h"
#include "core/document/document.h"
#include "core/reasoning/verdicts.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace cruxmap::cli {

// The arguments of every reasoning command.
struct ReasoningOptions {
    std::string file;
    std::string claim;
    std::vector<std::string> suspend;
    std::vector<std::string> assume;
    std::string reading;
    double timeout = 0;  // seconds; 0: none
    bool json = false;
};

// Adds FILE, CLAIM (also as --claim), --suspend, --assume, --reading, --timeout and --json. `claimHelp` says what CLAIM is for.
CLI::App* addReasoningCommand(CLI::App& app, const std::string& name, const std::string& help, const std::string& claimHelp,
                              ReasoningOptions& options);

// Requests a stop at Ctrl-C or when the time is up. One at a time; afterwards Ctrl-C ends the program as usual.
class Patience {
public:
    explicit Patience(double seconds);
    ~Patience();
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_watch;
};

// The open debate and what is supposed of it. Throws Error{Usage} for a claim or a reading that there is not.
class Debate {
public:
    explicit Debate(const ReasoningOptions& options);

    const Document& document() const { return m_document; }
    const ArgumentMap& map() const { return m_document.map(); }
    const Suppositions& suppositions() const { return m_suppositions; }
    Reading reading() const { return m_reading; }
    Verdicts verdicts() const { return judge(map(), m_suppositions, m_reading); }

    // CLAIM, if one is named.
    std::optional<ClaimId> claim() const { return m_claim; }
    // The first question; throws Error{Usage} when there is none.
    QuestionId question() const;
    // CLAIM, or else the options of the first question.
    std::vector<ClaimId> claims() const;

private:
    Document m_document;
    Suppositions m_suppositions;
    Reading m_reading = Reading::EvenHanded;
    std::optional<ClaimId> m_claim;
};

// Says below a result that it is not all there is.
void printIncomplete(bool complete);

}  // namespace cruxmap::cli
