// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the numbers behind the charts up to date: computed beside the window from a copy of the map, anew after every edit,
// supposition, and change of the view or of the claim that is asked about, and only while they are wanted.
#pragma once

#include "ui/charts/charted.h"
#include "ui/workspace/worker.h"

#include <QObject>

#include <memory>
#include <optional>

class QTimer;

namespace cruxmap {

class Workspace;

class ChartNumbers : public QObject {
    Q_OBJECT

public:
    enum class Of { View, Everything };

    explicit ChartNumbers(Workspace& workspace, QObject* parent = nullptr);
    ~ChartNumbers() override;

    // Nothing before the first ones are there, or without a document.
    const std::shared_ptr<const Charted>& charted() const { return m_charted; }
    bool computing() const;  // what is there is not of the newest edit, or nothing is there

    Of of() const { return m_of; }
    void setOf(Of of);
    // The claim whose leverage is asked for; nothing: the central one.
    void setTarget(std::optional<ClaimId> target);
    // Computes when they are out of date; not otherwise, and not while they are not wanted.
    void setWanted(bool wanted);
    void conclude();  // shows what has been counted by now

Q_SIGNALS:
    void changed();
    void busyChanged();
    void progressed(double part);
    void failed(const QString& message);

private:
    void outdate();
    void compute();
    ChartRequest request();

    Workspace& m_workspace;
    Worker* m_worker;
    QTimer* m_soon;  // several signals of one edit make one computation
    std::shared_ptr<const Charted> m_charted;
    Of m_of = Of::Everything;
    std::optional<ClaimId> m_target;
    bool m_wanted = false;
    bool m_outdated = true;
};

}  // namespace cruxmap
