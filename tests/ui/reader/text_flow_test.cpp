// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_flow.h"

#include "ui/render/fonts.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cruxmap;

namespace {

QString longText(qsizetype size) {
    QString text;
    for (int i = 0; text.size() < size; ++i)
        text +=
            QStringLiteral(
                "Paragraph %1 goes on about weather and hay, 芯片 and seed, for as long as it takes to fill two lines or three of it.\n\n")
                .arg(i);
    return text;
}

}  // namespace

class TextFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void placesAndPointsAgree() {
        TextFlow flow;
        flow.setText(longText(4000), {});
        flow.setWidth(420);
        for (qsizetype unit = 0; unit < flow.text().size(); unit += 7) {
            if (flow.text()[unit] == u'\n') continue;
            const auto at = flow.caret(unit);
            const auto back = flow.unitAt(at + QPointF(0.5, 8));
            QVERIFY2(std::abs(back - unit) <= 1, qPrintable(QStringLiteral("%1 %2").arg(unit).arg(back)));
        }
    }

    void heightsAddUpHoweverTheyAreSettled() {
        TextFlow forward, backward;
        for (auto* flow : {&forward, &backward}) {
            flow->setText(longText(20000), {{0, QStringLiteral("Page 1")}, {5000, QStringLiteral("Page 2")}});
            flow->setWidth(380);
        }
        for (std::size_t i = 0; i < forward.pieceCount(); ++i) forward.settle(i);
        for (auto i = backward.pieceCount(); i-- > 0;) backward.settle(i);
        QVERIFY(std::abs(forward.height() - backward.height()) < 0.01);
        for (std::size_t i = 0; i < forward.pieceCount(); ++i) {
            QVERIFY(std::abs(forward.top(i) - backward.top(i)) < 0.01);
            QCOMPARE(forward.pieceAtHeight(forward.top(i) + 1), i);
        }
        QVERIFY(forward.textTop(forward.pieceAt(5000)) > forward.top(forward.pieceAt(5000)));
    }

    void wordsAreFramedWhereTheyStand() {
        TextFlow flow;
        flow.setText(QStringLiteral("one two three four five six seven eight nine ten eleven twelve thirteen"), {});
        flow.setWidth(160);
        const auto at = flow.text().indexOf(QStringLiteral("seven"));
        const auto rects = flow.rects({at, at + 5});
        QCOMPARE(rects.size(), std::size_t{1});
        QVERIFY(rects[0].width() > 20 && rects[0].width() < 80);
        QVERIFY(flow.rects({0, flow.text().size()}).size() > 3);
    }

    void wordsThatRunRightToLeftAreFramedToo() {
        TextFlow flow;
        flow.setText(QString::fromUtf8("שלום לעולם\nمرحبا abc بالعالم"), {});
        flow.setWidth(300);
        const auto whole = flow.rects({0, 10});
        QCOMPARE(whole.size(), std::size_t{1});
        const auto told = QStringLiteral("%1 to %2").arg(whole[0].left()).arg(whole[0].right());
        QVERIFY2(whole[0].width() > 30 && whole[0].right() > 295 && whole[0].right() < 301, qPrintable(told));
        const auto first = flow.rects({0, 4});
        QVERIFY(first[0].left() > whole[0].left() + 10 && first[0].right() > 295);
        // From the middle of the Arabic word into the Latin one: two stretches, since between them the line turns.
        const auto at = flow.text().indexOf(QStringLiteral("abc"));
        QCOMPARE(flow.rects({at - 3, at + 2}).size(), std::size_t{2});
    }

    void aSingleLineOfManyMegabytesIsCut() {
        TextFlow flow;
        QElapsedTimer timer;
        timer.start();
        flow.setText(QString(3'000'000, u'x'), {});
        flow.setWidth(400);
        QVERIFY(flow.pieceCount() >= 500);
        flow.settle(250);
        QVERIFY2(timer.elapsed() < 3000, "a single long line must not stall the window");
        QCOMPARE(flow.range(flow.pieceCount() - 1).end, qsizetype{3'000'000});
    }

    void fiveMegabytesAreThereAtOnce() {
        const auto text = longText(5'000'000);
        TextFlow flow;
        QElapsedTimer timer;
        timer.start();
        flow.setText(text, {});
        flow.setWidth(500);
        const auto last = flow.caret(text.size() - 10);
        QVERIFY(last.y() > 100'000);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed())));
    }
};

QTEST_MAIN(TextFlowTest)
#include "text_flow_test.moc"
