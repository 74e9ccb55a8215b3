// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as a file: SVG, PNG and PDF. The same picture gives the same bytes on one machine, but for a PDF's date and id.
#pragma once

#include "ui/render/map_picture.h"
#include "ui/render/theme.h"

#include <QByteArray>

namespace cruxmap {

enum class Ground : std::uint8_t { Canvas, White, Transparent };

struct SvgOptions {
    Ground ground = Ground::Canvas;
};
// UTF-8 XML: every line is a <text> with its measured length, every card a group with a <title> that holds its whole text.
QByteArray svgOf(const MapPicture& picture, const Theme& theme, const SvgOptions& options = {});

struct PngOptions {
    double scale = 2;  // image pixels per map pixel
    Ground ground = Ground::Canvas;
};
// Throws Error{Usage} when the image would be too large to hold, or `scale` is not positive.
QByteArray pngOf(const MapPicture& picture, const Theme& theme, const PngOptions& options = {});

struct PdfOptions {
    Ground ground = Ground::White;
};
// One page of the picture's size (one map pixel is 1/96 inch, made smaller where a page could not be that large).
QByteArray pdfOf(const MapPicture& picture, const Theme& theme, const PdfOptions& options = {});

}  // namespace cruxmap
