// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/source_texts.h"

#include "core/base/error.h"
#include "core/base/sha256.h"

#include <ranges>
#include <utility>

namespace cruxmap {

namespace {

std::string_view wordsAt(std::string_view text, const Passage& passage) {
    if (!passage.start || !passage.end || *passage.end > static_cast<std::int64_t>(text.size())) return {};
    return text.substr(static_cast<std::size_t>(*passage.start), static_cast<std::size_t>(*passage.end - *passage.start));
}

}  // namespace

void SourceTexts::refresh() {
    if (!m_document || m_document->stamp() == m_stamp) return;
    m_stamp = m_document->stamp();
    m_anchors.clear();
    std::erase_if(m_texts, [](const auto& entry) { return !entry.second; });  // it may be there now
}

const ReadableText* SourceTexts::read(const std::string& sha256) {
    if (!m_document || sha256.empty()) return nullptr;
    const auto [at, first] = m_texts.try_emplace(sha256);
    if (first) {
        try {
            if (auto stored = m_document->sourceText(sha256))
                at->second = std::make_unique<ReadableText>(ReadableText{Anchorer(stored->text), std::move(stored->sections)});
        } catch (const Error&) {  // damaged: `cruxmap check` says so, and the source can be attached again
        }
    }
    return at->second.get();
}

const ReadableText* SourceTexts::text(SourceId source) {
    refresh();
    const auto* record = m_document ? m_document->map().find(source) : nullptr;
    return record ? read(record->textSha256) : nullptr;
}

const ReadableText* SourceTexts::recordedIn(const Passage& passage) {
    refresh();
    const auto* source = m_document ? m_document->map().find(passage.source) : nullptr;
    if (!source || passage.sha256.empty()) return nullptr;
    const auto agrees = [&](const ReadableText* text) { return text && sha256(wordsAt(text->text(), passage)) == passage.sha256; };
    if (const auto* now = read(source->textSha256); agrees(now)) return now;
    for (const auto& former : source->formerTexts | std::views::reverse)
        if (const auto* text = read(former); agrees(text)) return text;
    return nullptr;
}

const Anchor* SourceTexts::anchor(PassageId id) {
    refresh();
    const auto* passage = m_document ? m_document->map().find(id) : nullptr;
    const auto* now = passage ? text(passage->source) : nullptr;
    if (!now) return nullptr;
    const auto [at, first] = m_anchors.try_emplace(id);
    if (first) {
        // What was recorded in this very text stands where it was recorded, however often its words are repeated.
        const auto* before = recordedIn(*passage);
        at->second = now->anchorer.find(selectorOf(*passage, before && before != now ? before->text() : std::string_view()));
    }
    return &at->second;
}

std::string SourceTexts::wordsOf(PassageId id) {
    const auto* found = anchor(id);
    const auto& passage = m_document->map().at(id);
    if (found && !found->candidates.empty() && found->state != AnchorState::Ambiguous) {
        const auto [start, end] = found->candidates.front().span;
        return std::string(text(passage.source)->text().substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)));
    }
    const auto* before = recordedIn(passage);
    return before ? std::string(wordsAt(before->text(), passage)) : std::string();
}

}  // namespace cruxmap
