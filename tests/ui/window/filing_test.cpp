// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/edits.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/debate_commands.h"
#include "ui/panels/status_line.h"
#include "ui/panels/welcome_page.h"

#include <QAbstractItemView>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

#include <fstream>

using namespace cruxmap;
using namespace cruxmap::test;

class FilingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savingAsMovesTheDraft();
    void whatIsOpenIsNotOverwritten();
    void savingADraftAsksForAPlaceAndAnythingElseIsSaved();
    void copiesGoWithOrWithoutHistory();
    void copiesAsJsonCanBeReadAgain();
    void untouchedSamplesGoWhenTheWindowCloses();
    void openingAnotherDebateLetsGoOfTheFirst();
    void badFilesLeaveTheWindowAsItWas();
    void aFileOfAnEarlierVersionIsKeptBesideAndTheUserIsTold();
    void jsonIsImportedAsADraft();
    void recentFilesAreRemembered();
    void theViewShownLastIsShownAgain();
    void aDraftIsRemovedWhenTheUserIsSure();
    void droppedFilesAreOpened();
    void namesOfTheCommandLineAreUnderstood();

private:
    static void touch(MainWindow& window) { renameDebate(window.workspace(), QStringLiteral("Touched: debate")); }
    static int draftFiles(Desk& desk) {
        return static_cast<int>(QDir(desk.path("drafts")).entryList({QStringLiteral("*.cruxmap")}).size());
    }
};

void FilingTest::savingAsMovesTheDraft() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    touch(*window);
    QVERIFY(window->filing().isDraft());
    desk.answers.file = desk.path("mine.cruxmap");
    window->actions()[ActionId::SaveAs]->trigger();

    QCOMPARE(QFileInfo(desk.answers.asked.suggestion).fileName(), QStringLiteral("Touched debate.cruxmap"));
    QCOMPARE(window->filing().file(), desk.answers.file);
    QVERIFY(!window->filing().isDraft());
    QCOMPARE(draftFiles(desk), 0);
    QVERIFY(window->actions()[ActionId::Undo]->isEnabled());
    touch(*window);
    window->close();
    QVERIFY(QFile::exists(desk.answers.file));
    QCOMPARE(Document::open(desk.answers.file.toStdString()).map().meta().title, std::string("Touched: debate"));
}

void FilingTest::whatIsOpenIsNotOverwritten() {
    Desk desk;
    const auto one = desk.window();
    one->filing().openSample();
    desk.answers.file = desk.path("mine.cruxmap");
    QVERIFY(one->filing().saveAs());
    const auto other = desk.window();
    other->filing().openSample();
    QSignalSpy failed(&other->filing(), &Filing::failed);
    QVERIFY(!other->filing().saveAs());
    QVERIFY(!other->filing().saveCopy());
    QCOMPARE(failed.count(), 2);
    QVERIFY(other->filing().isDraft());
}

void FilingTest::savingADraftAsksForAPlaceAndAnythingElseIsSaved() {
    Desk desk;
    const auto window = desk.window();
    window->filing().startEmpty();
    desk.answers.file = desk.path("mine.cruxmap");
    press(*window, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.answers.questions, 1);
    QCOMPARE(window->filing().file(), desk.answers.file);
    QSignalSpy done(&window->filing(), &Filing::done);
    press(*window, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.answers.questions, 1);
    QVERIFY(done.takeFirst().constFirst().toString().contains(desk.answers.file));
}

void FilingTest::copiesGoWithOrWithoutHistory() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    touch(*window);
    desk.answers.file = desk.path("copy.cruxmap");
    for (const auto& [choice, steps] : {std::pair(0, 0U), std::pair(1, 1U)}) {
        desk.answers.choice = choice;
        QVERIFY(window->filing().saveCopy());
        QCOMPARE(Document::open(desk.answers.file.toStdString()).history().steps().size(), std::size_t(steps));
    }
    QVERIFY(window->filing().isDraft());
    desk.answers.choice.reset();
    QVERIFY(!window->filing().saveCopy());
}

void FilingTest::copiesAsJsonCanBeReadAgain() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    const auto before = claims(*window);
    desk.answers.file = desk.path("copy.json");
    QVERIFY(window->filing().saveCopy());
    QVERIFY(window->filing().open(desk.answers.file));
    QCOMPARE(claims(*window), before);
}

void FilingTest::untouchedSamplesGoWhenTheWindowCloses() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    QCOMPARE(draftFiles(desk), 1);
    window->close();
    QCOMPARE(draftFiles(desk), 0);

    window->show();
    window->filing().openSample();
    touch(*window);
    window->close();
    QCOMPARE(draftFiles(desk), 1);
}

void FilingTest::openingAnotherDebateLetsGoOfTheFirst() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    window->filing().startEmpty();
    QCOMPARE(draftFiles(desk), 1);
    QCOMPARE(claims(*window), std::size_t(0));
    window->actions()[ActionId::CloseDocument]->trigger();
    QVERIFY(!window->workspace().hasDocument());
    QVERIFY(window->isVisible());
    QCOMPARE(draftFiles(desk), 0);
    window->actions()[ActionId::CloseDocument]->trigger();
    QVERIFY(!window->isVisible());
}

