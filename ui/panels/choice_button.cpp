// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/choice_button.h"

#include "ui/panels/row_paint.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kMargin = 6;
constexpr int kArrow = 14;
constexpr int kHeight = 24;
constexpr int kLeastWidth = 60;

// Menus take "&" for a mnemonic.
QString withoutMnemonic(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}  // namespace

ChoiceButton::ChoiceButton(const std::vector<QString>& choices, int current, std::function<void(int)> chosen, const Theme& theme,
                           QWidget* parent)
    : QToolButton(parent), m_theme(&theme), m_focus(new KeyboardFocus(this)) {
    setFont(fontOf(FontRole::PageText));
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* menu = new QMenu(this);
    auto* group = new QActionGroup(menu);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto* action = menu->addAction(withoutMnemonic(choices[i]));
        action->setCheckable(true);
        action->setChecked(static_cast<int>(i) == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [chosen, i] { chosen(static_cast<int>(i)); });
    }
    setMenu(menu);
    if (current >= 0 && current < static_cast<int>(choices.size())) setText(choices[static_cast<std::size_t>(current)]);
}

QSize ChoiceButton::sizeHint() const {
    return {QFontMetrics(font()).horizontalAdvance(text()) + 2 * kMargin + (isEnabled() ? kArrow : 0), kHeight};
}

QSize ChoiceButton::minimumSizeHint() const {
    return {std::min(sizeHint().width(), kLeastWidth), kHeight};
}

void ChoiceButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (underMouse() || isDown() || menu()->isVisible());
    if (lit) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->colour(ColourRole::Raised));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const auto colour = m_theme->colour(lit ? ColourRole::Text : ColourRole::SecondaryText);
    const auto arrow = isEnabled() ? kArrow : 0;
    paintLine(painter, rect().adjusted(kMargin, 0, -kMargin - arrow + 4, 0), text(), FontRole::PageText, colour);
    if (isEnabled()) {
        painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tip(rect().right() - kMargin - 2.5, rect().center().y() + 2.5);
        painter.drawPolyline(QPolygonF{tip + QPointF(-3, -3), tip, tip + QPointF(3, -3)});
    }
    if (m_focus->visible()) paintFocusRing(painter, rect(), *m_theme);
}

void ChoiceButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return showMenu();
    QToolButton::keyPressEvent(event);
}

}  // namespace cruxmap
