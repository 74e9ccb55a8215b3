// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/relative_row.h"

#include "ui/panels/sign_painter.h"

#include <QPainter>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kMargin = 8;  // around the content, which the ground of a hovered row fills
constexpr int kAbove = 5;
constexpr int kAvatar = 20;
constexpr int kGap = 8;
constexpr int kIndent = 20;
constexpr int kTitleLines = 3;
constexpr int kDetailLines = 2;

}  // namespace

RelativeRow::RelativeRow(const Relative& relative, std::optional<SpeakerLabel> speaker, const Theme& theme, QWidget* parent)
    : RowButton(QString::fromStdString(relative.title), theme, parent), m_relative(relative), m_speaker(std::move(speaker)) {
    m_detail = QString::fromStdString(relative.detail);
    if (relative.linked) m_detail = m_detail.isEmpty() ? tr("linked") : tr("linked · %1").arg(m_detail);
    setAccessibleDescription(m_detail);
    setCursor(Qt::PointingHandCursor);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

double RelativeRow::textLeft() const {
    return kMargin + m_relative.depth * kIndent + (m_speaker ? kAvatar + kGap : 0);
}

MeasuredText RelativeRow::broken(const QString& text, double width, FontRole font, double indent) const {
    const auto lines = font == FontRole::Quiet ? kDetailLines : kTitleLines;
    return m_measure.broken(text, std::max(width - indent, 40.0), font, lines);
}

QSize RelativeRow::sizeHint() const {
    return {240, heightForWidth(240)};
}

int RelativeRow::heightForWidth(int width) const {
    const auto room = width - textLeft() - kMargin;
    const bool sign = m_relative.sign != Sign::None && m_relative.sign != Sign::Option;
    const auto title = broken(text(), room, FontRole::PageText, sign ? kSignWidth + 4 : 0);
    auto height = 2 * kAbove + static_cast<double>(title.lines.size()) * specOf(FontRole::PageText).lineHeight;
    if (!m_detail.isEmpty())
        height += static_cast<double>(broken(m_detail, room, FontRole::Quiet).lines.size()) * specOf(FontRole::Quiet).lineHeight;
    return static_cast<int>(height);
}

void RelativeRow::paintRow(QPainter& painter) {
    if (m_speaker) paintAvatar(painter);

    const auto left = textLeft();
    const auto room = width() - left - kMargin;
    const bool sign = m_relative.sign != Sign::None && m_relative.sign != Sign::Option;
    const auto indent = sign ? kSignWidth + 4 : 0;
    double top = kAbove;
    const auto line = specOf(FontRole::PageText).lineHeight;
    if (sign) paintSign(painter, QPointF(left + kSignWidth / 2.0 - 1, top + line / 2), m_relative.sign, theme());

    painter.setFont(fontOf(FontRole::PageText));
    painter.setPen(theme().colour(ColourRole::Text));
    for (const auto& piece : broken(text(), room, FontRole::PageText, indent).lines) {
        painter.drawText(QPointF(left + indent, top + baselineOf(FontRole::PageText)), piece.text);
        top += line;
    }
    painter.setFont(fontOf(FontRole::Quiet));
    painter.setPen(theme().colour(ColourRole::SecondaryText));
    if (!m_detail.isEmpty()) {
        for (const auto& piece : broken(m_detail, room, FontRole::Quiet).lines) {
            painter.drawText(QPointF(left, top + baselineOf(FontRole::Quiet)), piece.text);
            top += specOf(FontRole::Quiet).lineHeight;
        }
    }
}

void RelativeRow::paintAvatar(QPainter& painter) const {
    const QRectF square(kMargin + m_relative.depth * kIndent, kAbove, kAvatar, kAvatar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour(m_speaker->colour));
    painter.drawRoundedRect(square, 5, 5);
    painter.setFont(fontOf(FontRole::Initials));
    painter.setPen(theme().colour(ColourRole::OnSpeaker));
    painter.drawText(square, Qt::AlignCenter, m_speaker->initials);
}

}  // namespace cruxmap
