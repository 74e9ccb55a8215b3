// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_view.h"

#include "ui/reader/accessible_text.h"
#include "ui/reader/mark_bar.h"
#include "ui/render/theme.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cruxmap {

namespace {

constexpr double kMargin = 28;
constexpr double kAbove = 20;
constexpr double kBelow = 120;
constexpr double kAroundShown = 0.3;  // of the height, above what is brought into sight
constexpr float kMarkGround = 0.17F;
constexpr float kMarkGroundDark = 0.26F;

QColor faint(QColor colour, float alpha) {
    colour.setAlphaF(alpha);
    return colour;
}

// Of the line's rectangle, as high as its letters and a little more.
QRectF ground(const QRectF& line) {
    return line.adjusted(-1, line.height() * 0.12, 1, -line.height() * 0.08);
}

}  // namespace

TextView::TextView(QWidget* parent) : QAbstractScrollArea(parent), m_theme(&Theme::light()), m_bar(new MarkBar) {
    AccessibleText::install();
    setVerticalScrollBar(m_bar);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    m_dragScroll.setInterval(40);
    connect(&m_dragScroll, &QTimer::timeout, this, [this] { dragTo(viewport()->mapFromGlobal(QCursor::pos())); });
}

TextView::~TextView() = default;

void TextView::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_bar->setTheme(theme);
    viewport()->update();
}

void TextView::setText(const QString& text, const std::vector<Caption>& captions) {
    m_marks.clear();
    m_ring.clear();
    m_found.clear();
    const bool selected = m_anchor != m_caret;
    m_anchor = m_caret = 0;
    m_wishedX = -1;
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent changed(this, 0, m_flow.text(), text);
        QAccessible::updateAccessibility(&changed);
    }
    m_flow.setText(text, captions);
    fitWidth();
    setRange();
    m_bar->setValue(0);
    settle();
    viewport()->update();
    if (selected) Q_EMIT selectionChanged();
}

void TextView::setMarks(std::vector<TextMark> marks) {
    std::ranges::stable_sort(marks, {}, [](const TextMark& mark) { return mark.range.start; });
    m_marks = std::move(marks);
    setRange();
    viewport()->update();
}

void TextView::setRing(std::vector<UnitRange> ring) {
    if (ring == m_ring) return;
    m_ring = std::move(ring);
    viewport()->update();
}

void TextView::setFound(std::vector<UnitRange> found, std::size_t current) {
    m_found = std::move(found);
    m_foundAt = current;
    setRange();
    viewport()->update();
}

double TextView::left() const {
    return std::max((viewport()->width() - m_flow.width()) / 2, kMargin);
}

double TextView::scrolled() const {
    return m_bar->value() - kAbove;
}

QPointF TextView::toFlow(QPointF point) const {
    return {point.x() - left(), point.y() + scrolled()};
}

// The bar follows the height, which is better known the more has been seen.
void TextView::setRange() {
    const auto page = viewport()->height();
    const auto height = kAbove + m_flow.height() + kBelow;
    m_bar->setPageStep(page);
    m_bar->setSingleStep(static_cast<int>(m_flow.type().lineHeight()));
    m_bar->setRange(0, std::max(static_cast<int>(std::ceil(height)) - page, 0));
    const auto tick = [&](UnitRange range, const QColor& colour) {
        const auto piece = m_flow.pieceAt(range.start);
        const auto in = m_flow.range(piece);
        const auto part = in.end > in.start ? static_cast<double>(range.start - in.start) / static_cast<double>(in.end - in.start) : 0.0;
        const auto next = piece + 1 < m_flow.pieceCount() ? m_flow.top(piece + 1) : m_flow.height();
        const auto from = kAbove + m_flow.top(piece) + part * (next - m_flow.top(piece));
        return MarkBar::Tick{from / height, from / height, colour};
    };
    std::vector<MarkBar::Tick> marks, found;
    for (const auto& mark : m_marks) marks.push_back(tick(mark.range, mark.colour));
    const auto most = std::min<std::size_t>(m_found.size(), 2000);
    for (std::size_t i = 0; i < most; ++i) found.push_back(tick(m_found[i], m_theme->colour(ColourRole::Selection)));
    m_bar->setTicks(std::move(marks), std::move(found));
}

