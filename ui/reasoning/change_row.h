// SPDX-License-Identifier: GPL-3.0-or-later
// A claim whose standing has become another one, as a row: its title, and below that what it was and what it is.
#pragma once

#include "ui/panels/pill.h"
#include "ui/panels/row_button.h"
#include "ui/render/text_measure.h"

namespace cruxmap {

class ChangeRow : public RowButton {
    Q_OBJECT

public:
    ChangeRow(const QString& title, CardStatus before, CardStatus after, const Theme& theme, QWidget* parent);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintRow(QPainter& painter) override;

private:
    MeasuredText title(double width) const;
    // Whether both stand side by side.
    bool inOneRow(double width) const;

    CardStatus m_before;
    CardStatus m_after;
    mutable TextMeasure m_measure;
};

}  // namespace cruxmap
