// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/view_export.h"

#include "core/layout/arrangement_text.h"
#include "core/reasoning/verdicts.h"
#include "ui/render/compose.h"

#include <algorithm>
#include <filesystem>

namespace cruxmap {

std::optional<PictureFormat> pictureFormatOf(const std::string& file) {
    auto extension = std::filesystem::path(file).extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (extension == ".png") return PictureFormat::Png;
    if (extension == ".svg") return PictureFormat::Svg;
    if (extension == ".pdf") return PictureFormat::Pdf;
    return std::nullopt;
}

MapPicture exportPicture(const Document& document, const ViewExport& options) {
    const auto& map = document.map();
    const auto content = options.view ? contentOf(map, *options.view, options.filter) : contentOf(map, options.filter);
    TextMeasure measure;
    ComposeOptions whole;
    whole.maxLines = 0;
    if (options.statuses) whole.statuses = statusesOf(map, judge(map, {}, readingOf(map)));
    const auto composition = compose(map, content, measure, whole);

    std::optional<layout::Arrangement> previous;
    if (const auto kept = document.viewState(options.view.value_or(ViewId{}), layout::kArrangementState))
        previous = layout::arrangementFromText(*kept);
    const auto arrangement = layout::arrange(composition.boxes, composition.links, previous ? &*previous : nullptr, composition.options);

    auto page = options.page;
    if (options.view) page.subtitle = QString::fromStdString(map.at(*options.view).name);
    return withPage(drawn(composition, arrangement), map, content, measure, page);
}

QByteArray exported(const MapPicture& picture, const ViewExport& options) {
    const auto& theme = options.dark ? Theme::dark() : Theme::light();
    switch (options.format) {
    case PictureFormat::Svg:
        return svgOf(picture, theme, {options.ground});
    case PictureFormat::Pdf:
        return pdfOf(picture, theme, {options.ground});
    case PictureFormat::Png:
        break;
    }
    return pngOf(picture, theme, {options.scale, options.ground});
}

}  // namespace cruxmap
