// SPDX-License-Identifier: GPL-3.0-or-later
// Strangers' files are read in the window by a child, which is the built program.
#include "tests/core/provenance/small_pdf.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/workspace/derived.h"

#include <QLabel>

#include <algorithm>

using namespace cruxmap;
using namespace cruxmap::test;

class ChildReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentsAreReadByAChild_data();
    void documentsAreReadByAChild();
    void whatTheChildCannotReadIsSaid();
    void aMissingReaderIsSaid();

private:
    static void attach(Desk& desk, MainWindow& window, const QString& name, const std::string& bytes) {
        window.actions()[ActionId::NewDocument]->trigger();
        desk.answers.file = desk.path(name.toLatin1().constData());
        QFile file(desk.answers.file);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        file.close();
        window.actions()[ActionId::AttachDocument]->trigger();
    }
    static bool said(MainWindow& window, const QString& words) {
        const auto says = [&] {
            const auto labels = window.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
        };
        return QTest::qWaitFor(says, 10000);
    }
};

void ChildReadingTest::documentsAreReadByAChild_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("PDF") << QStringLiteral("harbour.pdf")
                         << QByteArray::fromStdString(smallPdf({"Ferries rust faster than bridges.", "Tunnels leak."}))
                         << QByteArray("Ferries rust faster than bridges.");
    QTest::newRow("YAML") << QStringLiteral("harbour.yaml") << QByteArray("quote: Ferries rust faster\nby: the harbour master\n")
                          << QByteArray("Ferries rust faster");
    QTest::newRow("HTML") << QStringLiteral("harbour.html") << QByteArray("<h1>Harbour</h1><p>Ferries <b>rust</b> faster.</p>")
                          << QByteArray("Ferries rust faster.");
}

void ChildReadingTest::documentsAreReadByAChild() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, words);
    Desk desk;
    desk.readerProgram = CRUXMAP_PROGRAM;
    const auto window = desk.window();
    attach(desk, *window, name, bytes.toStdString());
    auto& workspace = window->workspace();
    QTRY_COMPARE_WITH_TIMEOUT(workspace.map().all<Source>().size(), std::size_t{1}, 10000);
    const auto source = workspace.map().all<Source>().begin()->first;
    const auto* text = workspace.derived().texts().text(source);
    QVERIFY(text);
    QVERIFY2(text->text().find(words.toStdString()) != std::string_view::npos, std::string(text->text()).c_str());
    QVERIFY(said(*window, QStringLiteral("“harbour”")));
}

void ChildReadingTest::whatTheChildCannotReadIsSaid() {
    Desk desk;
    desk.readerProgram = CRUXMAP_PROGRAM;
    const auto window = desk.window();
    attach(desk, *window, QStringLiteral("secret.pdf"), lockedPdf());
    QVERIFY(said(*window, QStringLiteral("password")));
    QVERIFY(window->workspace().map().all<Source>().empty());
}

// In process it would have been read.
void ChildReadingTest::aMissingReaderIsSaid() {
    Desk desk;
    desk.readerProgram = "/nowhere/cruxmap";
    const auto window = desk.window();
    attach(desk, *window, QStringLiteral("harbour.pdf"), smallPdf({"Ferries rust."}));
    QVERIFY(said(*window, QStringLiteral("could not be started")));
    QVERIFY(window->workspace().map().all<Source>().empty());
}

QTEST_MAIN(ChildReadingTest)
#include "child_reading_test.moc"
