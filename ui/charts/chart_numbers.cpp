// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_numbers.h"

#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QTimer>

namespace cruxmap {

ChartNumbers::ChartNumbers(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_worker(new Worker(this)), m_soon(new QTimer(this)) {
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &ChartNumbers::compute);
    connect(m_worker, &Worker::busyChanged, this, &ChartNumbers::busyChanged);
    connect(m_worker, &Worker::progressed, this, &ChartNumbers::progressed);
    connect(m_worker, &Worker::failed, this, &ChartNumbers::failed);
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_worker->cancel();
        m_charted.reset();
        m_of = Of::Everything;
        m_target.reset();
        outdate();
        Q_EMIT changed();
    });
    connect(&workspace, &Workspace::committed, this, &ChartNumbers::outdate);
    connect(&workspace, &Workspace::suppositionsChanged, this, &ChartNumbers::outdate);
    // What a view shows changes with its filter and what is folded away, too.
    connect(&workspace, &Workspace::pictureChanged, this, &ChartNumbers::outdate);
    connect(&workspace, &Workspace::viewChanged, this, &ChartNumbers::outdate);
    connect(&workspace.derived(), &Derived::passagesFound, this, &ChartNumbers::outdate);
}

// A running computation is stopped while all that it might tell is still there.
ChartNumbers::~ChartNumbers() {
    m_worker->disconnect(this);
    m_worker->cancel();
}

bool ChartNumbers::computing() const {
    return m_outdated || m_worker->busy() || m_soon->isActive();
}

void ChartNumbers::setOf(Of of) {
    if (std::exchange(m_of, of) != of) outdate();
}

void ChartNumbers::setTarget(std::optional<ClaimId> target) {
    if (std::exchange(m_target, target) != target) outdate();
}

void ChartNumbers::setWanted(bool wanted) {
    m_wanted = wanted;
    if (wanted && m_outdated) m_soon->start(0);
}

void ChartNumbers::conclude() {
    m_worker->conclude();
}

void ChartNumbers::outdate() {
    m_outdated = true;
    m_soon->start(0);
}

ChartRequest ChartNumbers::request() {
    ChartRequest request;
    request.map = m_workspace.map();
    request.verdicts = m_workspace.derived().verdicts();
    request.filter = m_workspace.filter();
    request.target = m_target;
    request.debate = m_workspace.title();
    if (m_of == Of::View && m_workspace.view()) {
        request.view = m_workspace.content();
        request.viewName = QString::fromStdString(request.map.at(*m_workspace.view()).name);
    }
    for (const auto& [id, passage] : request.map.all<Passage>())
        if (const auto* anchor = m_workspace.derived().texts().anchor(id)) request.states.emplace(id, anchor->state);
    return request;
}

void ChartNumbers::compute() {
    if (!m_wanted || !m_outdated || !m_workspace.hasDocument()) return;
    m_outdated = false;
    m_worker->run([this, asked = std::make_shared<ChartRequest>(request())](const std::stop_token& stop, const Worker::Tell& tell) {
        auto charted = std::make_shared<const Charted>(chartedFrom(std::move(*asked), stop, tell));
        return [this, charted] {
            m_charted = charted;
            Q_EMIT changed();
        };
    });
}

}  // namespace cruxmap
