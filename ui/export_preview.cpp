// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_preview.h"

#include "ui/render/painter.h"

#include <QPainter>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kMargin = 20;
constexpr double kRadius = 10;
constexpr int kChecker = 8;

// What image editors show for "nothing here".
QPixmap checkers() {
    QPixmap tile(2 * kChecker, 2 * kChecker);
    tile.fill(Qt::white);
    QPainter painter(&tile);
    const QColor grey(0xe4, 0xe7, 0xeb);
    painter.fillRect(0, 0, kChecker, kChecker, grey);
    painter.fillRect(kChecker, kChecker, kChecker, kChecker, grey);
    return tile;
}

}  // namespace

ExportPreview::ExportPreview(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(320, 240);
}

void ExportPreview::setPicture(MapPicture picture) {
    m_picture = std::move(picture);
    update();
}

void ExportPreview::setColours(const Theme& theme, Ground ground) {
    m_theme = &theme;
    m_ground = ground;
    update();
}

QSize ExportPreview::sizeHint() const {
    return {640, 480};
}

QRectF ExportPreview::sheet() const {
    const auto room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QRectF sheet({}, m_picture.extent.size().scaled(room.size(), Qt::KeepAspectRatio));
    sheet.moveCenter(room.center());
    return sheet;
}

void ExportPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    if (m_picture.extent.isEmpty()) return;
    const auto place = sheet();
    const double scale = place.width() / m_picture.extent.width();
    paintSheet(painter, place);
    painter.setClipRect(place);
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    painter.translate(-m_picture.extent.topLeft());
    paint(painter, m_picture, *m_theme);
}

void ExportPreview::paintSheet(QPainter& painter, const QRectF& sheet) const {
    switch (m_ground) {
    case Ground::Canvas:
        painter.fillRect(sheet, m_theme->colour(ColourRole::Canvas));
        break;
    case Ground::White:
        painter.fillRect(sheet, Qt::white);
        break;
    case Ground::Transparent:
        painter.drawTiledPixmap(sheet, checkers());
        break;
    }
}

}  // namespace cruxmap
