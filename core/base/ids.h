// SPDX-License-Identifier: GPL-3.0-or-later
// Identities of records. An id is a positive 63-bit number, random enough that copies of a document merge without clashes;
// each record type has an id type of its own, so that a claim is never looked up by the id of a person.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace cruxmap {

template <class Record>
struct Id {
    std::int64_t value = 0;  // 0 is no record

    explicit operator bool() const noexcept { return value != 0; }
    auto operator<=>(const Id&) const noexcept = default;
};

}  // namespace cruxmap

template <class Record>
struct std::hash<cruxmap::Id<Record>> {
    std::size_t operator()(cruxmap::Id<Record> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
