// SPDX-License-Identifier: GPL-3.0-or-later
// A text of five megabytes in the reader, on the real window: nothing waits for its passages to be searched for.
#include "tests/ui/reader/reading_room.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/status_line.h"
#include "ui/reader/reader_header.h"
#include "ui/workspace/derived.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

constexpr std::size_t kBytes = 5'000'000;

// Sentences of made-up words, none like the letter's.
std::string filling(std::size_t bytes) {
    std::string text;
    std::uint64_t state = 1;
    const auto next = [&state](std::uint64_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33) % below;
    };
    while (text.size() < bytes) {
        for (auto words = 6 + next(30); words > 0; --words) {
            for (auto syllables = 1 + next(4); syllables > 0; --syllables) {
                text += "bcdfgklmnprstvz"[next(15)];
                text += "aeiou"[next(5)];
            }
            text += words > 1 ? " " : ".";
        }
        text += next(5) == 0 ? "\n\n" : " ";
    }
    return text;
}

const std::string& filled() {
    static const auto text = filling(kBytes);
    return text;
}

// The letter as it was recorded, at the beginning of a long text.
Document recordedInALongText() {
    auto document = Document::create({}, rain::content());
    rain::attachText(document, rain::letter, rain::letterText + filled());
    return document;
}

// The letter, and a long new version of it with a word changed in the one passage, and the other elsewhere.
Document changedInALongText() {
    auto document = rain::debate();
    auto text = filled() + "\n\n" + rain::letterText + "\n\n" + filled().substr(0, 1000);
    text.replace(text.find("wheat"), 5, "barley");
    document.edit("Version", [&](Transaction& transaction) {
        const auto sha = transaction.addSourceText(text, "");
        transaction.change(rain::letter, [&](Source& source) { source.formerTexts = {std::exchange(source.textSha256, sha)}; });
    });
    return document;
}

QString aboutOf(ReadingRoom& room) {
    return room.window->findChild<ReaderHeader*>()->findChild<QLabel*>()->text();
}

bool inspectorSays(ReadingRoom& room, const QString& words) {
    for (const auto* text : room.window->findChildren<FlowingText*>())
        if (text->isVisible() && text->toPlainText().replace(QChar(0xA0), u' ').contains(words)) return true;
    return false;
}

}  // namespace

class LongTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStandsWhereItWasIsMarkedAtOnce();
    void whatHasToBeSearchedForComesWhenItIsFound();
    void onePassageIsGoneToWhenItIsFound();
    void theWordsOfWhatIsSelectedAreGoneToWhenTheyAreFound();
    void theInspectorDoesNotWait();
    void closingEndsTheSearch();
    void aCancelledSearchSaysSoAndGoesOnWithTheNextEdit();
    void whoAsksForAPassageHasTheSearchGoOn();
    void wordsThatAreShownStayRinged();
};

void LongTextTest::whatStandsWhereItWasIsMarkedAtOnce() {
    ReadingRoom room(recordedInALongText());
    QCOMPARE(room.reader().passages().marks.size(), std::size_t{2});
    QVERIFY2(aboutOf(room).endsWith(QStringLiteral("is mapped")), qPrintable(aboutOf(room)));
}

