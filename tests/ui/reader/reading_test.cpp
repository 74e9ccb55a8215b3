// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a source beside the map, on the real window.
#include "tests/ui/reader/reading_room.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/no_text_page.h"
#include "ui/reader/reader_header.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

QString aboutOf(ReadingRoom& room) {
    return room.window->findChild<ReaderHeader*>()->findChild<QLabel*>()->text();
}

QString allText(const QWidget& widget) {
    QStringList lines;
    for (const auto* label : widget.findChildren<QLabel*>()) lines << label->text();
    return lines.join(u'\n');
}

void clickWords(ReadingRoom& room, const QString& words) {
    const auto at = room.view().text().indexOf(words);
    const auto rect = room.view().rectOf({at, at + 3});
    QTest::mouseClick(room.view().viewport(), Qt::LeftButton, {}, rect.center());
}

}  // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReaderOpensAndClosesByItsKey();
    void passagesStandInTheirSpeakersColours();
    void aClickOnMarkedWordsSelectsTheirClaim();
    void severalClaimsOnTheSameWordsAreOffered();
    void theHeaderSaysHowMuchIsMapped();
    void selectingAClaimOfAnotherSourceGoesThere();
    void wordsAreFound();
    void wordsAreSelectedByKeysAndCopied();
    void theTextIsMadeLargerByItsKeys();
    void deleteInTheTextDeletesNothing();
    void alteredAndDoubtfulPassagesAreMarkedSo();
    void withoutATextTheReaderSaysWhatIsKnown();
    void withoutSourcesItSaysWhatToDo();
    void aDocumentIsAttachedFromTheReader();
    void sectionsStandAboveTheirText();
    void undoingAnAttachmentTakesTheTextAway();
};

void ReadingTest::theReaderOpensAndClosesByItsKey() {
    Desk desk;
    const auto window = desk.window();
    window->workspace().open(rain::debate());
    QVERIFY(!window->reader().isVisible());
    press(*window, Qt::Key_F8);
    QVERIFY(window->reader().isVisible());
    QVERIFY(window->reader().view().hasFocus());
    QVERIFY(window->reader().source() == rain::letter);
    press(*window, Qt::Key_F8);
    QVERIFY(!window->reader().isVisible());
    QVERIFY(window->canvas().hasFocus());
    window->workspace().read(rain::thread);
    QVERIFY(window->reader().isVisible());
    QVERIFY(desk.settings[setting::readerShown]);
    QVERIFY(window->reader().view().text().startsWith(QStringLiteral("Bo:")));
}

void ReadingTest::passagesStandInTheirSpeakersColours() {
    ReadingRoom room;
    const auto& marks = room.reader().passages().marks;
    QCOMPARE(marks.size(), std::size_t{2});
    QVERIFY(marks[0].colour != marks[1].colour);
    const auto& shown = room.view().marks();
    QCOMPARE(room.view().text().mid(shown[0].range.start, shown[0].range.end - shown[0].range.start),
             QStringLiteral("the wheat grows where the clouds go"));
    QVERIFY(marks[0].tip.contains(QStringLiteral("Crops follow the rain.")));
    QVERIFY(marks[0].tip.contains(QStringLiteral("Ada Moor asserts it")));
    QVERIFY(marks[0].tip.contains(QStringLiteral("words found")));
}

void ReadingTest::aClickOnMarkedWordsSelectsTheirClaim() {
    ReadingRoom room;
    clickWords(room, QStringLiteral("river floods"));
    QVERIFY(room.workspace().selection().current() == refTo(rain::drowns));
    clickWords(room, QStringLiteral("wheat grows"));
    QVERIFY(room.workspace().selection().current() == refTo(rain::crops));
    room.workspace().selection().clear();
    clickWords(room, QStringLiteral("A quiet line number 1 "));
    QVERIFY(room.workspace().selection().isEmpty());
}

void ReadingTest::severalClaimsOnTheSameWordsAreOffered() {
    ReadingRoom room;
    room.workspace().edit(QStringLiteral("Also"), [](Transaction& transaction) {
        transaction.add(Attribution{.rank = 9, .target = rain::helps, .person = rain::ada, .passage = rain::grows});
    });
    clickWords(room, QStringLiteral("wheat grows"));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions()[1]->trigger();
    menu->close();
    QVERIFY(room.workspace().selection().current() == refTo(rain::helps));
}

