// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/theme.h"

#include <QTest>

#include <cmath>

using namespace cruxmap;

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// WCAG 2: 4.5 is enough for text, 3 for large text and for lines that mean something.
double contrast(const QColor& a, const QColor& b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void campsLeaveTextReadable() {
        for (const auto* theme : {&Theme::light(), &Theme::dark()})
            for (std::uint16_t camp = 0; camp <= Theme::campCount; ++camp) {
                const auto wash = theme->colour(Colour{ColourRole::CampWash, camp});
                QVERIFY(contrast(theme->colour(ColourRole::Text), wash) >= 4.5);
                QVERIFY2(contrast(theme->colour(ColourRole::SecondaryText), wash) >= 4, qPrintable(wash.name()));
                const auto badge = theme->colour(Colour{ColourRole::CampMark, camp});
                QVERIFY2(contrast(theme->colour(ColourRole::OnSpeaker), badge) >= 4.5, qPrintable(badge.name()));
            }
    }
    void textIsReadable() {
        const std::vector<std::pair<ColourRole, ColourRole>> texts{{ColourRole::Text, ColourRole::Card},
                                                                   {ColourRole::Text, ColourRole::Canvas},
                                                                   {ColourRole::Text, ColourRole::Raised},
                                                                   {ColourRole::SecondaryText, ColourRole::Card},
                                                                   {ColourRole::SecondaryText, ColourRole::Canvas},
                                                                   {ColourRole::SecondaryText, ColourRole::Raised},
                                                                   {ColourRole::QuestionText, ColourRole::QuestionGround},
                                                                   {ColourRole::Selection, ColourRole::Raised},
                                                                   {ColourRole::DefendedText, ColourRole::DefendedGround},
                                                                   {ColourRole::DisputedText, ColourRole::DisputedGround},
                                                                   {ColourRole::UnansweredText, ColourRole::UnansweredGround}};
        for (const auto* theme : {&Theme::light(), &Theme::dark()})
            for (const auto& [text, ground] : texts) {
                const auto found = contrast(theme->colour(text), theme->colour(ground));
                QVERIFY2(found >= 4.5, qPrintable(QString::number(static_cast<int>(text)) + u' ' + QString::number(found)));
            }
    }

    void linesCanBeSeen() {
        for (const auto* theme : {&Theme::light(), &Theme::dark()})
            for (const auto role :
                 {ColourRole::Support, ColourRole::Attack, ColourRole::Undercut, ColourRole::OptionLink, ColourRole::OptionLine})
                QVERIFY2(contrast(theme->colour(role), theme->colour(ColourRole::Canvas)) >= 3,
                         qPrintable(QString::number(static_cast<int>(role))));
    }

    void initialsAreReadable() {
        for (const auto* theme : {&Theme::light(), &Theme::dark()})
            for (std::uint16_t i = 0; i <= Theme::speakerCount; ++i)
                QVERIFY2(contrast(theme->colour(ColourRole::OnSpeaker), theme->colour({ColourRole::Speaker, i})) >= 4.5,
                         qPrintable(QString::number(i)));
    }

    void palettesStartOverAfterTheFirst() {
        const auto& theme = Theme::light();
        QCOMPARE(theme.colour({ColourRole::Speaker, Theme::speakerCount + 1}), theme.colour({ColourRole::Speaker, 1}));
        QCOMPARE(theme.colour({ColourRole::Topic, 2 * Theme::topicCount + 3}), theme.colour({ColourRole::Topic, 3}));
        QVERIFY(theme.colour({ColourRole::Speaker, 0}) != theme.colour({ColourRole::Speaker, 1}));
    }
};

QTEST_APPLESS_MAIN(TestTheme)
#include "theme_test.moc"
