// SPDX-License-Identifier: GPL-3.0-or-later
// The type in which a source's text is set: the window's own, larger and with more room between the lines; larger still for whoever
// wants it so. Measures are pixels.
#pragma once

#include <QFont>

namespace cruxmap {

class ReadingType {
public:
    static constexpr double kSmallest = 0.8;
    static constexpr double kLargest = 2;

    // A scale beyond the limits is taken for the nearest one within.
    explicit ReadingType(double scale = 1);

    double scale() const { return m_scale; }
    const QFont& font() const { return m_font; }
    const QFont& captionFont() const { return m_captionFont; }
    double lineHeight() const;     // from baseline to baseline
    double baseline() const;       // from the top of a line
    double captionHeight() const;  // with the air above it
    // Of a column of text: as wide as one likes to read.
    double measure() const;

private:
    double m_scale;
    QFont m_font;
    QFont m_captionFont;
};

}  // namespace cruxmap
