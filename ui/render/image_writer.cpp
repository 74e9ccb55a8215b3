// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "ui/render/export.h"
#include "ui/render/painter.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

void fillGround(QPainter& painter, const QRectF& area, Ground ground, const Theme& theme) {
    if (ground == Ground::Canvas) painter.fillRect(area, theme.colour(ColourRole::Canvas));
    if (ground == Ground::White) painter.fillRect(area, Qt::white);
}

QSize imageSize(const MapPicture& picture, double scale) {
    constexpr double longest = 32'000;  // beyond this, painting goes wrong
    constexpr double most = 250e6;      // pixels, of four bytes each
    const auto width = std::max(1.0, std::ceil(picture.extent.width() * scale));
    const auto height = std::max(1.0, std::ceil(picture.extent.height() * scale));
    if (!(scale > 0)) throw Error(ErrorCode::Usage, "The scale of an image must be more than 0.");
    if (!(width <= longest && height <= longest && width * height <= most)) {
        const auto size = u"%1 × %2"_s.arg(width, 0, 'f', 0).arg(height, 0, 'f', 0).toStdString();
        throw Error(ErrorCode::Usage, "An image of " + size + " pixels is too large; choose a smaller scale, or SVG or PDF.");
    }
    return {static_cast<int>(width), static_cast<int>(height)};
}

}  // namespace

QByteArray pngOf(const MapPicture& picture, const Theme& theme, const PngOptions& options) {
    constexpr double dotsPerMetre = 96 / 0.0254;
    QImage image(imageSize(picture, options.scale), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) throw Error(ErrorCode::Usage, "There is not enough memory for an image of this size; choose a smaller scale.");
    image.fill(Qt::transparent);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * options.scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    {
        QPainter painter(&image);
        fillGround(painter, QRectF(image.rect()), options.ground, theme);
        painter.scale(options.scale, options.scale);
        painter.translate(-picture.extent.topLeft());
        paint(painter, picture, theme);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) throw Error(ErrorCode::Io, "The image could not be written as PNG.");
    return bytes;
}

QByteArray pdfOf(const MapPicture& picture, const Theme& theme, const PdfOptions& options) {
    constexpr double pointsPerPixel = 72.0 / 96.0;
    constexpr double longestPage = 14'400;  // points: what readers accept
    constexpr int resolution = 1200;        // fine enough that rounding to it cannot be seen
    const auto longest = std::max({1.0, picture.extent.width(), picture.extent.height()}) * pointsPerPixel;
    const auto points = pointsPerPixel * std::min(1.0, longestPage / longest);
    const QSizeF page = picture.extent.size().expandedTo(QSizeF(1, 1)) * points;

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(picture.title);
    writer.setCreator(u"Cruxmap"_s);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(page, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer)) throw Error(ErrorCode::Io, "The PDF could not be written.");
    const auto dots = points * resolution / 72.0;
    painter.scale(dots, dots);
    painter.translate(-picture.extent.topLeft());
    fillGround(painter, picture.extent, options.ground, theme);
    paint(painter, picture, theme);
    painter.end();
    return bytes;
}

}  // namespace cruxmap
