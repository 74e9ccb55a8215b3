// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text_measure.h"

#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr QChar ellipsis(0x2026);

QTextOption breakingAnywhere() {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

double naturalWidth(const QString& text, FontRole font) {
    constexpr double wide = 1e6;
    QTextLayout layout(text, fontOf(font));
    layout.beginLayout();
    auto line = layout.createLine();
    if (line.isValid()) line.setLineWidth(wide);
    layout.endLayout();
    return line.isValid() ? line.naturalTextWidth() : 0;
}

// A line has the direction of its whole text, whatever word it happens to begin with.
MeasuredLine measuredLine(const QString& text, FontRole font, bool rightToLeft) {
    return {.text = text, .width = naturalWidth(text, font), .rightToLeft = rightToLeft};
}

QString withoutTrailingSpace(QString text) {
    while (!text.isEmpty() && text.back().isSpace()) text.chop(1);
    return text;
}

// The longest beginning of `text` that fits with "…" behind it, cut between characters as a reader counts them.
QString fitted(const QString& text, double width, FontRole font) {
    QTextLayout layout(text, fontOf(font));
    qsizetype low = 0;
    qsizetype high = text.size();
    while (low < high) {
        const auto middle = (low + high + 1) / 2;
        if (naturalWidth(withoutTrailingSpace(text.left(middle)) + ellipsis, font) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    while (low > 0 && low < text.size() && !layout.isValidCursorPosition(static_cast<int>(low))) --low;
    return withoutTrailingSpace(text.left(low)) + ellipsis;
}

std::vector<QString> brokenTexts(const QString& text, double width, FontRole font) {
    std::vector<QString> texts;
    QTextLayout layout(text, fontOf(font));
    layout.setTextOption(breakingAnywhere());
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        texts.push_back(withoutTrailingSpace(text.mid(line.textStart(), line.textLength())));
    }
    layout.endLayout();
    return texts;
}

MeasuredText measured(const QString& text, double width, FontRole font, int maxLines) {
    auto texts = brokenTexts(text, width, font);
    MeasuredText result;
    if (maxLines > 0 && texts.size() > static_cast<std::size_t>(maxLines)) {
        texts.resize(static_cast<std::size_t>(maxLines));
        // "…" says that there is more, so it follows the last words even where they leave room for it.
        texts.back() = fitted(texts.back(), width, font);
        result.cut = true;
    }
    for (const auto& line : texts) {
        result.lines.push_back(measuredLine(line, font, text.isRightToLeft()));
        result.width = std::max(result.width, result.lines.back().width);
    }
    return result;
}

// The narrowest width that needs no more lines.
double evenWidth(const QString& text, double width, FontRole font) {
    const auto lines = brokenTexts(text, width, font).size();
    double low = width / 2;
    double high = width;
    while (high - low > 1) {
        const auto middle = std::floor((low + high) / 2);
        if (brokenTexts(text, middle, font).size() <= lines)
            high = middle;
        else
            low = middle;
    }
    return high;
}

MeasuredText withoutWidow(const QString& text, double width, FontRole font, int maxLines) {
    constexpr double enough = 0.3;
    const auto isWidowed = [width](const MeasuredText& broken) {
        return broken.lines.size() > 1 && !broken.cut && broken.lines.back().width < enough * width;
    };
    const auto first = measured(text, width, font, maxLines);
    if (!isWidowed(first)) return first;
    for (const auto share : {0.96, 0.92, 0.88, 0.84, 0.8}) {
        auto narrower = measured(text, width * share, font, maxLines);
        if (narrower.lines.size() > first.lines.size()) break;
        if (!isWidowed(narrower)) return narrower;
    }
    return first;
}

MeasuredText singleLine(const QString& text, double width, FontRole font) {
    const bool fits = naturalWidth(text, font) <= width;
    const auto line = measuredLine(fits ? text : fitted(text, width, font), font, text.isRightToLeft());
    return {{line}, line.width, !fits};
}

constexpr int oneLine = -1;

}  // namespace

MeasuredText TextMeasure::broken(const QString& text, double width, FontRole font, int maxLines, Breaking breaking) {
    return remembered({text, width, font, maxLines, breaking});
}

MeasuredLine TextMeasure::line(const QString& text, double width, FontRole font) {
    return remembered({text, width, font, oneLine, Breaking::Plain}).lines.front();
}

const MeasuredText& TextMeasure::remembered(Key key) {
    constexpr qsizetype many = 200'000;
    if (const auto at = m_cache.constFind(key); at != m_cache.constEnd()) return *at;
    if (m_cache.size() >= many) m_cache.clear();

    MeasuredText result;
    if (key.maxLines == oneLine)
        result = singleLine(key.text, key.width, key.font);
    else if (key.breaking == Breaking::WithoutWidow)
        result = withoutWidow(key.text, key.width, key.font, key.maxLines);
    else
        result = measured(key.text, key.breaking == Breaking::Even ? evenWidth(key.text, key.width, key.font) : key.width, key.font,
                          key.maxLines);
    return *m_cache.insert(std::move(key), std::move(result));
}

}  // namespace cruxmap
