// SPDX-License-Identifier: GPL-3.0-or-later
// A view of a debate as a picture file: what the window's export and the command line's both do.
#pragma once

#include "core/document/document.h"
#include "core/model/view_content.h"
#include "ui/render/export.h"
#include "ui/render/export_page.h"

#include <QByteArray>

#include <optional>
#include <string>

namespace cruxmap {

enum class PictureFormat : std::uint8_t { Png, Svg, Pdf };

// By the file's extension; nothing when it is none of a picture's.
std::optional<PictureFormat> pictureFormatOf(const std::string& file);

struct ViewExport {
    std::optional<ViewId> view;  // nothing: everything
    ViewFilter filter;
    PictureFormat format = PictureFormat::Png;
    bool dark = false;
    Ground ground = Ground::Canvas;
    double scale = 2;       // of a PNG
    bool statuses = false;  // cards tell their claims' standing; the legend says what that means
    PageOptions page;       // its subtitle is the view's name
};

// The view as it is arranged in the document, with every text whole. Needs a QGuiApplication. Throws Error{Usage} when the picture would be
// too large.
MapPicture exportPicture(const Document& document, const ViewExport& options);
QByteArray exported(const MapPicture& picture, const ViewExport& options);

}  // namespace cruxmap
