// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reading_type.h"

#include "ui/render/fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr double kSize = 15;
constexpr double kLineHeight = 25;
constexpr double kCaptionHeight = 30;
constexpr double kLetters = 72;  // of mean width; that makes 60 to 70 of a text to a line

QFont enlarged(FontRole role, double size) {
    auto font = fontOf(role);
    font.setPixelSize(static_cast<int>(std::lround(size)));
    return font;
}

}  // namespace

ReadingType::ReadingType(double scale)
    : m_scale(std::clamp(scale, kSmallest, kLargest)),
      m_font(enlarged(FontRole::PageText, kSize * m_scale)),
      m_captionFont(enlarged(FontRole::Quiet, specOf(FontRole::Quiet).size * m_scale)) {}

double ReadingType::lineHeight() const {
    return std::round(kLineHeight * m_scale);
}

// The letters of the page's text stand in the middle of their line, and so do these.
double ReadingType::baseline() const {
    const auto page = specOf(FontRole::PageText);
    const auto capitals = (2 * baselineOf(FontRole::PageText) - page.lineHeight) / page.size;
    return (lineHeight() + m_font.pixelSize() * capitals) / 2;
}

double ReadingType::captionHeight() const {
    return std::round(kCaptionHeight * m_scale);
}

double ReadingType::measure() const {
    return QFontMetricsF(m_font).averageCharWidth() * kLetters;
}

}  // namespace cruxmap
