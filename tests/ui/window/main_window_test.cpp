// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"
#include "ui/debate_commands.h"
#include "ui/panels/search_field.h"
#include "ui/panels/welcome_page.h"

#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>

#include <unistd.h>

using namespace cruxmap;
using namespace cruxmap::test;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleOpensWithItsFirstView();
    void aReasonIsTwoKeysAway();
    void undoAndRedoSayWhatTheyDo();
    void deletingTakesTheClaimAway();
    void lettersTypedIntoTheSearchFieldAreNoCommands();
    void lettersTypedIntoACardAreNoCommands();
    void keysChangeTheView();
    void aViewOfTheSelectionHoldsIt();
    void copyingTakesTheTexts();
    void theDebateCanBeRenamed();
    void withoutADebateOnlyOpeningIsPossible();
    void readOnlyDebatesCannotBeEdited();
    void theThemeCanBeSwitched();
    void theNextWindowIsAsTheLastOneWasLeft();
    void twoWindowsOnOneFileFollowEachOther();
    void everyMenuHoldsItsActions();

private:
    std::string sampleFile(Desk& desk) {
        const auto file = (desk.folder / "debate.cruxmap").string();
        desk.drafts.startSample("chip-ban").saveCopy(file, CopyHistory::Drop);
        return file;
    }
};

void MainWindowTest::theSampleOpensWithItsFirstView() {
    Desk desk;
    const auto window = desk.window();
    QVERIFY(!window->workspace().hasDocument());
    window->actions()[ActionId::OpenSample]->trigger();

    QVERIFY(window->workspace().hasDocument());
    const auto& map = window->workspace().map();
    QCOMPARE(QString::fromStdString(map.at(*window->workspace().view()).name), QStringLiteral("Start here"));
    QCOMPARE(window->windowTitle(), QStringLiteral("Chip-ban debate — Cruxmap"));
    QVERIFY(!window->isWindowModified());
    QVERIFY(window->canvas().isVisible());
    QVERIFY(window->canvas().hasFocus());
    QVERIFY(!window->workspace().picture().cards.empty());
}

void MainWindowTest::aReasonIsTwoKeysAway() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    const auto target = shownClaim(*window);
    const auto before = claims(*window);
    window->workspace().selection().select(target);

    press(*window, Qt::Key_S);
    type(*window, "Chips sold are chips watched");
    press(*window, Qt::Key_Return);

    QCOMPARE(claims(*window), before + 1);
    const auto& map = window->workspace().map();
    const auto reasons = map.relationsOn(ClaimId{target.id});
    const auto& newest = map.at(reasons.back());
    QCOMPARE(newest.polarity, Polarity::Support);
    QCOMPARE(map.at(newest.premises.front()).text, std::string("Chips sold are chips watched"));
}

void MainWindowTest::undoAndRedoSayWhatTheyDo() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    const auto& actions = window->actions();
    QVERIFY(!actions[ActionId::Undo]->isEnabled());
    const auto before = window->workspace().title();
    renameDebate(window->workspace(), QStringLiteral("Chips"));

    QCOMPARE(actions[ActionId::Undo]->text(), QStringLiteral("&Undo Rename debate"));
    QCOMPARE(window->windowTitle(), QStringLiteral("Chips — Cruxmap"));
    press(*window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window->workspace().title(), before);
    QVERIFY(!actions[ActionId::Undo]->isEnabled());
    QCOMPARE(actions[ActionId::Redo]->text(), QStringLiteral("&Redo Rename debate"));
    press(*window, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(window->workspace().title(), QStringLiteral("Chips"));
    press(*window, Qt::Key_Z, Qt::ControlModifier);
    press(*window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window->workspace().title(), QStringLiteral("Chips"));
}

void MainWindowTest::deletingTakesTheClaimAway() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    const auto victim = shownClaim(*window);
    const auto before = claims(*window);
    window->workspace().selection().select(victim);
    press(*window, Qt::Key_Delete);
    QCOMPARE(claims(*window), before - 1);
    QVERIFY(!window->workspace().map().contains(victim));
    press(*window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(claims(*window), before);
}

void MainWindowTest::lettersTypedIntoTheSearchFieldAreNoCommands() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    window->workspace().selection().select(shownClaim(*window));
    auto* search = window->findChild<SearchField*>();
    press(*window, Qt::Key_Slash);
    QVERIFY(search->hasFocus());

    QSignalSpy triggered(window->actions()[ActionId::Support], &QAction::triggered);
    QSignalSpy removed(window->actions()[ActionId::Delete], &QAction::triggered);
    type(*window, "scahfuq/?");
    press(*window, Qt::Key_Backspace);
    QCOMPARE(search->text(), QStringLiteral("scahfuq/"));
    QCOMPARE(triggered.count(), 0);
    QCOMPARE(removed.count(), 0);
    QVERIFY(window->workspace().document().history().steps().empty());
    QVERIFY(search->hasFocus());
}

void MainWindowTest::lettersTypedIntoACardAreNoCommands() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    window->workspace().selection().select(shownClaim(*window));
    press(*window, Qt::Key_C);
    type(*window, "cqs/?");
    press(*window, Qt::Key_Return);
    const auto& steps = window->workspace().document().history().steps();
    QCOMPARE(steps.size(), std::size_t(1));
    QCOMPARE(window->workspace().map().at(*window->workspace().selection().currentClaim()).text, std::string("cqs/?"));
}

