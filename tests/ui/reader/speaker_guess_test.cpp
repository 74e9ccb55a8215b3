// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/speaker_guess.h"

#include "tests/ui/reader/rain_debate.h"
#include "ui/reader/quantity_guess.h"

#include <QTest>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

Span spanOf(const std::string& text, const std::string& words) {
    const auto at = static_cast<std::int64_t>(text.find(words));
    return {at, at + static_cast<std::int64_t>(words.size())};
}

}  // namespace

class SpeakerGuessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWordsThemselvesNameTheSpeaker() {
        const auto guess = guessed(rain::thread, rain::threadText, "irrigation does the work");
        QCOMPARE(guess.from, GuessedFrom::Words);
        QVERIFY(guess.person == rain::bo);
    }

    void aKeyBesideNamesTheSpeaker() {
        const std::string text = "Zoe Park\nwater is cheap\n";
        const std::vector<TextSection> sections{{SectionKind::Key, "quotes[0].speaker", {0, 8}},
                                                {SectionKind::Key, "quotes[0].text", {9, 23}}};
        const auto guess = guessed(rain::letter, text, "water is cheap", sections);
        QCOMPARE(guess.from, GuessedFrom::Section);
        QCOMPARE(guess.name, std::string("Zoe Park"));
        QVERIFY(!guess.person);
    }

    void wordsNearByHaveTheSameSpeakerUnlessACommentParts() {
        const std::string text = "first part here\nsecond part there\n";
        const std::vector<SpokenPlace> spoken{{{0, 10}, rain::bo}};
        QVERIFY(guessed(rain::thread, text, "second part", {}, spoken).person == rain::bo);
        const std::vector<TextSection> comments{{SectionKind::Comment, "1", {0, 15}}, {SectionKind::Comment, "2", {16, 33}}};
        QCOMPARE(guessed(rain::thread, text, "second part", comments, spoken).from, GuessedFrom::Nothing);
    }

    void elseItIsTheOnlyAuthor() {
        const auto guess = guessed(rain::letter, "plain words\n", "plain words");
        QCOMPARE(guess.from, GuessedFrom::Author);
        QVERIFY(guess.person == rain::ada);
    }

    void authorsReportOthersButNotInTheirOwnThreads() {
        QVERIFY(usualReporter(m_map, rain::letter, rain::bo) == rain::ada);
        QVERIFY(!usualReporter(m_map, rain::letter, rain::ada));
        QVERIFY(!usualReporter(m_map, rain::thread, rain::bo));
    }

    void numbersAreReadWithWhatTheyMeasure() {
        const std::string text = "It is said that Norland holds about 5 % of the world's grain, and more each year.";
        const auto found = quantitiesIn(text, spanOf(text, "holds about 5 % of"));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].comparator, Comparator::About);
        QCOMPARE(*found[0].low, 5.0);
        QCOMPARE(found[0].measure, std::string("world's grain"));
        QCOMPARE(found[0].subject, std::string("Norland"));
        const auto corrected = quantityFrom(found[0], "at most 6 %", "grain", "Norland");
        QCOMPARE(corrected.comparator, Comparator::AtMost);
        QCOMPARE(*corrected.high, 6.0);
        QVERIFY(!quantityFrom(found[0], "plenty", "", "").low);
    }

private:
    SpeakerGuess guessed(SourceId source, const std::string& text, const std::string& words, const std::vector<TextSection>& sections = {},
                         const std::vector<SpokenPlace>& spoken = {}) {
        return guessSpeaker(m_map, {source, text, spanOf(text, words), sections, spoken});
    }

    ArgumentMap m_map = mapOf(rain::content());
};

QTEST_MAIN(SpeakerGuessTest)
#include "speaker_guess_test.moc"
