// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks text into lines, the only place where that happens: painters and writers draw the lines they are given. Results are
// cached by text, width and font, so that composing a map again costs look-ups only.
#pragma once

#include "ui/render/fonts.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <vector>

namespace cruxmap {

struct MeasuredLine {
    QString text;
    double width = 0;
    bool rightToLeft = false;

    bool operator==(const MeasuredLine&) const = default;
};

struct MeasuredText {
    std::vector<MeasuredLine> lines;
    double width = 0;  // of the widest line
    bool cut = false;  // the last line ends in "…" because there was more

    bool operator==(const MeasuredText&) const = default;
};

enum class Breaking : std::uint8_t {
    Plain,
    WithoutWidow,  // the last line is not left with a single short word, where that needs no further line
    Even,          // lines as even in width as the words allow
};

class TextMeasure {
public:
    static constexpr int anyNumber = 0;

    // At most `maxLines` lines, none wider than `width`; words that are too wide are broken.
    MeasuredText broken(const QString& text, double width, FontRole font, int maxLines = anyNumber, Breaking breaking = Breaking::Plain);
    // One line, with "…" when it is wider than `width`.
    MeasuredLine line(const QString& text, double width, FontRole font);

private:
    struct Key {
        QString text;
        double width;
        FontRole font;
        int maxLines;
        Breaking breaking;
        bool operator==(const Key&) const = default;
    };
    friend size_t qHash(const Key& key, size_t seed) noexcept {
        return qHashMulti(seed, key.text, key.width, static_cast<int>(key.font), key.maxLines, static_cast<int>(key.breaking));
    }
    const MeasuredText& remembered(Key key);

    QHash<Key, MeasuredText> m_cache;
};

}  // namespace cruxmap
