// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/mark_bar.h"

#include "ui/render/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace cruxmap {

namespace {

constexpr int kWidth = 14;
constexpr double kLeastThumb = 28;
constexpr double kLeastTick = 2;

}  // namespace

MarkBar::MarkBar(QWidget* parent) : QScrollBar(Qt::Vertical, parent), m_theme(&Theme::light()) {
    setFixedWidth(kWidth);
    setAttribute(Qt::WA_Hover);
}

void MarkBar::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

void MarkBar::setTicks(std::vector<Tick> marks, std::vector<Tick> found) {
    if (marks == m_marks && found == m_found) return;
    m_marks = std::move(marks);
    m_found = std::move(found);
    update();
}

QSize MarkBar::sizeHint() const {
    return {kWidth, 100};
}

QRectF MarkBar::thumb() const {
    const double whole = maximum() - minimum() + pageStep();
    if (whole <= pageStep()) return {};
    const auto size = std::max(height() * pageStep() / whole, kLeastThumb);
    const auto top = (height() - size) * (value() - minimum()) / std::max(maximum() - minimum(), 1);
    return {4, top, width() - 8.0, size};
}

void MarkBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    auto grip = m_theme->colour(ColourRole::SecondaryText);
    grip.setAlphaF(m_held || underMouse() ? 0.4F : 0.24F);
    painter.setBrush(grip);
    painter.drawRoundedRect(thumb(), 3, 3);
    const auto draw = [&](const std::vector<Tick>& ticks, double left, double right) {
        for (const auto& tick : ticks) {
            painter.setBrush(tick.colour);
            const auto size = std::max((tick.to - tick.from) * height(), kLeastTick);
            painter.drawRoundedRect(QRectF(left, std::min(tick.from * height(), height() - size), right - left, size), 1, 1);
        }
    };
    draw(m_marks, 2, width() - 2.0);
    draw(m_found, width() - 5.0, width());
}

void MarkBar::goTo(double y) {
    const auto size = thumb().height();
    const auto part = (y - m_grip) / std::max(height() - size, 1.0);
    setValue(minimum() + static_cast<int>(part * (maximum() - minimum())));
}

// On the thumb it is taken along; elsewhere the text comes to where the press was.
void MarkBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QScrollBar::mousePressEvent(event);
    m_held = true;
    const auto held = thumb();
    m_grip = held.top() <= event->position().y() && event->position().y() <= held.bottom() ? event->position().y() - held.top()
                                                                                           : held.height() / 2;
    goTo(event->position().y());
    update();
}

void MarkBar::mouseMoveEvent(QMouseEvent* event) {
    if (m_held) goTo(event->position().y());
}

void MarkBar::mouseReleaseEvent(QMouseEvent*) {
    m_held = false;
    update();
}

}  // namespace cruxmap
