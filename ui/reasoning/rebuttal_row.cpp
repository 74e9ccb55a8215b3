// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/rebuttal_row.h"

#include "ui/panels/sign_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr int kMargin = 8;
constexpr int kAbove = 6;
constexpr int kBelow = 8;
constexpr double kAvatar = 20;
constexpr double kGap = 8;
constexpr double kIndent = 24;
constexpr double kBend = 8;  // of a branch
constexpr int kMostLines = 6;
constexpr int kMostQuietLines = 3;
constexpr double kPillGap = 4;

}  // namespace

RebuttalRow::RebuttalRow(RebuttalLine line, const Theme& theme, QWidget* parent)
    : RowButton(line.text, theme, parent), m_line(std::move(line)) {
    setCursor(Qt::PointingHandCursor);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RebuttalRow::setCurrent(bool current) {
    m_current = current;
    update();
}

double RebuttalRow::columnX(int column) const {
    return kMargin + column * kIndent + kAvatar / 2;
}

double RebuttalRow::textLeft() const {
    return columnX(m_line.thread.column) + kAvatar / 2 + kGap;
}

std::vector<RebuttalRow::Part> RebuttalRow::partsAt(double width, double& height) const {
    std::vector<Part> parts;
    const auto room = std::max(width - textLeft() - kMargin, 60.0);
    height = kAbove;
    const auto add = [&](const QString& text, FontRole font, double indent, int lines) {
        if (text.isEmpty()) return;
        parts.push_back({m_measure.broken(text, room - indent, font, lines), font, indent, height});
        height += static_cast<double>(parts.back().text.lines.size()) * specOf(font).lineHeight;
    };
    add(m_line.text, FontRole::PageText, hasSign() ? kSignWidth + 4 : 0, kMostLines);
    add(m_line.who, FontRole::Quiet, 0, kMostQuietLines);
    if (m_line.status) height += kPillGap + kPillHeight + (m_line.onwards.isEmpty() ? 0 : kPillGap / 2);
    add(m_line.onwards, FontRole::Quiet, 0, kMostQuietLines);
    height = std::max(height, kAbove + kAvatar) + kBelow;
    return parts;
}

QSize RebuttalRow::sizeHint() const {
    return {240, heightForWidth(240)};
}

int RebuttalRow::heightForWidth(int width) const {
    double height = 0;
    partsAt(width, height);
    return static_cast<int>(std::ceil(height));
}

void RebuttalRow::paintRow(QPainter& painter) {
    if (m_current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().colour(ColourRole::Raised));
        painter.drawRoundedRect(rect(), 7, 7);
    }
    paintThread(painter);
    paintNode(painter);

    const auto left = textLeft();
    double height = 0;
    const auto parts = partsAt(width(), height);
    if (hasSign()) {
        const auto middle = kAbove + specOf(FontRole::PageText).lineHeight / 2;
        paintSign(painter, QPointF(left + kSignWidth / 2.0 - 1, middle), m_line.sign, theme());
    }
    double bottom = kAbove;
    for (const auto& part : parts) {
        const bool quiet = part.font == FontRole::Quiet;
        painter.setFont(fontOf(part.font));
        painter.setPen(theme().colour(quiet ? ColourRole::SecondaryText : ColourRole::Text));
        auto top = part.top;
        for (const auto& line : part.text.lines) {
            const auto x = line.rightToLeft ? width() - kMargin - line.width : left + part.indent;
            painter.setLayoutDirection(line.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
            painter.drawText(QPointF(x, top + baselineOf(part.font)), line.text);
            top += specOf(part.font).lineHeight;
        }
        const bool onwards = quiet && &part == &parts.back() && !m_line.onwards.isEmpty();
        if (!onwards) bottom = top;
    }
    if (m_line.status) paintPill(painter, {left, bottom + kPillGap}, *m_line.status, theme());
}

void RebuttalRow::paintThread(QPainter& painter) const {
    const auto pen = [this](bool decides) {
        return QPen(theme().colour(decides ? ColourRole::Selection : ColourRole::CardLine), decides ? 2 : 1.5, Qt::SolidLine, Qt::FlatCap);
    };
    const auto vertical = [&](const ThreadLine& line, double from, double to) {
        const auto x = columnX(line.column);
        painter.setPen(pen(line.decides));
        painter.drawLine(QPointF(x, from), QPointF(x, to));
    };
    const auto& thread = m_line.thread;
    const double node = kAbove + kAvatar / 2;
    painter.setBrush(Qt::NoBrush);
    for (const auto& line : thread.passing) vertical(line, 0, height());
    if (thread.further) vertical(*thread.further, 0, height());
    if (thread.below) vertical(*thread.below, node, height());
    if (thread.join == Join::Straight) vertical({thread.column, thread.decides}, 0, node);
    if (thread.join == Join::Branch) {
        const auto x = columnX(thread.column - 1);
        QPainterPath bend(QPointF(x, 0));
        bend.lineTo(x, node - kBend);
        bend.quadTo(QPointF(x, node), QPointF(x + kBend, node));
        bend.lineTo(columnX(thread.column) - kAvatar / 2, node);
        painter.setPen(pen(thread.decides));
        painter.drawPath(bend);
    }
}

// The speaker's initials; where nobody is named, a dot.
void RebuttalRow::paintNode(QPainter& painter) const {
    const QPointF centre(columnX(m_line.thread.column), kAbove + kAvatar / 2);
    painter.setPen(Qt::NoPen);
    if (!m_line.speaker) {
        painter.setBrush(theme().colour(ColourRole::SecondaryText));
        painter.drawEllipse(centre, 4, 4);
        return;
    }
    const QRectF square(centre - QPointF(kAvatar, kAvatar) / 2, QSizeF(kAvatar, kAvatar));
    painter.setBrush(theme().colour(m_line.speaker->colour));
    painter.drawRoundedRect(square, 5, 5);
    painter.setFont(fontOf(FontRole::Initials));
    painter.setPen(theme().colour(ColourRole::OnSpeaker));
    painter.drawText(square, Qt::AlignCenter, m_line.speaker->initials);
}

}  // namespace cruxmap
