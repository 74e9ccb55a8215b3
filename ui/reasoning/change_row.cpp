// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/change_row.h"

#include <QPainter>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kMargin = 8;
constexpr int kAbove = 6;
constexpr int kTitleLines = 3;
constexpr double kPillGap = 4;
constexpr double kArrow = 26;  // between the two

}  // namespace

ChangeRow::ChangeRow(const QString& title, CardStatus before, CardStatus after, const Theme& theme, QWidget* parent)
    : RowButton(title, theme, parent), m_before(std::move(before)), m_after(std::move(after)) {
    setAccessibleDescription(tr("%1, now %2").arg(m_before.words, m_after.words));
    setCursor(Qt::PointingHandCursor);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

MeasuredText ChangeRow::title(double width) const {
    return m_measure.broken(text(), std::max(width - 2 * kMargin, 40.0), FontRole::PageText, kTitleLines);
}

bool ChangeRow::inOneRow(double width) const {
    return pillWidth(m_before) + kArrow + pillWidth(m_after) <= width - 2 * kMargin;
}

QSize ChangeRow::sizeHint() const {
    return {240, heightForWidth(240)};
}

int ChangeRow::heightForWidth(int width) const {
    const auto rows = inOneRow(width) ? 1 : 2;
    return static_cast<int>(2 * kAbove + static_cast<double>(title(width).lines.size()) * specOf(FontRole::PageText).lineHeight +
                            rows * (kPillHeight + kPillGap));
}

void ChangeRow::paintRow(QPainter& painter) {
    double top = kAbove;
    painter.setFont(fontOf(FontRole::PageText));
    painter.setPen(theme().colour(ColourRole::Text));
    for (const auto& line : title(width()).lines) {
        const auto left = line.rightToLeft ? width() - kMargin - line.width : static_cast<double>(kMargin);
        painter.drawText(QPointF(left, top + baselineOf(FontRole::PageText)), line.text);
        top += specOf(FontRole::PageText).lineHeight;
    }
    top += kPillGap;
    double left = kMargin;
    paintPill(painter, {left, top}, m_before, theme());
    left += pillWidth(m_before);
    if (!inOneRow(width())) {
        left = kMargin;
        top += kPillHeight + kPillGap;
    }
    const QPointF tip(left + kArrow - 8, top + kPillHeight / 2.0);
    painter.setPen(QPen(theme().colour(ColourRole::SecondaryText), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(tip - QPointF(10, 0), tip);
    painter.drawPolyline(QPolygonF{tip + QPointF(-3.5, -3.5), tip, tip + QPointF(-3.5, 3.5)});
    paintPill(painter, {left + kArrow, top}, m_after, theme());
}

}  // namespace cruxmap