void ReadingTest::theHeaderSaysHowMuchIsMapped() {
    ReadingRoom room;
    QVERIFY2(aboutOf(room).startsWith(QStringLiteral("Article · 17 April 2026")), qPrintable(aboutOf(room)));
    QVERIFY2(aboutOf(room).endsWith(QStringLiteral("less than 1% of the text is mapped")), qPrintable(aboutOf(room)));
    room.workspace().read(rain::thread);
    QVERIFY(aboutOf(room).endsWith(QStringLiteral("nothing mapped yet")));
    // 48 of the 96 bytes.
    room.workspace().edit(QStringLiteral("Half"), [](Transaction& transaction) {
        const auto half = static_cast<std::int64_t>(rain::threadText.size()) / 2;
        Passage passage{.rank = 9, .source = rain::thread};
        transaction.add(placedAt(passage, {0, half}, rain::threadText));
    });
    QVERIFY2(aboutOf(room).endsWith(QStringLiteral("50% of the text is mapped")), qPrintable(aboutOf(room)));
}

void ReadingTest::selectingAClaimOfAnotherSourceGoesThere() {
    ReadingRoom room;
    room.workspace().read(rain::thread);
    room.workspace().selection().select(refTo(rain::drowns));
    QVERIFY(room.reader().source() == rain::letter);
    QCOMPARE(room.view().ring().size(), std::size_t{1});
    QVERIFY(room.view().isInSight(room.view().ring().front()));
}

