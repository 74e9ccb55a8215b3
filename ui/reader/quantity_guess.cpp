// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/quantity_guess.h"

#include "core/base/text.h"
#include "core/provenance/figures.h"
#include "core/provenance/names_in_text.h"

#include <algorithm>
#include <array>

namespace cruxmap {

namespace {

constexpr std::size_t kMostWords = 8;

void setFigure(Quantity& quantity, const Figure& figure) {
    quantity.comparator = figure.comparator;
    quantity.low = figure.low;
    quantity.high = figure.high;
    quantity.unit = figure.unit;
    quantity.asWritten = figure.asWritten;
}

// "5 % of the world's compute, which …" measures "world's compute".
std::string measureAfter(std::string_view rest) {
    const auto end = rest.find_first_of(",.;:!?()\n\"");
    auto phrase = singleLine(rest.substr(0, end));
    if (!phrase.starts_with("of ")) return {};
    phrase.erase(0, 3);
    for (const std::string_view article : {"the ", "all ", "a ", "an "})
        if (phrase.starts_with(article)) phrase.erase(0, article.size());
    for (const std::string_view link : {" which ", " that ", " and ", " but ", " in ", " by ", " is ", " are "})
        if (const auto at = phrase.find(link); at != std::string::npos) phrase.resize(at);
    return wordCount(phrase) <= kMostWords ? phrase : std::string();
}

// The first name of the sentence before the number.
std::string subjectBefore(std::string_view before) {
    const auto sentence = before.find_last_of(".!?\n");
    for (auto at = sentence == std::string_view::npos ? 0 : sentence + 1; at < before.size(); ++at) {
        if (at > 0 && before[at - 1] != ' ' && before[at - 1] != '\n') continue;
        const auto span = nameFrom(before, at);
        const auto name = span.of(before);
        if (!name.empty() && !isOrdinaryWord(name)) return std::string(name);
    }
    return {};
}

}  // namespace

std::vector<Quantity> quantitiesIn(std::string_view text, Span words) {
    const auto selected = text.substr(static_cast<std::size_t>(words.start), static_cast<std::size_t>(words.end - words.start));
    std::vector<Quantity> quantities;
    for (const auto& figure : figuresIn(selected)) {
        Quantity quantity;
        setFigure(quantity, figure);
        constexpr std::size_t around = 240;
        const auto at = static_cast<std::size_t>(words.start) + figure.span.start;
        quantity.measure = measureAfter(text.substr(static_cast<std::size_t>(words.start) + figure.span.end, around));
        quantity.subject = subjectBefore(selected.substr(0, figure.span.start));
        if (quantity.subject.empty()) {
            const auto from = at > around ? at - around : 0;
            const auto start = text.find(' ', from);
            if (start < at) quantity.subject = subjectBefore(text.substr(from == 0 ? 0 : start, at - (from == 0 ? 0 : start)));
        }
        quantities.push_back(std::move(quantity));
    }
    return quantities;
}

Quantity quantityFrom(Quantity proposed, const std::string& number, const std::string& measure, const std::string& subject) {
    proposed.measure = measure;
    proposed.subject = subject;
    if (number == proposed.asWritten) return proposed;
    proposed.low.reset();
    proposed.high.reset();
    if (const auto figures = figuresIn(number); !figures.empty()) setFigure(proposed, figures.front());
    proposed.asWritten = number;
    return proposed;
}

}  // namespace cruxmap
