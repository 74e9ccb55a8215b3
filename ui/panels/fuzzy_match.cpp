// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fuzzy_match.h"

#include <QString>

#include <algorithm>
#include <limits>

namespace cruxmap {

namespace {

constexpr int kImpossible = std::numeric_limits<int>::min() / 2;
constexpr int kWordStart = 8;
constexpr int kAdjacent = 10;
constexpr int kTextStart = 4;
constexpr qsizetype kLongestPattern = 48;
constexpr qsizetype kLongestText = 200;

bool startsWord(QStringView text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

int worth(QStringView text, qsizetype at) {
    return 1 + (startsWord(text, at) ? kWordStart : 0) + (at == 0 ? kTextStart : 0);
}

}  // namespace

// best[i][j]: of the pattern's first i+1 letters, the last one at j.
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text) {
    QString letters;
    for (const auto c : pattern)
        if (!c.isSpace()) letters += c;
    letters.truncate(kLongestPattern);
    if (letters.isEmpty()) return FuzzyMatch{};
    const auto rows = static_cast<std::size_t>(letters.size());
    const auto columns = static_cast<std::size_t>(std::min(text.size(), kLongestText));
    const auto same = [&](std::size_t i, std::size_t j) {
        return letters[static_cast<qsizetype>(i)].toCaseFolded() == text[static_cast<qsizetype>(j)].toCaseFolded();
    };
    std::vector best(rows, std::vector(columns, kImpossible));
    std::vector from(rows, std::vector(columns, -1));
    for (std::size_t i = 0; i < rows; ++i) {
        int before = kImpossible;  // the best of the row above, left of j, and where
        int beforeAt = -1;
        for (std::size_t j = 0; j < columns; ++j) {
            if (same(i, j)) {
                auto reached = i == 0 ? 0 : before;
                auto at = i == 0 ? -1 : beforeAt;
                if (i > 0 && j > 0 && best[i - 1][j - 1] + kAdjacent > reached) {
                    reached = best[i - 1][j - 1] + kAdjacent;
                    at = static_cast<int>(j) - 1;
                }
                if (reached > kImpossible / 2) {
                    best[i][j] = reached + worth(text, static_cast<qsizetype>(j));
                    from[i][j] = at;
                }
            }
            if (i > 0 && best[i - 1][j] > before) {
                before = best[i - 1][j];
                beforeAt = static_cast<int>(j);
            }
        }
    }
    const auto end = std::ranges::max_element(best.back());
    if (end == best.back().end() || *end <= kImpossible / 2) return std::nullopt;

    FuzzyMatch match{*end, {}};
    auto at = static_cast<int>(end - best.back().begin());
    for (auto i = rows; i-- > 0; at = from[i][static_cast<std::size_t>(at)]) {
        if (!match.ranges.empty() && match.ranges.back().first == at + 1) {
            match.ranges.back() = {at, match.ranges.back().second + 1};
        } else {
            match.ranges.emplace_back(at, 1);
        }
    }
    std::ranges::reverse(match.ranges);
    return match;
}

}  // namespace cruxmap
