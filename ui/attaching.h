// SPDX-License-Identifier: GPL-3.0-or-later
// Attaching a document to a source: asks for the file, reads it in the background, and writes text and places in one edit.
#pragma once

#include "core/model/records.h"
#include "ui/workspace/worker.h"

#include <QObject>

#include <optional>

class QWidget;

namespace cruxmap {

class Dialogs;
class Workspace;

class Attaching : public QObject {
    Q_OBJECT

public:
    Attaching(Workspace& workspace, Dialogs& dialogs, QWidget* window);

    // To this source; without one, to the source that the file belongs to, or a new one.
    void start(std::optional<SourceId> source);
    bool busy() const { return m_worker.busy(); }

Q_SIGNALS:
    void attached(SourceId source);
    void said(const QString& message);
    void failed(const QString& message);

private:
    Workspace& m_workspace;
    Dialogs& m_dialogs;
    QWidget* m_window;
    Worker m_worker;
};

}  // namespace cruxmap
