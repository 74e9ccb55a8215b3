// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_view.h"
#include "core/document/whole_file.h"
#include "core/interchange/open.h"
#include "ui/workspace/view_export.h"

#include <QGuiApplication>

#include <array>
#include <iostream>
#include <map>
#include <memory>

namespace cruxmap::cli {

namespace {

struct Options {
    std::string file;
    std::vector<std::string> outputs;
    std::string view;
    std::string theme = "light";
    std::string ground = "canvas";
    double scale = 2;
    double dpi = 0;
    bool title = false;
    bool legend = false;
    bool sources = false;
    bool status = false;
    bool hideAnalyst = false;
};

constexpr double kDotsPerInchAtFullSize = 96;

std::optional<ViewId> chosenView(const ArgumentMap& map, const std::string& wanted) {
    if (!wanted.empty()) return viewNamed(map, wanted);
    const auto views = map.ranked<View>();
    return views.empty() ? std::nullopt : std::optional(views.front());
}

ViewExport exportOf(const Options& options, const ArgumentMap& map) {
    static const std::map<std::string, Ground> grounds{
        {"canvas", Ground::Canvas}, {"white", Ground::White}, {"transparent", Ground::Transparent}};
    ViewExport wanted;
    wanted.view = chosenView(map, options.view);
    wanted.filter.hideAnalyst = options.hideAnalyst;
    wanted.dark = options.theme == "dark";
    wanted.ground = grounds.at(options.ground);
    wanted.scale = options.dpi > 0 ? options.dpi / kDotsPerInchAtFullSize : options.scale;
    wanted.statuses = options.status;
    wanted.page = {options.title, options.legend, options.sources, {}};
    return wanted;
}

void exportPictures(const Document& document, const Options& options, const std::vector<std::string>& files) {
    // The same pixels whether or not there is a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::array<char, 8> name{"cruxmap"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    int count = 1;
    const QGuiApplication application(count, arguments.data());

    auto wanted = exportOf(options, document.map());
    const auto picture = exportPicture(document, wanted);
    for (const auto& file : files) {
        wanted.format = *pictureFormatOf(file);
        const auto bytes = exported(picture, wanted);
        writeWhole(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        std::cout << file << '\n';
    }
}

void run(const Options& options) {
    std::vector<std::string> pictures;
    std::vector<std::string> others;
    for (const auto& file : options.outputs) (pictureFormatOf(file) ? pictures : others).push_back(file);
    const auto document = openAny(options.file);
    for (const auto& file : others) {
        writeContent(document.map(), file);
        std::cout << file << '\n';
    }
    if (!pictures.empty()) exportPictures(document, options, pictures);
}

}  // namespace

void addExportCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("export", "Write a view as a picture, or the debate as JSON");
    command->add_option("FILE", options->file, kFileHelp)->required();
    command->add_option("-o,--output", options->outputs, "The file to write: .png, .svg, .pdf or .json; may be given several times")
        ->required();
    command->add_option("--view", options->view, "The view to draw, by name or id; the first one when left out");
    command->add_option("--theme", options->theme, "The colours")->check(CLI::IsMember({"light", "dark"}))->capture_default_str();
    command->add_option("--ground", options->ground, "What is behind the map")
        ->check(CLI::IsMember({"canvas", "white", "transparent"}))
        ->capture_default_str();
    auto* scale = command->add_option("--scale", options->scale, "PNG: pixels for each pixel at 100 %")->check(CLI::PositiveNumber);
    scale->capture_default_str();
    command->add_option("--dpi", options->dpi, "PNG: the same as dots per inch; 96 is scale 1")
        ->check(CLI::PositiveNumber)
        ->excludes(scale);
    command->add_flag("--title", options->title, "Put the debate's title above the map");
    command->add_flag("--legend", options->legend, "Explain lines and signs below the map");
    command->add_flag("--sources", options->sources, "List the sources below the map");
    command->add_flag("--status", options->status, "Tell on each card how the claim stands; --legend says what that means");
    command->add_flag("--hide-analyst", options->hideAnalyst, "Leave out relations that only the mapper sees");
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
