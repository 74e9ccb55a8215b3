// SPDX-License-Identifier: GPL-3.0-or-later
// Arranges a composition: at once while that is quick, else on a thread of its own, from values only. A newer job stops the one before;
// what a stopped job made is never delivered.
#pragma once

#include "ui/render/compose.h"

#include <QObject>

#include <functional>
#include <optional>
#include <thread>

namespace cruxmap {

class Arranger : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Arranger() override;

    // Calls `done` with the composition and its arrangement, on this object's thread: before this returns for a small
    // composition, later for a large one.
    using Done = std::function<void(Composition, layout::Arrangement)>;
    void arrange(Composition composition, std::optional<layout::Arrangement> previous, Done done);
    void cancel();
    bool busy() const { return m_job.joinable(); }

Q_SIGNALS:
    void busyChanged();

private:
    void stopJob();

    std::jthread m_job;
    quint64 m_serial = 0;
};

}  // namespace cruxmap
