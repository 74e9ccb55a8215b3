// SPDX-License-Identifier: GPL-3.0-or-later
// What is computed from the open document, in one place for all views: the verdicts, as recorded and under what is supposed
// just now; the texts of the sources, and where each passage stands in them. Made when somebody asks, good for one stamp.
#pragma once

#include "core/document/document.h"
#include "core/provenance/anchor.h"
#include "core/reasoning/verdicts.h"

#include <map>
#include <memory>
#include <optional>

namespace cruxmap {

// An attached text, ready for passages to be looked up in it.
struct ReadableText {
    Anchorer anchorer;
    std::string sections;  // core/provenance's account of its parts

    std::string_view text() const { return anchorer.text(); }
};

class Derived {
public:
    // Of this document, or of none. Suppositions are given up.
    void of(const Document* document);

    // Verdicts of the document as it is, and under the suppositions. The references are good until the next edit or
    // supposition.
    const Verdicts& recorded();
    const Verdicts& verdicts();

    const Suppositions& suppositions() const { return m_suppositions; }
    void suppose(Suppositions suppositions);

    // The attached text of a source; nullptr when there is none, or when it is damaged. Good until the document changes its text.
    const ReadableText* text(SourceId source);
    // The text that the passage's recorded place counts in: the source's, or an earlier one that is kept; nullptr when none agrees.
    const ReadableText* recordedIn(const Passage& passage);
    // Where the passage stands in its source's text; nothing when no text is attached.
    const Anchor* anchor(PassageId passage);
    // The words of the passage: where it stands, else as an earlier text that is kept has them; empty when neither is known.
    std::string wordsOf(PassageId passage);

private:
    void refresh();
    const ReadableText* read(const std::string& sha256);

    const Document* m_document = nullptr;
    std::int64_t m_stamp = -1;
    Suppositions m_suppositions;
    std::optional<Verdicts> m_recorded;
    std::optional<Verdicts> m_supposed;
    std::map<std::string, std::unique_ptr<ReadableText>> m_texts;  // by SHA-256; null: not attached or damaged
    std::map<PassageId, Anchor> m_anchors;
};

}  // namespace cruxmap