// What begins above the sight and turns out to be taller must not push down what is being read.
void TextView::settle() {
    if (std::exchange(m_settling, true)) return;
    double grown = 0;
    for (auto piece = m_flow.pieceAtHeight(std::max(scrolled(), 0.0)); piece < m_flow.pieceCount(); ++piece) {
        if (m_flow.top(piece) > scrolled() + viewport()->height()) break;
        const bool above = m_flow.top(piece) < scrolled();
        const auto by = m_flow.settle(piece);
        grown += std::abs(by);
        if (!above || by == 0) continue;
        m_bar->setMaximum(std::max(m_bar->maximum(), m_bar->value() + static_cast<int>(std::lround(by))));
        m_bar->setValue(m_bar->value() + static_cast<int>(std::lround(by)));
    }
    if (grown > 0) setRange();
    m_settling = false;
}

void TextView::scrollContentsBy(int, int) {
    settle();
    viewport()->update();
}

void TextView::resizeEvent(QResizeEvent*) {
    const auto top = topUnit();
    const bool atTop = m_bar->value() == 0;
    fitWidth();
    setRange();
    if (!atTop) showAtTop(top);
    settle();
}

void TextView::fitWidth() {
    m_flow.setWidth(std::min(m_flow.type().measure(), viewport()->width() - 2 * kMargin));
}

// What one reads at the top stays there.
void TextView::setType(const ReadingType& type) {
    const auto top = topUnit();
    const bool atTop = m_bar->value() == 0;
    m_flow.setType(type);
    fitWidth();
    setRange();
    if (!atTop) showAtTop(top);
    settle();
    viewport()->update();
}

qsizetype TextView::topUnit() const {
    if (m_flow.pieceCount() == 0) return 0;
    return const_cast<TextFlow&>(m_flow).unitAt({0, std::max(scrolled() + kAbove, 0.0)});
}

void TextView::showAtTop(qsizetype unit) {
    if (m_flow.pieceCount() == 0) return;
    m_flow.settle(m_flow.pieceAt(unit));
    setRange();
    m_bar->setValue(static_cast<int>(m_flow.caret(unit).y()));
}

bool TextView::isInSight(UnitRange range) {
    if (m_flow.pieceCount() == 0) return false;
    const auto rect = rectOf(range);
    return rect.top() >= 0 && (rect.bottom() <= viewport()->height() || rect.height() > viewport()->height());
}

void TextView::show(UnitRange range) {
    if (m_flow.pieceCount() == 0 || isInSight(range)) return;
    m_flow.settle(m_flow.pieceAt(range.start));
    setRange();
    m_bar->setValue(static_cast<int>(m_flow.caret(range.start).y() + kAbove - viewport()->height() * kAroundShown));
    settle();
    // Laying out what came into sight may have moved it a little.
    m_bar->setValue(static_cast<int>(m_flow.caret(range.start).y() + kAbove - viewport()->height() * kAroundShown));
}

QRect TextView::rectOf(UnitRange range) {
    const auto first = m_flow.caret(range.start);
    const auto last = m_flow.caret(range.end);
    const auto line = m_flow.type().lineHeight();
    const auto toView = QPointF(left(), -scrolled());
    const auto same = first.y() == last.y();
    const QRectF rect(QPointF(same ? first.x() : 0, first.y()), QPointF(same ? last.x() : m_flow.width(), last.y() + line));
    return rect.translated(toView).toAlignedRect();
}

