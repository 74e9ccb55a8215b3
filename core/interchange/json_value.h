// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON text as a value that remembers where each part stands, and its way back to text, laid out for review in a diff.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cruxmap {

struct JsonValue {
    using Array = std::vector<JsonValue>;
    using Object = std::vector<std::pair<std::string, JsonValue>>;  // in the order of the text

    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> content = nullptr;
    std::size_t offset = 0;  // of its first byte if it is an array or object, else of its last byte; 0 if it was not parsed

    // The member of an object, or nullptr; nullptr also for a value that is no object.
    const JsonValue* find(std::string_view key) const;
};

// "a string", "an array", for messages.
std::string_view typeName(const JsonValue& value);

// Appends `value` as JSON: on one line where that ends before column 160, else one entry a line, `indent` columns in. Text other
// than quotes, backslashes and control characters stays as it is; numbers are the shortest that read back equal.
void printJson(const JsonValue& value, std::size_t indent, std::string& out);

}  // namespace cruxmap
