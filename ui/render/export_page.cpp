// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/export_page.h"

namespace cruxmap {

MapPicture withPage(MapPicture picture, const ArgumentMap&, const ViewContent&, TextMeasure&, const PageOptions&) {
    return picture;
}

}  // namespace cruxmap
