// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed JSON text that can name the place of any of its values. Texts of strangers are safe to give it: nesting and the
// number of values are bounded, and a key that stands twice in an object is an error.
#pragma once

#include "core/interchange/json_value.h"

namespace cruxmap {

class JsonDocument {
public:
    // Throws Error{BadInput} whose `where` is "file:line", followed by ": path" as in fail(). `text` must outlive the document.
    JsonDocument(std::string_view text, std::string fileName);
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    const JsonValue& root() const { return m_root; }

    // Throws Error{BadInput} with the place of `value`, which is one of this document's: "debate.json:41: claims[12].text".
    [[noreturn]] void fail(const JsonValue& value, const std::string& message) const;

private:
    class Builder;
    std::string placeOf(std::size_t offset) const;

    std::string_view m_text;
    std::string m_fileName;
    JsonValue m_root;
};

}  // namespace cruxmap
