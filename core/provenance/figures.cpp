// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/figures.h"

#include "core/provenance/code_points.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cruxmap {

namespace {

struct Word {
    TextSpan span;
    std::string text;  // ASCII letters in lower case
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <class Value, std::size_t N>
using Table = std::array<std::pair<std::string_view, Value>, N>;

template <class Value, std::size_t N>
const Value* find(const Table<Value, N>& table, std::string_view word) {
    const auto found = std::ranges::find(table, word, [](const auto& each) { return each.first; });
    return found == table.end() ? nullptr : &found->second;
}

constexpr Table<double, 28> kNumbers = {{
    {"one", 1},      {"two", 2},      {"three", 3},      {"four", 4},      {"five", 5},      {"six", 6},       {"seven", 7},
    {"eight", 8},    {"nine", 9},     {"ten", 10},       {"eleven", 11},   {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14},
    {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},
    {"forty", 40},   {"fifty", 50},   {"sixty", 60},     {"seventy", 70},  {"eighty", 80},   {"ninety", 90},   {"half", 0.5},
}};

// After a blank or at once; the letters alone only at once.
constexpr Table<double, 9> kScales = {{
    {"hundred", 1e2},
    {"thousand", 1e3},
    {"million", 1e6},
    {"billion", 1e9},
    {"trillion", 1e12},
    {"mn", 1e6},
    {"bn", 1e9},
    {"tn", 1e12},
    {"mio", 1e6},
}};
constexpr Table<double, 5> kScaleLetters = {{{"k", 1e3}, {"K", 1e3}, {"M", 1e6}, {"B", 1e9}, {"T", 1e12}}};

constexpr Table<std::string_view, 9> kUnits = {{
    {"percent", "%"},
    {"times", "×"},
    {"x", "×"},
    {"fold", "×"},
    {"dollars", "$"},
    {"euros", "€"},
    {"pounds", "£"},
    {"percentage", "%"},
    {"usd", "$"},
}};

// What does not name what is counted.
constexpr std::array<std::string_view, 52> kNoUnits = {
    "of",   "and",  "or",    "the",  "in",    "on",    "to",    "by",    "is",    "are",   "was", "were",  "than",
    "from", "for",  "that",  "at",   "as",    "with",  "which", "it",    "we",    "they",  "if",  "but",   "a",
    "an",   "per",  "more",  "less", "fewer", "has",   "have",  "had",   "will",  "would", "can", "could", "not",
    "so",   "when", "while", "this", "these", "those", "its",   "their", "there", "then",  "be",  "been",  "between",
};

constexpr Table<Comparator, 30> kComparators = {{
    {"at most", Comparator::AtMost},
    {"up to", Comparator::AtMost},
    {"no more than", Comparator::AtMost},
    {"not more than", Comparator::AtMost},
    {"a maximum of", Comparator::AtMost},
    {"≤", Comparator::AtMost},
    {"at least", Comparator::AtLeast},
    {"no less than", Comparator::AtLeast},
    {"no fewer than", Comparator::AtLeast},
    {"not less than", Comparator::AtLeast},
    {"a minimum of", Comparator::AtLeast},
    {"≥", Comparator::AtLeast},
    {"more than", Comparator::Above},
    {"over", Comparator::Above},
    {"above", Comparator::Above},
    {"greater than", Comparator::Above},
    {">", Comparator::Above},
    {"less than", Comparator::Below},
    {"fewer than", Comparator::Below},
    {"under", Comparator::Below},
    {"below", Comparator::Below},
    {"<", Comparator::Below},
    {"about", Comparator::About},
    {"around", Comparator::About},
    {"roughly", Comparator::About},
    {"approximately", Comparator::About},
    {"nearly", Comparator::About},
    {"almost", Comparator::About},
    {"~", Comparator::About},
    {"some", Comparator::About},
}};

constexpr std::array<std::string_view, 5> kCurrencies = {"US$", "$", "€", "£", "¥"};

struct Number {
    TextSpan span;
    double value = 0;
    bool scaled = false;
    bool spelled = false;
};

class FigureScanner {
public:
    explicit FigureScanner(std::string_view text) : m_text(text) {}

