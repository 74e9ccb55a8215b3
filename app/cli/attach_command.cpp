// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "core/base/error.h"
#include "core/interchange/attachment.h"
#include "core/interchange/open.h"

#include <charconv>
#include <iostream>
#include <memory>

namespace cruxmap::cli {

namespace {

struct Wanted {
    std::string file;
    std::vector<std::string> documents;
    std::string to;
    std::string format;
    bool mojibake = false;
    std::vector<std::string> machineKeys;
    bool json = false;
};

SourceId sourceNamed(const ArgumentMap& map, const std::string& name) {
    std::int64_t id = 0;
    const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), id);
    if (failure == std::errc() && end == name.data() + name.size() && map.find(SourceId{id})) return SourceId{id};
    std::vector<SourceId> found;
    for (const auto& [sourceId, source] : map.all<Source>())
        if (source.title.find(name) != std::string::npos) found.push_back(sourceId);
    if (found.size() == 1) return found.front();
    throw Error(ErrorCode::Usage, (found.empty() ? "No source has the id or the title \"" : "Several sources have \"") + name +
                                      (found.empty() ? "\". \"cruxmap sources FILE\" lists them."
                                                     : "\" in their title. Give the id; \"cruxmap sources FILE\" has it."));
}

ReadingOptions optionsFor(const Wanted& wanted, const Source& source) {
    auto options = readingOptionsFor(source);
    if (!wanted.format.empty()) {
        options.format = textFormatNamed(wanted.format);
        if (!options.format) throw Error(ErrorCode::Usage, "No format is called \"" + wanted.format + "\".");
    }
    if (wanted.mojibake) options.repairMojibake = true;
    if (!wanted.machineKeys.empty()) options.machineKeys = wanted.machineKeys;
    return options;
}

AttachmentPlan attachOne(Document& document, const Wanted& wanted, const std::string& name) {
    const auto file = sourceFileAt(name);
    const auto& map = document.map();
    const auto known = wanted.to.empty() ? sourceOf(map, file) : std::optional(sourceNamed(map, wanted.to));
    const auto source = known ? map.at(*known) : newSourceFor(file);
    auto plan = planAttachment(attachmentInput(document, source), file, optionsFor(wanted, source));
    document.edit("Attach " + source.title, [&](Transaction& transaction) { plan.source.id = attach(transaction, plan); });
    return plan;
}

std::string textFormatNames() {
    std::string names;
    for (const auto format :
         {TextFormat::Plain, TextFormat::Markdown, TextFormat::Thread, TextFormat::Html, TextFormat::FrontMatter, TextFormat::Pdf})
        names += (names.empty() ? "" : ", ") + std::string(nameOf(format));
    return names;
}

std::string countsInWords(const Reanchoring& passages) {
    const auto words = inWords(passages.counts);
    return words.empty() ? "no passages yet" : words;
}

JsonValue valueOf(const AttachmentPlan& plan) {
    JsonValue::Object counts;
    for (std::size_t state = 0; state < plan.passages.counts.size(); ++state)
        counts.emplace_back(wordOf(static_cast<AnchorState>(state)), JsonValue{static_cast<std::int64_t>(plan.passages.counts.at(state))});
    return {JsonValue::Object{{"source", {std::to_string(plan.source.id.value)}},
                              {"title", {plan.source.title}},
                              {"file", {plan.source.file}},
                              {"newVersion", {plan.newVersion}},
                              {"mojibakeSuspected", {plan.text.mojibakeSuspected}},
                              {"passages", {std::move(counts)}}}};
}

void print(const AttachmentPlan& plan) {
    std::cout << plan.source.file << "\n  attached to \"" << plan.source.title << "\" (" << plan.source.id.value
              << "): " << countsInWords(plan.passages) << '\n';
    if (plan.newVersion) std::cout << "  a new version; the earlier text is kept\n";
    if (plan.text.mojibakeSuspected)
        std::cout << "  some characters look as if they had been decoded wrongly; --repair-mojibake puts them right\n";
}

void run(const Wanted& wanted) {
    if (!isDocument(wanted.file))
        throw Error(ErrorCode::Usage, "Texts are attached to a document. Make one first: cruxmap import FILE -o debate.cruxmap",
                    wanted.file);
    auto document = Document::open(wanted.file);
    JsonValue::Array attached;
    for (const auto& name : wanted.documents) {
        const auto plan = attachOne(document, wanted, name);
        if (wanted.json)
            attached.push_back(valueOf(plan));
        else
            print(plan);
    }
    if (wanted.json) printJson(JsonValue::Object{{"attached", {std::move(attached)}}});
}

}  // namespace

void addAttachCommand(CLI::App& app) {
    auto wanted = std::make_shared<Wanted>();
    auto* command = app.add_subcommand("attach", "Attach the documents that a debate speaks of, and find its passages in them");
    command->add_option("FILE", wanted->file, "A .cruxmap document")->required();
    command->add_option("DOC", wanted->documents, "Text, Markdown, HTML, front matter, a comment thread or PDF")->required();
    command->add_option("--to", wanted->to, "The source that the document is of, by id or part of its title");
    command->add_option("--format", wanted->format, "How to read it, when it is not found out: " + textFormatNames());
    command->add_flag("--repair-mojibake", wanted->mojibake, "Put right UTF-8 that was read as Windows-1252");
    command->add_option("--machine-key", wanted->machineKeys, "A key of the front matter whose sentences a machine wrote; several times");
    command->add_flag("--json", wanted->json, "Print the result as JSON");
    command->footer(
        "A document is recognised by its SHA-256; one that no source of the debate has becomes a new source. Every document is one "
        "step that can be undone.");
    command->callback([wanted] { run(*wanted); });
}

}  // namespace cruxmap::cli
