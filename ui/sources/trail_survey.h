// SPDX-License-Identifier: GPL-3.0-or-later
// The answers to the questions about trails, for the map as it is: worked out beside the window, from a copy of the map, when
// somebody wants to see them. Until they are there, the ones before stay.
#pragma once

#include "core/provenance/trail_queries.h"

#include <QObject>

#include <array>
#include <optional>

namespace cruxmap {

class Worker;
class Workspace;

class TrailSurvey : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kQueries = EnumWords<TrailQuery>::words.size();

    TrailSurvey(Workspace& workspace, QObject* parent);
    ~TrailSurvey() override;

    // Asks for the answers of the map as it is now; changed() follows where they are not there yet.
    void want();
    // nullptr until there are any. What they are about may be gone since.
    const std::vector<TrailAnswer>* answers(TrailQuery query) const;

Q_SIGNALS:
    void changed();

private:
    using Answers = std::array<std::vector<TrailAnswer>, kQueries>;

    Workspace& m_workspace;
    Worker* m_worker;
    std::optional<Answers> m_answers;
    std::int64_t m_stamp = -1;  // of the map that was last asked about
};

}  // namespace cruxmap
