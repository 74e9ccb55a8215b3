// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands_button.h"

#include <QAction>
#include <QPainter>

namespace cruxmap {

namespace {

constexpr int kPadding = 12;
constexpr int kGap = 8;
constexpr int kKeyPadding = 6;
constexpr int kHeight = 32;
constexpr int kKeyHeight = 18;
constexpr double kRadius = 8;
constexpr double kKeyRadius = 4;

}  // namespace

CommandsButton::CommandsButton(QAction* action, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_theme(&Theme::light()), m_key(action->shortcut().toString(QKeySequence::NativeText).replace(u'+', u' ')) {
    setText(text);
    setToolTip(action->toolTip());
    setStatusTip(action->statusTip());
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void CommandsButton::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

QFont CommandsButton::keyFont() const {
    auto small = font();
    small.setPixelSize(11);
    return small;
}

int CommandsButton::keyWidth() const {
    return QFontMetrics(keyFont()).horizontalAdvance(m_key) + 2 * kKeyPadding;
}

QSize CommandsButton::sizeHint() const {
    return {kPadding + fontMetrics().horizontalAdvance(text()) + kGap + keyWidth() + kPadding, kHeight};
}

void CommandsButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || isDown();
    if (lit) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->colour(ColourRole::Raised));
        painter.drawRoundedRect(rect(), kRadius, kRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->colour(ColourRole::Selection), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    painter.setPen(m_theme->colour(lit ? ColourRole::Text : ColourRole::SecondaryText));
    painter.drawText(rect().adjusted(kPadding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());

    const QRectF key(width() - kPadding - keyWidth() + 0.5, (height() - kKeyHeight) / 2 + 0.5, keyWidth() - 1, kKeyHeight - 1);
    painter.setPen(m_theme->colour(ColourRole::CardLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(key, kKeyRadius, kKeyRadius);
    painter.setFont(keyFont());
    painter.setPen(m_theme->colour(ColourRole::SecondaryText));
    painter.drawText(key, Qt::AlignCenter, m_key);
}

}  // namespace cruxmap
