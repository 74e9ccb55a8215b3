// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/interchange/open.h"

#include <iostream>
#include <memory>

namespace cruxmap::cli {

void addCheckCommand(CLI::App& app) {
    auto file = std::make_shared<std::string>();
    auto* command = app.add_subcommand("check", "Check that a document is sound");
    command->add_option("FILE", *file, kFileHelp)->required();
    command->footer(
        "Checks the file's integrity, its references, its schema, the debate's own rules, and that reading it again gives the same.\n"
        "Exit code 0: nothing found. 1: something found, a line each.");
    command->callback([file] {
        const auto document = openAny(*file);
        const auto findings = document.check();
        for (const auto& finding : findings) std::cout << finding << '\n';
        if (!findings.empty()) throw Findings{};
        std::cout << *file << ": sound, " << document.map().all<Claim>().size() << " claims\n";
    });
}

}  // namespace cruxmap::cli
