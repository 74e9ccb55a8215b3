// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/document/document.h"

#include <iostream>
#include <memory>

namespace cruxmap::cli {

void addNewCommand(CLI::App& app) {
    struct Options {
        std::string file;
        std::string title;
    };
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("new", "Make an empty document");
    command->add_option("FILE", options->file, "The document to make; it must not exist")->required();
    command->add_option("--title", options->title, "The debate's title");
    command->callback([options] {
        MapChange content;
        Meta meta;
        meta.title = options->title;
        content.put(meta);
        Document::create(options->file, std::move(content));
        std::cout << options->file << '\n';
    });
}

}  // namespace cruxmap::cli
