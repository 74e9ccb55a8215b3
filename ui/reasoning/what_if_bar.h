// SPDX-License-Identifier: GPL-3.0-or-later
// Lies at the top of the map while the what-if mode is on: says what is supposed and how much that changes, and leads out.
#pragma once

#include "ui/panels/floating_card.h"

class QLabel;

namespace cruxmap {

class Actions;
class Workspace;

class WhatIfBar : public FloatingCard {
    Q_OBJECT

public:
    WhatIfBar(Workspace& workspace, const Actions& actions, QWidget* map);

    static constexpr int kHeadroom = 64;  // what it takes of the map's height

    void setTheme(const Theme& theme);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    void place();

    Workspace& m_workspace;
    QLabel* m_title;
    QLabel* m_words;
};

}  // namespace cruxmap
