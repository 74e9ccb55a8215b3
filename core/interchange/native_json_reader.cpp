// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/interchange/json_cursor.h"
#include "core/interchange/native_json.h"
#include "core/interchange/native_json_rank.h"
#include "core/model/consistency.h"
#include "core/model/enums.h"
#include "core/model/fields.h"

#include <charconv>

namespace cruxmap {

namespace {

std::int64_t idAt(JsonCursor at) {
    const auto& digits = at.text();
    std::int64_t id = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), id).ptr;
    // One number has one spelling: no sign, no zeros in front.
    if (id <= 0 || end != digits.data() + digits.size() || digits.front() == '0')
        at.fail("An id is a positive number of at most 63 bits, written as a string of digits.");
    return id;
}

template <WordedEnum E>
std::string wordsOf() {
    std::string list;
    for (const auto word : EnumWords<E>::words) (list += list.empty() ? "" : ", ") += word;
    return list;
}

void read(JsonCursor at, bool& flag) {
    flag = at.flag();
}
void read(JsonCursor at, std::int64_t& number) {
    number = at.integer();
}
void read(JsonCursor at, double& number) {
    number = at.number();
}
void read(JsonCursor at, std::string& line) {
    line = singleLine(at.text());
}
template <WordedEnum E>
void read(JsonCursor at, E& value) {
    const auto& word = at.text();
    const auto known = enumOf<E>(word);
    if (!known) at.fail('"' + shortened(word, 40) + "\" is none of " + wordsOf<E>() + '.');
    value = *known;
}
template <class Record>
void read(JsonCursor at, Id<Record>& id) {
    id.value = idAt(at);
}
template <class Value>
void read(JsonCursor at, std::optional<Value>& value) {
    if (!at.isNull()) read(at, value.emplace());
}
void read(JsonObject& object, RecordRef& ref) {
    read(object.require("kind"), ref.kind);
    ref.id = idAt(object.require("id"));
}
void read(JsonCursor at, RecordRef& ref) {
    JsonObject object(at);
    read(object, ref);
    object.finish();
}
void read(JsonCursor at, ViewItem& item) {
    JsonObject object(at);
    read(object, item.subject);
    const auto x = object.take("x");
    const auto y = object.take("y");
    if (x.has_value() != y.has_value()) object.fail("A place has both \"x\" and \"y\".");
    if (x) item.place = Point{x->number(), y->number()};
    if (const auto collapsed = object.take("collapsed")) read(*collapsed, item.collapsed);
    object.finish();
}
template <class Element>
void read(JsonCursor at, std::vector<Element>& list) {
    for (const auto element : at.elements()) read(element, list.emplace_back());
}

template <class Described, class Record>
void readMember(JsonObject& object, const Described& described, Record& record) {
    const auto at = described.inJson == InJson::Required ? object.require(described.name) : object.take(described.name);
    if (at) read(*at, record.*described.member);
}
template <class Record>
void readMember(JsonObject& object, const Field<Record, std::string>& field, Record& record) {
    const auto at = field.inJson == InJson::Required ? object.require(field.name) : object.take(field.name);
    if (at) record.*field.member = field.lines == Lines::One ? singleLine(at->text()) : normalised(at->text());
}
void readMember(JsonObject& object, const Field<Relation, Target>& field, Relation& record) {
    const auto id = idAt(object.require("target"));
    const auto kind = object.require("targetKind");
    if (kind.text() == wordOf(RecordKind::Claim))
        record.*field.member = ClaimId{id};
    else if (kind.text() == wordOf(RecordKind::Relation))
        record.*field.member = RelationId{id};
    else
        kind.fail("A relation bears on a \"claim\" or a \"relation\".");
}
void readMember(JsonObject& object, const Field<Attribution, Target>& field, Attribution& record) {
    const auto claim = object.take(wordOf(RecordKind::Claim));
    const auto relation = object.take(wordOf(RecordKind::Relation));
    if (claim.has_value() == relation.has_value()) object.fail("An attribution is of either a \"claim\" or a \"relation\".");
    if (claim)
        record.*field.member = ClaimId{idAt(*claim)};
    else
        record.*field.member = RelationId{idAt(*relation)};
}

// Lists without an order of their own are kept ascending, in whatever order a person writes them.
template <class Record>
void sortSets(Record& record) {
    if constexpr (requires { record.subjects; }) std::ranges::sort(record.subjects);
    if constexpr (std::is_same_v<Record, View>) std::ranges::sort(record.items, {}, &ViewItem::subject);
}

template <class Record>
void readMembers(JsonObject& object, Record& record) {
    const auto read = [&](const auto& described) { readMember(object, described, record); };
    forEachField<Record>(read);
    forEachList<Record>(read);
    sortSets(record);
    object.finish();
}

template <class Record>
void readRecords(JsonCursor array, MapChange& content) {
    std::int64_t rank = 0;
    for (const auto at : array.elements()) {
        JsonObject object(at);
        Record record;
        const auto idPlace = object.require("id");
        read(idPlace, record.id);
        if (content.records<Record>().contains(record.id)) idPlace.fail("Another record of this array has the same id.");
        record.rank = rankAfter(rank);
        readMembers(object, record);
        rank = record.rank;
        content.put(std::move(record));
    }
}

void requireFormat(JsonObject& root) {
    const auto format = root.take("format");
    if (!format) root.fail("This is not a debate of Cruxmap: the key \"format\" is missing.");
    if (format->text() != "cruxmap") format->fail("This is not a debate of Cruxmap.");
    const auto at = root.require("version");
    const auto version = at.integer();
    if (version < 1) at.fail("A version is 1 or more.");
    if (version > nativeJsonVersion)
        at.fail("The file was written by a newer Cruxmap (version " + std::to_string(version) + "); this one reads up to " +
                std::to_string(nativeJsonVersion) + '.');
}

// The value from which `record` was read.
const JsonValue& valueOf(RecordRef record, const JsonDocument& document) {
    const JsonValue* value = nullptr;
    withRecordType(record.kind, [&](auto type) { value = document.root().find(Describe<typename decltype(type)::type>::plural); });
    if (!value) return document.root();
    if (const auto* elements = std::get_if<JsonValue::Array>(&value->content))
        for (const auto& element : *elements)
            if (idAt({document, *element.find("id")}) == record.id) return element;
    return *value;
}

}  // namespace

MapChange fromJson(std::string_view text, const std::string& fileName) {
    const JsonDocument document(text, fileName);
    JsonObject root{JsonCursor(document)};
    requireFormat(root);
    MapChange content;
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        const auto part = root.take(Describe<Record>::plural);
        if constexpr (std::is_same_v<Record, Meta>) {
            Meta meta;
            if (part) {
                JsonObject object(*part);
                readMembers(object, meta);
            }
            content.put(std::move(meta));
        } else if (part) {
            readRecords<Record>(*part, content);
        }
    });
    root.finish();
    if (const auto problems = problemsAfter({}, content, 1); !problems.empty())
        document.fail(valueOf(problems.front().record, document), problems.front().message);
    return content;
}

}  // namespace cruxmap
