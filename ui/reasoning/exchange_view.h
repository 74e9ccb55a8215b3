// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the picture of an exchange, the part of it that is in sight: zoomed, scrolled, with the selection that all views share.
// Arrows walk from turn to turn, up and down within a lane and over to its neighbours.
#pragma once

#include "ui/reasoning/exchange_picture.h"
#include "ui/render/picture_index.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <optional>
#include <set>

namespace cruxmap {

class Theme;
class Workspace;

class ExchangeView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ExchangeView(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setPicture(ExchangePicture picture);
    const ExchangePicture& exchange() const { return m_exchange; }
    const MapPicture& picture() const { return m_exchange.picture; }
    Workspace& workspace() const { return m_workspace; }

    double zoom() const { return m_zoom; }  // 1 is 100 %
    void zoomTo(double zoom);
    void zoomStep(int direction);  // +1 in, -1 out
    void zoomToFit();

    // Where a rectangle of the picture is in the viewport.
    QRectF toView(const QRectF& rect) const;
    QPointF toPicture(QPointF view) const;
    void bringIntoSight(RecordRef card);

Q_SIGNALS:
    void moved();  // scrolled or zoomed
    void zoomChanged(double zoom);
    void said(const QString& text);  // what is under the pointer; empty when nothing is
    void mapRequested(RecordRef record);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::optional<RecordRef> hitAt(QPointF view) const;
    QPointF offset() const;
    void zoomAt(QPointF view, double zoom);
    void updateScrollBars();
    void hover(QPointF view);
    void light();
    void walk(int key);
    std::optional<std::size_t> neighbour(std::size_t card, int key) const;
    std::optional<std::size_t> currentCard() const;
    void paintRemarks(QPainter& painter, const QRectF& visible, const std::optional<std::set<RecordRef>>& lit) const;
    void paintNote(QPainter& painter) const;

    Workspace& m_workspace;
    const Theme* m_theme;
    ExchangePicture m_exchange;
    PictureIndex m_index;
    double m_zoom = 1;
    bool m_byKeys = false;  // the focus ring is for those who use keys
    std::optional<QPointF> m_grabbed;
    std::optional<RecordRef> m_hovered;
    std::optional<std::set<RecordRef>> m_lit;  // what is hovered and its neighbours
    QTimer m_rest;
};

}  // namespace cruxmap
