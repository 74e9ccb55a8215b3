// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with sources: documents are attached, bibliographies go in and out, claims are cited. Connects the
// actions, the clipboard, what is dropped, and the status line.
#pragma once

#include "core/model/records.h"
#include "ui/services.h"

#include <QObject>

class QMimeData;
class QWidget;

namespace cruxmap {

class Actions;
class Attaching;
class SourcesPage;
class StatusLine;
class Workspace;

class Sourcing : public QObject {
    Q_OBJECT

public:
    Sourcing(Workspace& workspace, const Services& services, const Actions& actions, SourcesPage& page, StatusLine& status,
             QWidget* window);

    Attaching& attaching() { return *m_attaching; }

    // Whether documents that can be attached are dragged over the window, and a debate can take them; takes them.
    bool takes(const QMimeData* dragged) const;
    bool take(const QMimeData* dropped);

private:
    void connectWork(StatusLine& status);
    void connectActions(const Actions& actions);
    void connectPage(const Actions& actions);
    void answer(const QString& command, RecordRef record);
    void openOriginal(SourceId source);
    void copyCitation(SourceId source);
    void mergePerson(PersonId person);
    void reanchorPassage(PassageId passage);
    void importBibliography();
    void exportBibliography();
    void copyCited();
    void mergeClaims();

    Workspace& m_workspace;
    Services m_services;
    SourcesPage& m_page;
    StatusLine& m_status;
    QWidget* m_window;
    Attaching* m_attaching;
};

}  // namespace cruxmap
