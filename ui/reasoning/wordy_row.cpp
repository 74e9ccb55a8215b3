// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/wordy_row.h"

#include "ui/render/theme.h"

#include <QPainter>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kMargin = 8;
constexpr int kAbove = 5;
constexpr double kLeastWidth = 60;

}  // namespace

WordyRow::WordyRow(const QString& text, const QStringList& details, const Theme& theme, QWidget* parent)
    : RowButton(text, theme, parent), m_details(details) {
    setAccessibleName(QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    setAccessibleDescription(details.join(QLatin1String("; ")));
    setCursor(Qt::PointingHandCursor);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

template <class F>
void WordyRow::forEachLine(int width, F line) const {
    const auto room = std::max<double>(width - 2 * kMargin - m_rightMargin, kLeastWidth);
    const auto tell = [&](const QString& text, FontRole font) {
        for (const auto& piece : m_measure.broken(text, room, font).lines) line(piece.text, font);
    };
    for (const auto& part : text().split(QLatin1Char('\n'))) tell(part, FontRole::PageText);
    for (const auto& detail : m_details) tell(detail, FontRole::Quiet);
}

QSize WordyRow::sizeHint() const {
    return {240, heightForWidth(240)};
}

int WordyRow::heightForWidth(int width) const {
    double height = 2 * kAbove;
    forEachLine(width, [&](const QString&, FontRole font) { height += specOf(font).lineHeight; });
    return static_cast<int>(height);
}

void WordyRow::paintRow(QPainter& painter) {
    double top = kAbove;
    forEachLine(width(), [&](const QString& text, FontRole font) {
        painter.setFont(fontOf(font));
        painter.setPen(theme().colour(font == FontRole::Quiet ? ColourRole::SecondaryText : ColourRole::Text));
        painter.drawText(QPointF(kMargin, top + baselineOf(font)), text);
        top += specOf(font).lineHeight;
    });
}

void WordyRow::enterEvent(QEnterEvent* event) {
    RowButton::enterEvent(event);
    Q_EMIT looked(true);
}

void WordyRow::leaveEvent(QEvent* event) {
    RowButton::leaveEvent(event);
    Q_EMIT looked(false);
}

void WordyRow::focusInEvent(QFocusEvent* event) {
    RowButton::focusInEvent(event);
    if (reachedByKeys()) Q_EMIT looked(true);
}

void WordyRow::focusOutEvent(QFocusEvent* event) {
    RowButton::focusOutEvent(event);
    if (!underMouse()) Q_EMIT looked(false);
}

}  // namespace cruxmap
