// SPDX-License-Identifier: GPL-3.0-or-later
// How the application looks just now: light or dark, by the user's choice or the desktop's. One for all windows; gives Qt
// the style that belongs to the theme.
#pragma once

#include "ui/desktop_colours.h"
#include "ui/render/theme.h"

#include <QObject>

class QApplication;

namespace cruxmap {

class Settings;

class Appearance : public QObject {
    Q_OBJECT

public:
    Appearance(QApplication& application, Settings& settings);

    const Theme& theme() const { return *m_theme; }
    bool reducedMotion() const;

Q_SIGNALS:
    void changed();

private:
    const Theme& chosenTheme() const;
    void update();

    QApplication& m_application;
    Settings& m_settings;
    DesktopColours m_desktop;
    const Theme* m_theme;
    bool m_reducedMotion;
};

}  // namespace cruxmap
