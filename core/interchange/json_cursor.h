// SPDX-License-Identifier: GPL-3.0-or-later
// Strict reading of a JsonDocument: each value is asked for as the type it has to be, and whatever is amiss becomes an
// Error{BadInput} that names file, line and path.
#pragma once

#include "core/interchange/json_document.h"

#include <optional>

namespace cruxmap {

// A value of a document. Cheap to copy; valid while its document is.
class JsonCursor {
public:
    explicit JsonCursor(const JsonDocument& document) : JsonCursor(document, document.root()) {}
    JsonCursor(const JsonDocument& document, const JsonValue& value) : m_document(&document), m_value(&value) {}

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value->content); }
    bool flag() const;
    std::int64_t integer() const;
    double number() const;
    const std::string& text() const;
    const JsonValue::Object& members() const;
    std::vector<JsonCursor> elements() const;

    JsonCursor at(const JsonValue& value) const { return {*m_document, value}; }
    [[noreturn]] void fail(const std::string& message) const { m_document->fail(*m_value, message); }

private:
    template <class Content>
    const Content& expect(std::string_view what) const;

    const JsonDocument* m_document;
    const JsonValue* m_value;
};

// An object of which every key must be known: those that nobody has taken are refused at the end.
class JsonObject {
public:
    explicit JsonObject(JsonCursor at);

    std::optional<JsonCursor> take(std::string_view key);
    JsonCursor require(std::string_view key);
    void finish() const;

    [[noreturn]] void fail(const std::string& message) const { m_at.fail(message); }

private:
    JsonCursor m_at;
    std::vector<bool> m_taken;
};

}  // namespace cruxmap