void MainWindowTest::keysChangeTheView() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    auto& workspace = window->workspace();
    const auto views = workspace.map().ranked<View>();
    press(*window, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(*workspace.view(), views[1]);
    press(*window, Qt::Key_PageUp, Qt::ControlModifier);
    press(*window, Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(*workspace.view(), views.back());
    press(*window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(*workspace.view(), views.front());
}

void MainWindowTest::aViewOfTheSelectionHoldsIt() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    const auto claim = shownClaim(*window);
    window->workspace().selection().select(claim);
    desk.answers.text = QStringLiteral("Mine");
    window->actions()[ActionId::NewView]->trigger();
    const auto& view = window->workspace().map().at(*window->workspace().view());
    QCOMPARE(view.name, std::string("Mine"));
    QCOMPARE(view.items.size(), std::size_t(1));
    QCOMPARE(view.items[0].subject, claim);
}

void MainWindowTest::copyingTakesTheTexts() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    const auto claim = shownClaim(*window);
    window->workspace().selection().select(claim);
    press(*window, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(window->workspace().map().at(ClaimId{claim.id}).text));
}

void MainWindowTest::theDebateCanBeRenamed() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    desk.answers.text = QStringLiteral("Chips, again");
    window->actions()[ActionId::RenameDebate]->trigger();
    QCOMPARE(window->windowTitle(), QStringLiteral("Chips, again — Cruxmap"));
}

void MainWindowTest::withoutADebateOnlyOpeningIsPossible() {
    Desk desk;
    const auto window = desk.window();
    const auto& actions = window->actions();
    for (const auto id : {ActionId::NewDocument, ActionId::OpenDocument, ActionId::OpenSample, ActionId::Quit, ActionId::Palette})
        QVERIFY(actions[id]->isEnabled());
    for (const auto id : {ActionId::SaveAs, ActionId::Export, ActionId::NewClaim, ActionId::Undo, ActionId::Delete, ActionId::Find,
                          ActionId::ZoomIn, ActionId::Support})
        QVERIFY2(!actions[id]->isEnabled(), qPrintable(actions[id]->text()));
    QVERIFY(window->findChild<WelcomePage*>()->isVisible());
    for (const auto key : {Qt::Key_C, Qt::Key_S, Qt::Key_Delete, Qt::Key_F, Qt::Key_Slash}) press(*window, key);
    QVERIFY(!window->workspace().hasDocument());
}

void MainWindowTest::readOnlyDebatesCannotBeEdited() {
    Desk desk;
    const auto file = sampleFile(desk);
    if (geteuid() == 0) QSKIP("root may write everything");
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    const auto window = desk.window();
    QVERIFY(window->filing().open(QString::fromStdString(file)));
    window->workspace().selection().select(shownClaim(*window));
    for (const auto id : {ActionId::NewClaim, ActionId::Support, ActionId::Delete, ActionId::EditText})
        QVERIFY(!window->actions()[id]->isEnabled());
    QVERIFY(window->actions()[ActionId::Export]->isEnabled());
}

void MainWindowTest::theThemeCanBeSwitched() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    window->actions()[ActionId::ThemeDark]->trigger();
    QVERIFY(desk.appearance.theme().isDark());
    QCOMPARE(window->grab().toImage().pixelColor(700, 10), Theme::dark().colour(ColourRole::Chrome));
    window->actions()[ActionId::ThemeLight]->trigger();
    QVERIFY(!desk.appearance.theme().isDark());
    QCOMPARE(window->grab().toImage().pixelColor(700, 10), Theme::light().colour(ColourRole::Chrome));
    QVERIFY(window->actions()[ActionId::ThemeLight]->isChecked());
    QVERIFY(!window->actions()[ActionId::ThemeDark]->isChecked());
}

void MainWindowTest::theNextWindowIsAsTheLastOneWasLeft() {
    Desk desk;
    {
        const auto window = desk.window();
        window->filing().openSample();
        window->resize(1234, 777);
        press(*window, Qt::Key_F10);
        QVERIFY(window->close());
    }
    const auto window = std::make_unique<MainWindow>(desk.services());
    window->show();
    window->filing().openSample();
    QCOMPARE(window->size(), QSize(1234, 777));
    QVERIFY(!window->actions()[ActionId::ToggleRightDock]->isChecked());
    QVERIFY(window->actions()[ActionId::ToggleLeftDock]->isChecked());
}

void MainWindowTest::twoWindowsOnOneFileFollowEachOther() {
    Desk desk;
    const auto file = QString::fromStdString(sampleFile(desk));
    const auto one = desk.window();
    const auto other = desk.window();
    QVERIFY(one->filing().open(file));
    QVERIFY(other->filing().open(file));
    renameDebate(one->workspace(), QStringLiteral("Renamed"));
    QTRY_COMPARE(other->windowTitle(), QStringLiteral("Renamed — Cruxmap"));
    renameDebate(other->workspace(), QStringLiteral("And back"));
    QTRY_COMPARE(one->windowTitle(), QStringLiteral("And back — Cruxmap"));
    QCOMPARE(one->actions()[ActionId::Undo]->text(), QStringLiteral("&Undo Rename debate"));
}

void MainWindowTest::everyMenuHoldsItsActions() {
    Desk desk;
    const auto window = desk.window();
    const auto menus = window->menuBar()->actions();
    QCOMPARE(menus.size(), static_cast<qsizetype>(MenuId::Count));
    for (const auto& spec : actionSpecs())
        QVERIFY2(menus[static_cast<qsizetype>(spec.menu)]->menu()->actions().contains(window->actions()[spec.id]), spec.text);
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
