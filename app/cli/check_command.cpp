// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "core/interchange/open.h"
#include "core/interchange/source_texts.h"
#include "core/model/consistency.h"

#include <iostream>
#include <memory>

namespace cruxmap::cli {

namespace {

void checkFile(const Document& document, const std::string& name) {
    const auto findings = document.check();
    for (const auto& finding : findings) std::cout << finding << '\n';
    if (!findings.empty()) throw Findings{};
    std::cout << name << ": sound, " << document.map().all<Claim>().size() << " claims\n";
}

// A passage whose source has no text cannot be found in it.
AnchorState stateOf(SourceTexts& texts, PassageId passage) {
    const auto* anchor = texts.anchor(passage);
    return anchor ? anchor->state : AnchorState::Missing;
}

void checkPassages(const Document& document, bool json) {
    const auto& map = document.map();
    SourceTexts texts(&document);
    JsonValue::Array passages;
    std::size_t verified = 0;
    for (const auto id : map.ranked<Passage>()) {
        const auto& passage = map.at(id);
        const auto state = stateOf(texts, id);
        verified += state == AnchorState::Verified ? 1 : 0;
        if (json) {
            passages.push_back({JsonValue::Object{{"id", {std::to_string(id.value)}},
                                                  {"source", {std::to_string(passage.source.value)}},
                                                  {"state", {std::string(wordOf(state))}}}});
        } else if (state != AnchorState::Verified) {
            std::cout << nameOf(refTo(id)) << " in \"" << map.at(passage.source).title
                      << "\": " << (texts.text(passage.source) ? inWords(state) : "no text is attached") << '\n';
        }
    }
    const auto all = map.all<Passage>().size();
    if (json)
        printJson(JsonValue::Object{{"passages", {std::move(passages)}}});
    else
        std::cout << "words found for " << verified << " of " << all << " passages\n";
    if (verified != all) throw Findings{};
}

}  // namespace

void addCheckCommand(CLI::App& app) {
    struct Wanted {
        std::string file;
        bool provenance = false;
        bool json = false;
    };
    auto wanted = std::make_shared<Wanted>();
    auto* command = app.add_subcommand("check", "Check that a document is sound, or that its quotations stand where it says");
    command->add_option("FILE", wanted->file, kFileHelp)->required();
    auto* provenance = command->add_flag("--provenance", wanted->provenance, "Look every passage up in the attached text of its source");
    command->add_flag("--json", wanted->json, "Print the passages and their states as JSON")->needs(provenance);
    command->footer(
        "Checks the file's integrity, its references, its schema, the debate's own rules, and that reading it again gives the same.\n"
        "With --provenance: whether each passage's words are found, moved, altered, in several places or missing.\n"
        "Exit code 0: nothing found. 1: something found, a line each.");
    command->callback([wanted] {
        const auto document = openAny(wanted->file);
        wanted->provenance ? checkPassages(document, wanted->json) : checkFile(document, wanted->file);
    });
}

}  // namespace cruxmap::cli
