// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/json_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <type_traits>

namespace cruxmap {

namespace {

constexpr std::size_t lineWidth = 160;
constexpr std::size_t indentStep = 2;

template <class Number>
void printNumber(Number number, std::string& out) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void printString(std::string_view text, std::string& out) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (byte < 0x20)
            ((out += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
        else
            out += c;
    }
    out += '"';
}

// Writes the entries of an array or object with `separator` between them; `printValue` writes their values.
template <class Entries, class PrintValue>
void printEntries(const Entries& entries, std::string_view separator, std::string& out, PrintValue printValue) {
    bool first = true;
    for (const auto& entry : entries) {
        if (!std::exchange(first, false)) out += separator;
        if constexpr (std::is_same_v<Entries, JsonValue::Object>) {
            printString(entry.first, out);
            out += ": ";
            printValue(entry.second);
        } else {
            printValue(entry);
        }
    }
}

struct OneLine {
    std::string& out;

    void operator()(std::nullptr_t) const { out += "null"; }
    void operator()(bool flag) const { out += flag ? "true" : "false"; }
    void operator()(std::int64_t number) const { printNumber(number, out); }
    void operator()(double number) const { printNumber(number + 0.0, out); }  // -0 reads back as 0, so it is written so
    void operator()(const std::string& text) const { printString(text, out); }
    void operator()(const JsonValue::Array& elements) const { entries('[', elements, ']'); }
    void operator()(const JsonValue::Object& members) const { entries('{', members, '}'); }

    template <class Entries>
    void entries(char open, const Entries& entries, char close) const {
        out += open;
        printEntries(entries, ", ", out, [&](const JsonValue& value) { std::visit(*this, value.content); });
        out += close;
    }
};

template <class Entries>
void printBroken(char open, const Entries& entries, char close, std::size_t indent, std::string& out) {
    const auto inner = indent + indentStep;
    (out += open) += '\n';
    out.append(inner, ' ');
    printEntries(entries, ",\n" + std::string(inner, ' '), out, [&](const JsonValue& value) { printJson(value, inner, out); });
    out += '\n';
    out.append(indent, ' ') += close;
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
    const auto* members = std::get_if<Object>(&content);
    if (!members) return nullptr;
    const auto at = std::ranges::find(*members, key, &Object::value_type::first);
    return at == members->end() ? nullptr : &at->second;
}

std::string_view typeName(const JsonValue& value) {
    constexpr std::array<std::string_view, 7> names{"null",     "true or false", "a whole number", "a number",
                                                    "a string", "an array",      "an object"};
    return names[value.content.index()];
}

void printJson(const JsonValue& value, std::size_t indent, std::string& out) {
    const auto start = out.size();
    std::visit(OneLine{out}, value.content);
    if (indent + out.size() - start < lineWidth) return;

    const auto* elements = std::get_if<JsonValue::Array>(&value.content);
    const auto* members = std::get_if<JsonValue::Object>(&value.content);
    if (!elements && !members) return;
    out.resize(start);
    if (elements)
        printBroken('[', *elements, ']', indent, out);
    else
        printBroken('{', *members, '}', indent, out);
}

}  // namespace cruxmap
