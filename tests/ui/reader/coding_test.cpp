// SPDX-License-Identifier: GPL-3.0-or-later
// Claims made from the words of a text, on the real window.
#include "core/model/unplaced.h"
#include "tests/ui/reader/reading_room.h"
#include "ui/actions.h"
#include "ui/panels/row_list.h"
#include "ui/panels/status_line.h"
#include "ui/panels/unplaced_panel.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace cruxmap;
using namespace cruxmap::test;

class CodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClaimIsTwoKeysAway();
    void itsWordsAreFoundAgainFromTheCard();
    void theWayBackHoldsAfterClosingTheFile();
    void noMouseIsNeeded();
    void theCommandsAreForSelectedWords();
    void theMenuOfSelectedWordsHasThemAll();
    void aReasonIsWrittenInOneStep();
    void theSpeakerIsGuessedAndCanBeChanged();
    void anAuthorWhoTellsOfAnotherIsAHand();
    void yesButGrantsTheClaimAndUndercutsItsStep();
    void yesButOnASelectedStepGrantsItsReasons();
    void yesButOfSeveralStepsAsks();
    void withoutAStepYesButSaysSo();
    void aPassageJoinsTheSelectedClaim();
    void aNumberBecomesAQuantity();
    void escapeAndEmptyTextWriteNothing();
    void theSameLettersWriteInTheMap();
    void unplacedClaimsArePlacedByEnter();
};

void CodingTest::aClaimIsTwoKeysAway() {
    ReadingRoom room;
    const auto claims = room.map().all<Claim>().size();
    room.selectWords(QStringLiteral("barn is dry and the mil"));
    press(*room.window, Qt::Key_C);
    QVERIFY(room.form());
    type(*room.window, "The harvest is in");
    press(*room.window, Qt::Key_Return);

    QVERIFY(!room.form());
    QCOMPARE(room.map().all<Claim>().size(), claims + 1);
    const auto id = room.newest();
    QCOMPARE(room.map().at(id).text, std::string("The harvest is in"));
    QCOMPARE(room.map().at(id).review, ReviewState::Draft);
    const auto& stance = room.stance(id);
    QCOMPARE(room.words(*stance.passage), std::string("barn is dry and the mill"));
    QCOMPARE(stance.person, rain::ada);
    QCOMPARE(unplacedClaims(room.map()), std::vector{id});
    QVERIFY(room.view().hasFocus());
    QCOMPARE(room.reader().passages().marks.size(), std::size_t{3});

    press(*room.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(room.map().all<Claim>().size(), claims);
    QCOMPARE(room.map().all<Passage>().size(), std::size_t{3});
    QCOMPARE(room.reader().passages().marks.size(), std::size_t{2});
}

void CodingTest::itsWordsAreFoundAgainFromTheCard() {
    ReadingRoom room;
    room.workspace().selection().select(refTo(rain::helps));
    room.selectWords(QStringLiteral("the mill stands still"));
    press(*room.window, Qt::Key_S);
    type(*room.window, "Water drives the mill");
    press(*room.window, Qt::Key_Return);
    const auto id = room.newest();
    room.view().verticalScrollBar()->setValue(0);
    room.workspace().selection().clear();
    QVERIFY(room.view().ring().empty());

    room.workspace().selection().select(refTo(id));
    QCOMPARE(room.view().ring().size(), std::size_t{1});
    const auto ring = room.view().ring().front();
    QCOMPARE(room.view().text().mid(ring.start, ring.end - ring.start), QStringLiteral("the mill stands still."));
    QVERIFY(room.view().isInSight(ring));
}

// Two keys, the letter and Enter, and a sentence between them; from the claim one comes back to its very words, through the file,
// in a text that has characters of one to four bytes before and in them.
void CodingTest::theWayBackHoldsAfterClosingTheFile() {
    Desk desk;
    const auto window = desk.window();
    const auto file = desk.path("rain.cruxmap").toStdString();
    auto document = Document::create(file, rain::content());
    rain::attachText(document, rain::letter, rain::letterText);
    rain::attachText(document, rain::thread, rain::threadText);
    window->workspace().open(std::move(document));
    window->workspace().read(rain::letter);
    auto& view = window->reader().view();
    const auto selected = QStringLiteral("片 friend 😀, the whe");
    const auto at = view.text().indexOf(selected);
    QVERIFY(at > 0);
    view.setFocus();
    view.select(at, at + selected.size());
    press(*window, Qt::Key_C);
    type(*window, "A friend hears of wheat");
    press(*window, Qt::Key_Return);
    const auto claim = window->workspace().map().ranked<Claim>().back();
    const auto written =
        window->workspace().map().at(*window->workspace().map().at(window->workspace().map().attributionsOf(claim)[0]).passage);

    window->workspace().close();
    QVERIFY(view.text().isEmpty());
    window->workspace().open(Document::open(file));
    window->workspace().read(rain::thread);
    QVERIFY(view.ring().empty());
    window->workspace().reveal(refTo(claim));
    QVERIFY(window->reader().source() == rain::letter);
    QCOMPARE(view.ring().size(), std::size_t{1});
    const auto ring = view.ring().front();
    const auto words = QStringLiteral("片 friend 😀, the wheat");
    QCOMPARE(view.text().mid(ring.start, ring.end - ring.start), words);
    QCOMPARE(ring.start, at);
    QVERIFY(view.isInSight(ring));
    const auto& passage =
        window->workspace().map().at(*window->workspace().map().at(window->workspace().map().attributionsOf(claim)[0]).passage);
    QVERIFY(passage == written);
    QCOMPARE(rain::letterText.substr(static_cast<std::size_t>(*passage.start), static_cast<std::size_t>(*passage.end - *passage.start)),
             words.toStdString());

    // And from the words to the claim.
    window->workspace().selection().clear();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rectOf({ring.start + 2, ring.start + 5}).center());
    QVERIFY(window->workspace().selection().current() == refTo(claim));
}

