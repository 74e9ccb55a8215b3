// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/trail_survey.h"

#include "ui/workspace/worker.h"
#include "ui/workspace/workspace.h"

namespace cruxmap {

TrailSurvey::TrailSurvey(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace), m_worker(new Worker(this)) {
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_worker->cancel();
        m_answers.reset();
        m_stamp = -1;
    });
}

// What runs is stopped while all that it might tell is still there.
TrailSurvey::~TrailSurvey() {
    m_worker->disconnect(this);
    m_worker->cancel();
}

void TrailSurvey::want() {
    if (!m_workspace.hasDocument() || m_stamp == m_workspace.document().stamp()) return;
    m_stamp = m_workspace.document().stamp();
    m_worker->run([this, map = m_workspace.map()](const std::stop_token& stop, const Worker::Tell&) -> Worker::Delivery {
        Answers answers;
        for (std::size_t i = 0; i < kQueries && !stop.stop_requested(); ++i) answers.at(i) = answersTo(map, static_cast<TrailQuery>(i));
        return [this, answers = std::move(answers)] {
            m_answers = answers;
            Q_EMIT changed();
        };
    });
}

const std::vector<TrailAnswer>* TrailSurvey::answers(TrailQuery query) const {
    return m_answers ? &m_answers->at(static_cast<std::size_t>(query)) : nullptr;
}

}  // namespace cruxmap
