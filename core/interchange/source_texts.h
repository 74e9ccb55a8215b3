// SPDX-License-Identifier: GPL-3.0-or-later
// The attached texts of a document's sources, and where each of its passages stands in them. Made when somebody asks and kept
// until the document changes. Not for several threads.
#pragma once

#include "core/document/document.h"
#include "core/provenance/anchor.h"

#include <map>
#include <memory>
#include <string>

namespace cruxmap {

// An attached text, ready for passages to be looked up in it.
struct ReadableText {
    Anchorer anchorer;
    std::string sections;  // as core/provenance/section_text.h writes them

    std::string_view text() const { return anchorer.text(); }
};

class SourceTexts {
public:
    // `document` must outlive this; nullptr for none.
    explicit SourceTexts(const Document* document = nullptr) : m_document(document) {}

    // The attached text of a source; nullptr when there is none, or when it is damaged. Good until the document changes its text.
    const ReadableText* text(SourceId source);
    // The text that the passage's recorded place counts in: the source's, or an earlier one that is kept; nullptr when none agrees.
    const ReadableText* recordedIn(const Passage& passage);
    // Where the passage stands in its source's text; nullptr when no text is attached. Good until the document changes.
    const Anchor* anchor(PassageId passage);
    // The words of the passage: where it stands, else as an earlier text that is kept has them; empty when neither is known.
    std::string wordsOf(PassageId passage);

private:
    void refresh();
    const ReadableText* read(const std::string& sha256);

    const Document* m_document;
    std::int64_t m_stamp = -1;
    std::map<std::string, std::unique_ptr<ReadableText>> m_texts;  // by SHA-256; null: not attached or damaged
    std::map<PassageId, Anchor> m_anchors;
};

}  // namespace cruxmap
