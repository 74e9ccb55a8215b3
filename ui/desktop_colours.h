// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop is dark: by the desktop portal, which tells of changes too; without one, by the palette that the
// platform gave the application.
#pragma once

#include <QObject>

class QVariant;

namespace cruxmap {

class DesktopColours : public QObject {
    Q_OBJECT

public:
    // To be made before anybody gives the application a palette.
    explicit DesktopColours(QObject* parent = nullptr);

    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private:
    void askPortal();
    void take(const QVariant& scheme);

    const bool m_darkPalette;
    bool m_dark;
};

}  // namespace cruxmap
