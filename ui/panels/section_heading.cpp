// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/section_heading.h"

#include "ui/render/fonts.h"
#include "ui/render/theme.h"

namespace cruxmap {

SectionHeading::SectionHeading(const QString& text, QWidget* parent) : QLabel(text, parent) {
    auto font = fontOf(FontRole::PageHeading);
    font.setCapitalization(QFont::AllUppercase);
    setFont(font);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeading::setTheme(const Theme& theme) {
    makeQuiet(*this, theme);
}

void makeQuiet(QWidget& widget, const Theme& theme) {
    auto palette = widget.palette();
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText}) palette.setColor(role, theme.colour(ColourRole::SecondaryText));
    widget.setPalette(palette);
}

}  // namespace cruxmap
