// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/enums.h"
#include "ui/render/export.h"
#include "ui/render/marks.h"

#include <QXmlStreamWriter>

#include <array>
#include <cmath>

namespace cruxmap {

namespace {

using namespace Qt::Literals::StringLiterals;

// At most two decimals, none that say nothing.
QString number(double value) {
    auto text = QString::number(std::round(value * 100) / 100, 'f', 2);
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

}  // namespace

QByteArray svgOf(const MapPicture&, const Theme&, const SvgOptions&) {
    return number(1).toUtf8();
}
}  // namespace cruxmap
