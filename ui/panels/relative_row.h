// SPDX-License-Identifier: GPL-3.0-or-later
// A row that leads to a related claim: its speaker's initials, the sign of what it does here, its title, and below that who
// says it.
#pragma once

#include "ui/panels/relatives.h"
#include "ui/panels/row_button.h"
#include "ui/render/speakers.h"
#include "ui/render/text_measure.h"

#include <optional>

namespace cruxmap {

class RelativeRow : public RowButton {
    Q_OBJECT

public:
    RelativeRow(const Relative& relative, std::optional<SpeakerLabel> speaker, const Theme& theme, QWidget* parent);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintRow(QPainter& painter) override;

private:
    double textLeft() const;
    MeasuredText broken(const QString& text, double width, FontRole font, double indent = 0) const;
    void paintAvatar(QPainter& painter) const;

    Relative m_relative;
    std::optional<SpeakerLabel> m_speaker;
    QString m_detail;
    mutable TextMeasure m_measure;
};

}  // namespace cruxmap
