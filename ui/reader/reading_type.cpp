// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reading_type.h"

#include "ui/render/fonts.h"

namespace cruxmap {

namespace {

constexpr int kSize = 15;
constexpr double kLineHeight = 25;

}  // namespace

const QFont& readingFont() {
    static const auto font = [] {
        auto made = fontOf(FontRole::PageText);
        made.setPixelSize(kSize);
        return made;
    }();
    return font;
}

double readingLineHeight() {
    return kLineHeight;
}

// The letters of the page's text stand in the middle of their line, and so do these.
double readingBaseline() {
    const auto page = specOf(FontRole::PageText);
    const auto capitals = (2 * baselineOf(FontRole::PageText) - page.lineHeight) / page.size;
    return (kLineHeight + kSize * capitals) / 2;
}

}  // namespace cruxmap
