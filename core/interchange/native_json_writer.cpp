// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/json_value.h"
#include "core/interchange/native_json.h"
#include "core/interchange/native_json_rank.h"
#include "core/model/enums.h"
#include "core/model/fields.h"

namespace cruxmap {

namespace {

constexpr std::size_t recordIndent = 4;

JsonValue valueOf(const std::string& text) {
    return {text};
}
JsonValue valueOf(bool flag) {
    return {flag};
}
JsonValue valueOf(std::int64_t number) {
    return {number};
}
JsonValue valueOf(double number) {
    return {number};
}
template <WordedEnum E>
JsonValue valueOf(E value) {
    return {std::string(wordOf(value))};
}
template <class Record>
JsonValue valueOf(Id<Record> id) {
    return {std::to_string(id.value)};
}
template <class Value>
JsonValue valueOf(const std::optional<Value>& value) {
    return value ? valueOf(*value) : JsonValue{};
}
JsonValue::Object membersOf(RecordRef ref) {
    return {{"kind", valueOf(ref.kind)}, {"id", {std::to_string(ref.id)}}};
}
JsonValue valueOf(RecordRef ref) {
    return {membersOf(ref)};
}
JsonValue valueOf(const ViewItem& item) {
    auto members = membersOf(item.subject);
    if (item.place) {
        members.emplace_back("x", valueOf(item.place->x));
        members.emplace_back("y", valueOf(item.place->y));
    }
    if (item.collapsed) members.emplace_back("collapsed", valueOf(true));
    return {std::move(members)};
}
template <class Element>
JsonValue valueOf(const std::vector<Element>& list) {
    JsonValue::Array elements;
    for (const auto& element : list) elements.push_back(valueOf(element));
    return {std::move(elements)};
}

template <class Member>
void writeMember(JsonValue::Object& object, const Member& described, const auto& record) {
    object.emplace_back(described.name, valueOf(record.*described.member));
}
void writeMember(JsonValue::Object& object, const Field<Relation, Target>& field, const Relation& record) {
    const auto target = refTo(record.*field.member);
    object.emplace_back("target", JsonValue{std::to_string(target.id)});
    object.emplace_back("targetKind", valueOf(target.kind));
}
void writeMember(JsonValue::Object& object, const Field<Attribution, Target>& field, const Attribution& record) {
    const auto target = refTo(record.*field.member);
    object.emplace_back(wordOf(target.kind), JsonValue{std::to_string(target.id)});
}

// `plain` has what a text without the key stands for.
template <class Record>
JsonValue valueOfRecord(const Record& record, const Record& plain) {
    JsonValue::Object object;
    if constexpr (!std::is_same_v<Record, Meta>) object.emplace_back("id", valueOf(record.id));
    const auto write = [&](const auto& described) {
        if (described.inJson != InJson::WhenSet || record.*described.member != plain.*described.member)
            writeMember(object, described, record);
    };
    forEachField<Record>(write);
    forEachList<Record>(write);
    return {std::move(object)};
}

template <class Record>
void writeRecords(const ArgumentMap& map, std::string& out) {
    Record plain;
    std::string_view separator = "\n";
    out += '[';
    for (const auto id : map.ranked<Record>()) {
        const auto& record = map.at(id);
        plain.rank = rankAfter(plain.rank);
        out += separator;
        out.append(recordIndent, ' ');
        printJson(valueOfRecord(record, plain), recordIndent, out);
        plain.rank = record.rank;
        separator = ",\n";
    }
    out += map.all<Record>().empty() ? "]" : "\n  ]";
}

}  // namespace

std::string toJson(const ArgumentMap& map) {
    std::string out = "{\n  \"format\": \"cruxmap\",\n  \"version\": " + std::to_string(nativeJsonVersion);
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        ((out += ",\n  \"") += Describe<Record>::plural) += "\": ";
        if constexpr (std::is_same_v<Record, Meta>)
            printJson(valueOfRecord(map.meta(), Meta{}), 2, out);
        else
            writeRecords<Record>(map, out);
    });
    return out += "\n}\n";
}

}  // namespace cruxmap