    std::vector<Figure> scan() {
        for (std::size_t at = 0; at < m_text.size();) {
            const auto figure = figureAt(at);
            if (figure) m_figures.push_back(*figure);
            at = figure ? figure->span.end : next(at);
        }
        return std::move(m_figures);
    }

private:
    char at(std::size_t place) const { return place < m_text.size() ? m_text[place] : '\0'; }
    std::string_view from(std::size_t place) const { return m_text.substr(std::min(place, m_text.size())); }
    std::size_t skipBlanks(std::size_t place) const {
        while (true) {
            if (at(place) == ' ' || at(place) == '\n')
                ++place;
            else if (from(place).starts_with("\u00A0"))
                place += 2;
            else
                return place;
        }
    }

    // The place after the word or the character here: words are looked at from their beginning only.
    std::size_t next(std::size_t place) const {
        const auto end = wordAt(place).span.end;
        return end > place ? end : place + codePointAt(m_text, place).length;
    }

    Word wordAt(std::size_t place) const {
        Word word{{place, place}, {}};
        while (word.span.end < m_text.size()) {
            const auto point = codePointAt(m_text, word.span.end);
            if (!isWordCharacter(point.value)) break;
            const char c = m_text[word.span.end];
            word.text += c >= 'A' && c <= 'Z' ? std::string(1, static_cast<char>(c - 'A' + 'a'))
                                              : std::string(m_text.substr(word.span.end, point.length));
            word.span.end += point.length;
        }
        return word;
    }

    // Whether the digits at `place` belong to what stands before them: a name, a date, a longer number.
    bool goesOn(std::size_t place) const {
        if (place == 0) return false;
        const char before = m_text[place - 1];
        if (isDigit(before) || isLetter(before) || before == '_' || before == '#') return true;
        const bool joined = before == '-' || before == '.' || before == ':' || before == '/' || before == ',' || before == '\'';
        return joined && place >= 2 && (isDigit(m_text[place - 2]) || isLetter(m_text[place - 2]));
    }

    std::optional<Number> digitsAt(std::size_t place) const {
        if (!isDigit(at(place))) return std::nullopt;
        std::string digits;
        auto end = place;
        const auto takeDigits = [&] {
            while (isDigit(at(end))) digits += m_text[end++];
        };
        takeDigits();
        while (at(end) == ',' && isDigit(at(end + 1)) && isDigit(at(end + 2)) && isDigit(at(end + 3)) && !isDigit(at(end + 4))) {
            ++end;
            takeDigits();
        }
        if (at(end) == '.' && isDigit(at(end + 1))) {
            digits += m_text[end++];
            takeDigits();
        }
        // Versions, dates, times of day, addresses, "2x2".
        if (at(end) == 'x' && isDigit(at(end + 1))) return std::nullopt;
        if ((at(end) == '.' || at(end) == ':' || at(end) == '/') && isDigit(at(end + 1))) return std::nullopt;
        Number number{{place, end}};
        std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
        return number;
    }

    std::optional<Number> spelledAt(std::size_t place) const {
        const auto word = wordAt(place);
        const auto* const value = find(kNumbers, word.text);
        if (!value) return std::nullopt;
        return Number{word.span, *value, false, true};
    }

    std::optional<Number> numberAt(std::size_t place) const {
        auto number = digitsAt(place);
        if (!number) number = spelledAt(place);
        if (number) takeScale(*number);
        return number;
    }

    void takeScale(Number& number) const {
        const auto letters = wordAt(number.span.end);
        if (const auto* scale = find(kScaleLetters, letters.span.of(m_text)); scale && !number.spelled)
            return scaleBy(number, *scale, letters);
        // "two hundred thousand"
        for (int i = 0; i < 2; ++i) {
            const auto word = wordAt(skipBlanks(number.span.end));
            const auto* const scale = find(kScales, word.text);
            if (!scale) return;
            scaleBy(number, *scale, word);
        }
    }

    static void scaleBy(Number& number, double scale, const Word& word) {
        number.value *= scale;
        number.scaled = true;
        number.span.end = word.span.end;
    }

    std::string_view currencyAt(std::size_t place) const {
        for (const auto each : kCurrencies)
            if (from(place).starts_with(each)) return each;
        return {};
    }

