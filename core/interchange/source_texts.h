// SPDX-License-Identifier: GPL-3.0-or-later
// The attached texts of a document's sources, and where each of its passages stands in them. Made when somebody asks and kept
// as long as it is true. Not for several threads.
//
// A passage that stands where it was recorded is found at once, in a text of any length. Others have to be searched for: by
// default while one waits; whoever must not wait lets searches in long texts be put off, carries them out elsewhere and brings
// them back.
#pragma once

#include "core/document/document.h"
#include "core/interchange/passage_search.h"
#include "core/provenance/anchor.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace cruxmap {

// An attached text.
struct ReadableText {
    SharedText bytes;
    std::string sections;                      // as core/provenance/section_text.h writes them
    std::shared_ptr<const Anchorer> anchorer;  // nullptr as long as nothing had to be searched for

    std::string_view text() const { return *bytes; }
};

class SourceTexts {
public:
    static constexpr std::size_t kLong = 256 * 1024;  // bytes of a text in which a search may take longer than a frame or two

    // `document` must outlive this; nullptr for none.
    explicit SourceTexts(const Document* document = nullptr) : m_document(document) {}

    // The attached text of a source; nullptr when there is none, or when it is damaged. Good until the document changes its text.
    const ReadableText* text(SourceId source);
    // The source's text, ready for places to be looked up in it: that takes time linear in a text in which nothing was searched for
    // yet. nullptr as for text().
    const Anchorer* anchorer(SourceId source);
    // The text that the passage's recorded place counts in: the source's, or an earlier one that is kept; nullptr when none agrees.
    const ReadableText* recordedIn(const Passage& passage);
    // Where the passage stands in its source's text; nullptr when no text is attached, or while it is awaited. Good until the
    // document changes.
    const Anchor* anchor(PassageId passage);
    // The words of the passage: where it stands, else as an earlier text that is kept has them; empty when neither is known.
    std::string wordsOf(PassageId passage);

    // From now on searches in long texts are put off; `wanted` is called when there is one to be carried out.
    void putOff(std::function<void()> wanted) { m_wanted = std::move(wanted); }
    // Whether a search for the passage was put off, and is not back yet.
    bool isAwaited(PassageId passage);
    // All that is sought in one of the texts; nothing when nothing is. Each is handed out once.
    std::optional<PassageSearch> nextSearch();
    // What was handed out and is not back yet is to be handed out again.
    void takeBack();
    // Carried out. What the document has outrun meanwhile is let go.
    void bringBack(const PassageSearch& search);

private:
    struct Place {
        PassageLookup lookup;
        std::optional<Anchor> anchor{};  // nothing while it is awaited
        std::int64_t stamp = -1;         // at which the lookup was seen to be the right one
    };

    void refresh();
    ReadableText* read(const std::string& sha256);
    bool takesLong(const PassageLookup& lookup, const ReadableText& now) const;

    const Document* m_document;
    std::int64_t m_stamp = -1;
    std::map<std::string, std::unique_ptr<ReadableText>> m_texts;  // by SHA-256; null: not attached or damaged
    std::map<PassageId, Place> m_places;
    std::function<void()> m_wanted;
    std::set<PassageId> m_sought;  // put off, and not handed out yet
};

}  // namespace cruxmap
