// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/row_button.h"

#include "ui/panels/row_paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace cruxmap {

namespace {

constexpr double kRadius = 7;

bool isEnter(const QEvent& event) {
    const auto key = static_cast<const QKeyEvent&>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

}  // namespace

RowButton::RowButton(const QString& text, const Theme& theme, QWidget* parent)
    : QAbstractButton(parent), m_theme(&theme), m_focus(new KeyboardFocus(this)) {
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
}

void RowButton::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

bool RowButton::reachedByKeys() const {
    return m_focus->visible();
}

void RowButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->colour(ColourRole::Raised));
        painter.drawRoundedRect(rect(), kRadius, kRadius);
    }
    paintRow(painter);
    if (reachedByKeys()) paintFocusRing(painter, rect(), *m_theme, kRadius);
}

// Enter is for the button, whatever it means to the window.
bool RowButton::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isEnter(*event)) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void RowButton::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event)) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace cruxmap
