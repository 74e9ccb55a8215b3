// SPDX-License-Identifier: GPL-3.0-or-later
// How the reader and the rest of the window work together: which of reader and map a letter is for, what opens and closes the
// reader, and where it gets its documents from.
#pragma once

#include <QObject>

#include <optional>

namespace cruxmap {

class Actions;
class Attaching;
class MapCanvas;
class ReaderPanel;
class StatusLine;
class Workspace;
struct Services;

class ReadingDesk : public QObject {
    Q_OBJECT

public:
    ReadingDesk(Workspace& workspace, const Services& services, const Actions& actions, Attaching& attaching, ReaderPanel& reader,
                MapCanvas& canvas, StatusLine& status, QWidget* window);

private:
    void connectLetters(const Actions& actions);
    void connectReader(const Services& services, const Actions& actions, StatusLine& status);

    Workspace& m_workspace;
    ReaderPanel& m_reader;
    MapCanvas& m_canvas;
};

}  // namespace cruxmap
