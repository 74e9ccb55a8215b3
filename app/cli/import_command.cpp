// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/interchange/open.h"

#include <iostream>
#include <memory>

namespace cruxmap::cli {

void addImportCommand(CLI::App& app) {
    struct Options {
        std::string in;
        std::string out;
    };
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("import", "Make a document of a debate in another format");
    command->add_option("IN", options->in, kFileHelp)->required();
    command->add_option("-o,--output", options->out, "The document to make; it must not exist")->required();
    command->callback([options] {
        const auto document = Document::create(options->out, readContent(options->in));
        std::cout << options->out << ": " << document.map().all<Claim>().size() << " claims, " << document.map().all<Relation>().size()
                  << " relations\n";
    });
}

}  // namespace cruxmap::cli
