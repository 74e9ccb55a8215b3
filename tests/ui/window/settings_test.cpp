// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"
#include "tests/temporary_folder.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace cruxmap;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void defaultsHoldUntilSomethingIsSet();
    void whatIsSetIsThereTheNextTime();
    void defaultsAreNotWritten();
    void unknownKeysStay();
    void nonsenseReadsAsTheDefault();
    void tellsOfChangesOnly();

private:
    QString contentOf(const QString& name) {
        QFile in(name);
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }
    void write(const QByteArray& text) {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    QString file() const { return QFile::decodeName((m_folder / QTest::currentTestFunction()).c_str()); }

    test::TemporaryFolder m_folder;
};

void SettingsTest::defaultsHoldUntilSomethingIsSet() {
    const Settings settings(file());
    QCOMPARE(settings[setting::theme], ThemeChoice::System);
    QCOMPARE(settings[setting::exportScale], 2.0);
    QCOMPARE(settings[setting::navigatorShown], true);
    QVERIFY(settings[setting::recentFiles].isEmpty());
}

void SettingsTest::whatIsSetIsThereTheNextTime() {
    const QStringList files{QStringLiteral("/a, b.cruxmap"), QStringLiteral("/ü.cruxmap")};
    {
        Settings settings(file());
        settings.set(setting::theme, ThemeChoice::Dark);
        settings.set(setting::recentFiles, files);
        settings.set(setting::exportScale, 1.5);
        settings.set(setting::reducedMotion, true);
        settings.set(setting::windowGeometry, QByteArray("\0\1x", 3));
    }
    const Settings settings(file());
    QCOMPARE(settings[setting::theme], ThemeChoice::Dark);
    QCOMPARE(settings[setting::recentFiles], files);
    QCOMPARE(settings[setting::exportScale], 1.5);
    QCOMPARE(settings[setting::reducedMotion], true);
    QCOMPARE(settings[setting::windowGeometry], QByteArray("\0\1x", 3));
}

void SettingsTest::defaultsAreNotWritten() {
    {
        Settings settings(file());
        settings.set(setting::theme, ThemeChoice::Dark);
        settings.set(setting::theme, ThemeChoice::System);
        settings.set(setting::navigatorShown, true);
        settings.set(setting::exportScale, 3);
    }
    QVERIFY(!contentOf(file()).contains(QLatin1String("theme")));
    QVERIFY(!contentOf(file()).contains(QLatin1String("navigatorShown")));
    QVERIFY(contentOf(file()).contains(QLatin1String("scale=3")));
}

void SettingsTest::unknownKeysStay() {
    write("[look]\nwallpaper=stars\n");
    {
        Settings settings(file());
        settings.set(setting::reducedMotion, true);
    }
    QVERIFY(contentOf(file()).contains(QLatin1String("wallpaper=stars")));
}

void SettingsTest::nonsenseReadsAsTheDefault() {
    write("[look]\ntheme=purple\nreducedMotion=perhaps\n[export]\nscale=nan\n");
    const Settings settings(file());
    QCOMPARE(settings[setting::theme], ThemeChoice::System);
    QCOMPARE(settings[setting::reducedMotion], false);
    QCOMPARE(settings[setting::exportScale], 2.0);
}

void SettingsTest::tellsOfChangesOnly() {
    Settings settings(file());
    QSignalSpy changes(&settings, &Settings::changed);
    settings.set(setting::reducedMotion, false);
    QCOMPARE(changes.count(), 0);
    settings.set(setting::reducedMotion, true);
    settings.set(setting::reducedMotion, true);
    QCOMPARE(changes.count(), 1);
}

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
