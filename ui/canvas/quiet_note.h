// SPDX-License-Identifier: GPL-3.0-or-later
// What the ground says while there is nothing on it, and what is said while a large map is being arranged.
#pragma once

#include "ui/actions.h"
#include "ui/canvas/stage.h"

#include <QFrame>
#include <QTimer>

class QPainter;

namespace cruxmap {

// Centred in the viewport: that there is nothing yet, and by which keys there will be. Nothing when there are cards.
void paintQuietNote(QPainter& painter, const Stage& stage, const Actions& actions);

// "Arranging 2,000 cards… Cancel": shows itself at the bottom of its parent when arranging takes longer than a moment.
class ArrangingHint : public QFrame {
    Q_OBJECT

public:
    ArrangingHint(Workspace& workspace, QWidget* parent);

    void place();  // the parent has another size

private:
    void follow();

    Workspace& m_workspace;
    QTimer m_moment;
};

}  // namespace cruxmap
