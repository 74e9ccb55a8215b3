// SPDX-License-Identifier: GPL-3.0-or-later
// The published schema of the JSON format says what core/model/fields.h says: the same keys, types, words, defaults and
// required keys, and no others.
#include "core/interchange/json_document.h"
#include "core/interchange/native_json.h"
#include "core/model/enums.h"
#include "core/model/fields.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <set>

using namespace cruxmap;

namespace {

using Names = std::set<std::string>;

const JsonValue& schema() {
    static const std::string text = [] {
        std::ifstream file(CRUXMAP_SOURCE "/resources/cruxmap.schema.json", std::ios::binary);
        REQUIRE(file);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    static const JsonDocument document(text, "cruxmap.schema.json");
    return document.root();
}

// The value at a path of keys, which must exist.
template <class... Keys>
const JsonValue& in(const JsonValue& value, Keys... keys) {
    const auto* at = &value;
    const auto step = [&](std::string_view key) {
        INFO(key);
        at = at->find(key);
        REQUIRE(at);
    };
    (step(keys), ...);
    return *at;
}

const std::string& text(const JsonValue& value) {
    return std::get<std::string>(value.content);
}

Names keysOf(const JsonValue& object) {
    Names names;
    for (const auto& [key, value] : std::get<JsonValue::Object>(object.content)) names.insert(key);
    return names;
}

std::vector<std::string> textsOf(const JsonValue& array) {
    std::vector<std::string> texts;
    for (const auto& element : std::get<JsonValue::Array>(array.content)) texts.push_back(text(element));
    return texts;
}

Names requiredOf(const JsonValue& definition) {
    const auto* required = definition.find("required");
    if (!required) return {};
    const auto texts = textsOf(*required);
    return {texts.begin(), texts.end()};
}

template <WordedEnum E>
std::vector<std::string> wordsOf() {
    return {EnumWords<E>::words.begin(), EnumWords<E>::words.end()};
}

std::string printed(const JsonValue& value) {
    std::string out;
    printJson(value, 0, out);
    return out;
}

bool refersTo(const JsonValue& property, const std::string& definition) {
    const auto* reference = property.find("$ref");
    return reference && text(*reference) == "#/$defs/" + definition;
}

bool hasType(const JsonValue& property, const std::string& type) {
    const auto* found = property.find("type");
    return found && printed(*found) == type;
}

// What a property says of a member: its type, and the default unless the key is required.
void checkProperty(const JsonValue& property, const std::string&) {
    CHECK((hasType(property, "\"string\"") || refersTo(property, "date")));
}
void checkProperty(const JsonValue& property, bool byDefault) {
    CHECK(hasType(property, "\"boolean\""));
    CHECK(printed(in(property, "default")) == (byDefault ? "true" : "false"));
}
void checkProperty(const JsonValue& property, std::int64_t) {
    CHECK(refersTo(property, "rank"));
}
void checkProperty(const JsonValue& property, double byDefault) {
    CHECK(hasType(property, "\"number\""));
    CHECK(printed(in(property, "default")) == printed({byDefault}));
}
template <class Record>
void checkProperty(const JsonValue& property, Id<Record>) {
    CHECK(refersTo(property, "id"));
}
template <class Record>
void checkProperty(const JsonValue& property, std::optional<Id<Record>>) {
    CHECK(refersTo(property, "idOrNull"));
}
void checkProperty(const JsonValue& property, std::optional<std::int64_t>) {
    CHECK(hasType(property, "[\"integer\", \"null\"]"));
}
void checkProperty(const JsonValue& property, std::optional<double>) {
    CHECK(hasType(property, "[\"number\", \"null\"]"));
}
void checkProperty(const JsonValue& property, RecordRef) {
    CHECK(refersTo(property, "reference"));
}
template <WordedEnum E>
void checkProperty(const JsonValue& property, E byDefault) {
    CHECK(textsOf(in(property, "enum")) == wordsOf<E>());
    if (const auto* said = property.find("default")) CHECK(text(*said) == wordOf(byDefault));
}

void checkElement(const JsonValue& items, const std::string&) {
    CHECK(hasType(items, "\"string\""));
}
template <class Record>
void checkElement(const JsonValue& items, Id<Record>) {
    CHECK(refersTo(items, "id"));
}
void checkElement(const JsonValue& items, RecordRef) {
    CHECK(refersTo(items, "reference"));
}
void checkElement(const JsonValue& items, const ViewItem&) {
    CHECK(refersTo(items, "item"));
}

// Compares one definition of the schema with one record type, key by key.
template <class Record>
class Definition {
public:
    Definition() : m_schema(in(schema(), "$defs", Describe<Record>::table)) {
        if constexpr (!std::is_same_v<Record, Meta>) expect("id", InJson::Required);
        forEachField<Record>([&](const auto& field) { check(field); });
        forEachList<Record>([&](const auto& list) { check(list); });
        CHECK(printed(in(m_schema, "additionalProperties")) == "false");
        CHECK(keysOf(in(m_schema, "properties")) == m_keys);
        CHECK(requiredOf(m_schema) == m_required);
    }

private:
    const JsonValue& expect(std::string_view key, InJson inJson) {
        m_keys.emplace(key);
        if (inJson == InJson::Required) m_required.emplace(key);
        return in(m_schema, "properties", key);
    }

    template <class Value>
    void check(const Field<Record, Value>& field) {
        INFO(field.name);
        if constexpr (std::is_same_v<Value, Target>)
            checkTarget(field.inJson);
        else
            checkProperty(expect(field.name, field.inJson), Record{}.*field.member);
        if constexpr (WordedEnum<Value>)
            CHECK((in(m_schema, "properties", field.name).find("default") == nullptr) == (field.inJson == InJson::Required));
    }
    template <class Element>
    void check(const List<Record, Element>& list) {
        INFO(list.name);
        const auto& property = expect(list.name, list.inJson);
        CHECK(hasType(property, "\"array\""));
        checkElement(in(property, "items"), Element{});
    }

    void checkTarget(InJson inJson) {
        if constexpr (std::is_same_v<Record, Relation>) {
            CHECK(refersTo(expect("target", inJson), "id"));
            CHECK(textsOf(in(expect("targetKind", inJson), "enum")) == std::vector<std::string>{"claim", "relation"});
        } else {
            CHECK(refersTo(expect("claim", InJson::WhenSet), "id"));
            CHECK(refersTo(expect("relation", InJson::WhenSet), "id"));
            CHECK(printed(in(m_schema, "oneOf")) == R"([{"required": ["claim"]}, {"required": ["relation"]}])");
        }
    }

    const JsonValue& m_schema;
    Names m_keys;
    Names m_required;
};

}  // namespace

TEST_CASE("The schema has every record and nothing else") {
    Names parts{"format", "version"};
    Names definitions{"id", "idOrNull", "rank", "date", "reference", "item"};
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        INFO(Describe<Record>::table);
        const auto& part = in(schema(), "properties", Describe<Record>::plural);
        CHECK(refersTo(std::is_same_v<Record, Meta> ? part : in(part, "items"), std::string(Describe<Record>::table)));
        Definition<Record>();
        parts.emplace(Describe<Record>::plural);
        definitions.emplace(Describe<Record>::table);
    });
    CHECK(keysOf(in(schema(), "properties")) == parts);
    CHECK(keysOf(in(schema(), "$defs")) == definitions);
    CHECK(printed(in(schema(), "properties", "version", "const")) == std::to_string(nativeJsonVersion));
}

TEST_CASE("The schema's references have the words of the model") {
    CHECK(textsOf(in(schema(), "$defs", "reference", "properties", "kind", "enum")) == wordsOf<RecordKind>());
    CHECK(keysOf(in(schema(), "$defs", "item", "properties")) == Names{"kind", "id", "x", "y", "collapsed"});
}
