// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_flow.h"

#include "ui/reader/reading_type.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace cruxmap {

namespace {

constexpr qsizetype kLongestPiece = 6000;
constexpr qsizetype kCutWithin = 400;  // a long line is cut at white space near its limit
constexpr double kGap = 5;             // below a line of the text
constexpr double kEmptyLine = 13;
constexpr std::size_t kLayoutsKept = 600;
constexpr double kMeanWidth = 0.52;  // of a letter, in ems

qsizetype cutOf(const QString& text, qsizetype start, qsizetype end) {
    if (end - start <= kLongestPiece) return end;
    const auto limit = start + kLongestPiece;
    for (auto at = limit; at > limit - kCutWithin; --at)
        if (text[at - 1].isSpace()) return at;
    return text[limit].isLowSurrogate() ? limit - 1 : limit;
}

// Wide scripts take about an em a character.
double emsOf(QStringView text) {
    double ems = 0;
    for (const auto unit : text) ems += unit.unicode() < 0x2E80 ? kMeanWidth : 1;
    return ems;
}

}  // namespace

void TextFlow::setText(QString text, const std::vector<Caption>& captions) {
    m_text = std::move(text);
    m_pieces.clear();
    m_layouts.clear();
    for (qsizetype start = 0; start <= m_text.size();) {
        const auto found = m_text.indexOf(u'\n', start);
        const auto end = found < 0 ? m_text.size() : found;
        addLine(start, end);
        start = end + 1;
    }
    caption(captions);
    for (auto& piece : m_pieces) piece.height = estimate(piece);
    sumUp();
}

void TextFlow::addLine(qsizetype start, qsizetype end) {
    bool goesOn = false;
    do {
        const auto cut = cutOf(m_text, start, end);
        m_pieces.push_back({.start = start, .end = cut, .goesOn = std::exchange(goesOn, true)});
        start = cut;
    } while (start < end);
}

void TextFlow::caption(const std::vector<Caption>& captions) {
    for (const auto& [at, text, heading] : captions) {
        auto& piece = m_pieces[pieceAt(std::clamp<qsizetype>(at, 0, m_text.size()))];
        piece.heading = piece.heading || heading;
        if (heading || text.isEmpty()) continue;
        if (!piece.caption.isEmpty()) piece.caption += QStringLiteral(" · ");
        piece.caption += text;
    }
}

void TextFlow::setWidth(double width) {
    if (width == m_width || width <= 0) return;
    m_width = width;
    m_layouts.clear();
    for (auto& piece : m_pieces) {
        piece.settled = false;
        piece.height = estimate(piece);
    }
    sumUp();
}

double TextFlow::around(std::size_t at) const {
    const auto& piece = m_pieces[at];
    const bool cutShort = at + 1 < m_pieces.size() && m_pieces[at + 1].goesOn;
    return (piece.caption.isEmpty() ? 0 : kCaptionHeight) + (cutShort ? 0 : kGap);
}

double TextFlow::estimate(const Piece& piece) const {
    const auto at = static_cast<std::size_t>(&piece - m_pieces.data());
    if (piece.start == piece.end) return kEmptyLine + around(at) - kGap;
    const auto width = emsOf(QStringView(m_text).mid(piece.start, piece.end - piece.start)) * readingFont().pixelSize();
    return std::max(std::ceil(width / m_width), 1.0) * readingLineHeight() + around(at);
}

void TextFlow::sumUp() {
    m_sums.assign(m_pieces.size() + 1, 0);
    for (std::size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += m_pieces[i - 1].height;
        if (const auto parent = i + (i & -i); parent < m_sums.size()) m_sums[parent] += m_sums[i];
    }
}

void TextFlow::grow(std::size_t piece, double by) {
    m_pieces[piece].height += by;
    for (auto i = piece + 1; i < m_sums.size(); i += i & -i) m_sums[i] += by;
}

double TextFlow::top(std::size_t piece) const {
    double sum = 0;
    for (auto i = piece; i > 0; i -= i & -i) sum += m_sums[i];
    return sum;
}

double TextFlow::height() const {
    return top(m_pieces.size());
}

std::size_t TextFlow::pieceAtHeight(double y) const {
    std::size_t at = 0;
    for (auto step = std::bit_floor(m_pieces.size()); step > 0; step /= 2) {
        if (at + step >= m_sums.size() || m_sums[at + step] > y) continue;
        at += step;
        y -= m_sums[at];
    }
    return std::min(at, m_pieces.empty() ? 0 : m_pieces.size() - 1);
}

std::size_t TextFlow::pieceAt(qsizetype unit) const {
    const auto after = std::ranges::upper_bound(m_pieces, unit, {}, &Piece::start);
    return after == m_pieces.begin() ? 0 : static_cast<std::size_t>(after - m_pieces.begin()) - 1;
}

double TextFlow::settle(std::size_t piece) {
    if (m_pieces[piece].settled) return 0;
    const auto before = m_pieces[piece].height;
    layout(piece);
    return m_pieces[piece].height - before;
}