void FilingTest::badFilesLeaveTheWindowAsItWas() {
    Desk desk;
    std::ofstream(desk.folder / "bad.cruxmap") << "no database at all";
    std::ofstream(desk.folder / "bad.json") << "{\"claims\": [\n{\"id\": 3}]}";
    const auto window = desk.window();
    window->filing().openSample();
    const auto file = window->filing().file();
    const auto before = window->grab().toImage();
    for (const auto* bad : {"bad.cruxmap", "bad.json", "absent.cruxmap"}) {
        QSignalSpy failed(&window->filing(), &Filing::failed);
        QVERIFY(!window->filing().open(desk.path(bad)));
        QCOMPARE(failed.count(), 1);
        const auto message = failed[0][0].toString();
        QVERIFY2(message.startsWith(QLatin1String(bad)), qPrintable(message));
        QVERIFY2(!message.contains(desk.path("")), qPrintable(message));
        QCOMPARE(window->filing().file(), file);
        QCOMPARE(draftFiles(desk), 1);
        bool shown = false;
        for (const auto* label : window->findChild<StatusLine*>()->findChildren<QLabel*>())
            shown = shown || (label->isVisible() && label->text().contains(QLatin1String(bad)));
        QVERIFY(shown);
    }
}

void FilingTest::aFileOfAnEarlierVersionIsKeptBesideAndTheUserIsTold() {
    Desk desk;
    const auto file = desk.path("old.cruxmap");
    QVERIFY(QFile::copy(QStringLiteral(CRUXMAP_TEST_DATA "/file_version_1.cruxmap"), file));
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    const auto window = desk.window();
    QSignalSpy done(&window->filing(), &Filing::done);
    QVERIFY(window->filing().open(file));
    QVERIFY(!done.isEmpty() && done.last().first().toString().contains(QStringLiteral("old (file version 1).cruxmap")));
    QVERIFY(QFile::exists(desk.path("old (file version 1).cruxmap")));
}

void FilingTest::jsonIsImportedAsADraft() {
    Desk desk;
    const auto debate = QStringLiteral(CRUXMAP_SOURCE "/resources/debates/chip-ban.json");
    const auto window = desk.window();
    QVERIFY(window->filing().open(debate));
    QVERIFY(window->filing().isDraft());
    QVERIFY(claims(*window) > 10);
    window->close();
    QCOMPARE(draftFiles(desk), 1);
    QVERIFY(desk.settings[setting::recentFiles].isEmpty());
}

void FilingTest::recentFilesAreRemembered() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    for (const auto* name : {"a.cruxmap", "b.cruxmap"}) {
        desk.answers.file = desk.path(name);
        QVERIFY(window->filing().saveAs());
    }
    window->filing().close();
    QVERIFY(window->filing().open(desk.path("a.cruxmap")));
    window->filing().close();
    QCOMPARE(desk.settings[setting::recentFiles], QStringList({desk.path("a.cruxmap"), desk.path("b.cruxmap")}));
    window->filing().forget(desk.path("a.cruxmap"));
    QCOMPARE(desk.settings[setting::recentFiles], QStringList({desk.path("b.cruxmap")}));
}

void FilingTest::theViewShownLastIsShownAgain() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    desk.answers.file = desk.path("mine.cruxmap");
    QVERIFY(window->filing().saveAs());
    const auto last = window->workspace().map().ranked<View>().back();
    window->workspace().setView(last);
    window->filing().close();
    QVERIFY(window->filing().open(desk.answers.file));
    QCOMPARE(*window->workspace().view(), last);
    QVERIFY(window->workspace().document().history().steps().empty());
}

void FilingTest::aDraftIsRemovedWhenTheUserIsSure() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    touch(*window);
    const auto draft = window->filing().file();
    window->filing().close();
    window->filing().removeDraft(draft);
    QVERIFY(QFile::exists(draft));
    desk.answers.choice = 0;
    window->filing().removeDraft(draft);
    QVERIFY(!QFile::exists(draft));
}

void FilingTest::droppedFilesAreOpened() {
    Desk desk;
    const auto window = desk.window();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral(CRUXMAP_SOURCE "/resources/debates/chip-ban.json"))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    QVERIFY(window->workspace().hasDocument());

    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/picture.png"))});
    QDragEnterEvent other(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(window.get(), &other);
    QVERIFY(!other.isAccepted());
}

void FilingTest::namesOfTheCommandLineAreUnderstood() {
    Desk desk;
    const auto window = desk.window();
    QVERIFY(window->filing().open(QStringLiteral("sample:chip-ban")));
    QCOMPARE(window->workspace().title(), QStringLiteral("Chip-ban debate"));
    QVERIFY(!window->filing().open(QStringLiteral("sample:none")));
    QVERIFY(window->workspace().hasDocument());
}

QTEST_MAIN(FilingTest)
#include "filing_test.moc"