void CodingTest::noMouseIsNeeded() {
    ReadingRoom room;
    press(*room.window, Qt::Key_F8);
    press(*room.window, Qt::Key_F8);
    QVERIFY(room.view().hasFocus());
    press(*room.window, Qt::Key_Home, Qt::ControlModifier);
    press(*room.window, Qt::Key_PageDown);
    const auto down = room.view().caret();
    QVERIFY(down > 400);
    press(*room.window, Qt::Key_PageUp);
    QVERIFY(room.view().caret() < down / 2);
    press(*room.window, Qt::Key_PageDown, Qt::ShiftModifier);
    QVERIFY(room.view().selection().end - room.view().selection().start > 400);
    press(*room.window, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(room.view().selection().empty());
    for (int i = 0; i < 2; ++i) press(*room.window, Qt::Key_Down);
    press(*room.window, Qt::Key_Home);
    press(*room.window, Qt::Key_Right, Qt::ControlModifier);
    press(*room.window, Qt::Key_End, Qt::ShiftModifier);
    press(*room.window, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    const auto range = room.view().selection();
    const auto words = room.view().text().mid(range.start, range.end - range.start);
    QVERIFY2(words.startsWith(QStringLiteral("芯片 friend 😀, the")), qPrintable(words));
    press(*room.window, Qt::Key_C);
    QVERIFY(room.form());
    type(*room.window, "Wheat grows");
    press(*room.window, Qt::Key_Return);
    QCOMPARE(room.map().at(room.newest()).text, std::string("Wheat grows"));
    QVERIFY(room.words(*room.stance(room.newest()).passage).starts_with("芯片 friend 😀, the"));
}

void CodingTest::theCommandsAreForSelectedWords() {
    ReadingRoom room;
    const auto& actions = room.window->actions();
    const auto words = {ActionId::YesBut, ActionId::AddPassage, ActionId::RecordQuantity};
    const auto shared = {ActionId::NewClaim, ActionId::Support, ActionId::Attack, ActionId::Undercut};
    const auto enabled = [&](const std::initializer_list<ActionId>& ids) {
        return std::ranges::count_if(ids, [&](ActionId id) { return actions[id]->isEnabled(); });
    };
    room.window->canvas().setFocus();
    QCOMPARE(enabled(words), 0);
    QCOMPARE(enabled(shared), 4);
    QVERIFY(actions[ActionId::NewQuestion]->isEnabled());

    QSignalSpy said(&room.reader(), &ReaderPanel::said);
    room.view().setFocus();
    QCOMPARE(enabled(words), 0);
    QCOMPARE(enabled(shared), 0);
    press(*room.window, Qt::Key_Y);
    QVERIFY(!room.form());
    QCOMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(QStringLiteral("Select the words")));

    room.selectWords(QStringLiteral("the mill stands still"));
    QCOMPARE(enabled(words), 3);
    QCOMPARE(enabled(shared), 4);
    QVERIFY(!actions[ActionId::NewQuestion]->isEnabled());

    // From the palette, which has the keyboard meanwhile.
    press(*room.window, Qt::Key_K, Qt::ControlModifier);
    type(*room.window, "add passage");
    room.workspace().selection().select(refTo(rain::crops));
    press(*room.window, Qt::Key_Return);
    QVERIFY(room.form());
    press(*room.window, Qt::Key_Return);
    QCOMPARE(room.map().attributionsOf(rain::crops).size(), std::size_t{2});
}

void CodingTest::theMenuOfSelectedWordsHasThemAll() {
    ReadingRoom room;
    room.workspace().selection().select(refTo(rain::helps));
    room.selectWords(QStringLiteral("the mill stands still"));
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {10, 10}, room.view().mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(&room.view(), &asked);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList keys;
    for (auto* action : menu->actions())
        if (action->isEnabled() && action->shortcut().count() == 1) keys << action->shortcut().toString();
    QCOMPARE(keys.join(QString()), QStringLiteral("CSAUYQN"));
    const auto actions = menu->actions();
    const auto supports = std::ranges::find(actions, room.window->actions()[ActionId::Support]);
    QVERIFY(supports != actions.end());
    menu->close();
    (*supports)->trigger();
    QVERIFY(room.form());
}

void CodingTest::aReasonIsWrittenInOneStep() {
    ReadingRoom room;
    room.workspace().selection().select(refTo(rain::helps));
    const auto steps = room.workspace().document().history().steps().size();
    room.selectWords(QStringLiteral("芯片 friend 😀"));
    press(*room.window, Qt::Key_A);
    type(*room.window, "Friends do not need it");
    press(*room.window, Qt::Key_Return);

    QCOMPARE(room.workspace().document().history().steps().size(), steps + 1);
    const auto& relation = room.map().at(room.map().relationsFrom(room.newest())[0]);
    QCOMPARE(relation.polarity, Polarity::Attack);
    QVERIFY(relation.target == Target(rain::helps));
    QCOMPARE(room.words(*room.stance(room.newest()).passage), std::string("芯片 friend 😀,"));
    QVERIFY(room.workspace().picture().card(refTo(room.newest())));
    // The same claim stays selected for the next reason.
    QVERIFY(room.workspace().selection().current() == refTo(rain::helps));
}

void CodingTest::theSpeakerIsGuessedAndCanBeChanged() {
    ReadingRoom room;
    room.workspace().read(rain::thread);
    room.selectWords(QStringLiteral("irrigation does the work"));
    press(*room.window, Qt::Key_C);
    auto* speaker = room.form()->findChild<QLineEdit*>();
    QCOMPARE(speaker->text(), QStringLiteral("Bo Reed"));
    const auto labels = room.form()->findChildren<QLabel*>();
    const auto* probably = *std::ranges::find(labels, QStringLiteral("probably"), &QLabel::text);
    QVERIFY(probably->isVisible());
    type(*room.window, "Canals do it");
    speaker->setFocus();
    speaker->selectAll();
    type(*room.window, "Dee Novak");
    QVERIFY(!probably->isVisible());
    press(*room.window, Qt::Key_Return);
    const auto& stance = room.stance(room.newest());
    QCOMPARE(room.map().at(stance.person).name, std::string("Dee Novak"));
    QVERIFY(!stance.via);
}

void CodingTest::anAuthorWhoTellsOfAnotherIsAHand() {
    ReadingRoom room;
    room.selectWords(QStringLiteral("dry years cost five percent of the harvest"));
    press(*room.window, Qt::Key_C);
    QCOMPARE(room.form()->findChild<QLineEdit*>()->text(), QStringLiteral("Mara Lind"));
    type(*room.window, "Drought is dear");
    press(*room.window, Qt::Key_Return);
    const auto id = room.newest();
    QCOMPARE(room.map().attributionsOf(id).size(), std::size_t{2});
    for (const auto said : room.map().attributionsOf(id)) {
        const auto& stance = room.map().at(said);
        if (stance.mode == AttributionMode::Reports) {
            QCOMPARE(stance.person, rain::ada);
        } else {
            QCOMPARE(room.map().at(stance.person).name, std::string("Mara Lind"));
            QVERIFY(stance.via);
        }
    }
}

void CodingTest::yesButGrantsTheClaimAndUndercutsItsStep() {
    ReadingRoom room;
    room.workspace().selection().select(refTo(rain::crops));
    room.selectWords(QStringLiteral("A quiet line number 3 about weather"));
    press(*room.window, Qt::Key_Y);
    type(*room.window, "Crops are not all there is");
    press(*room.window, Qt::Key_Return);
    const auto& relation = room.map().at(room.map().relationsFrom(room.newest())[0]);
    QVERIFY(relation.target == Target(rain::support));
    QCOMPARE(relation.polarity, Polarity::Attack);
    const auto& granted = room.stance(rain::crops);
    QCOMPARE(granted.mode, AttributionMode::Concedes);
    QCOMPARE(granted.passage, room.stance(room.newest()).passage);
    press(*room.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(room.stance(rain::crops).mode, AttributionMode::Asserts);
}

void CodingTest::yesButOnASelectedStepGrantsItsReasons() {
    ReadingRoom room;
    room.workspace().selection().select(refTo(rain::attack));
    room.selectWords(QStringLiteral("A quiet line number 3 about weather"));
    press(*room.window, Qt::Key_Y);
    type(*room.window, "The high fields matter more");
    press(*room.window, Qt::Key_Return);
    QVERIFY(room.map().at(room.map().relationsFrom(room.newest())[0]).target == Target(rain::attack));
    QCOMPARE(room.stance(rain::drowns).mode, AttributionMode::Concedes);
}

void CodingTest::yesButOfSeveralStepsAsks() {
    ReadingRoom room;
    RelationId second;
    room.workspace().edit(QStringLiteral("Link"), [&](Transaction& transaction) {
        second = transaction.add(Relation{.rank = 9, .polarity = Polarity::Attack, .target = rain::drowns, .premises = {rain::crops}});
    });
    room.workspace().selection().select(refTo(rain::crops));
    room.selectWords(QStringLiteral("A quiet line number 3 about weather"));
    press(*room.window, Qt::Key_Y);
    QVERIFY(!room.form());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (auto* action : menu->actions())
        if (action->text().contains(QStringLiteral("attacks"))) action->trigger();
    menu->close();
    QVERIFY(room.form());
    type(*room.window, "Fields differ");
    press(*room.window, Qt::Key_Return);
    QVERIFY(room.map().at(room.map().relationsFrom(room.newest())[0]).target == Target(second));
}

void CodingTest::withoutAStepYesButSaysSo() {
    ReadingRoom room;
    QSignalSpy said(&room.reader(), &ReaderPanel::said);
    room.workspace().selection().select(refTo(rain::helps));
    room.selectWords(QStringLiteral("A quiet line number 3 about weather"));
    press(*room.window, Qt::Key_Y);
    QVERIFY(!room.form());
    QCOMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(QStringLiteral("no step")));
    room.workspace().selection().clear();
    press(*room.window, Qt::Key_S);
    QVERIFY(!room.form());
    QVERIFY(said[1][0].toString().contains(QStringLiteral("Select the claim")));
}

void CodingTest::aPassageJoinsTheSelectedClaim() {
    ReadingRoom room;
    room.workspace().selection().select(refTo(rain::crops));
    const auto claims = room.map().all<Claim>().size();
    room.selectWords(QStringLiteral("A quiet line number 90 about weather"));
    press(*room.window, Qt::Key_Q);
    QVERIFY(room.form());
    press(*room.window, Qt::Key_Return);
    QCOMPARE(room.map().all<Claim>().size(), claims);
    QCOMPARE(room.map().attributionsOf(rain::crops).size(), std::size_t{2});
    QCOMPARE(room.view().ring().size(), std::size_t{2});
}

void CodingTest::aNumberBecomesAQuantity() {
    ReadingRoom room;
    room.workspace().selection().select(refTo(rain::crops));
    room.selectWords(QStringLiteral("dry years cost five percent of the harvest"));
    press(*room.window, Qt::Key_N);
    QVERIFY(room.form());
    press(*room.window, Qt::Key_Return);
    QCOMPARE(room.map().quantitiesOf(rain::crops).size(), std::size_t{1});
    const auto& quantity = room.map().at(room.map().quantitiesOf(rain::crops)[0]);
    QCOMPARE(*quantity.low, 5.0);
    QCOMPARE(quantity.unit, std::string("%"));
    QCOMPARE(quantity.measure, std::string("harvest"));
    QCOMPARE(quantity.subject, std::string("Mara Lind"));
    QVERIFY(quantity.passage);
}

void CodingTest::escapeAndEmptyTextWriteNothing() {
    ReadingRoom room;
    const auto stamp = room.workspace().document().stamp();
    room.selectWords(QStringLiteral("the mill stands still"));
    press(*room.window, Qt::Key_C);
    press(*room.window, Qt::Key_Return);
    QVERIFY(room.form());
    press(*room.window, Qt::Key_Escape);
    QVERIFY(!room.form());
    QVERIFY(room.view().hasFocus());
    QVERIFY(!room.view().selection().empty());
    QCOMPARE(room.workspace().document().stamp(), stamp);
}

void CodingTest::theSameLettersWriteInTheMap() {
    ReadingRoom room;
    const auto claims = room.map().all<Claim>().size();
    room.selectWords(QStringLiteral("the mill stands still"));
    room.window->canvas().setFocus();
    press(*room.window, Qt::Key_C);
    QVERIFY(!room.form());
    type(*room.window, "Snow is rain too");
    press(*room.window, Qt::Key_Return);
    QCOMPARE(room.map().all<Claim>().size(), claims + 1);
    QVERIFY(room.map().attributionsOf(room.newest()).empty());
}

void CodingTest::unplacedClaimsArePlacedByEnter() {
    ReadingRoom room;
    auto* tray = room.window->findChild<UnplacedPanel*>();
    QVERIFY(!tray->isVisible());
    room.selectWords(QStringLiteral("the mill stands still"));
    press(*room.window, Qt::Key_C);
    type(*room.window, "The mill is idle");
    press(*room.window, Qt::Key_Return);
    QVERIFY(tray->isVisible());
    auto* list = tray->findChild<RowList*>();
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(room.workspace().selection().current() == refTo(room.newest()));
    QVERIFY(!room.workspace().picture().card(refTo(room.newest())));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(room.workspace().picture().card(refTo(room.newest())));
    QVERIFY(!tray->isVisible());
}

QTEST_MAIN(CodingTest)
#include "coding_test.moc"