void ReadingTest::wordsAreFound() {
    ReadingRoom room;
    room.view().setFocus();
    press(*room.window, Qt::Key_F, Qt::ControlModifier);
    auto* bar = room.window->findChild<FindBar*>();
    QVERIFY(bar->isVisible());
    type(*room.window, "QUIET LINE");
    press(*room.window, Qt::Key_F3);
    QCOMPARE(bar->count(), std::size_t{120});
    QVERIFY(bar->findChild<QLabel*>()->text().startsWith(QStringLiteral("2 of 120")));
    press(*room.window, Qt::Key_F3, Qt::ShiftModifier);
    press(*room.window, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(bar->findChild<QLabel*>()->text(), QStringLiteral("120 of 120"));
    const auto last = room.view().text().indexOf(QStringLiteral("quiet line number 119"));
    QVERIFY(room.view().isInSight({last, last + 5}));
    press(*room.window, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(room.view().hasFocus());
}

void ReadingTest::wordsAreSelectedByKeysAndCopied() {
    ReadingRoom room;
    room.view().setFocus();
    const auto at = room.view().text().indexOf(QStringLiteral("The river"));
    room.view().select(at, at);
    press(*room.window, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    press(*room.window, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    press(*room.window, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("The river "));
    press(*room.window, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(room.view().selection(), (UnitRange{0, room.view().text().size()}));
    press(*room.window, Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i) press(*room.window, Qt::Key_Down);
    QVERIFY(room.view().caret() > 10);
    press(*room.window, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(room.view().caret(), room.view().text().size());
    QVERIFY(room.view().isInSight({room.view().caret(), room.view().caret()}));
}

void ReadingTest::theTextIsMadeLargerByItsKeys() {
    ReadingRoom room;
    const auto zoom = room.window->canvas().zoom();
    const auto height = [&] { return room.view().rectOf({0, 0}).height(); };
    const auto normal = height();
    room.view().setFocus();
    const auto middle = room.view().text().indexOf(QStringLiteral("line number 60"));
    room.view().showAtTop(middle);
    press(*room.window, Qt::Key_Plus, Qt::ControlModifier);
    press(*room.window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(room.desk.settings[setting::readerTextScale], 1.25);
    QVERIFY(height() > normal * 1.2);
    QVERIFY(std::abs(room.view().topUnit() - middle) < 200);
    QCOMPARE(room.window->canvas().zoom(), zoom);
    for (int i = 0; i < 12; ++i) press(*room.window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(room.desk.settings[setting::readerTextScale], 2.0);

    for (int i = 0; i < 12; ++i) press(*room.window, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(room.desk.settings[setting::readerTextScale], 0.8);
    QVERIFY(height() < normal);
    press(*room.window, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(height(), normal);
    room.window->canvas().setFocus();
    press(*room.window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(height(), normal);

    room.desk.settings.set(setting::readerTextScale, 1.5);
    const auto other = room.desk.window();
    other->workspace().open(rain::debate());
    other->workspace().read(rain::letter);
    QVERIFY(height() > normal * 1.4);
    QCOMPARE(other->reader().view().rectOf({0, 0}).height(), height());
}

void ReadingTest::deleteInTheTextDeletesNothing() {
    ReadingRoom room;
    room.workspace().selection().select(refTo(rain::helps));
    room.view().setFocus();
    press(*room.window, Qt::Key_Delete);
    press(*room.window, Qt::Key_Backspace);
    QVERIFY(room.map().find(rain::helps));
}

void ReadingTest::alteredAndDoubtfulPassagesAreMarkedSo() {
    auto document = rain::debate();
    auto text = rain::letterText;
    text.replace(text.find("wheat"), 5, "barley");
    text += "\nThe river floods the low fields";
    document.edit("Version", [&](Transaction& transaction) {
        const auto sha = transaction.addSourceText(text, "");
        transaction.change(rain::letter, [&](Source& source) { source.formerTexts = {std::exchange(source.textSha256, sha)}; });
    });
    ReadingRoom room(std::move(document));
    const auto& marks = room.reader().passages().marks;
    const auto altered = std::ranges::find(marks, rain::grows, &PassageMark::passage);
    QVERIFY(altered != marks.end());
    QCOMPARE(altered->state, AnchorState::Altered);
    QVERIFY(altered->tip.contains(QStringLiteral("words altered")));
    QVERIFY(std::ranges::any_of(room.view().marks(), &TextMark::altered));
    const auto doubtful = std::ranges::count(marks, rain::floods, &PassageMark::passage);
    const auto state = std::ranges::find(marks, rain::floods, &PassageMark::passage)->state;
    QVERIFY((doubtful == 2 && state == AnchorState::Ambiguous) || (doubtful == 1 && state != AnchorState::Ambiguous));
}

void ReadingTest::withoutATextTheReaderSaysWhatIsKnown() {
    ReadingRoom room;
    room.workspace().read(rain::lost);
    const auto* page = room.window->findChild<NoTextPage*>();
    QVERIFY(page->isVisible());
    const auto text = allText(*page);
    QVERIFY(text.contains(QStringLiteral("The lost book")));
    QVERIFY(text.contains(QStringLiteral("Known from hearsay.")));
    QVERIFY(text.contains(QStringLiteral("1 passage in the map")));
    QVERIFY(text.contains(QStringLiteral("page 7: “In the beginning”")));
    QVERIFY(aboutOf(room).contains(QStringLiteral("no text attached")));
}

void ReadingTest::withoutSourcesItSaysWhatToDo() {
    Desk desk;
    const auto window = desk.window();
    window->workspace().open(Document::create({}));
    press(*window, Qt::Key_F8);
    const auto* page = window->findChild<NoTextPage*>();
    QVERIFY(page->isVisible());
    QVERIFY(allText(*page).contains(QStringLiteral("no sources yet")));
    QVERIFY(page->findChild<QPushButton*>());
}

void ReadingTest::aDocumentIsAttachedFromTheReader() {
    ReadingRoom room;
    room.desk.answers.file = room.desk.path("book.txt");
    QFile file(room.desk.answers.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("In the beginning it rained for a year.\n");
    file.close();
    room.workspace().read(rain::lost);
    QTest::mouseClick(room.window->findChild<NoTextPage*>()->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(room.view().text().startsWith(QStringLiteral("In the beginning")));
    QVERIFY(room.reader().source() == rain::lost);
    QCOMPARE(room.workspace().undoLabel(), QStringLiteral("Attach document"));
}

void ReadingTest::sectionsStandAboveTheirText() {
    auto document = rain::debate();
    const auto cy = rain::threadText.find("Cy:");
    rain::attachText(document, rain::lost, rain::threadText,
                     {{SectionKind::Comment, "1", {0, cy - 2}}, {SectionKind::Comment, "2", {cy, rain::threadText.size()}, true}});
    ReadingRoom room(std::move(document));
    room.workspace().read(rain::lost);
    room.workspace().selection().select(refTo(rain::helps));
    room.selectWords(QStringLiteral("rivers need rain"));
    press(*room.window, Qt::Key_S);
    type(*room.window, "Rivers live on rain");
    press(*room.window, Qt::Key_Return);
    QCOMPARE(room.map().at(*room.stance(room.newest()).passage).locator, std::string("comment 2"));
}

void ReadingTest::undoingAnAttachmentTakesTheTextAway() {
    ReadingRoom room;
    room.workspace().undo();
    room.workspace().undo();
    QVERIFY(room.view().text().isEmpty());
    QVERIFY(room.window->findChild<NoTextPage*>()->isVisible());
    room.workspace().redo();
    QVERIFY(room.view().text().startsWith(QStringLiteral("On rain")));
}

QTEST_MAIN(ReadingTest)
#include "reading_test.moc"
