// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace cruxmap {

namespace {

constexpr double longestPlain = 1e15;
constexpr int digitsThatMatter = 4;

std::string fixed(double number, int decimals) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, decimals).ptr;
    std::string result(text.data(), end);
    if (result.find('.') != std::string::npos) result.erase(result.find_last_not_of('0') + 1);
    if (result.ends_with('.')) result.pop_back();
    return result == "-0" ? "0" : result;
}

}  // namespace

std::string exactNumberText(double number) {
    if (std::abs(number) < longestPlain && number == std::trunc(number)) return fixed(number, 0);
    std::array<char, 64> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

std::string numberText(double number) {
    const auto size = std::abs(number);
    if (!(size < longestPlain) || (size > 0 && size < 1e-9)) return exactNumberText(number);
    if (number == std::trunc(number)) return fixed(number, 0);
    const auto wholeDigits = static_cast<int>(std::floor(std::log10(size))) + 1;
    return fixed(number, std::max(0, digitsThatMatter - wholeDigits));
}

}  // namespace cruxmap
