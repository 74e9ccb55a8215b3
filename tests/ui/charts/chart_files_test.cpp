// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/ferry_debate.h"
#include "ui/charts/bar_plot.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/report.h"

#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// All that an SVG says; a sentence about it when it is none.
QString textOf(const QByteArray& svg) {
    QXmlStreamReader xml(svg);
    QStringList said;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters && !xml.isWhitespace()) said << xml.text().toString().trimmed();
    return xml.hasError() ? xml.errorString() : said.join(u' ');
}

void chooseExport(ChartPanel& panel, int format) {
    for (auto* menu : panel.findChildren<QMenu*>())
        if (menu->actions().size() == 3) menu->actions()[format]->trigger();
}

}  // namespace

class ChartFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBarIsPaintedWhereItIsSaidToBe() {
        for (const auto direction : {BarDirection::Rightwards, BarDirection::Upwards})
            for (const auto grouping : {BarGrouping::Stacked, BarGrouping::SideBySide}) {
                BarPlot plot;
                plot.area = {30, 20, 240, 160};
                plot.direction = direction;
                plot.grouping = grouping;
                plot.categories = 3;
                plot.to = 10;
                plot.series = {{{{ColourRole::Support}}, {3, 1, 5}}, {{{ColourRole::Attack}}, {2, 0, 4}}};
                QImage image(300, 200, QImage::Format_RGB32);
                image.fill(Theme::light().colour(ColourRole::Card));
                QPainter painter(&image);
                paintBars(painter, plot, Theme::light());
                painter.end();
                for (std::size_t series = 0; series < 2; ++series)
                    for (std::size_t category = 0; category < 3; ++category) {
                        const auto bar = barOf(plot, series, category);
                        if (bar.isEmpty()) continue;
                        const auto colour = colourOf(plot.series[series].fill, Theme::light());
                        const auto inside = bar.adjusted(2, 2, -2, -2);
                        QCOMPARE(image.pixelColor(inside.topLeft().toPoint()), colour);
                        QCOMPARE(image.pixelColor(inside.bottomRight().toPoint() - QPoint(1, 1)), colour);
                        QVERIFY(image.pixelColor(QPoint(int(bar.right()) + 3, int(bar.top()) - 3)) != colour);
                    }
                QVERIFY(barOf(plot, 1, 1).isEmpty());
            }
    }

    void ticksOfCountsAreWholeNumbers() {
        for (const double most : {1.0, 2.0, 3.0, 7.0, 48.0, 999.0, 12345.0}) {
            const auto step = integerStep(most);
            QCOMPARE(step, std::floor(step));
            QVERIFY(step >= 1 && most / step <= 5.001);
        }
    }

    void figuresOfAnySizeHaveAScale() {
        MapChange content;
        content.put(Meta{});
        Claim claim;
        claim.id = ClaimId{1};
        claim.text = "It is large.";
        content.put(claim);
        std::int64_t id = 10;
        std::vector<Measure> measures;
        for (const auto& [low, high] : {std::pair{1e16, 1e16 + 2}, {1e17, 1e17 + 16}, {1.0, 1.7e308}, {-1e308, 1e308}, {5e-324, 1e-300}}) {
            Measure measure{"River", "width", "m", {}, low > 0 && high > 50 * low};
            for (const auto value : {low, high}) {
                Quantity quantity;
                quantity.id = QuantityId{++id};
                quantity.claim = claim.id;
                quantity.low = quantity.high = value;
                content.put(quantity);
                measure.estimates.push_back({quantity.id, claim.id, value, value, false, {}, {}, false});
            }
            measures.push_back(measure);
        }
        const auto map = mapOf(content);
        const auto picture = estimatesChart({map, 600}, measures);
        QVERIFY(picture.size.height() > 0 && picture.size.height() < 5000);
        for (const auto& mark : picture.marks) QVERIFY(QRectF(-8, 0, 616, 5000).contains(mark.rect));
    }

    void eachChartIsWrittenAsItSays() {
        ChartRoom room;
        room.desk().answers.file = room.desk().path("chart.png");
        chooseExport(room.panel(ChartKind::Answering), 0);
        const QImage image(room.desk().answers.file);
        QCOMPARE(image.width(), 1520);
        QVERIFY(image.height() > 400);
        QVERIFY(room.desk().answers.asked.suggestion.endsWith(QStringLiteral("who-answers-whom.png")));

        room.desk().answers.file = room.desk().path("chart.svg");
        chooseExport(room.panel(ChartKind::Speaking), 1);
        const auto svg = textOf(contentOf(room.desk().answers.file));
        for (const auto* words : {"Who speaks to what?", "Ben Lind", "Money", "Night ferry"})
            QVERIFY2(svg.contains(QLatin1String(words)), qPrintable(svg));

        room.desk().answers.file = room.desk().path("chart.csv");
        chooseExport(room.panel(ChartKind::Speaking), 2);
        const auto csv = contentOf(room.desk().answers.file);
        QVERIFY2(csv.contains("Ben Lind,"), csv.constData());
    }

    void aPlaceThatCannotBeWrittenIsToldInTheWindow() {
        ChartRoom room;
        room.desk().answers.file = room.desk().path("no/such/folder/chart.png");
        chooseExport(room.panel(ChartKind::Speaking), 0);
        QVERIFY(!QFile::exists(room.desk().answers.file));
        bool told = false;
        for (const auto* label : room.window().findChildren<QLabel*>())
            told = told || (label->isVisible() && label->text().contains(QStringLiteral("no/such/folder")));
        QVERIFY(told);
    }

    void theReportIsWritten() {
        ChartRoom room;
        room.desk().answers.file = room.desk().path("report.pdf");
        room.page().findChild<QToolButton*>(QStringLiteral("report"))->click();
        const auto pdf = contentOf(room.desk().answers.file);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 20'000);
    }

    void darkAndLightDifferAndTheScaleCounts() {
        ChartRoom room;
        const auto picture = [&](const Theme& theme, double scale) {
            return QImage::fromData(exportedChart(room.charted(), ChartKind::OpenPoints, {.theme = theme, .scale = scale}));
        };
        const auto light = picture(Theme::light(), 1);
        QCOMPARE(light.pixelColor(2, 2), Theme::light().colour(ColourRole::Card));
        QCOMPARE(picture(Theme::dark(), 1).pixelColor(2, 2), Theme::dark().colour(ColourRole::Card));
        QCOMPARE(picture(Theme::light(), 3).width(), 3 * light.width());
    }
};

QTEST_MAIN(ChartFilesTest)
#include "chart_files_test.moc"
