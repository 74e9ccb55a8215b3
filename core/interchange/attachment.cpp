// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/attachment.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/provenance/section_text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace cruxmap {

namespace {

constexpr double kReadingShare = 0.6;  // of the whole work; the rest finds the passages

SourceKind kindOf(TextFormat format) {
    return format == TextFormat::Thread ? SourceKind::Thread : SourceKind::Other;
}

}  // namespace

SourceFile sourceFileAt(const std::string& path) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status)) throw Error(ErrorCode::Io, "There is no such file.", path);
    if (!std::filesystem::is_regular_file(status)) throw Error(ErrorCode::Io, "This is not a file that can be read.", path);
    if (const auto size = std::filesystem::file_size(path, failed); !failed && size > kLargestSource)
        throw Error(ErrorCode::BadInput,
                    "The file has " + std::to_string(size >> 20) + " MB; a source can have up to " + std::to_string(kLargestSource >> 20) +
                        " MB. Attach the part of it that matters.",
                    path);
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorCode::Io, "The file cannot be read. Check its permissions.", path);
    SourceFile file{path, {std::istreambuf_iterator<char>(in), {}}, {}};
    if (in.bad()) throw Error(ErrorCode::Io, "The file could not be read.", path);
    file.sha256 = sha256(file.bytes);
    return file;
}

SourceFile pastedText(std::string text, const std::string& name) {
    auto hash = sha256(text);
    return {name, std::move(text), std::move(hash)};
}

std::optional<SourceId> sourceOf(const ArgumentMap& map, const SourceFile& file) {
    for (const auto id : map.ranked<Source>())
        if (map.at(id).sha256 == file.sha256) return id;
    return std::nullopt;
}

ReadingOptions readingOptionsFor(const Source& source) {
    return source.normalisation.empty() ? ReadingOptions{} : readingOptionsFrom(source.normalisation);
}

Source newSourceFor(const SourceFile& file) {
    Source source;
    source.title = singleLine(normalised(std::filesystem::path(file.name).stem().string()));
    if (source.title.empty()) source.title = "Untitled source";
    return source;
}

AttachmentInput attachmentInput(const Document& document, const Source& source) {
    AttachmentInput input{source, {}, {}};
    if (!source.id) return input;
    for (const auto id : document.map().passagesOf(source.id)) input.passages.push_back(document.map().at(id));
    if (const auto stored = document.sourceText(source.textSha256)) input.formerText = stored->text;
    return input;
}

AttachmentPlan planAttachment(AttachmentInput input, const SourceFile& file, const ReadingOptions& options, std::stop_token stop,
                              ReadingProgress progress) {
    const auto reading = [&](double part) {
        if (progress) progress(part * kReadingShare);
    };
    AttachmentPlan plan;
    plan.text = readSourceText(file.bytes, file.name, options, stop, reading);
    plan.passages = reanchored(input.passages, input.formerText, plan.text.text, stop);
    if (stop.stop_requested()) throw ReadingStopped{};

    plan.source = std::move(input.source);
    auto& source = plan.source;
    auto name = sha256(plan.text.text);
    plan.newVersion = !source.textSha256.empty() && source.textSha256 != name;
    std::erase(source.formerTexts, name);
    if (plan.newVersion) source.formerTexts.push_back(source.textSha256);
    if (!source.id) source.kind = kindOf(plan.text.format);
    source.textSha256 = std::move(name);
    source.sha256 = file.sha256;
    source.normalisation = plan.text.normalisation;
    source.file = file.name;
    return plan;
}

SourceId attach(Transaction& transaction, const AttachmentPlan& plan) {
    auto source = plan.source;
    transaction.addSourceText(plan.text.text, sectionsToText(plan.text.sections));
    if (source.id) {
        transaction.set(source);
    } else {
        source.rank = transaction.before().nextRank<Source>();
        source.id = transaction.add(source);
    }
    for (const auto& passage : plan.passages.passages)
        if (const auto* before = transaction.before().find(passage.id); before && !(*before == passage.passage))
            transaction.set(passage.passage);
    return source.id;
}

void letGoFormerTexts(Transaction& transaction, SourceId id) {
    transaction.change(id, [](Source& source) { source.formerTexts.clear(); });
}

void reanchor(Transaction& transaction, PassageId id, Span span, std::string_view text) {
    transaction.change(id, [&](Passage& passage) { passage = placedAt(passage, span, text); });
}

}  // namespace cruxmap
