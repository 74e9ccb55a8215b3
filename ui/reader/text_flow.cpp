// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_flow.h"

#include <QGlyphRun>
#include <QRawFont>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace cruxmap {

namespace {

constexpr qsizetype kLongestPiece = 6000;
constexpr qsizetype kCutWithin = 400;    // a long line is cut at white space near its limit
constexpr double kGap = 5;               // below a line of the text
constexpr double kGapOfParagraphs = 10;  // where each line is a paragraph
constexpr double kEmptyLine = 18;        // with the gap above it
constexpr qsizetype kParagraph = 120;    // letters that nobody sets in one line
constexpr std::size_t kLayoutsKept = 600;
constexpr double kTouching = 1.5;    // between letters that stand side by side
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

bool runsRightToLeft(QChar letter) {
    const auto direction = letter.direction();
    return direction == QChar::DirR || direction == QChar::DirAL;
}

// From left to right, where a part of a line stands: in one stretch, but for a line that runs both ways.
using Stretch = std::pair<double, double>;
std::vector<Stretch> stretches(const QTextLayout& lines, const QTextLine& line, int first, int last) {
    if (std::ranges::none_of(lines.text(), runsRightToLeft)) {
        const auto left = line.cursorToX(first);
        const bool whole = last == line.textStart() + line.textLength();
        return {{left, whole ? std::max(line.naturalTextWidth(), left) : line.cursorToX(last)}};
    }
    std::vector<Stretch> letters;
    for (const auto& run : line.glyphRuns(first, last - first)) {
        const auto places = run.positions();
        const auto widths = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < places.size(); ++i) letters.emplace_back(places[i].x(), places[i].x() + widths[i].x());
    }
    std::ranges::sort(letters);
    std::vector<Stretch> found;
    for (const auto& [left, right] : letters) {
        if (!found.empty() && left <= found.back().second + kTouching)
            found.back().second = std::max(found.back().second, right);
        else
            found.emplace_back(left, right);
    }
    return found;
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
    m_gap = isOfParagraphs() ? kGapOfParagraphs : kGap;
    for (auto& piece : m_pieces) piece.height = estimate(piece);
    sumUp();
}

// A text may come with its lines broken already, as letters and poems do.
bool TextFlow::isOfParagraphs() const {
    qsizetype inParagraphs = 0;
    for (const auto& piece : m_pieces)
        if (piece.end - piece.start > kParagraph) inParagraphs += piece.end - piece.start;
    return inParagraphs > m_text.size() / 3;
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
    unsettle();
}

void TextFlow::setType(const ReadingType& type) {
    if (type.scale() == m_type.scale()) return;
    m_type = type;
    unsettle();
}

void TextFlow::unsettle() {
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
    return (piece.caption.isEmpty() ? 0 : m_type.captionHeight()) + (cutShort ? 0 : m_gap * m_type.scale());
}

double TextFlow::estimate(const Piece& piece) const {
    const auto at = static_cast<std::size_t>(&piece - m_pieces.data());
    if (piece.start == piece.end) return (kEmptyLine - 2 * m_gap) * m_type.scale() + around(at);
    const auto width = emsOf(QStringView(m_text).mid(piece.start, piece.end - piece.start)) * m_type.font().pixelSize();
    return std::max(std::ceil(width / m_width), 1.0) * m_type.lineHeight() + around(at);
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
    return top(piece) + (m_pieces[piece].caption.isEmpty() ? 0 : m_type.captionHeight());
}

const QTextLayout& TextFlow::layout(std::size_t at) {
    if (const auto there = m_layouts.find(at); there != m_layouts.end()) return *there->second;
    if (m_layouts.size() > kLayoutsKept) m_layouts.clear();
    auto& piece = m_pieces[at];
    auto font = m_type.font();
    if (piece.heading) font.setWeight(QFont::DemiBold);
    auto made = std::make_unique<QTextLayout>(m_text.mid(piece.start, piece.end - piece.start), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    if (made->text().isRightToLeft()) option.setAlignment(Qt::AlignRight);
    made->setTextOption(option);
    made->setCacheEnabled(true);
    double y = 0;
    made->beginLayout();
    for (auto line = made->createLine(); line.isValid(); line = made->createLine()) {
        line.setLineWidth(m_width);
        line.setPosition({0, y + m_type.baseline() - line.ascent()});
        y += m_type.lineHeight();
    }
    made->endLayout();
    const bool blank = piece.start == piece.end;
    grow(at, (blank ? (kEmptyLine - 2 * m_gap) * m_type.scale() : y) + around(at) - piece.height);
    piece.settled = true;
    return *(m_layouts[at] = std::move(made));
}

qsizetype TextFlow::unitAt(QPointF point) {
    const auto at = pieceAtHeight(std::max(point.y(), 0.0));
    const auto& lines = layout(at);
    if (lines.lineCount() == 0) return m_pieces[at].start;
    const auto index = static_cast<int>(std::floor((point.y() - textTop(at)) / m_type.lineHeight()));
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
    return {line.cursorToX(within), textTop(at) + line.lineNumber() * m_type.lineHeight()};
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
            for (const auto& [left, right] : stretches(lines, line, first, last))
                found.emplace_back(left, top + i * m_type.lineHeight(), right - left, m_type.lineHeight());
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
