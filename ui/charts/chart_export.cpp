// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "core/base/error.h"
#include "core/interchange/csv.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr double kMargin = 28;
constexpr double kGap = 16;  // around the chart
constexpr double kInch = 96;

QByteArray png(const ChartPicture& picture, const ChartExport& options) {
    const auto size = QSizeF(picture.size * options.scale).toSize();
    constexpr int longest = 32'000;  // beyond this, painting goes wrong
    if (!(options.scale > 0) || size.width() > longest || size.height() > longest)
        throw Error(ErrorCode::Usage, "A picture of this size is too large; choose a smaller scale, or SVG.");
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) throw Error(ErrorCode::Usage, "There is not enough memory for a picture of this size; choose a smaller scale.");
    image.fill(options.theme.colour(ColourRole::Card));
    image.setDotsPerMeterX(static_cast<int>(std::lround(kInch / 0.0254 * options.scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    {
        QPainter painter(&image);
        painter.scale(options.scale, options.scale);
        paint(painter, picture, options.theme);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) throw Error(ErrorCode::Io, "The image could not be written as PNG.");
    return bytes;
}

QByteArray svg(const ChartPicture& picture, const QString& title, const ChartExport& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(kInch));
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size));
    generator.setTitle(title);
    generator.setDescription(u"Cruxmap"_s);
    {
        QPainter painter(&generator);
        painter.fillRect(QRectF(QPointF(), picture.size), options.theme.colour(ColourRole::Card));
        paint(painter, picture, options.theme);
    }
    // Where Inter is not installed, or has no such letter.
    return bytes.replace("font-family=\"Inter\"", "font-family=\"Inter, 'Noto Sans', 'Noto Sans CJK SC', sans-serif\"");
}

}  // namespace

QString questionText(ChartKind kind) {
    const auto question = questionOf(kind);
    return QString::fromUtf8(question.data(), static_cast<qsizetype>(question.size()));
}

std::string chartFileName(ChartKind kind, ChartFormat format) {
    return std::string(wordOf(kind)) + '.' + std::string(wordOf(format));
}

ChartPicture titledChart(const Charted& charted, ChartKind kind, ChartPicture chart) {
    const auto width = chart.size.width();
    ChartPicture picture{.size = {width, 0}};
    addParagraph(picture, questionText(kind), FontRole::Question, {ColourRole::Text});
    if (const auto* table = charted.table(kind); table && !table->reading.empty()) {
        picture.size.rheight() += 4;
        addParagraph(picture, QString::fromStdString(plainText(table->reading)), FontRole::PageText, {ColourRole::SecondaryText});
    }
    picture.size.rheight() += kGap;
    append(picture, std::move(chart));
    return picture;
}

ChartPicture framedChart(const Charted& charted, ChartKind kind, double width) {
    auto picture = titledChart(charted, kind, chartOf(kind, {charted.map, width - 2 * kMargin}, charted.analysis));
    picture.size.rheight() += kGap;
    const auto from = charted.debate.isEmpty() ? charted.scope : u"%1 · %2"_s.arg(charted.debate, charted.scope);
    addParagraph(picture, from, FontRole::Quiet, {ColourRole::SecondaryText});
    picture = moved(std::move(picture), {kMargin, kMargin});
    picture.size = {width, std::ceil(picture.size.height() + 2 * kMargin)};
    return picture;
}

QByteArray exportedChart(const Charted& charted, ChartKind kind, const ChartExport& options) {
    if (options.format == ChartFormat::Csv) {
        const auto* table = charted.table(kind);
        return table ? QByteArray::fromStdString(csvOf(*table)) : QByteArray();
    }
    const auto picture = framedChart(charted, kind, options.width);
    return options.format == ChartFormat::Svg ? svg(picture, questionText(kind), options) : png(picture, options);
}

}  // namespace cruxmap
