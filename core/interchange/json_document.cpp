// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/json_document.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>

namespace cruxmap {

namespace {

constexpr std::size_t depthLimit = 64;
constexpr std::size_t valueLimit = 10'000'000;  // a debate of 100,000 claims has about half as many

// Reads the text for the parser and lets the builder know how far that has come.
class Position {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Position(const char* at, const char** reached) : m_at(at), m_reached(reached) {}

    reference operator*() const { return *m_at; }
    Position& operator++() {
        *m_reached = m_at++;
        return *this;
    }
    bool operator==(const Position& other) const { return m_at == other.m_at; }
    bool operator!=(const Position& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    const char** m_reached;  // the last byte read
};

// The parser's own words for a syntax error, without its prefixes and without the text it quotes, which may be of any length.
std::string syntaxMessage(std::string_view what) {
    if (what.find("number overflow") != what.npos) return "The number is too large.";
    if (const auto dash = what.find(" - "); dash != what.npos) what.remove_prefix(dash + 3);
    what = what.substr(0, what.find("; last read"));
    return "This is not JSON: " + std::string(what) + ".";
}

// Appends ".key[3]" for the way from `from` to `to`; false when `to` is not inside.
bool appendPath(const JsonValue& from, const JsonValue& to, std::string& path) {
    if (&from == &to) return true;
    const auto length = path.size();
    if (const auto* members = std::get_if<JsonValue::Object>(&from.content)) {
        for (const auto& [key, value] : *members) {
            (path += path.empty() ? "" : ".") += key;
            if (appendPath(value, to, path)) return true;
            path.resize(length);
        }
    }
    if (const auto* elements = std::get_if<JsonValue::Array>(&from.content)) {
        for (std::size_t i = 0; i < elements->size(); ++i) {
            path += '[' + std::to_string(i) + ']';
            if (appendPath((*elements)[i], to, path)) return true;
            path.resize(length);
        }
    }
    return false;
}

}  // namespace

// Fills a document from the parser's events. Only the last entry of each open array or object is ever open itself, so pointers
// to the open ones stay good while it grows.
class JsonDocument::Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(JsonDocument& document) : m_document(document), m_reached(document.m_text.data()) {}

    void build() {
        const auto text = m_document.m_text;
        nlohmann::json::sax_parse(Position(text.data(), &m_reached), Position(text.data() + text.size(), &m_reached), this);
    }

    bool null() override { return add(nullptr); }
    bool boolean(bool flag) override { return add(flag); }
    bool number_integer(std::int64_t number) override { return add(number); }
    bool number_unsigned(std::uint64_t number) override {
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return add(static_cast<double>(number));
        return add(static_cast<std::int64_t>(number));
    }
    bool number_float(double number, const std::string&) override { return add(number); }
    bool string(std::string& text) override { return add(std::move(text)); }
    bool binary(nlohmann::json::binary_t&) override { return false; }
    bool key(std::string& key) override {
        m_key = std::move(key);
        return true;
    }
    bool start_object(std::size_t) override { return open(JsonValue::Object{}); }
    bool start_array(std::size_t) override { return open(JsonValue::Array{}); }
    bool end_object() override {
        requireDistinctKeys(std::get<JsonValue::Object>(m_open.back()->content));
        m_open.pop_back();
        return true;
    }
    bool end_array() override {
        m_open.pop_back();
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
        throw Error(ErrorCode::BadInput, syntaxMessage(error.what()), m_document.placeOf(offset()));
    }

private:
    std::size_t offset() const { return static_cast<std::size_t>(m_reached - m_document.m_text.data()); }

    template <class Content>
    JsonValue& append(Content content) {
        JsonValue value{std::move(content), offset()};
        if (++m_count > valueLimit) throw Error(ErrorCode::BadInput, "The file holds too many values.", m_document.placeOf(value.offset));
        if (m_open.empty()) return m_document.m_root = std::move(value);
        if (auto* elements = std::get_if<JsonValue::Array>(&m_open.back()->content)) return elements->emplace_back(std::move(value));
        return std::get<JsonValue::Object>(m_open.back()->content).emplace_back(std::move(m_key), std::move(value)).second;
    }
    template <class Content>
    bool add(Content content) {
        append(std::move(content));
        return true;
    }
    template <class Content>
    bool open(Content content) {
        auto& value = append(std::move(content));
        m_open.push_back(&value);
        if (m_open.size() > depthLimit) m_document.fail(value, "Arrays and objects are nested too deep.");
        return true;
    }

    // Once for each object, by sorting: a search at every key would take for ever on a hostile text.
    void requireDistinctKeys(const JsonValue::Object& members) const {
        std::vector<const JsonValue::Object::value_type*> byKey;
        byKey.reserve(members.size());
        for (const auto& member : members) byKey.push_back(&member);
        std::ranges::stable_sort(byKey, {}, [](const auto* member) -> std::string_view { return member->first; });
        const auto twice = std::ranges::adjacent_find(byKey, {}, [](const auto* member) -> std::string_view { return member->first; });
        if (twice != byKey.end()) m_document.fail((*std::next(twice))->second, "This key stands twice in the same object.");
    }

    JsonDocument& m_document;
    const char* m_reached;
    std::vector<JsonValue*> m_open;
    std::string m_key;
    std::size_t m_count = 0;
};

JsonDocument::JsonDocument(std::string_view text, std::string fileName) : m_text(text), m_fileName(std::move(fileName)) {
    Builder(*this).build();
}

void JsonDocument::fail(const JsonValue& value, const std::string& message) const {
    std::string path;
    appendPath(m_root, value, path);
    const auto place = placeOf(value.offset);
    throw Error(ErrorCode::BadInput, message, path.empty() ? place : place + ": " + path);
}

std::string JsonDocument::placeOf(std::size_t offset) const {
    const auto before = m_text.substr(0, offset);
    return m_fileName + ':' + std::to_string(1 + std::ranges::count(before, '\n'));
}

}  // namespace cruxmap
