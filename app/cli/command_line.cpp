// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "core/base/error.h"
#include "core/provenance/child_reader.h"

#include <cstdlib>
#include <iostream>
#include <new>

namespace cruxmap::cli {

namespace {

constexpr int kFound = 1;
constexpr int kUsage = 2;
constexpr int kBadInput = 3;
constexpr int kIo = 4;

int exitCodeOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::Usage:
        return kUsage;
    case ErrorCode::BadInput:
    case ErrorCode::Refused:
        return kBadInput;
    case ErrorCode::Io:
        return kIo;
    }
    return kIo;
}

// Qt would abort without a word of help.
bool canOpenWindows() {
#ifdef __APPLE__
    return true;
#else
    const auto isSet = [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
#endif
}

int fail(const std::string& message, int exitCode) {
    std::cerr << "cruxmap: " << message << '\n';
    return exitCode;
}

// Not for users, and in no help: what core starts to read strangers' documents in. It touches nothing else of the program.
Outcome readSourceTextAsChild(const char* task) {
    std::ios::sync_with_stdio(false);
    Outcome outcome;
    outcome.exitCode = serveAsChild(task, std::cin, std::cout);
    return outcome;
}

}  // namespace

Outcome run(int argc, const char* const* argv) {
    if (argc == 3 && argv[1] == kChildCommand) return readSourceTextAsChild(argv[2]);
    CLI::App app("Maps a debate, traces every claim to its source, and finds the crux.", "cruxmap");
    app.set_version_flag("--version", "cruxmap " CRUXMAP_VERSION);
    app.footer(
        "Without a command, opens FILE in the window.\nExit codes: 0 fine, 1 a check found something, 2 usage, 3 bad input, 4 disk or "
        "system.");
    app.require_subcommand(0, 1);
    Outcome outcome;
    app.add_option("FILE", outcome.files, kFileHelp);
    addNewCommand(app);
    addImportCommand(app);
    addExportCommand(app);
    addInfoCommand(app);
    addCheckCommand(app);
    addAttachCommand(app);
    addSourcesCommand(app);
    addTrailCommand(app);
    addVerdictsCommand(app);
    addChainsCommand(app);
    addWhyCommand(app);
    addCruxCommand(app);
    addCampsCommand(app);
    addStrengthCommand(app);
    addFindingsCommand(app);
    addStatsCommand(app);
    addChartsCommand(app);
    addReportCommand(app);

    try {
        app.parse(argc, argv);
        if (!app.get_subcommands().empty())
            outcome.exitCode = 0;
        else if (!canOpenWindows())
            outcome.exitCode =
                fail("There is no display to open a window on. Draw the map into a file instead: cruxmap export FILE -o map.png", kIo);
    } catch (const CLI::Success& e) {
        outcome.exitCode = app.exit(e, std::cout, std::cerr);
    } catch (const CLI::ParseError& e) {
        outcome.exitCode = fail(std::string(e.what()) + "\nRun \"cruxmap --help\" for what can be said.", kUsage);
    } catch (const Findings&) {
        outcome.exitCode = kFound;
    } catch (const Error& e) {
        outcome.exitCode = fail(e.what(), exitCodeOf(e.code()));
    } catch (const std::bad_alloc&) {
        outcome.exitCode = fail("There is not enough memory for this.", kIo);
    } catch (const std::exception& e) {
        outcome.exitCode = fail(e.what(), kIo);
    }
    return outcome;
}

}  // namespace cruxmap::cli
