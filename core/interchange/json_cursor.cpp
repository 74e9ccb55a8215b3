// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/json_cursor.h"

#include "core/base/text.h"

#include <algorithm>

namespace cruxmap {

namespace {

std::string quoted(std::string_view text) {
    return '"' + shortened(text, 40) + '"';
}

}  // namespace

template <class Content>
const Content& JsonCursor::expect(std::string_view what) const {
    if (const auto* content = std::get_if<Content>(&m_value->content)) return *content;
    fail("This must be " + std::string(what) + ", not " + std::string(typeName(*m_value)) + '.');
}

bool JsonCursor::flag() const {
    return expect<bool>("true or false");
}

std::int64_t JsonCursor::integer() const {
    if (std::holds_alternative<double>(m_value->content)) fail("This must be a whole number of at most 63 bits.");
    return expect<std::int64_t>("a whole number");
}

double JsonCursor::number() const {
    if (const auto* whole = std::get_if<std::int64_t>(&m_value->content)) return static_cast<double>(*whole);
    return expect<double>("a number");
}

const std::string& JsonCursor::text() const {
    return expect<std::string>("a string");
}

const JsonValue::Object& JsonCursor::members() const {
    return expect<JsonValue::Object>("an object");
}

std::vector<JsonCursor> JsonCursor::elements() const {
    std::vector<JsonCursor> cursors;
    for (const auto& element : expect<JsonValue::Array>("an array")) cursors.push_back(at(element));
    return cursors;
}

JsonObject::JsonObject(JsonCursor at) : m_at(at), m_taken(at.members().size()) {}

std::optional<JsonCursor> JsonObject::take(std::string_view key) {
    const auto& members = m_at.members();
    const auto found = std::ranges::find(members, key, &JsonValue::Object::value_type::first);
    if (found == members.end()) return std::nullopt;
    m_taken[static_cast<std::size_t>(found - members.begin())] = true;
    return m_at.at(found->second);
}

JsonCursor JsonObject::require(std::string_view key) {
    if (const auto value = take(key)) return *value;
    fail("The key " + quoted(key) + " is missing.");
}

void JsonObject::finish() const {
    const auto unknown = std::ranges::find(m_taken, false);
    if (unknown == m_taken.end()) return;
    const auto& [key, value] = m_at.members()[static_cast<std::size_t>(unknown - m_taken.begin())];
    m_at.at(value).fail("There is no key " + quoted(key) + " here.");
}

}  // namespace cruxmap
