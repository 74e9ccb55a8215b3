// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/edits.h"
#include "core/provenance/reanchor.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/sources/sources_page.h"
#include "ui/workspace/derived.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

constexpr const char* kTalk = "Bridges outlive those who build them.\n\nA ferry is cheaper in its first year, and dearer ever after.\n";
constexpr const char* kTalkAgain =
    "Foreword by the editor.\n\nBridges outlive those who build them.\n\nA ferry is cheaper in its first three years, and dearer ever "
    "after.\n";

const Source& onlySource(MainWindow& window) {
    return window.workspace().map().all<Source>().begin()->second;
}

// A passage of the source by its words, and a claim that rests on it.
PassageId code(MainWindow& window, const char* words) {
    auto& workspace = window.workspace();
    const auto source = onlySource(window).id;
    const std::string text(workspace.derived().texts().text(source)->text());
    const auto start = static_cast<std::int64_t>(text.find(words));
    PassageId id;
    workspace.edit(QStringLiteral("Code"), [&](Transaction& t) {
        id = t.add(placedAt(Passage{.rank = 1, .source = source},
                            {start, start + static_cast<std::int64_t>(std::string_view(words).size())}, text));
    });
    return id;
}

// Pages are made anew meanwhile, and their labels with them.
bool said(MainWindow& window, const QString& words) {
    const auto says = [&] {
        const auto labels = window.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
    };
    return QTest::qWaitFor(says, 5000);
}

// All that the window's labels say, to be read when a test fails.
QString allWords(MainWindow& window) {
    QStringList words;
    for (const auto* label : window.findChildren<QLabel*>()) words << label->text();
    return words.join(QStringLiteral(" | "));
}

QAbstractButton* buttonOn(QWidget& page, const char* name) {
    auto* button = page.findChild<QAbstractButton*>(QLatin1String(name));
    return button && button->isVisible() ? button : nullptr;
}

SourcesPage& sourcesPage(MainWindow& window) {
    window.actions()[ActionId::ShowSources]->trigger();
    auto& page = *window.findChild<SourcesPage*>();
    page.show(refTo(onlySource(window).id));
    return page;
}

bool hasSources(MainWindow& window, std::size_t count) {
    return QTest::qWaitFor([&] { return window.workspace().map().all<Source>().size() == count; }, 5000);
}

}  // namespace

class AttachingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentBecomesASource();
    void aNewVersionTellsWhatBecameOfThePassages();
    void theFileItselfSaysToWhichSourceItBelongs();
    void whoCancelsTheChoiceOfASourceChangesNothing();
    void severalFilesAreDroppedOnTheWindow();
    void theClipboardBecomesASource();
    void garbledLettersAreRepairedWhenWanted();
    void whatCannotBeReadIsSaid();
    void closingWhileReadingLeavesTheDebateAsItWas();
    void aLongReadingIsCancelled();
    void anOriginalThatWasMovedIsRelinked();
    void anotherFileIsRelinkedAsANewVersion();
    void earlierTextsAreLetGo();

private:
    QString write(Desk& desk, const char* name, const char* text) {
        const auto path = desk.path(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        file.write(text);
        return path;
    }
    std::unique_ptr<MainWindow> withTalk(Desk& desk) {
        auto window = desk.window();
        window->actions()[ActionId::NewDocument]->trigger();
        desk.answers.file = write(desk, "talk.txt", kTalk);
        window->actions()[ActionId::AttachDocument]->trigger();
        if (!hasSources(*window, 1)) qWarning("the talk was not attached");
        return window;
    }
};

void AttachingTest::aDocumentBecomesASource() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto& source = onlySource(*window);
    QCOMPARE(QString::fromStdString(source.title), QStringLiteral("talk"));
    QCOMPARE(QString::fromStdString(source.file), desk.path("talk.txt"));
    QVERIFY(window->workspace().derived().texts().text(source.id));
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Attach document"));
    QVERIFY(said(*window, QStringLiteral("“talk”: no passages yet")));

    window->workspace().undo();
    QVERIFY(window->workspace().map().all<Source>().empty());
}

void AttachingTest::aNewVersionTellsWhatBecameOfThePassages() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto moved = code(*window, "Bridges outlive those who build them.");
    const auto altered = code(*window, "cheaper in its first year, and dearer");
    const auto former = onlySource(*window).textSha256;

    desk.answers.file = write(desk, "talk-2.txt", kTalkAgain);
    desk.answers.choice = 1;  // the source that is there
    window->actions()[ActionId::AttachDocument]->trigger();
    QVERIFY(said(*window, QStringLiteral("1 passage moved, 1 altered")));
    QCOMPARE(desk.answers.answers, QStringList({QStringLiteral("A new source"), QStringLiteral("talk")}));
    QCOMPARE(onlySource(*window).formerTexts, std::vector{former});
    auto& texts = window->workspace().derived().texts();
    QVERIFY(texts.anchor(moved)->state == AnchorState::Verified);  // its new place is recorded
    QVERIFY(texts.anchor(altered)->state == AnchorState::Altered);
}

