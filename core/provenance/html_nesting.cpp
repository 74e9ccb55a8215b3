// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/html_nesting.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace cruxmap {

namespace {

constexpr std::array<std::string_view, 15> kEmpty = {"area", "base", "br",    "col",    "embed", "hr",  "img",   "input",
                                                     "link", "meta", "param", "source", "track", "wbr", "keygen"};
constexpr std::array<std::string_view, 20> kClosedByTheNext = {"p",  "li", "dd",    "dt",    "option", "optgroup", "tr",
                                                               "td", "th", "tbody", "thead", "tfoot",  "colgroup", "rb",
                                                               "rt", "rp", "a",     "nobr",  "html",   "body"};

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool has(const auto& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

// Lower case, and cut: a name that long is no element's.
std::string nameAt(std::string_view html, std::size_t at) {
    std::string name;
    for (; at < html.size() && name.size() < 24; ++at) {
        const char c = html[at];
        if (c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') break;
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

bool contains(std::string_view html, std::string_view tag) {
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1))
        if (nameAt(html, at + 1) == tag) return true;
    return false;
}

}  // namespace

std::size_t nestingOfTags(std::string_view html) {
    // Inside drawings and formulas no element closes another.
    const bool allCount = contains(html, "svg") || contains(html, "math");
    std::map<std::string, std::size_t> open;
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const bool closes = at + 1 < html.size() && html[at + 1] == '/';
        const auto begin = at + (closes ? 2 : 1);
        if (begin >= html.size() || !isLetter(html[begin])) continue;
        const auto name = nameAt(html, begin);
        if (has(kEmpty, name) || (!allCount && has(kClosedByTheNext, name))) continue;
        auto& count = open[name];
        if (closes && count > 0) {
            --count;
            --depth;
        } else if (!closes) {
            ++count;
            deepest = std::max(deepest, ++depth);
        }
    }
    return deepest;
}

}  // namespace cruxmap
