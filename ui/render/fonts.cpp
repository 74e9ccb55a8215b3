// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/fonts.h"

#include <QFontDatabase>
#include <QStringList>

#include <array>

namespace cruxmap {

namespace {

constexpr std::array<FontSpec, fontRoleCount> specs{{
    {14, 20, 400},  // Claim
    {14, 20, 600},  // Option
    {17, 24, 600},  // Question
    {22, 24, 600},  // QuestionMark
    {13, 20, 600},  // Speaker
    {10, 12, 700},  // Initials
    {12, 16, 400},  // Quiet
    {30, 35, 600},  // FarTitleLarge
    {26, 32, 600},  // FarTitle
    {20, 25, 600},  // FarTitleSmall
    {26, 34, 600},  // PageTitle
    {11, 16, 600},  // PageHeading
    {13, 19, 400},  // PageText
}};

QFont made(FontRole role) {
    const auto spec = specOf(role);
    QFont font(fontFamily());
    // Where Inter has no glyph, the same sans serif steps in on every machine that has it.
    font.setFamilies(
        QStringList{fontFamily(), QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("sans-serif")});
    font.setPixelSize(static_cast<int>(spec.size));
    font.setWeight(static_cast<QFont::Weight>(spec.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::PreferQuality));
    if (role == FontRole::PageHeading) font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    return font;
}

}  // namespace

void loadFonts() {
    static const bool loaded = [] {
        for (const auto* weight : {"Regular", "Medium", "SemiBold", "Bold"})
            QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(weight)));
        return true;
    }();
    static_cast<void>(loaded);
}

const QString& fontFamily() {
    static const QString family = QStringLiteral("Inter");
    return family;
}

FontSpec specOf(FontRole role) {
    return specs.at(static_cast<std::size_t>(role));
}

const QFont& fontOf(FontRole role) {
    static const auto fonts = [] {
        loadFonts();
        std::array<QFont, fontRoleCount> made_;
        for (std::size_t i = 0; i < fontRoleCount; ++i) made_[i] = made(static_cast<FontRole>(i));
        return made_;
    }();
    return fonts[static_cast<std::size_t>(role)];
}

double baselineOf(FontRole role) {
    constexpr double capHeight = 0.727;  // of Inter's em
    const auto spec = specOf(role);
    return (spec.lineHeight + spec.size * capHeight) / 2;
}

}  // namespace cruxmap
