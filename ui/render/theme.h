// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of Cruxmap by the part they play. A picture names roles only; a theme gives them their colours, so that one
// picture serves light and dark, screen and export.
#pragma once

#include <QColor>

#include <array>
#include <cstddef>
#include <cstdint>

namespace cruxmap {

enum class ColourRole : std::uint8_t {
    Canvas,
    DotGrid,
    Card,
    CardLine,
    OptionLine,
    Shadow,  // drawn several times over, each time faintly; transparent where a theme has no shadows
    Chrome,
    Raised,
    Text,
    SecondaryText,
    Support,
    Attack,
    Undercut,
    OptionLink,  // from a question to its options
    Selection,   // and what can be clicked in a text
    ChipLine,
    DefendedGround,
    DefendedText,
    DisputedGround,
    DisputedText,
    UnansweredGround,
    UnansweredText,
    QuestionGround,
    QuestionText,
    QuestionMark,
    OnSpeaker,  // initials on a speaker's colour
    Speaker,    // by index; 0 is for unnamed speakers
    Topic,      // by index; 0 is for claims without a topic
    CampWash,   // the ground of a camp's cards, by index; 0 is for claims of several camps
    CampMark,   // the badge on them, likewise
};
inline constexpr std::size_t colourRoleCount = static_cast<std::size_t>(ColourRole::CampMark) + 1;

// A role, and which of a palette's colours where the role is a palette. Indexes beyond a palette's end start over after 0.
struct Colour {
    ColourRole role = ColourRole::Text;
    std::uint16_t index = 0;

    bool operator==(const Colour&) const = default;
};

class Theme {
public:
    static const Theme& light();
    static const Theme& dark();

    bool isDark() const { return m_dark; }
    QColor colour(Colour colour) const;
    QColor colour(ColourRole role) const { return colour({role, 0}); }

    static constexpr std::size_t speakerCount = 12;  // besides the one for unnamed speakers
    static constexpr std::size_t topicCount = 10;    // besides the one for claims without a topic
    static constexpr std::size_t campCount = 5;      // besides the one for claims of several camps

private:
    struct Palettes {
        std::array<QRgb, colourRoleCount> roles;
        std::array<QRgb, speakerCount + 1> speakers;
        std::array<QRgb, topicCount + 1> topics;
        std::array<QRgb, campCount + 1> washes;
        std::array<QRgb, campCount + 1> marks;
    };
    Theme(bool dark, const Palettes& palettes) : m_dark(dark), m_palettes(palettes) {}

    bool m_dark;
    Palettes m_palettes;
};

}  // namespace cruxmap