    // A comparator's words end at `place`, but for blanks.
    std::optional<std::pair<Comparator, std::size_t>> comparatorBefore(std::size_t place) const {
        auto end = place;
        while (end > 0 && m_text[end - 1] == ' ') --end;
        std::string before(m_text.substr(end - std::min<std::size_t>(end, 20), std::min<std::size_t>(end, 20)));
        for (auto& c : before)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const std::pair<std::string_view, Comparator>* longest = nullptr;
        for (const auto& each : kComparators) {
            if (!before.ends_with(each.first) || (longest && longest->first.size() >= each.first.size())) continue;
            const auto left = before.size() - each.first.size();
            if (left == 0 ? end == each.first.size() || !isLetter(each.first[0]) : !isLetter(each.first[0]) || !isLetter(before[left - 1]))
                longest = &each;
        }
        if (!longest) return std::nullopt;
        return std::pair{longest->second, end - longest->first.size()};
    }

    bool wordBefore(std::size_t place, std::string_view word) const {
        const auto before = m_text.substr(0, place);
        return before.ends_with(word) && (before.size() == word.size() || !isLetter(before[before.size() - word.size() - 1]));
    }

    // "%", "x" and the like at once after a number; units of one word are looked for later.
    std::size_t skipSign(std::size_t place) const {
        if (at(place) == '%') return place + 1;
        if (from(place).starts_with("×")) return place + std::string_view("×").size();
        if (wordAt(place).text == "x") return place + 1;
        return place;
    }

    // The second number of "2 to 4", "2-4", "2% – 4%", "between 2 and 4".
    std::optional<Number> upperAfter(const Number& low, bool between) const {
        const auto end = skipSign(low.span.end);
        const auto place = skipBlanks(end);
        for (const std::string_view dash : {"-", "–", "—", "to", "or", "and"}) {
            if (!from(place).starts_with(dash) || (dash == "and" && !between)) continue;
            const bool word = isLetter(dash[0]);
            if (word && place == end) continue;
            auto after = place + dash.size();
            const auto begin = skipBlanks(after);
            if (word ? begin == after : (place != end) != (begin != after)) continue;
            after = begin + currencyAt(begin).size();
            auto high = numberAt(after);
            // "one or two" is a range, "five or 2024" is none.
            if (high && high->value > low.value / (high->scaled && !low.scaled ? high->value : 1) &&
                (dash != "or" || low.spelled == high->spelled))
                return high;
        }
        return std::nullopt;
    }

    struct Unit {
        std::string name;
        std::size_t end;
    };

    Unit unitAfter(std::size_t place) const {
        if (at(place) == '%') return {"%", place + 1};
        if (from(place).starts_with("×")) return {"×", place + std::string_view("×").size()};
        auto begin = skipBlanks(place);
        if (begin == place && at(place) == '-' && isLetter(at(place + 1))) ++begin;  // "7-year", "three-fold"
        if (at(begin) == '%') return {"%", begin + 1};
        if (from(begin).starts_with("×")) return {"×", begin + std::string_view("×").size()};
        if (m_text.substr(place, begin - place).find('\n') != std::string_view::npos) return {{}, place};
        const auto word = wordAt(begin);
        if (word.text.empty() || std::ranges::find(kNoUnits, word.text) != kNoUnits.end()) return {{}, place};
        if (word.text == "per" || isDigit(word.text[0])) return {{}, place};
        if (const auto* known = find(kUnits, word.text)) return {std::string(*known), word.span.end};
        return {std::string(word.span.of(m_text)), word.span.end};
    }

    static bool isOrdinal(std::string_view word) { return word == "st" || word == "nd" || word == "rd" || word == "th"; }

    static bool isYear(const Number& number, std::string_view written) {
        return written.size() == 4 && !number.scaled && number.value >= 1500 && number.value < 2200 &&
               number.value == static_cast<int>(number.value);
    }

