// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the page about camps: the switch that colours the map, and a camp's heading with its badge and its name, which
// is changed where it stands.
#pragma once

#include "ui/panels/row_button.h"

class QLineEdit;

namespace cruxmap {

// A row with a sliding switch at its right. Checkable.
class SwitchRow : public RowButton {
    Q_OBJECT

public:
    SwitchRow(const QString& text, const Theme& theme, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintRow(QPainter& painter) override;
};

class CampHeading : public QWidget {
    Q_OBJECT

public:
    // `camp` counts from 1.
    CampHeading(int camp, const QString& name, bool editable, const Theme& theme, QWidget* parent);

Q_SIGNALS:
    // Empty: back to a name made from its claims.
    void renamed(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void commit();

    int m_camp;
    QString m_name;
    const Theme& m_theme;
    QLineEdit* m_field;
};

}  // namespace cruxmap
