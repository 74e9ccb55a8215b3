// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/interchange/open.h"
#include "core/model/fields.h"
#include "core/model/view_content.h"

#include <iomanip>
#include <iostream>
#include <memory>

namespace cruxmap::cli {

namespace {

void printCounts(const ArgumentMap& map) {
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        if constexpr (!std::is_same_v<Record, Meta>)
            std::cout << std::left << std::setw(14) << Describe<Record>::plural << std::right << std::setw(7) << map.all<Record>().size()
                      << '\n';
    });
}

void printViews(const ArgumentMap& map) {
    if (map.all<View>().empty()) return;
    std::cout << "\nViews\n";
    for (const auto id : map.ranked<View>()) {
        const auto cards = contentOf(map, id).cards.size();
        std::cout << "  " << map.at(id).name << " (" << cards << (cards == 1 ? " card" : " cards") << ")\n";
    }
}

void print(const Document& document, const std::string& name) {
    const auto& map = document.map();
    std::cout << (map.meta().title.empty() ? "Untitled debate" : map.meta().title) << "\n" << name << "\n\n";
    printCounts(map);
    printViews(map);
    const auto steps = document.history().steps().size();
    if (steps > 0)
        std::cout << "\nHistory: " << steps << (steps == 1 ? " step" : " steps") << ", the last at "
                  << document.history().steps().back().time << '\n';
    if (document.readOnly()) std::cout << "\nThe file can only be read here.\n";
}

}  // namespace

void addInfoCommand(CLI::App& app) {
    auto file = std::make_shared<std::string>();
    auto* command = app.add_subcommand("info", "Say what a debate holds");
    command->add_option("FILE", *file, kFileHelp)->required();
    command->callback([file] { print(openAny(*file), *file); });
}

}  // namespace cruxmap::cli
