// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded typeface and the few sizes in which it is used. Text is unhinted, so that a line is as wide on every screen
// and in every export as it was when it was broken. Needs a QGuiApplication.
#pragma once

#include <QFont>
#include <QString>

#include <cstddef>
#include <cstdint>

namespace cruxmap {

enum class FontRole : std::uint8_t {
    Claim,
    Option,
    Question,
    QuestionMark,
    Speaker,
    Initials,
    Quiet,          // chips and hands
    FarTitleLarge,  // a card's only text when the map is seen from afar: the largest in which it fits
    FarTitle,
    FarTitleSmall,
    PageTitle,
    PageHeading,
    PageText,
};
inline constexpr std::size_t fontRoleCount = static_cast<std::size_t>(FontRole::PageText) + 1;

// Makes the embedded Inter known to Qt; further calls do nothing. Without it text falls back to what the system has.
void loadFonts();

const QString& fontFamily();

struct FontSpec {
    double size;        // pixels at 100 %
    double lineHeight;  // from baseline to baseline
    int weight;         // 400, 500, 600, 700
};
FontSpec specOf(FontRole role);
const QFont& fontOf(FontRole role);

// From the top of a line to its baseline, so that capitals stand in the middle of the line's height.
double baselineOf(FontRole role);

}  // namespace cruxmap
