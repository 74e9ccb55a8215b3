// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the pages about the dispute: a few words that lead to a record, below them, quietly, what there is to add. Tells
// when it is looked at, by the pointer or by the keyboard's focus.
#pragma once

#include "ui/panels/row_button.h"
#include "ui/render/text_measure.h"

#include <QStringList>

namespace cruxmap {

class WordyRow : public RowButton {
    Q_OBJECT

public:
    WordyRow(const QString& text, const QStringList& details, const Theme& theme, QWidget* parent);

    // Room at the right for something that stands on the row.
    void setRightMargin(int width) { m_rightMargin = width; }
    const QStringList& details() const { return m_details; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void looked(bool at);

protected:
    void paintRow(QPainter& painter) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    // Calls `line(text, font)` for every line as it is broken.
    template <class F>
    void forEachLine(int width, F line) const;

    QStringList m_details;
    int m_rightMargin = 0;
    mutable TextMeasure m_measure;
};

}  // namespace cruxmap
