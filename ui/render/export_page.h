// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a map on a page of its own: a title above, a legend and the numbered sources below.
#pragma once

#include "core/model/view_content.h"
#include "ui/render/map_picture.h"
#include "ui/render/text_measure.h"

namespace cruxmap {

struct PageOptions {
    bool title = false;
    bool legend = false;
    bool sources = false;  // those that the shown claims and relations come from

    QString subtitle;  // the view's name, say

    bool operator==(const PageOptions&) const = default;
};

// The picture with those parts added as further texts, links, glyphs and pills, its extent grown to hold them. Where cards tell
// their claims' standing, how that is to be taken stands below in any case.
MapPicture withPage(MapPicture picture, const ArgumentMap& map, const ViewContent& content, TextMeasure& measure,
                    const PageOptions& options);

// "Authors: Title (date). url", as in a list of sources.
QString citationOf(const ArgumentMap& map, const Source& source);

}  // namespace cruxmap
