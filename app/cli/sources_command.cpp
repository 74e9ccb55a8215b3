// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "core/interchange/open.h"
#include "core/interchange/source_texts.h"
#include "core/model/enums.h"
#include "core/model/wording.h"
#include "core/provenance/reanchor.h"
#include "core/provenance/selection.h"

#include <cmath>
#include <iostream>
#include <memory>

namespace cruxmap::cli {

namespace {

struct Standing {
    std::size_t passages = 0;
    bool attached = false;
    AnchorCounts counts{};
    double coverage = 0;
};

Standing standingOf(const Document& document, SourceTexts& texts, SourceId source) {
    Standing standing;
    std::vector<Span> spans;
    const auto* text = texts.text(source);
    standing.attached = text != nullptr;
    for (const auto id : document.map().passagesOf(source)) {
        ++standing.passages;
        const auto* anchor = texts.anchor(id);
        if (!anchor) continue;
        ++standing.counts.at(static_cast<std::size_t>(anchor->state));
        if (anchor->candidates.size() == 1) spans.push_back(anchor->candidates.front().span);
    }
    if (text) standing.coverage = coverage(text->text(), spans);
    return standing;
}

JsonValue valueOf(const ArgumentMap& map, const Source& source, const Standing& standing) {
    JsonValue::Array authors;
    for (const auto author : source.authors) authors.push_back({map.at(author).name});
    JsonValue::Object object{{"id", {std::to_string(source.id.value)}},
                             {"title", {source.title}},
                             {"kind", {std::string(wordOf(source.kind))}},
                             {"date", {source.date}},
                             {"authors", {std::move(authors)}},
                             {"url", {source.url}},
                             {"sha256", {source.sha256}},
                             {"attached", {standing.attached}},
                             {"passages", {static_cast<std::int64_t>(standing.passages)}}};
    if (standing.attached) {
        JsonValue::Object counts;
        for (std::size_t state = 0; state < standing.counts.size(); ++state)
            counts.emplace_back(wordOf(static_cast<AnchorState>(state)), JsonValue{static_cast<std::int64_t>(standing.counts.at(state))});
        object.emplace_back("states", JsonValue{std::move(counts)});
        object.emplace_back("coverage", JsonValue{standing.coverage});
    }
    return {std::move(object)};
}

void print(const ArgumentMap& map, const Source& source, const Standing& standing) {
    std::cout << source.title << "\n  " << source.id.value << ", " << wordOf(source.kind);
    if (!source.date.empty()) std::cout << ", " << source.date;
    for (const auto author : source.authors) std::cout << ", " << map.at(author).name;
    if (!standing.attached) {
        std::cout << "\n  " << counted(standing.passages, "passage") << "; no text is attached\n\n";
        return;
    }
    std::cout << "\n  " << (standing.passages == 0 ? "no passages yet" : inWords(standing.counts));
    std::cout << "; " << std::lround(100 * standing.coverage) << " % of the text is mapped\n\n";
}

void run(const std::string& file, bool json) {
    const auto document = openAny(file);
    const auto& map = document.map();
    SourceTexts texts(&document);
    JsonValue::Array sources;
    for (const auto id : map.ranked<Source>()) {
        const auto standing = standingOf(document, texts, id);
        if (json)
            sources.push_back(valueOf(map, map.at(id), standing));
        else
            print(map, map.at(id), standing);
    }
    if (json)
        printJson(JsonValue::Object{{"sources", {std::move(sources)}}});
    else if (map.all<Source>().empty())
        std::cout << "The debate has no sources yet. Attach one: cruxmap attach FILE DOC\n";
}

}  // namespace

void addSourcesCommand(CLI::App& app) {
    auto file = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    auto* command = app.add_subcommand("sources", "List the sources, and how their passages stand in the attached texts");
    command->add_option("FILE", *file, kFileHelp)->required();
    command->add_flag("--json", *json, "Print them as JSON");
    command->callback([file, json] { run(*file, *json); });
}

}  // namespace cruxmap::cli
