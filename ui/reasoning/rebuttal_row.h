// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a rebuttal chain as a row of the thread: speaker, sign, text, who says it, how it stands and how it goes on.
#pragma once

#include "ui/panels/pill.h"
#include "ui/panels/row_button.h"
#include "ui/panels/sign.h"
#include "ui/reasoning/rebuttal_thread.h"
#include "ui/render/speakers.h"
#include "ui/render/text_measure.h"

#include <optional>

namespace cruxmap {

struct RebuttalLine {
    ThreadRow thread;
    std::optional<SpeakerLabel> speaker;
    Sign sign = Sign::None;
    QString text;
    QString who;
    QString onwards;
    std::optional<CardStatus> status;
};

class RebuttalRow : public RowButton {
    Q_OBJECT

public:
    RebuttalRow(RebuttalLine line, const Theme& theme, QWidget* parent);

    // The step at which a walk stands.
    void setCurrent(bool current);
    bool isCurrent() const { return m_current; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintRow(QPainter& painter) override;

private:
    struct Part {
        MeasuredText text;
        FontRole font;
        double indent;  // of all its lines
        double top;
    };
    // What stands on the row at that width, and how high that is.
    std::vector<Part> partsAt(double width, double& height) const;
    double columnX(int column) const;  // of its line
    double textLeft() const;
    void paintThread(QPainter& painter) const;
    void paintNode(QPainter& painter) const;
    bool hasSign() const { return m_line.sign != Sign::None; }

    RebuttalLine m_line;
    bool m_current = false;
    mutable TextMeasure m_measure;
};

}  // namespace cruxmap
