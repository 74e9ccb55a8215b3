// SPDX-License-Identifier: GPL-3.0-or-later
// All record types as a list: something of each of them, something done for each of them, and the reference to any of them.
// Nearly every file sees this, so it costs a compiler little; what the records' fields are stands in core/model/fields.h.
#pragma once

#include "core/model/records.h"

#include <type_traits>

namespace cruxmap {

template <class... Record>
struct TypeList {};

// In the order of RecordKind.
using RecordTypes = TypeList<Meta, Topic, Person, Source, Passage, Claim, Question, Relation, Attribution, Quantity, Tag, Note, View,
                             Scenario, CampName, Dismissal>;

template <class Record>
struct TypeOf {
    using type = Record;
};

// Calls f(TypeOf<Record>{}) for every record type in order.
template <class F>
constexpr void forEachRecordType(F&& f) {
    [&]<class... Record>(TypeList<Record...>) { (f(TypeOf<Record>{}), ...); }(RecordTypes{});
}

template <class Record>
inline constexpr RecordKind kKindOf = [] {
    int place = 0;
    int found = -1;
    [&]<class... Type>(TypeList<Type...>) { ((std::is_same_v<Type, Record> ? found = place++ : place++), ...); }(RecordTypes{});
    if (found < 0) throw "this is no type of record";
    return static_cast<RecordKind>(found);
}();

static_assert(kKindOf<Claim> == RecordKind::Claim && kKindOf<Dismissal> == RecordKind::Dismissal);

// Calls f(TypeOf<Record>{}) for the type of `kind`.
template <class F>
constexpr void withRecordType(RecordKind kind, F&& f) {
    forEachRecordType([&](auto type) {
        if (kKindOf<typename decltype(type)::type> == kind) f(type);
    });
}

// A Slot<Record> for every record type.
template <template <class> class Slot, class Types = RecordTypes>
struct PerRecordType;
template <template <class> class Slot, class... Record>
struct PerRecordType<Slot, TypeList<Record...>> : Slot<Record>... {
    template <class Wanted>
    Slot<Wanted>& of() {
        return *this;
    }
    template <class Wanted>
    const Slot<Wanted>& of() const {
        return *this;
    }

    bool operator==(const PerRecordType&) const = default;
};

template <class Record>
constexpr RecordRef refTo(Id<Record> id) {
    return {kKindOf<Record>, id.value};
}

// The claim or relation that a target names, as a reference.
inline RecordRef refTo(const Target& target) {
    return std::visit([](auto id) { return refTo(id); }, target);
}

}  // namespace cruxmap
