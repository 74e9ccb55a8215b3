// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of references when the record they name is removed: one table of every referring column of the schema.
#pragma once

#include "core/document/rows.h"

#include <optional>
#include <span>
#include <string_view>

namespace cruxmap {

enum class OnRemoval : std::uint8_t {
    Remove,   // the referring record goes too
    TakeOut,  // the element leaves the referring record's list
    Clear,    // the column becomes NULL
    Relink,   // the column takes over what the removed record has in the same column
    Refuse,   // the removal is refused
};

struct ReferringColumn {
    std::string_view table;
    std::string_view column;
    RecordKind owner;                      // the record that the row belongs to
    std::optional<RecordKind> referenced;  // nothing: any kind, told by the column `<column>_kind`
    OnRemoval onRemoval;
    std::string_view refusal = {};  // for Refuse: the sentence a user reads

    bool isList() const { return table.find('_') != std::string_view::npos; }
};

std::span<const ReferringColumn> referringColumns();

// Removes the record and does to every reference what the table says; records that go with it take their own referrers
// along in turn. Throws Error{Refused} before anything is changed for good: the caller's transaction rolls back.
void removeRecord(Rows& rows, RecordRef record);

}  // namespace cruxmap
