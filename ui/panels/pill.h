// SPDX-License-Identifier: GPL-3.0-or-later
// The pill that tells how a claim stands, as cards have it, for panels.
#pragma once

#include "ui/render/card_status.h"

#include <QWidget>

class QPainter;

namespace cruxmap {

inline constexpr int kPillHeight = 20;

double pillWidth(const CardStatus& status);
void paintPill(QPainter& painter, QPointF topLeft, const CardStatus& status, const Theme& theme);

class Pill : public QWidget {
    Q_OBJECT

public:
    Pill(const CardStatus& status, const Theme& theme, QWidget* parent);

    const CardStatus& status() const { return m_status; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CardStatus m_status;
    const Theme& m_theme;
};

}  // namespace cruxmap
