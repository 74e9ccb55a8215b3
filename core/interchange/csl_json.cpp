// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csl_json.h"

#include "core/base/text.h"
#include "core/interchange/json_cursor.h"
#include "core/model/enums.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cruxmap {

namespace {

// The kinds of CSL that say what a source is, the one that is written for a kind first.
constexpr std::array<std::pair<std::string_view, SourceKind>, 19> kKinds{{{"article-journal", SourceKind::Article},
                                                                          {"book", SourceKind::Book},
                                                                          {"interview", SourceKind::Interview},
                                                                          {"post-weblog", SourceKind::Post},
                                                                          {"post", SourceKind::Thread},
                                                                          {"broadcast", SourceKind::Transcript},
                                                                          {"review", SourceKind::Summary},
                                                                          {"collection", SourceKind::Quotations},
                                                                          {"report", SourceKind::Report},
                                                                          {"document", SourceKind::Other},
                                                                          {"article", SourceKind::Article},
                                                                          {"article-magazine", SourceKind::Article},
                                                                          {"article-newspaper", SourceKind::Article},
                                                                          {"paper-conference", SourceKind::Article},
                                                                          {"chapter", SourceKind::Book},
                                                                          {"webpage", SourceKind::Post},
                                                                          {"speech", SourceKind::Transcript},
                                                                          {"review-book", SourceKind::Summary},
                                                                          {"thesis", SourceKind::Book}}};

SourceKind kindOf(std::string_view type) {
    const auto at = std::ranges::find(kKinds, type, [](const auto& pair) { return pair.first; });
    return at == kKinds.end() ? SourceKind::Other : at->second;
}

std::string_view typeOf(SourceKind kind) {
    return std::ranges::find(kKinds, kind, [](const auto& pair) { return pair.second; })->first;
}

// Numbers are written as such by some programs and as texts by others.
std::string textOrNumber(const JsonCursor& at, const JsonValue& value) {
    if (std::holds_alternative<std::int64_t>(value.content)) return std::to_string(at.integer());
    return singleLine(at.text());
}

std::string padded(const std::string& number) {
    return number.size() == 1 ? "0" + number : number;
}

// {"date-parts": [[2026, 4, 17]]}, or {"raw": "…"}.
std::string dateOf(const JsonCursor& at) {
    std::string date;
    for (const auto& [key, value] : at.members()) {
        if (key == "raw" || key == "literal") date = singleLine(at.at(value).text());
        if (key != "date-parts") continue;
        const auto dates = at.at(value).elements();
        if (dates.empty()) continue;
        const auto* parts = std::get_if<JsonValue::Array>(&std::get<JsonValue::Array>(value.content).front().content);
        if (!parts) dates.front().fail("A date is a list of numbers.");
        date.clear();
        for (const auto& part : *parts) date += (date.empty() ? "" : "-") + padded(textOrNumber(at.at(part), part));
    }
    return date;
}

BibliographyName nameOf(const JsonCursor& at) {
    BibliographyName name;
    std::string particle;
    for (const auto& [key, value] : at.members()) {
        if (key == "family") name.family = singleLine(at.at(value).text());
        if (key == "given") name.given = singleLine(at.at(value).text());
        if (key == "non-dropping-particle" || key == "dropping-particle") particle = singleLine(at.at(value).text());
        if (key != "literal") continue;
        name.family = singleLine(at.at(value).text());
        name.kind = PersonKind::Organisation;
    }
    if (!particle.empty()) name.family = particle + " " + name.family;
    if (name.family.empty()) std::swap(name.family, name.given);
    if (name.family.empty()) at.fail("This author has no name.");
    return name;
}

BibliographyEntry entryOf(const JsonCursor& at) {
    BibliographyEntry entry;
    auto& source = entry.source;
    for (const auto& [key, value] : at.members()) {
        const auto cursor = at.at(value);
        if (key == "id")
            source.citationKey = textOrNumber(cursor, value);
        else if (key == "title")
            source.title = singleLine(cursor.text());
        else if (key == "type")
            source.kind = kindOf(cursor.text());
        else if (key == "URL")
            source.url = singleLine(cursor.text());
        else if (key == "language")
            source.language = singleLine(cursor.text());
        else if (key == "annote" || (key == "note" && source.reliability.empty()))
            source.reliability = normalised(cursor.text());
        else if (key == "issued")
            source.date = dateOf(cursor);
        else if (key == "author")
            for (const auto& author : cursor.elements()) entry.authors.push_back(nameOf(author));
        else
            entry.unread.push_back(key);
    }
    if (source.title.empty()) source.title = source.citationKey.empty() ? "Untitled" : source.citationKey;
    return entry;
}

// The numbers of an ISO date; nothing when it is not one.
std::optional<JsonValue::Array> partsOf(std::string_view date) {
    JsonValue::Array parts;
    for (std::size_t at = 0; at <= date.size();) {
        const auto end = std::min(date.find('-', at), date.size());
        std::int64_t number = 0;
        const auto result = std::from_chars(date.data() + at, date.data() + end, number);
        const bool asWritten = end - at == (parts.empty() ? 4U : 2U);
        if (result.ec != std::errc() || result.ptr != date.data() + end || !asWritten) return std::nullopt;
        parts.push_back({number});
        at = end + 1;
    }
    if (parts.size() > 3) return std::nullopt;
    return parts;
}

JsonValue dateValue(const std::string& date) {
    if (auto parts = partsOf(date)) return {JsonValue::Object{{"date-parts", {JsonValue::Array{{std::move(*parts)}}}}}};
    return {JsonValue::Object{{"raw", {date}}}};
}

JsonValue nameValue(const BibliographyName& name) {
    JsonValue::Object members;
    if (name.kind == PersonKind::Organisation) {
        members.emplace_back("literal", JsonValue{name.family});
    } else {
        members.emplace_back("family", JsonValue{name.family});
        if (!name.given.empty()) members.emplace_back("given", JsonValue{name.given});
    }
    return {std::move(members)};
}

JsonValue valueOf(const BibliographyEntry& entry) {
    const auto& source = entry.source;
    JsonValue::Object members;
    const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty()) members.emplace_back(key, JsonValue{text});
    };
    add("id", source.citationKey);
    add("type", std::string(typeOf(source.kind)));
    add("title", source.title);
    JsonValue::Array authors;
    for (const auto& author : entry.authors) authors.push_back(nameValue(author));
    if (!authors.empty()) members.emplace_back("author", JsonValue{std::move(authors)});
    if (!source.date.empty()) members.emplace_back("issued", dateValue(source.date));
    add("language", source.language);
    add("URL", source.url);
    add("annote", source.reliability);
    return {std::move(members)};
}

}  // namespace

std::vector<BibliographyEntry> readCslJson(std::string_view text, const std::string& fileName) {
    const JsonDocument document(text, fileName);
    const JsonCursor root(document);
    std::vector<BibliographyEntry> entries;
    for (const auto& element : root.elements()) entries.push_back(entryOf(element));
    return entries;
}

std::string cslJsonOf(std::span<const BibliographyEntry> entries) {
    JsonValue::Array all;
    for (const auto& entry : entries) all.push_back(valueOf(entry));
    std::string out;
    printJson({std::move(all)}, 0, out);
    return out + "\n";
}

}  // namespace cruxmap