    std::optional<Figure> figureAt(std::size_t place) const {
        const auto currency = currencyAt(place);
        const auto begin = place + currency.size();
        if (currency.empty() && goesOn(begin)) return std::nullopt;
        const auto first = numberAt(begin);
        if (!first) return std::nullopt;
        const bool between = wordBefore(place, "between ") || wordBefore(place, "Between ");
        const auto second = upperAfter(*first, between);
        const auto numbersEnd = second ? second->span.end : first->span.end;
        if (isOrdinal(wordAt(numbersEnd).text)) return std::nullopt;
        auto unit = unitAfter(numbersEnd + (at(numbersEnd) == '+' ? 1 : 0));
        if (unit.name.empty()) unit.end = numbersEnd;
        if (!currency.empty()) unit = {currency == "US$" ? "$" : std::string(currency), numbersEnd};
        if (isNoQuantity(*first, second.has_value(), unit, currency)) return std::nullopt;
        return figureOf(place, *first, second, std::move(unit), between);
    }

    // The number of a note ("[1]") or of an item of a list ("1. ").
    bool isMark(const Number& number) const {
        const auto [start, end] = number.span;
        const bool lineBegins = start == 0 || m_text[start - 1] == '\n';
        return (start > 0 && m_text[start - 1] == '[' && at(end) == ']') ||
               (lineBegins && (at(end) == '.' || at(end) == ')') && at(end + 1) == ' ');
    }

    bool isNoQuantity(const Number& number, bool range, const Unit& unit, std::string_view currency) const {
        const bool sign = unit.name == "%" || unit.name == "×";
        if (currency.empty() && isMark(number)) return true;
        if (currency.empty() && !sign && isYear(number, number.span.of(m_text))) return true;
        // "one of them", "in the two": a word for a number counts something, or says nothing.
        return number.spelled && !number.scaled && !range && (unit.name.empty() || (number.value <= 1 && !sign));
    }

    Figure figureOf(std::size_t place, const Number& first, const std::optional<Number>& second, Unit unit, bool between) const {
        Figure figure;
        figure.unit = std::move(unit.name);
        figure.span = {place, std::max(unit.end, second ? second->span.end : first.span.end)};
        figure.low = first.value;
        if (second) {
            figure.comparator = Comparator::Range;
            figure.high = second->value;
            if (second->scaled && !first.scaled) *figure.low *= scaleOf(*second);
            if (between) figure.span.start -= std::string_view("between ").size();
        } else {
            compare(figure, place, first);
        }
        figure.asWritten = std::string(figure.span.of(m_text));
        return figure;
    }

    // By what the number was scaled, told from its words.
    double scaleOf(const Number& number) const {
        auto plain = digitsAt(number.span.start);
        if (!plain) plain = spelledAt(number.span.start);
        return plain && plain->value != 0 ? number.value / plain->value : 1;
    }

    void compare(Figure& figure, std::size_t place, const Number& number) const {
        if (const auto before = comparatorBefore(place)) {
            figure.comparator = before->first;
            figure.span.start = before->second;
        } else if (at(number.span.end) == '+') {
            figure.comparator = Comparator::AtLeast;
            figure.span.end = std::max(figure.span.end, number.span.end + 1);
        } else {
            compareAfter(figure);
        }
        if (figure.comparator == Comparator::AtMost || figure.comparator == Comparator::Below) std::swap(figure.low, figure.high);
    }

    void compareAfter(Figure& figure) const {
        const auto place = skipBlanks(figure.span.end);
        for (const auto& [words, comparator] : {std::pair{std::string_view("or more"), Comparator::AtLeast},
                                                {std::string_view("or less"), Comparator::AtMost},
                                                {std::string_view("or fewer"), Comparator::AtMost},
                                                {std::string_view("at most"), Comparator::AtMost},
                                                {std::string_view("at least"), Comparator::AtLeast}}) {
            if (!from(place).starts_with(words) || isLetter(at(place + words.size()))) continue;
            // "5 at least 6 ..." compares what follows.
            if (words.starts_with("at") &&
                (isDigit(at(skipBlanks(place + words.size()))) || find(kNumbers, wordAt(skipBlanks(place + words.size())).text)))
                continue;
            figure.comparator = comparator;
            figure.span.end = place + words.size();
            return;
        }
    }

    std::string_view m_text;
    std::vector<Figure> m_figures;
};

}  // namespace

std::vector<Figure> figuresIn(std::string_view text) {
    return FigureScanner(text).scan();
}

}  // namespace cruxmap
