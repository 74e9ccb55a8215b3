// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a chart, as wide as there is room and as high as that makes it. The pointer and the arrow keys find its marks; a click or
// Enter chooses what is behind one, a double click or Enter once more leads to the map.
#pragma once

#include "ui/charts/chart_picture.h"

#include <QPixmap>
#include <QWidget>

#include <functional>
#include <optional>

namespace cruxmap {

class KeyboardFocus;
class Theme;

class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    // Draws the chart for a width; called again whenever that changes.
    using Drawing = std::function<ChartPicture(double width)>;
    void setDrawing(Drawing drawing);
    void setTheme(const Theme& theme);

    const ChartPicture& picture() const { return m_picture; }
    std::optional<std::size_t> current() const { return m_current; }  // the mark that keys act on
    std::optional<std::size_t> chosen() const { return m_chosen; }
    void forgetChosen();

    QSize sizeHint() const override;

Q_SIGNALS:
    void markChosen(const std::vector<RecordRef>& behind);
    void mapRequested();
    void openRequested();            // the whole of a chart of which the main part is shown
    void said(const QString& text);  // what is under the pointer, or where the keys are; empty when nothing is
    void markFocused(const QRect& rect);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void redraw();
    std::optional<std::size_t> markAt(QPointF point) const;
    std::optional<std::size_t> neighbour(int key) const;
    void hover(std::optional<std::size_t> mark);
    void walkTo(std::size_t mark);
    void choose(std::size_t mark);
    void paintMark(QPainter& painter, std::size_t mark, bool strong) const;

    const Theme* m_theme;
    Drawing m_drawing;
    ChartPicture m_picture;
    QPixmap m_painted;
    KeyboardFocus* m_focus;
    std::optional<std::size_t> m_hovered;
    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_chosen;
};

}  // namespace cruxmap
