// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/charted_debate.h"
#include "core/base/error.h"
#include "core/document/whole_file.h"
#include "ui/charts/chart_export.h"

#include <filesystem>
#include <iostream>
#include <memory>

namespace cruxmap::cli {

namespace {

struct Options : ChartOptions {
    std::string folder;
    std::string theme = "light";
    std::vector<std::string> formats{"png", "svg", "csv"};
    double scale = 2;
};

// Before anything is drawn.
void requireFolder(const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!std::filesystem::is_directory(folder))
        throw Error(ErrorCode::Io, "The charts need a folder, and this cannot be one. Name another after -o.", folder);
}

void write(const std::string& file, const QByteArray& bytes) {
    writeWhole(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    std::cout << file << '\n';
}

void run(const Options& options) {
    requireFolder(options.folder);
    withCharts(options, [&](const Charted& charted) {
        const auto& theme = options.theme == "dark" ? Theme::dark() : Theme::light();
        for (const auto kind : chartKinds())
            for (const auto& word : options.formats) {
                const auto format = *enumOf<ChartFormat>(word);
                const auto bytes = exportedChart(charted, kind, {.format = format, .theme = theme, .scale = options.scale});
                if (!bytes.isEmpty()) write((std::filesystem::path(options.folder) / chartFileName(kind, format)).string(), bytes);
            }
    });
}

}  // namespace

void addChartsCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("charts", "Draw the charts that answer questions about a debate, each into a file of its own");
    addChartOptions(*command, *options);
    command->add_option("-o,--output", options->folder, "The folder to write into; it is made when there is none")->required();
    command->add_option("--format", options->formats, "What to write of each chart; several may be named, all when left out")
        ->check(CLI::IsMember({"png", "svg", "csv"}));
    command->add_option("--theme", options->theme, "The colours")->check(CLI::IsMember({"light", "dark"}))->capture_default_str();
    command->add_option("--scale", options->scale, "PNG: pixels for each pixel at 100 %")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
