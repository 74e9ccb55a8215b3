// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QBuffer>
#include <QFile>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPixmapCache>

#include <utility>

namespace cruxmap {

namespace {

constexpr const char* kDrawnIn = "#5A6776";  // the colour of the drawings, to be replaced
constexpr double kDisabledOpacity = 0.38;

// Draws the icon anew for each size, so that it is sharp at every one.
class TintedDrawing : public QIconEngine {
public:
    TintedDrawing(QString name, QByteArray drawing) : m_name(std::move(name)), m_drawing(std::move(drawing)) {}

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        const auto key = QStringLiteral("cruxmap-icon %1 %2 %3 %4").arg(m_name).arg(size.width()).arg(size.height()).arg(mode);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        if (mode == QIcon::Disabled) painter.setOpacity(kDisabledOpacity);
        painter.drawImage(QPoint(), drawn(size));
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const auto ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio));
    }

    QIconEngine* clone() const override { return new TintedDrawing(*this); }
    bool isNull() override { return m_drawing.isEmpty(); }

private:
    QImage drawn(const QSize& size) const {
        auto drawing = m_drawing;
        QBuffer buffer(&drawing);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize(size);
        reader.setBackgroundColor(Qt::transparent);
        return reader.read();
    }

    QString m_name;  // with its colour
    QByteArray m_drawing;
};

}  // namespace

QIcon iconOf(const QString& name, const QColor& colour) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
    auto drawing = file.readAll();
    drawing.replace(kDrawnIn, colour.name().toLatin1());
    drawing.replace(QByteArray(kDrawnIn).toLower(), colour.name().toLatin1());
    return QIcon(new TintedDrawing(name + colour.name(), std::move(drawing)));
}

}  // namespace cruxmap
