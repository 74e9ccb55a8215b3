// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/export.h"
#include "core/base/error.h"
#include "tests/ui/render/debate.h"
#include "ui/render/compose.h"
#include "ui/render/export_page.h"

#include <QImage>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace cruxmap;
using namespace Qt::StringLiterals;

namespace {

MapPicture pictureOf(const ArgumentMap& map) {
    TextMeasure measure;
    return cruxmap::pictureOf(map, contentOf(map), measure, {.maxLines = 0});
}

// What a reader of the SVG finds in it.
struct Svg {
    QStringList titles;
    QString text;  // of all lines, joined by spaces
    QSet<QString> ids;
    bool duplicateIds = false;
    QString error;
};

Svg read(const QByteArray& bytes) {
    Svg svg;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (const auto id = xml.attributes().value(u"id"_s).toString(); !id.isEmpty()) {
            svg.duplicateIds |= svg.ids.contains(id);
            svg.ids.insert(id);
        }
        if (xml.name() == u"title"_s) svg.titles << xml.readElementText();
        if (xml.name() == u"text"_s) svg.text += xml.readElementText() + u' ';
    }
    svg.error = xml.hasError() ? xml.errorString() : QString();
    return svg;
}

}  // namespace

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void svgHoldsEveryClaim() {
        const auto map = m_debate.map();
        const auto svg = read(svgOf(pictureOf(map), Theme::light()));
        QVERIFY2(svg.error.isEmpty(), qPrintable(svg.error));
        QVERIFY(!svg.duplicateIds);
        for (const auto& [id, claim] : map.all<Claim>()) {
            const auto text = QString::fromStdString(claim.text);
            QVERIFY(svg.text.contains(text));
            QVERIFY(svg.titles.filter(text).size() == 1);
            QVERIFY(svg.ids.contains(u"claim-%1"_s.arg(id.value)));
        }
        QCOMPARE(svg.titles.first(), u"Chips"_s);
    }

    void svgEscapesHostileTexts() {
        test::Debate debate;
        const auto hostile = u"</text><script>alert('1 & 2')</script> ]]> \u0001\u001B \uFFFE\uFFFF \"x\" &amp; %1 👍"_s;
        const auto claim = debate.claim(hostile.toStdString());
        debate.says(debate.person("<b>\"&\x02"), claim);
        debate.question(hostile.toStdString(), {claim});
        debate.title(hostile.toStdString());
        const auto bytes = svgOf(pictureOf(debate.map()), Theme::dark());
        const auto svg = read(bytes);
        QVERIFY2(svg.error.isEmpty(), qPrintable(svg.error));
        QVERIFY(!bytes.contains("<script"));
        QVERIFY(svg.titles[1].contains(u"</text><script>alert('1 & 2')</script> ]]>"_s));
    }

    void sameMapSameBytes() {
        const auto map = m_debate.map();
        for (const auto* theme : {&Theme::light(), &Theme::dark()}) {
            QCOMPARE(svgOf(pictureOf(map), *theme), svgOf(pictureOf(map), *theme));
            QCOMPARE(pngOf(pictureOf(map), *theme), pngOf(pictureOf(map), *theme));
        }
    }

    void pngHasTheRightSize_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("half") << 0.5;
        QTest::newRow("one") << 1.0;
        QTest::newRow("two") << 2.0;
    }
    void pngHasTheRightSize() {
        QFETCH(double, scale);
        const auto picture = pictureOf(m_debate.map());
        const auto image = QImage::fromData(pngOf(picture, Theme::light(), {.scale = scale}), "PNG");
        QCOMPARE(image.width(), static_cast<int>(std::ceil(picture.extent.width() * scale)));
        QCOMPARE(image.height(), static_cast<int>(std::ceil(picture.extent.height() * scale)));
        QCOMPARE(QColor(image.pixel(1, 1)), Theme::light().colour(ColourRole::Canvas));
    }

    void pngCanBeTransparent() {
        const auto image = QImage::fromData(pngOf(pictureOf(m_debate.map()), Theme::light(), {.ground = Ground::Transparent}), "PNG");
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
    }

    void absurdSizesAreRefused() {
        const auto picture = pictureOf(m_debate.map());
        for (const double scale : {0.0, -1.0, 1000.0, std::nan(""), HUGE_VAL})
            QVERIFY_EXCEPTION_THROWN(pngOf(picture, Theme::light(), {.scale = scale}), Error);
    }

    void pdfIsAPdf() {
        const auto bytes = pdfOf(pictureOf(m_debate.map()), Theme::light());
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(!bytes.contains("/Subtype /Image"));
        QCOMPARE(bytes.count("/Type /Page\n"), 1);
    }

    void emptyMapsCanBeExported() {
        const auto picture = pictureOf(ArgumentMap{});
        QVERIFY(read(svgOf(picture, Theme::light())).error.isEmpty());
        QVERIFY(!QImage::fromData(pngOf(picture, Theme::light()), "PNG").isNull());
        QVERIFY(pdfOf(picture, Theme::light()).startsWith("%PDF-"));
    }

    void aPageHasTitleLegendAndSources() {
        const auto map = m_debate.map();
        TextMeasure measure;
        const auto bare = pictureOf(map);
        const auto page =
            withPage(bare, map, contentOf(map), measure, {.title = true, .legend = true, .sources = true, .subtitle = u"A view"_s});
        QVERIFY(page.extent.contains(bare.extent));
        QStringList texts;
        for (const auto& line : page.texts) {
            texts << line.text;
            QVERIFY(page.extent.contains(QPointF(line.x, line.baseline)) &&
                    page.extent.contains(QPointF(line.x + line.width, line.baseline)));
            for (const auto& card : page.cards) QVERIFY(!card.rect.contains(line.x, line.baseline));
        }
        QVERIFY(texts.contains(u"Chips"_s) && texts.contains(u"A view"_s) && texts.contains(u"supports"_s));
        QCOMPARE(page.cards, bare.cards);
        const auto svg = read(svgOf(page, Theme::light()));
        QVERIFY(svg.error.isEmpty() && !svg.duplicateIds);
        QCOMPARE(withPage(bare, map, contentOf(map), measure, {}), bare);
    }

private:
    test::ChipDebate m_debate;
};

QTEST_MAIN(TestExport)
#include "export_test.moc"
