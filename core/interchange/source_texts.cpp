// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/source_texts.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/text.h"

#include <iterator>
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
    std::erase_if(m_texts, [](const auto& entry) { return !entry.second; });  // it may be there now
    std::erase_if(m_places, [this](const auto& entry) { return !m_document->map().find(entry.first); });
    std::erase_if(m_sought, [this](PassageId id) { return !m_places.contains(id); });
}

ReadableText* SourceTexts::read(const std::string& sha256) {
    if (!m_document || sha256.empty()) return nullptr;
    const auto [at, first] = m_texts.try_emplace(sha256);
    if (!first) return at->second.get();
    try {
        auto stored = m_document->sourceText(sha256);
        if (stored && !invalidUtf8(stored->text))
            at->second = std::make_unique<ReadableText>(
                ReadableText{std::make_shared<const std::string>(std::move(stored->text)), std::move(stored->sections), nullptr});
    } catch (const Error&) {  // damaged: `cruxmap check` says so, and the source can be attached again
    }
    return at->second.get();
}

const ReadableText* SourceTexts::text(SourceId source) {
    refresh();
    const auto* record = m_document ? m_document->map().find(source) : nullptr;
    return record ? read(record->textSha256) : nullptr;
}

const Anchorer* SourceTexts::anchorer(SourceId source) {
    if (!text(source)) return nullptr;
    auto* readable = read(m_document->map().at(source).textSha256);
    if (!readable->anchorer) readable->anchorer = std::make_shared<const Anchorer>(readable->text());
    return readable->anchorer.get();
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

bool SourceTexts::takesLong(const PassageLookup& lookup, const ReadableText& now) const {
    return (!now.anchorer && now.bytes->size() > kLong) || (lookup.formerText && lookup.formerText->size() > kLong);
}

const Anchor* SourceTexts::anchor(PassageId id) {
    refresh();
    const auto* passage = m_document ? m_document->map().find(id) : nullptr;
    const auto* now = passage ? text(passage->source) : nullptr;
    if (!now) return nullptr;
    auto& place = m_places[id];
    const auto answer = [&place] { return place.anchor ? &*place.anchor : nullptr; };
    if (std::exchange(place.stamp, m_stamp) == m_stamp) return answer();
    // What was recorded in this very text stands where it was recorded, however often its words are repeated.
    const auto* before = recordedIn(*passage);
    PassageLookup lookup{*passage, now->bytes, before && before != now ? before->bytes : nullptr};
    if (lookup == place.lookup) {
        if (m_sought.contains(id)) m_wanted();
        return answer();
    }
    place.lookup = std::move(lookup);
    m_sought.erase(id);
    place.anchor = before == now ? inPlace(selectorOf(*passage, {}), now->text()) : std::nullopt;
    if (place.anchor) return answer();
    if (m_wanted && takesLong(place.lookup, *now)) {
        m_sought.insert(id);
        m_wanted();
        return nullptr;
    }
    place.anchor = answerTo(place.lookup, *anchorer(passage->source));
    return answer();
}

bool SourceTexts::isAwaited(PassageId id) {
    const auto* passage = m_document ? m_document->map().find(id) : nullptr;
    return passage && text(passage->source) && !anchor(id);
}

std::optional<PassageSearch> SourceTexts::nextSearch() {
    std::optional<PassageSearch> search;
    for (auto at = m_sought.begin(); at != m_sought.end();) {
        const auto& lookup = m_places.at(*at).lookup;
        if (!search) search = PassageSearch{.text = lookup.text, .lookups = {}};
        const bool here = lookup.text == search->text;
        if (here) search->lookups.push_back(lookup);
        at = here ? m_sought.erase(at) : std::next(at);
    }
    for (const auto& [sha256, readable] : m_texts)
        if (search && readable && readable->bytes == search->text) search->anchorer = readable->anchorer;
    return search;
}

void SourceTexts::takeBack() {
    for (const auto& [id, place] : m_places)
        if (place.lookup.text && !place.anchor) m_sought.insert(id);
}

void SourceTexts::bringBack(const PassageSearch& search) {
    for (const auto& [sha256, readable] : m_texts)
        if (readable && readable->bytes == search.text) readable->anchorer = search.anchorer;
    for (std::size_t i = 0; i < search.anchors.size(); ++i) {
        const auto place = m_places.find(search.lookups[i].passage.id);
        if (place != m_places.end() && place->second.lookup == search.lookups[i]) place->second.anchor = search.anchors[i];
    }
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