double TextFlow::textTop(std::size_t piece) const {
    return top(piece) + (m_pieces[piece].caption.isEmpty() ? 0 : kCaptionHeight);
}

const QTextLayout& TextFlow::layout(std::size_t at) {
    if (const auto there = m_layouts.find(at); there != m_layouts.end()) return *there->second;
    if (m_layouts.size() > kLayoutsKept) m_layouts.clear();
    auto& piece = m_pieces[at];
    auto font = readingFont();
    if (piece.heading) font.setWeight(QFont::DemiBold);
    auto made = std::make_unique<QTextLayout>(m_text.mid(piece.start, piece.end - piece.start), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    made->setTextOption(option);
    made->setCacheEnabled(true);
    double y = 0;
    made->beginLayout();
    for (auto line = made->createLine(); line.isValid(); line = made->createLine()) {
        line.setLineWidth(m_width);
        line.setPosition({0, y + readingBaseline() - line.ascent()});
        y += readingLineHeight();
    }
    made->endLayout();
    const bool blank = piece.start == piece.end;
    grow(at, (blank ? kEmptyLine - kGap : y) + around(at) - piece.height);
    piece.settled = true;
    return *(m_layouts[at] = std::move(made));
}

qsizetype TextFlow::unitAt(QPointF point) {
    const auto at = pieceAtHeight(std::max(point.y(), 0.0));
    const auto& lines = layout(at);
    if (lines.lineCount() == 0) return m_pieces[at].start;
    const auto index = static_cast<int>(std::floor((point.y() - textTop(at)) / readingLineHeight()));
    const auto line = lines.lineAt(std::clamp(index, 0, lines.lineCount() - 1));
    auto unit = line.xToCursor(point.x());
    // The place behind a wrapped line's last space stands at the beginning of the next one.
    const bool wrapped = line.lineNumber() + 1 < lines.lineCount() && unit == line.textStart() + line.textLength();
    if (wrapped) unit = lines.previousCursorPosition(unit);
    return m_pieces[at].start + unit;
}

QPointF TextFlow::caret(qsizetype unit) {
    const auto at = pieceAt(unit);
    const auto& lines = layout(at);
    const auto within = static_cast<int>(std::min(unit, m_pieces[at].end) - m_pieces[at].start);
    const auto line = lines.lineForTextPosition(within);
    if (!line.isValid()) return {0, textTop(at)};
    return {line.cursorToX(within), textTop(at) + line.lineNumber() * readingLineHeight()};
}

std::vector<QRectF> TextFlow::rects(UnitRange range) {
    std::vector<QRectF> found;
    for (auto at = pieceAt(range.start); at < m_pieces.size() && m_pieces[at].start < range.end; ++at) {
        const auto& lines = layout(at);
        const auto top = textTop(at);
        const auto from = static_cast<int>(std::max(range.start, m_pieces[at].start) - m_pieces[at].start);
        const auto to = static_cast<int>(std::min(range.end, m_pieces[at].end) - m_pieces[at].start);
        for (int i = 0; i < lines.lineCount(); ++i) {
            const auto line = lines.lineAt(i);
            const auto first = std::max(from, line.textStart());
            const auto last = std::min(to, line.textStart() + line.textLength());
            if (first >= last) continue;
            const auto left = line.cursorToX(first);
            const bool whole = last == line.textStart() + line.textLength();
            const auto right = whole ? std::max(line.naturalTextWidth(), left) : line.cursorToX(last);
            found.emplace_back(std::min(left, right), top + i * readingLineHeight(), std::abs(right - left), readingLineHeight());
        }
    }
    return found;
}

qsizetype TextFlow::nextPosition(qsizetype unit, QTextLayout::CursorMode mode) {
    const auto at = pieceAt(unit);
    const auto& piece = m_pieces[at];
    if (unit >= piece.end) return at + 1 < m_pieces.size() ? m_pieces[at + 1].start : piece.end;
    return piece.start + layout(at).nextCursorPosition(static_cast<int>(unit - piece.start), mode);
}

qsizetype TextFlow::previousPosition(qsizetype unit, QTextLayout::CursorMode mode) {
    const auto at = pieceAt(unit);
    const auto& piece = m_pieces[at];
    if (unit <= piece.start) {
        if (at == 0) return 0;
        return piece.goesOn ? unit - 1 : m_pieces[at - 1].end;
    }
    return piece.start + layout(at).previousCursorPosition(static_cast<int>(unit - piece.start), mode);
}

UnitRange TextFlow::lineAt(qsizetype unit) {
    const auto at = pieceAt(unit);
    const auto& piece = m_pieces[at];
    const auto line = layout(at).lineForTextPosition(static_cast<int>(std::min(unit, piece.end) - piece.start));
    if (!line.isValid()) return {piece.start, piece.end};
    const auto start = piece.start + line.textStart();
    const auto end = start + line.textLength();
    return {start, end < piece.end ? previousPosition(end, QTextLayout::SkipCharacters) : end};
}

}  // namespace cruxmap
