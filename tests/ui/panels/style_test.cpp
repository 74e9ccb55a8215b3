// SPDX-License-Identifier: GPL-3.0-or-later
// The application's style and icons, which the panels are shown in.
#include "ui/style.h"
#include "ui/icons.h"
#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QApplication>
#include <QTest>

using namespace cruxmap;

class StyleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNameInTheSheetIsAColour() {
        for (const auto* theme : {&Theme::light(), &Theme::dark()}) {
            const auto sheet = styleSheetOf(*theme);
            QVERIFY(!sheet.contains(QLatin1Char('@')));
            QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
        }
    }

    void themesCanBeChanged() {
        applyStyle(*qApp, Theme::light());
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::light().colour(ColourRole::Chrome));
        QCOMPARE(QApplication::font().family(), fontFamily());
        applyStyle(*qApp, Theme::dark());
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::dark().colour(ColourRole::Chrome));
        QCOMPARE(qApp->palette().color(QPalette::Text), Theme::dark().colour(ColourRole::Text));
    }

    void iconsTakeTheirColourAndAreSharp() {
        const QColor red(220, 20, 30);
        const auto icon = iconOf(QStringLiteral("undo"), red);
        QVERIFY(!icon.isNull());
        const auto pixmap = icon.pixmap(QSize(20, 20), 2.0);
        QCOMPARE(pixmap.size(), QSize(40, 40));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        const auto image = pixmap.toImage();
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() == 255) {
                    ++drawn;
                    QCOMPARE(image.pixelColor(x, y), red);
                }
        QVERIFY(drawn > 20);
        QVERIFY(iconOf(QStringLiteral("no-such-icon"), red).isNull());
    }
};

QTEST_MAIN(StyleTest)
#include "style_test.moc"
