// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as it will look in its file, as large as fits.
#pragma once

#include "ui/render/export.h"
#include "ui/render/map_picture.h"
#include "ui/render/theme.h"

#include <QWidget>

namespace cruxmap {

class ExportPreview : public QWidget {
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent = nullptr);

    void setPicture(MapPicture picture);
    void setColours(const Theme& theme, Ground ground);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF sheet() const;
    void paintSheet(QPainter& painter, const QRectF& sheet) const;

    MapPicture m_picture;
    const Theme* m_theme = &Theme::light();
    Ground m_ground = Ground::White;
};

}  // namespace cruxmap
