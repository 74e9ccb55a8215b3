// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/theme.h"

namespace cruxmap {

namespace {

using Roles = std::array<QRgb, colourRoleCount>;

// Roles are named where they are set, so that a new one cannot shift the others.
struct RoleColour {
    ColourRole role;
    QRgb colour;
};

template <std::size_t n>
constexpr Roles rolesOf(const RoleColour (&colours)[n]) {
    static_assert(n == colourRoleCount - 4, "every role but the palettes needs a colour");
    Roles roles{};
    for (const auto& [role, colour] : colours) roles[static_cast<std::size_t>(role)] = colour;
    return roles;
}

constexpr QRgb opaque(QRgb rgb) {
    return 0xFF000000U | rgb;
}

constexpr RoleColour lightRoles[] = {
    {ColourRole::Canvas, opaque(0xF5F7FA)},
    {ColourRole::DotGrid, opaque(0xDDE3EA)},
    {ColourRole::Card, opaque(0xFFFFFF)},
    {ColourRole::CardLine, opaque(0xD5DCE5)},
    {ColourRole::OptionLine, opaque(0x6B7886)},
    {ColourRole::Shadow, 0x0618212B},
    {ColourRole::Chrome, opaque(0xFFFFFF)},
    {ColourRole::Raised, opaque(0xEEF2F6)},
    {ColourRole::Text, opaque(0x18212B)},
    {ColourRole::SecondaryText, opaque(0x5A6776)},
    {ColourRole::Support, opaque(0x12795F)},
    {ColourRole::Attack, opaque(0xC8451B)},
    {ColourRole::Undercut, opaque(0x7B3FA0)},
    {ColourRole::OptionLink, opaque(0x7C8894)},
    {ColourRole::Selection, opaque(0x2563C9)},
    {ColourRole::ChipLine, opaque(0xD5DCE5)},
    {ColourRole::DefendedGround, opaque(0xE4EAF4)},
    {ColourRole::DefendedText, opaque(0x34496E)},
    {ColourRole::DisputedGround, opaque(0xFFF3D6)},
    {ColourRole::DisputedText, opaque(0x8A5A00)},
    {ColourRole::UnansweredGround, opaque(0xF1F2F4)},
    {ColourRole::UnansweredText, opaque(0x5A6776)},
    {ColourRole::QuestionGround, opaque(0x22303F)},
    {ColourRole::QuestionText, opaque(0xFFFFFF)},
    {ColourRole::QuestionMark, opaque(0x93A1B0)},
    {ColourRole::OnSpeaker, opaque(0xFFFFFF)},
};

constexpr RoleColour darkRoles[] = {
    {ColourRole::Canvas, opaque(0x12161B)},
    {ColourRole::DotGrid, opaque(0x222A33)},
    {ColourRole::Card, opaque(0x1C232B)},
    {ColourRole::CardLine, opaque(0x313C48)},
    {ColourRole::OptionLine, opaque(0x8593A2)},
    {ColourRole::Shadow, 0x00000000},
    {ColourRole::Chrome, opaque(0x181E25)},
    {ColourRole::Raised, opaque(0x212932)},
    {ColourRole::Text, opaque(0xE7ECF2)},
    {ColourRole::SecondaryText, opaque(0x9AA8B7)},
    {ColourRole::Support, opaque(0x45C7A2)},
    {ColourRole::Attack, opaque(0xFF9068)},
    {ColourRole::Undercut, opaque(0xC79BE8)},
    {ColourRole::OptionLink, opaque(0x768494)},
    {ColourRole::Selection, opaque(0x6BA4FF)},
    {ColourRole::ChipLine, opaque(0x3B4754)},
    {ColourRole::DefendedGround, opaque(0x27344A)},
    {ColourRole::DefendedText, opaque(0xB5C8EA)},
    {ColourRole::DisputedGround, opaque(0x3A2F12)},
    {ColourRole::DisputedText, opaque(0xF0C060)},
    {ColourRole::UnansweredGround, opaque(0x262D35)},
    {ColourRole::UnansweredText, opaque(0x9AA8B7)},
    {ColourRole::QuestionGround, opaque(0xDDE5EE)},
    {ColourRole::QuestionText, opaque(0x18212B)},
    {ColourRole::QuestionMark, opaque(0x6E7B89)},
    {ColourRole::OnSpeaker, opaque(0xFFFFFF)},
};

// Muted, dark enough for white initials (4.5 : 1), light enough to stand out from a dark card. Neighbours differ in lightness as well as
// in hue, and initials always accompany the colour.
constexpr std::array<QRgb, Theme::speakerCount + 1> speakers{
    opaque(0x66727F),  // unnamed: slate
    opaque(0x11725A),  // green
    opaque(0x2F5DB0),  // blue
    opaque(0x6B6D1F),  // olive
    opaque(0xB0532C),  // rust
    opaque(0x7A4FA3),  // violet
    opaque(0x1D7389),  // petrol
    opaque(0xA63F6F),  // raspberry
    opaque(0x7A5C3E),  // umber
    opaque(0x4A4F9E),  // indigo
    opaque(0x4F7038),  // moss
    opaque(0x8C4A4A),  // brick
    opaque(0x3F6A7C),  // steel
};

constexpr std::array<QRgb, Theme::topicCount + 1> lightTopics{
    opaque(0xB9C3CE), opaque(0x7FA6DC), opaque(0x85C5A9), opaque(0xE0AE79), opaque(0xCF98CD), opaque(0xB5BD75),
    opaque(0x83C0CC), opaque(0xDC9A93), opaque(0xA69FDB), opaque(0xCDB38B), opaque(0x9DB2A4),
};
constexpr std::array<QRgb, Theme::topicCount + 1> darkTopics{
    opaque(0x4A5663), opaque(0x4F78B3), opaque(0x4A9377), opaque(0xB07F4A), opaque(0x9C679A), opaque(0x878F48),
    opaque(0x4C8E9B), opaque(0xAB6B64), opaque(0x756DAE), opaque(0x95805C), opaque(0x6A8273),
};

// Sky, lemon, rose, slate, sand: told apart by those who see few colours by their lightness too, and always by the letter on the badge;
// none is near a colour of support, attack or undercut. Text keeps its contrast on a wash, and white or dark letters on a badge.
constexpr std::array<QRgb, Theme::campCount + 1> lightWashes{
    opaque(0xF3F4F6), opaque(0xD8EBFA), opaque(0xF8F0B4), opaque(0xF9DCE6), opaque(0xD5DAE1), opaque(0xEBDCC8),
};
constexpr std::array<QRgb, Theme::campCount + 1> darkWashes{
    opaque(0x252C34), opaque(0x173A54), opaque(0x403910), opaque(0x4A2233), opaque(0x343D48), opaque(0x403221),
};
constexpr std::array<QRgb, Theme::campCount + 1> campMarks{
    opaque(0x66727F), opaque(0x1F6FA8), opaque(0x7A6A00), opaque(0xA33A66), opaque(0x434E5B), opaque(0x7D5A2E),
};

std::size_t inPalette(std::size_t index, std::size_t count) {
    return index <= count ? index : (index - 1) % count + 1;
}

}  // namespace

const Theme& Theme::light() {
    static const Theme theme(false, {rolesOf(lightRoles), speakers, lightTopics, lightWashes, campMarks});
    return theme;
}

const Theme& Theme::dark() {
    static const Theme theme(true, {rolesOf(darkRoles), speakers, darkTopics, darkWashes, campMarks});
    return theme;
}

QColor Theme::colour(Colour colour) const {
    if (colour.role == ColourRole::Speaker) return QColor::fromRgba(m_palettes.speakers[inPalette(colour.index, speakerCount)]);
    if (colour.role == ColourRole::Topic) return QColor::fromRgba(m_palettes.topics[inPalette(colour.index, topicCount)]);
    if (colour.role == ColourRole::CampWash) return QColor::fromRgba(m_palettes.washes[inPalette(colour.index, campCount)]);
    if (colour.role == ColourRole::CampMark) return QColor::fromRgba(m_palettes.marks[inPalette(colour.index, campCount)]);
    return QColor::fromRgba(m_palettes.roles[static_cast<std::size_t>(colour.role)]);
}

}  // namespace cruxmap