UnitRange TextView::selection() const {
    return {std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
}

void TextView::select(qsizetype anchor, qsizetype caret) {
    const auto size = m_flow.text().size();
    anchor = std::clamp<qsizetype>(anchor, 0, size);
    caret = std::clamp<qsizetype>(caret, 0, size);
    if (anchor == m_anchor && caret == m_caret) return;
    const auto before = selection();
    m_anchor = anchor;
    m_caret = caret;
    viewport()->update();
    AccessibleText::tellCaret(*this);
    if (before == selection()) return;
    AccessibleText::tellSelection(*this);
    Q_EMIT selectionChanged();
}

std::vector<std::size_t> TextView::marksAt(qsizetype unit) const {
    std::vector<std::size_t> found;
    for (const auto& mark : m_marks)
        if (mark.range.start <= unit && unit < mark.range.end) found.push_back(mark.index);
    return found;
}

std::vector<std::size_t> TextView::marksUnder(QPointF point) {
    std::vector<std::size_t> found;
    const auto at = toFlow(point);
    if (m_flow.pieceCount() == 0) return found;
    const auto near = m_flow.range(m_flow.pieceAtHeight(std::max(at.y(), 0.0)));
    for (const auto& mark : m_marks) {
        const UnitRange here{std::max(mark.range.start, near.start), std::min(mark.range.end, near.end)};
        if (here.empty()) continue;
        if (std::ranges::any_of(m_flow.rects(here), [&](const QRectF& rect) { return rect.contains(at); })) found.push_back(mark.index);
    }
    return found;
}

void TextView::paintMarks(QPainter& painter, UnitRange shown) {
    const auto draw = [&](UnitRange range, auto paint) {
        const UnitRange seen{std::max(range.start, shown.start), std::min(range.end, shown.end)};
        if (!seen.empty())
            for (const auto& rect : m_flow.rects(seen)) paint(ground(rect));
    };
    painter.setPen(Qt::NoPen);
    for (const auto& mark : m_marks)
        draw(mark.range, [&](const QRectF& rect) {
            painter.setBrush(faint(mark.colour, m_theme->isDark() ? kMarkGroundDark : kMarkGround));
            painter.drawRoundedRect(rect, 3, 3);
            painter.setPen(QPen(mark.colour, 1.4, mark.altered ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(rect.bottomLeft() + QPointF(2, -0.7), rect.bottomRight() + QPointF(-2, -0.7));
            painter.setPen(Qt::NoPen);
        });
    const auto accent = m_theme->colour(ColourRole::Selection);
    for (std::size_t i = 0; i < m_found.size(); ++i)
        draw(m_found[i], [&](const QRectF& rect) {
            painter.setBrush(faint(accent, i == m_foundAt ? 0.45F : 0.18F));
            painter.drawRoundedRect(rect, 3, 3);
        });
    painter.setBrush(faint(accent, hasFocus() ? 0.3F : 0.2F));
    draw(selection(), [&](const QRectF& rect) { painter.drawRect(rect.adjusted(1, -2, -1, 1)); });
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    for (const auto& range : m_ring) painter.drawPath(outlineOf(range, shown));
}

// Around all its lines, which stand on each other without a gap.
QPainterPath TextView::outlineOf(UnitRange range, UnitRange shown) {
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    const UnitRange seen{std::max(range.start, shown.start), std::min(range.end, shown.end)};
    if (!seen.empty())
        for (const auto& rect : m_flow.rects(seen)) outline.addRect(rect.adjusted(-3, 0.5, 3, 0.5).toAlignedRect());
    return outline.simplified();
}

void TextView::paintPiece(QPainter& painter, std::size_t piece) {
    if (const auto& caption = m_flow.caption(piece); !caption.isEmpty()) {
        painter.setFont(m_flow.type().captionFont());
        painter.setPen(m_theme->colour(ColourRole::SecondaryText));
        const QRectF room(0, m_flow.top(piece), m_flow.width(), m_flow.type().captionHeight() - 4);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                         QFontMetricsF(painter.font()).elidedText(caption, Qt::ElideMiddle, room.width()));
    }
    painter.setPen(m_theme->colour(ColourRole::Text));
    const auto& lines = m_flow.layout(piece);
    lines.draw(&painter, {0, m_flow.textTop(piece)});
}

void TextView::paintCaret(QPainter& painter) {
    if (!hasFocus()) return;
    const auto at = m_flow.caret(m_caret);
    painter.fillRect(QRectF(at.x() - 0.75, at.y() + 3, 1.5, m_flow.type().lineHeight() - 5), m_theme->colour(ColourRole::Text));
}

void TextView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme->colour(ColourRole::Chrome));
    if (m_flow.pieceCount() == 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(left(), -scrolled());
    const auto first = m_flow.pieceAtHeight(std::max(scrolled(), 0.0));
    auto last = first;
    while (last + 1 < m_flow.pieceCount() && m_flow.top(last + 1) < scrolled() + viewport()->height()) ++last;
    paintMarks(painter, {m_flow.range(first).start, m_flow.range(last).end});
    for (auto piece = first; piece <= last; ++piece) paintPiece(painter, piece);
    paintCaret(painter);
}

}  // namespace cruxmap
