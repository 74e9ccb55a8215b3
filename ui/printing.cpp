// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing.h"

#include "core/base/error.h"
#include "ui/dialogs.h"
#include "ui/render/painter.h"
#include "ui/workspace/view_export.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr double kPixelsPerInch = 96;

QString tr(const char* text) {
    return QCoreApplication::translate("Printing", text);
}

}  // namespace

QString printView(const Workspace& workspace, Dialogs& dialogs, QWidget* window) {
    try {
        ViewExport wanted;
        wanted.view = workspace.view();
        wanted.filter = workspace.filter();
        wanted.statuses = workspace.statusesShown();
        wanted.page = {.title = true, .legend = true, .sources = false, .subtitle = {}};
        const auto picture = exportPicture(workspace.document(), wanted);

        QPrinter printer(QPrinter::HighResolution);
        printer.setDocName(workspace.title());
        const bool wide = picture.extent.width() > picture.extent.height();
        printer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
        if (!dialogs.setUpPrinter(window, printer) || print(printer, picture)) return {};
        return tr("The printer did not take the page. Check that it is switched on and connected.");
    } catch (const Error& e) {
        return QString::fromStdString(e.message());
    }
}

bool print(QPrinter& printer, const MapPicture& picture) {
    QPainter painter;
    if (!painter.begin(&printer)) return false;
    const QRectF page(painter.viewport());
    const auto& extent = picture.extent;
    const auto scale = std::min({page.width() / extent.width(), page.height() / extent.height(), printer.resolution() / kPixelsPerInch});
    painter.translate((page.width() - extent.width() * scale) / 2, 0);
    painter.scale(scale, scale);
    painter.translate(-extent.topLeft());
    paint(painter, picture, Theme::light());
    return painter.end();
}

}  // namespace cruxmap
