// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"
#include "ui/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QXmlStreamReader>

using namespace cruxmap;
using namespace cruxmap::test;

class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEveryFormat_data();
    void writesEveryFormat();
    void remembersHowItWasDone();
    void saysWhatWentWrong();
    void theScaleIsThatOfTheImage();

private:
    static ExportDialog* dialogOf(MainWindow& window) {
        window.actions()[ActionId::Export]->trigger();
        return window.findChild<ExportDialog*>();
    }
    static void chooseFormat(ExportDialog* dialog, const QString& format) {
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("format"));
        box->setCurrentIndex(box->findData(format));
    }
    static QByteArray bytesOf(const QString& file) {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
};

void ExportTest::writesEveryFormat_data() {
    QTest::addColumn<QString>("format");
    for (const auto* format : {"png", "svg", "pdf"}) QTest::newRow(format) << QString::fromLatin1(format);
}

void ExportTest::writesEveryFormat() {
    QFETCH(QString, format);
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    auto* dialog = dialogOf(*window);
    chooseFormat(dialog, format);
    desk.answers.file = desk.path("map.") + format;
    QSignalSpy done(dialog, &ExportDialog::done);
    dialog->exportToFile();
    QCOMPARE(done.count(), 1);
    QVERIFY(done[0][0].toString().contains(desk.answers.file));
    QVERIFY(desk.answers.asked.suggestion.endsWith(QStringLiteral("Chip-ban debate - Start here.") + format));

    const auto bytes = bytesOf(desk.answers.file);
    if (format == QLatin1String("png")) QVERIFY(!QImage::fromData(bytes, "png").isNull());
    if (format == QLatin1String("pdf")) QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
    if (format == QLatin1String("svg")) {
        QXmlStreamReader xml(bytes);
        bool title = false;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
                title = title || xml.readElementText(QXmlStreamReader::IncludeChildElements).contains(QLatin1String("Chip-ban debate"));
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(title);
    }
}

void ExportTest::remembersHowItWasDone() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    auto* dialog = dialogOf(*window);
    chooseFormat(dialog, QStringLiteral("svg"));
    dialog->findChild<QCheckBox*>(QStringLiteral("title"))->setChecked(false);
    desk.answers.file = desk.path("map.svg");
    dialog->exportToFile();
    delete dialog;
    QCOMPARE(desk.settings[setting::exportFormat], QStringLiteral("svg"));
    dialog = dialogOf(*window);
    QCOMPARE(dialog->findChild<QComboBox*>(QStringLiteral("format"))->currentData().toString(), QStringLiteral("svg"));
    QVERIFY(!dialog->findChild<QCheckBox*>(QStringLiteral("title"))->isChecked());
}

void ExportTest::saysWhatWentWrong() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    auto* dialog = dialogOf(*window);
    desk.answers.file = desk.path("absent/map.png");
    dialog->exportToFile();
    auto* error = dialog->findChild<QLabel*>(QStringLiteral("error"));
    QVERIFY(error->isVisible());
    QVERIFY(error->text().startsWith(QLatin1String("map.png")));
    QVERIFY(dialog->isVisible());
    desk.answers.file.clear();
    dialog->exportToFile();
    QVERIFY(dialog->isVisible());
}

void ExportTest::theScaleIsThatOfTheImage() {
    Desk desk;
    const auto window = desk.window();
    window->filing().openSample();
    QSize sizes[2];
    for (const int scale : {1, 2}) {
        auto* dialog = dialogOf(*window);
        dialog->findChild<QDoubleSpinBox*>(QStringLiteral("scale"))->setValue(scale);
        desk.answers.file = desk.path("map.png");
        dialog->exportToFile();
        delete dialog;
        sizes[scale - 1] = QImage(desk.answers.file).size();
    }
    QVERIFY(sizes[0].width() > 500);
    QVERIFY((sizes[0] * 2 - sizes[1]).width() <= 2);
}

QTEST_MAIN(ExportTest)
#include "export_test.moc"