void AttachingTest::theFileItselfSaysToWhichSourceItBelongs() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto asked = desk.answers.questions;
    window->actions()[ActionId::AttachDocument]->trigger();
    QTest::qWait(100);
    QCOMPARE(desk.answers.questions, asked + 1);  // for the file only
    QCOMPARE(window->workspace().map().all<Source>().size(), std::size_t{1});
    QVERIFY(onlySource(*window).formerTexts.empty());
}

void AttachingTest::whoCancelsTheChoiceOfASourceChangesNothing() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto before = window->workspace().document().stamp();
    desk.answers.file = write(desk, "other.txt", "Tunnels leak.");
    desk.answers.choice = std::nullopt;
    const auto asked = desk.answers.questions;
    window->actions()[ActionId::AttachDocument]->trigger();
    QTRY_COMPARE(desk.answers.questions, asked + 2);
    QTest::qWait(100);
    QCOMPARE(window->workspace().document().stamp(), before);
}

void AttachingTest::severalFilesAreDroppedOnTheWindow() {
    Desk desk;
    const auto window = desk.window();
    window->actions()[ActionId::NewDocument]->trigger();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(write(desk, "one.md", "# One\n\nBridges last.\n")),
                   QUrl::fromLocalFile(write(desk, "two.html", "<html><body><p>Ferries rust.</p></body></html>"))});
    desk.answers.choice = 0;  // a new source each
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    QVERIFY2(hasSources(*window, 2), qPrintable(allWords(*window)));
    QVERIFY(said(*window, QStringLiteral("2 documents attached")));
}

void AttachingTest::theClipboardBecomesASource() {
    Desk desk;
    const auto window = desk.window();
    window->actions()[ActionId::NewDocument]->trigger();
    QGuiApplication::clipboard()->setText(QStringLiteral("Ferries rust faster than bridges."));
    desk.answers.text = QStringLiteral("Mr. Rust on ferries");
    window->actions()[ActionId::PasteAsSource]->trigger();
    QVERIFY(hasSources(*window, 1));
    const auto& source = onlySource(*window);
    QCOMPARE(QString::fromStdString(source.title), QStringLiteral("Mr. Rust on ferries"));
    const auto text = window->workspace().derived().texts().text(source.id)->text();
    QVERIFY(text.starts_with("Ferries rust"));
}

void AttachingTest::garbledLettersAreRepairedWhenWanted() {
    Desk desk;
    const auto window = desk.window();
    window->actions()[ActionId::NewDocument]->trigger();
    desk.answers.file = write(desk, "cafe.txt", "The cafÃ© owner says that the new bridge is naÃ¯ve, and leaves the cafÃ©.\n");
    desk.answers.choice = 0;
    window->actions()[ActionId::AttachDocument]->trigger();
    QVERIFY(hasSources(*window, 1));
    const auto text = std::string(window->workspace().derived().texts().text(onlySource(*window).id)->text());
    QVERIFY2(text.find("café") != std::string::npos, text.c_str());
}

void AttachingTest::whatCannotBeReadIsSaid() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto before = window->workspace().document().stamp();
    desk.answers.file = desk.path("nowhere.txt");
    window->actions()[ActionId::AttachDocument]->trigger();
    QVERIFY(said(*window, QStringLiteral("There is no such file.")));
    QCOMPARE(window->workspace().document().stamp(), before);
}

void AttachingTest::closingWhileReadingLeavesTheDebateAsItWas() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto file = window->workspace().document().file();
    desk.answers.file = write(desk, "long.txt", QByteArray("Ferries rust and bridges do not. ").repeated(200000).constData());
    desk.answers.choice = 0;
    window->actions()[ActionId::AttachDocument]->trigger();
    window->filing().close();
    QTest::qWait(300);
    QVERIFY(!window->workspace().hasDocument());
    QCOMPARE(Document::open(file).map().all<Source>().size(), std::size_t{1});
}

