// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the lanes, which stay above them while the exchange is scrolled.
#pragma once

#include <QWidget>

#include <optional>

namespace cruxmap {

class ExchangeView;
class Theme;

class ExchangeHeader : public QWidget {
    Q_OBJECT

public:
    explicit ExchangeHeader(const ExchangeView& view, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

Q_SIGNALS:
    void othersClicked();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void paintLane(QPainter& painter, std::size_t lane) const;
    QRectF rectOf(std::size_t lane) const;
    std::optional<std::size_t> laneAt(QPointF point) const;

    const ExchangeView& m_view;
    const Theme* m_theme;
};

}  // namespace cruxmap
