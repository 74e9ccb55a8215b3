// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a document: every edit, undo and redo, in order, for ever. The undo stack is derived from it, so that it
// survives restarts and is shared by all windows on the file.
#pragma once

#include "core/document/changeset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cruxmap {

class Rows;

enum class StepKind : std::uint8_t { Edit, Undo, Redo };

struct Step {
    std::int64_t sequence = 0;  // 1, 2, 3, ... within the file
    std::int64_t id = 0;
    StepKind kind = StepKind::Edit;
    std::int64_t of = 0;  // the edit that this undoes or redoes; 0 for an edit
    std::string label;    // the edit's, also for its undo and redo
    std::string time;     // ISO 8601, UTC

    bool operator==(const Step&) const = default;
};

class History {
public:
    // Reads the steps after the last one known. Returns them.
    std::vector<Step> readOn(Rows& rows);
    // Appends a step to the file, within the caller's transaction. It becomes known by accept(), for which room is made
    // here, so that it cannot fail once the transaction is committed.
    Step append(Rows& rows, StepKind kind, std::int64_t of, const std::string& label, const Changeset& changeset);
    void accept(Step step);

    static Changeset changesetOf(Rows& rows, const Step& step);

    const std::vector<Step>& steps() const { return m_steps; }
    std::int64_t lastSequence() const { return m_steps.empty() ? 0 : m_steps.back().sequence; }
    // The edit that undo would take back, redo bring back; nullptr when there is none.
    const Step* undoable() const { return m_undo.empty() ? nullptr : &m_steps[m_undo.back()]; }
    const Step* redoable() const { return m_redo.empty() ? nullptr : &m_steps[m_redo.back()]; }

private:
    std::vector<Step> m_steps;
    std::vector<std::size_t> m_undo;  // indexes of edits
    std::vector<std::size_t> m_redo;
};

}  // namespace cruxmap
