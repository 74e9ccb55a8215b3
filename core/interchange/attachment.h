// SPDX-License-Identifier: GPL-3.0-or-later
// Attaching the documents that a debate speaks of: a file's bytes become a text beside the map, and every passage of the source
// is found again in it. In three steps, so that the long one needs no document: what is known (attachmentInput), what would
// become of it (planAttachment), and the writing (attach).
#pragma once

#include "core/document/document.h"
#include "core/provenance/reanchor.h"
#include "core/provenance/source_text.h"

#include <optional>
#include <string>
#include <vector>

namespace cruxmap {

struct SourceFile {
    std::string name;  // its path; of pasted text, what to call it
    std::string bytes;
    std::string sha256;  // of the bytes
};

// Throws Error{Io} when it cannot be read, and Error{BadInput} when it is larger than kLargestSource.
SourceFile sourceFileAt(const std::string& path);
SourceFile pastedText(std::string text, const std::string& name);

// The source that this very file belongs to, by its SHA-256; nothing when the map knows none.
std::optional<SourceId> sourceOf(const ArgumentMap& map, const SourceFile& file);

// How the source's text was made, so that a new version of its file is read the same way; the defaults when none is attached.
ReadingOptions readingOptionsFor(const Source& source);

// A source for a file that the map does not know, named after the file; without an id.
Source newSourceFor(const SourceFile& file);

struct AttachmentInput {
    Source source;
    std::vector<Passage> passages;  // of the source, by rank
    std::string formerText;         // the one attached so far; empty when there is none
};

// The source must exist, or be new (without an id).
AttachmentInput attachmentInput(const Document& document, const Source& source);

struct AttachmentPlan {
    Source source;  // as it will be
    SourceText text;
    Reanchoring passages;
    bool newVersion = false;  // another text was attached; it is kept among the source's former texts
};

// Throws as readSourceText does. `progress` is told the part done, 0 to 1.
AttachmentPlan planAttachment(AttachmentInput input, const SourceFile& file, const ReadingOptions& options, std::stop_token stop = {},
                              ReadingProgress progress = {});

// Writes the text, the source, and the new places of the passages that were found. The others keep what is known of them.
SourceId attach(Transaction& transaction, const AttachmentPlan& plan);

// Earlier texts are given up. The words of passages that stand in none of the later ones are then known by their ends only.
void letGoFormerTexts(Transaction& transaction, SourceId source);

// Somebody has looked and says: here it stands. `text` is the source's.
void reanchor(Transaction& transaction, PassageId passage, Span span, std::string_view text);

}  // namespace cruxmap
