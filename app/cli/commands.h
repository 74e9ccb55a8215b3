// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands, a file each. Every one adds itself to the command line with its help and options, and runs from CLI11's
// callback; it prints results to standard output and throws Error for everything that goes wrong.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace cruxmap::cli {

// Left by a command that has done its work and found something: the exit code is 1.
struct Findings {};

void addNewCommand(CLI::App& app);
void addImportCommand(CLI::App& app);
void addExportCommand(CLI::App& app);
void addInfoCommand(CLI::App& app);
void addCheckCommand(CLI::App& app);
void addAttachCommand(CLI::App& app);
void addSourcesCommand(CLI::App& app);
void addTrailCommand(CLI::App& app);
void addVerdictsCommand(CLI::App& app);
void addChainsCommand(CLI::App& app);
void addWhyCommand(CLI::App& app);
void addCruxCommand(CLI::App& app);
void addCampsCommand(CLI::App& app);
void addStrengthCommand(CLI::App& app);
void addFindingsCommand(CLI::App& app);
void addStatsCommand(CLI::App& app);
void addChartsCommand(CLI::App& app);
void addReportCommand(CLI::App& app);

// What FILE may be, for every command's help.
inline const std::string kFileHelp = "A .cruxmap document, a debate as JSON, sample:chip-ban, or - for JSON on standard input";

}  // namespace cruxmap::cli
