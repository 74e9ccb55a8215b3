// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text_measure.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTest>

using namespace cruxmap;
using namespace Qt::StringLiterals;

class TestTextMeasure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void fontsAreEmbedded() {
        for (std::size_t i = 0; i < fontRoleCount; ++i) QCOMPARE(QFontInfo(fontOf(static_cast<FontRole>(i))).family(), u"Inter"_s);
    }

    void linesHoldAllWords() {
        const auto text = u"Sales keep foreign developers on the home stack, which gives leverage over what they build."_s;
        QStringList joined;
        for (const auto& line : m_measure.broken(text, 212, FontRole::Claim).lines) joined << line.text;
        QVERIFY(joined.size() > 1);
        QCOMPARE(joined.join(u' '), text);
    }

    void noLineIsTooWide_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"Sales keep foreign developers on the home stack, which gives leverage over what they build."_s;
        QTest::newRow("one word of 2,000 characters") << QString(2000, u'w');
        QTest::newRow("Chinese") << u"向中国出售芯片可以让美国继续对其人工智能生态保持影响力,而禁令只会加速自主研发。"_s;
        QTest::newRow("Hebrew") << u"מכירת שבבים לסין שומרת על תלות המפתחים בחומרה אמריקאית ומעניקה מנוף."_s;
        QTest::newRow("Arabic and English") << u"بيع الرقائق GPU إلى الصين يبقي المطورين على منصة CUDA الأمريكية لسنوات."_s;
        QTest::newRow("emoji")
            << u"👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦"_s;
    }
    void noLineIsTooWide() {
        QFETCH(QString, text);
        for (const auto breaking : {Breaking::Plain, Breaking::WithoutWidow, Breaking::Even})
            for (const int maxLines : {0, 1, 3, 7}) {
                const auto broken = m_measure.broken(text, 212, FontRole::Claim, maxLines, breaking);
                QVERIFY(maxLines == 0 || broken.lines.size() <= static_cast<std::size_t>(maxLines));
                for (const auto& line : broken.lines) {
                    QVERIFY2(line.width <= 212.01, qPrintable(line.text));
                    // The painter draws it as wide as it was measured, but for the bearings of its ends.
                    const auto drawn = QFontMetricsF(fontOf(FontRole::Claim)).horizontalAdvance(line.text);
                    QVERIFY2(std::abs(drawn - line.width) < 3, qPrintable(u"%1 %2 %3"_s.arg(line.text).arg(drawn).arg(line.width)));
                }
                QCOMPARE(broken.lines.back().text.endsWith(u'…'), broken.cut);
            }
    }

    void cutTextIsTheBeginning() {
        const auto text = u"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"_s;
        const auto broken = m_measure.broken(text, 120, FontRole::Claim, 2);
        QVERIFY(broken.cut);
        QVERIFY(text.startsWith(broken.lines[0].text));
        QVERIFY(text.contains(broken.lines[1].text.chopped(1)));
    }

    void noWidow() {
        const auto text = u"An all-Chinese alternative ecosystem would put America's leverage over Chinese AI at risk."_s;
        const auto plain = m_measure.broken(text, 212, FontRole::Claim);
        const auto better = m_measure.broken(text, 212, FontRole::Claim, 0, Breaking::WithoutWidow);
        QCOMPARE(better.lines.size(), plain.lines.size());
        QVERIFY(plain.lines.back().width < 0.3 * 212);
        QVERIFY(better.lines.back().width >= 0.3 * 212);
    }

    void oneLineIsShortened() {
        const auto line = m_measure.line(u"The Organisation with an Uncommonly Long Name"_s, 150, FontRole::Speaker);
        QVERIFY(line.text.endsWith(u'…'));
        QVERIFY(line.width <= 150);
        QCOMPARE(m_measure.line(u"Short"_s, 150, FontRole::Speaker).text, u"Short"_s);
    }

    void emptyText() {
        QCOMPARE(m_measure.line({}, 100, FontRole::Claim).width, 0.0);
        QVERIFY(m_measure.broken({}, 100, FontRole::Claim, 7).lines.size() <= 1);
    }

    void rightToLeftIsKnown() {
        QVERIFY(m_measure.line(u"שלום"_s, 100, FontRole::Claim).rightToLeft);
        QVERIFY(!m_measure.line(u"peace"_s, 100, FontRole::Claim).rightToLeft);
        for (const auto& line : m_measure.broken(u"שלום CUDA CUDA"_s, 50, FontRole::Claim).lines) QVERIFY(line.rightToLeft);
    }

private:
    TextMeasure m_measure;
};

QTEST_MAIN(TestTextMeasure)
#include "text_measure_test.moc"
