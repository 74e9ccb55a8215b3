// SPDX-License-Identifier: GPL-3.0-or-later
// The small heading of a panel or of a part of one: capitals, spaced, quiet. Its text is kept as written for screen readers.
#pragma once

#include <QLabel>

namespace cruxmap {

class Theme;

class SectionHeading : public QLabel {
    Q_OBJECT

public:
    explicit SectionHeading(const QString& text, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
};

// Makes a label or a button write in the secondary colour.
void makeQuiet(QWidget& widget, const Theme& theme);

}  // namespace cruxmap