void AttachingTest::aLongReadingIsCancelled() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto before = window->workspace().document().stamp();
    desk.answers.file =
        write(desk, "long.txt", QByteArray("Ferries rust and bridges do not, naïvely said. ").repeated(1'200'000).constData());
    desk.answers.choice = 1;  // a new version of the talk
    window->actions()[ActionId::AttachDocument]->trigger();
    QAbstractButton* cancel = nullptr;
    const auto offered = [&] {
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == QLatin1String("Cancel")) cancel = button;
        return cancel != nullptr;
    };
    QVERIFY(QTest::qWaitFor(offered, 20000));
    QVERIFY2(allWords(*window).contains(QStringLiteral("Reading long.txt…")), qPrintable(allWords(*window)));
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!cancel->isVisible());
    QTest::qWait(200);
    QCOMPARE(window->workspace().document().stamp(), before);

    desk.answers.file = write(desk, "short.txt", "Tunnels leak.");  // and the next one is read
    desk.answers.choice = 0;
    window->actions()[ActionId::AttachDocument]->trigger();
    QVERIFY(hasSources(*window, 2));
}

void AttachingTest::anOriginalThatWasMovedIsRelinked() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto text = onlySource(*window).textSha256;
    QVERIFY(QFile::rename(desk.path("talk.txt"), desk.path("moved.txt")));
    auto& page = sourcesPage(*window);
    QTRY_VERIFY(buttonOn(page, "relink"));
    desk.answers.file = desk.path("moved.txt");
    QTest::mouseClick(buttonOn(page, "relink"), Qt::LeftButton);
    QVERIFY(said(*window, QStringLiteral("The original of “talk” is found again.")));
    QCOMPARE(QString::fromStdString(onlySource(*window).file), desk.path("moved.txt"));
    QCOMPARE(onlySource(*window).textSha256, text);
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Relink original"));
    QTRY_VERIFY(!buttonOn(page, "relink"));
}

void AttachingTest::anotherFileIsRelinkedAsANewVersion() {
    Desk desk;
    const auto window = withTalk(desk);
    const auto former = onlySource(*window).textSha256;
    QVERIFY(QFile::remove(desk.path("talk.txt")));
    auto& page = sourcesPage(*window);
    QTRY_VERIFY(buttonOn(page, "relink"));
    desk.answers.file = write(desk, "talk-2.txt", kTalkAgain);
    desk.answers.choice = std::nullopt;  // no, not that one
    const auto before = window->workspace().document().stamp();
    const auto asked = desk.answers.questions;
    QTest::mouseClick(buttonOn(page, "relink"), Qt::LeftButton);
    QTRY_COMPARE(desk.answers.questions, asked + 2);
    QTest::qWait(50);
    QCOMPARE(window->workspace().document().stamp(), before);

    desk.answers.choice = 0;
    QTest::mouseClick(buttonOn(page, "relink"), Qt::LeftButton);
    QTRY_COMPARE(onlySource(*window).formerTexts, std::vector{former});
    QCOMPARE(QString::fromStdString(onlySource(*window).file), desk.path("talk-2.txt"));
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Replace document"));
}

void AttachingTest::earlierTextsAreLetGo() {
    Desk desk;
    const auto window = withTalk(desk);
    code(*window, "Bridges outlive those who build them.");
    code(*window, "cheaper in its first year, and dearer");  // words of the first version only
    desk.answers.file = write(desk, "talk-2.txt", kTalkAgain);
    desk.answers.choice = 1;
    window->actions()[ActionId::AttachDocument]->trigger();
    QTRY_COMPARE(onlySource(*window).formerTexts.size(), std::size_t{1});
    auto& page = sourcesPage(*window);
    QTRY_VERIFY(buttonOn(page, "letGo"));

    desk.answers.choice = std::nullopt;
    const auto asked = desk.answers.questions;
    QTest::mouseClick(buttonOn(page, "letGo"), Qt::LeftButton);
    QCOMPARE(desk.answers.questions, asked + 1);  // since a passage is known only from it
    QCOMPARE(onlySource(*window).formerTexts.size(), std::size_t{1});

    desk.answers.choice = 0;
    QTest::mouseClick(buttonOn(page, "letGo"), Qt::LeftButton);
    QVERIFY(onlySource(*window).formerTexts.empty());
    QVERIFY(said(*window, QStringLiteral("The earlier texts are gone; Undo brings them back.")));
    QTRY_VERIFY(!buttonOn(page, "letGo"));
    window->workspace().undo();
    QTRY_VERIFY(buttonOn(page, "letGo"));
    QVERIFY(window->workspace().document().sourceText(onlySource(*window).formerTexts.front()));
}

QTEST_MAIN(AttachingTest)
#include "attaching_test.moc"
