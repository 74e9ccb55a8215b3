// SPDX-License-Identifier: GPL-3.0-or-later
// A scroll bar that shows where in the text something is marked, and found; a press on it goes there.
#pragma once

#include <QColor>
#include <QScrollBar>

#include <vector>

namespace cruxmap {

class Theme;

class MarkBar : public QScrollBar {
    Q_OBJECT

public:
    // A part of the text, 0 to 1 from its top.
    struct Tick {
        double from = 0;
        double to = 0;
        QColor colour;

        bool operator==(const Tick&) const = default;
    };

    explicit MarkBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setTicks(std::vector<Tick> marks, std::vector<Tick> found);
    const std::vector<Tick>& marks() const { return m_marks; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF thumb() const;
    void goTo(double y);

    const Theme* m_theme;
    std::vector<Tick> m_marks;
    std::vector<Tick> m_found;
    double m_grip = 0;  // where on the thumb it is held
    bool m_held = false;
};

}  // namespace cruxmap