void LongTextTest::whatHasToBeSearchedForComesWhenItIsFound() {
    ReadingRoom room(changedInALongText());
    QVERIFY(room.view().text().size() > 4'000'000);
    QVERIFY(room.view().marks().empty());
    QVERIFY2(aboutOf(room).endsWith(QStringLiteral("looking for its passages…")), qPrintable(aboutOf(room)));

    QTRY_COMPARE_WITH_TIMEOUT(room.reader().passages().marks.size(), std::size_t{2}, 30'000);
    QCOMPARE(std::ranges::count(room.reader().passages().marks, AnchorState::Altered, &PassageMark::state), 1);
    QCOMPARE(std::ranges::count(room.reader().passages().marks, AnchorState::Moved, &PassageMark::state), 1);
    QVERIFY2(aboutOf(room).endsWith(QStringLiteral("is mapped")), qPrintable(aboutOf(room)));

    // Found once, they are known: an edit of something else does not lose them for a moment.
    room.workspace().edit(QStringLiteral("Edit"), [](Transaction& transaction) {
        transaction.change(rain::crops, [](Claim& claim) { claim.text = "Crops need rain."; });
    });
    QCOMPARE(room.reader().passages().marks.size(), std::size_t{2});
}

void LongTextTest::onePassageIsGoneToWhenItIsFound() {
    ReadingRoom room(changedInALongText());
    room.workspace().read(rain::letter, rain::floods);
    QTRY_COMPARE_WITH_TIMEOUT(room.view().ring().size(), std::size_t{1}, 30'000);
    const auto ring = room.view().ring().front();
    QCOMPARE(room.view().text().mid(ring.start, ring.end - ring.start), QStringLiteral("The river floods the low fields"));
    QVERIFY(room.view().isInSight(ring));
}

void LongTextTest::theWordsOfWhatIsSelectedAreGoneToWhenTheyAreFound() {
    ReadingRoom room(changedInALongText());
    room.workspace().selection().select(refTo(rain::crops));
    room.workspace().edit(QStringLiteral("Edit"), [](Transaction& transaction) {
        transaction.change(rain::crops, [](Claim& claim) { claim.text = "Crops need much rain."; });
    });
    QTRY_COMPARE_WITH_TIMEOUT(room.view().ring().size(), std::size_t{1}, 30'000);
    QTRY_VERIFY(room.view().isInSight(room.view().ring().front()));
}

void LongTextTest::theInspectorDoesNotWait() {
    ReadingRoom room(changedInALongText());
    room.workspace().selection().select(refTo(rain::crops));
    QTRY_VERIFY(inspectorSays(room, QStringLiteral("looking for the words…")) || inspectorSays(room, QStringLiteral("words altered")));
    QTRY_VERIFY_WITH_TIMEOUT(inspectorSays(room, QStringLiteral("words altered")), 30'000);
    QVERIFY(!inspectorSays(room, QStringLiteral("looking for the words…")));
}

void LongTextTest::aCancelledSearchSaysSoAndGoesOnWithTheNextEdit() {
    ReadingRoom room(changedInALongText());
    room.workspace().selection().select(refTo(rain::crops));
    auto& derived = room.workspace().derived();
    auto& status = *room.window->findChild<StatusLine*>();
    const auto cancel = [&status]() -> QToolButton* {
        for (auto* button : status.findChildren<QToolButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("Cancel")) return button;
        return nullptr;
    };
    const auto says = [&status](const QString& words) {
        const auto labels = status.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().startsWith(words); });
    };
    derived.setPatience(std::chrono::milliseconds(0));
    room.workspace().read(rain::letter, rain::floods);
    QTRY_VERIFY(cancel());
    QVERIFY(says(QStringLiteral("Looking for passages… ")));
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(!cancel());
    QVERIFY2(aboutOf(room).endsWith(QStringLiteral("search for passages cancelled")), qPrintable(aboutOf(room)));
    QTRY_VERIFY(inspectorSays(room, QStringLiteral("search cancelled")));
    QTest::qWait(100);
    QVERIFY(room.view().marks().empty());

    room.workspace().edit(QStringLiteral("Edit"), [](Transaction& transaction) {
        transaction.change(rain::crops, [](Claim& claim) { claim.text = "Crops need rain in May."; });
    });
    QTRY_COMPARE_WITH_TIMEOUT(room.reader().passages().marks.size(), std::size_t{2}, 30'000);
    QVERIFY2(aboutOf(room).endsWith(QStringLiteral("is mapped")), qPrintable(aboutOf(room)));
    QVERIFY(!cancel());
    QCOMPARE(room.view().topUnit(), 0);  // what was asked for before is gone to no more
}

void LongTextTest::whoAsksForAPassageHasTheSearchGoOn() {
    ReadingRoom room(changedInALongText());
    room.workspace().derived().cancelSearch();
    QVERIFY(room.workspace().derived().searchCancelled());
    room.workspace().read(rain::letter, rain::floods);
    QVERIFY2(aboutOf(room).endsWith(QStringLiteral("looking for its passages…")), qPrintable(aboutOf(room)));
    QTRY_COMPARE_WITH_TIMEOUT(room.view().ring().size(), std::size_t{1}, 30'000);
    QVERIFY(room.view().isInSight(room.view().ring().front()));
}

void LongTextTest::wordsThatAreShownStayRinged() {
    ReadingRoom room(changedInALongText());
    room.workspace().read(rain::letter, TextSpan{4, 9});
    QCOMPARE(room.view().ring(), (std::vector<UnitRange>{{4, 9}}));
    QTRY_COMPARE_WITH_TIMEOUT(room.reader().passages().marks.size(), std::size_t{2}, 30'000);
    QCOMPARE(room.view().ring(), (std::vector<UnitRange>{{4, 9}}));
}

void LongTextTest::closingEndsTheSearch() {
    ReadingRoom room(changedInALongText());
    QTest::qWait(50);
    QVERIFY(room.view().marks().empty());
    QElapsedTimer timer;
    timer.start();
    room.workspace().close();
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed())));
    room.workspace().open(rain::debate());
    room.workspace().read(rain::letter);
    QCOMPARE(room.reader().passages().marks.size(), std::size_t{2});
}

QTEST_MAIN(LongTextTest)
#include "long_text_test.moc"
