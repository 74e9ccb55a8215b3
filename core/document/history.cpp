// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/history.h"

#include "core/base/error.h"
#include "core/document/ids.h"
#include "core/document/rows.h"
#include "core/document/schema.h"
#include "core/document/sqlite.h"
#include "core/model/enums.h"

#include <chrono>
#include <ctime>

namespace cruxmap {

template <>
struct EnumWords<StepKind> {
    static constexpr std::array<std::string_view, 3> words{"edit", "undo", "redo"};
};

namespace {

std::string now() {
    const auto time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 32> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return {text.data(), length};
}

}  // namespace

std::vector<Step> History::readOn(Rows& rows) {
    auto& row = rows.statement("SELECT sequence, id, kind, of, label, time FROM history WHERE sequence > ? ORDER BY sequence");
    row.bind(1, lastSequence());
    std::vector<Step> read;
    while (row.executeStep()) {
        const auto kind = enumOf<StepKind>(row.getColumn(2).getString());
        if (!kind) throw Error(ErrorCode::BadInput, "The history holds a step of an unknown kind.");
        read.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), *kind,
                        row.getColumn(3).isNull() ? 0 : row.getColumn(3).getInt64(), row.getColumn(4).getString(),
                        row.getColumn(5).getString()});
    }
    row.reset();
    for (const auto& step : read) accept(step);
    return read;
}

Step History::append(Rows& rows, StepKind kind, std::int64_t of, const std::string& label, const Changeset& changeset) {
    auto& row = rows.statement(
        "INSERT INTO history(id, kind, of, label, time, schema, changeset) VALUES(?, ?, nullif(?, 0), ?, ?, ?, ?) RETURNING sequence");
    Step step{0, randomId(), kind, of, label, now()};
    row.bind(1, step.id);
    row.bind(2, std::string(wordOf(kind)));
    row.bind(3, of);
    row.bind(4, label);
    row.bind(5, step.time);
    row.bind(6, kSchemaVersion);
    row.bind(7, changeset.data(), static_cast<int>(changeset.size()));
    row.executeStep();
    step.sequence = row.getColumn(0).getInt64();
    row.reset();
    for (auto* list : {&m_undo, &m_redo})
        if (list->size() == list->capacity()) list->reserve(2 * list->size() + 16);
    if (m_steps.size() == m_steps.capacity()) m_steps.reserve(2 * m_steps.size() + 16);
    return step;
}

void History::accept(Step step) {
    const auto move = [&](std::vector<std::size_t>& from, std::vector<std::size_t>& to) {
        if (from.empty() || m_steps[from.back()].id != step.of)
            throw Error(ErrorCode::BadInput, "The history is out of order: it takes back a step that was not the last one.");
        to.push_back(from.back());
        from.pop_back();
    };
    switch (step.kind) {
    case StepKind::Edit:
        m_undo.push_back(m_steps.size());
        m_redo.clear();
        break;
    case StepKind::Undo:
        move(m_undo, m_redo);
        break;
    case StepKind::Redo:
        move(m_redo, m_undo);
        break;
    }
    m_steps.push_back(std::move(step));
}

Changeset History::changesetOf(Rows& rows, const Step& step) {
    auto& row = rows.statement("SELECT changeset FROM history WHERE sequence = ?");
    row.bind(1, step.sequence);
    if (!row.executeStep()) throw Error(ErrorCode::BadInput, "A step of the history is missing.");
    const auto column = row.getColumn(0);
    Changeset changeset(static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes()));
    row.reset();
    return changeset;
}

}  // namespace cruxmap
