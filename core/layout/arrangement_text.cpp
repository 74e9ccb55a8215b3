// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/arrangement_text.h"

#include "core/model/enums.h"

#include <array>
#include <charconv>
#include <cmath>
#include <concepts>

namespace cruxmap::layout {

namespace {

constexpr std::array<std::string_view, 4> kLinkWords{"option", "support", "attack", "undercut"};

class Writer {
public:
    void word(std::string_view word) {
        if (!m_text.empty() && m_text.back() != '\n') m_text += ' ';
        m_text += word;
    }
    template <class Number>
    void number(Number value) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        word({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }
    void key(RecordRef key) {
        word(wordOf(key.kind));
        number(key.id);
    }
    void endLine() { m_text += '\n'; }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

// Reads words until one is not as expected; from then on everything fails.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_text.empty(); }
    std::string_view word() {
        const auto end = m_text.find_first_of(" \n");
        const auto word = m_text.substr(0, end);
        m_text.remove_prefix(end == std::string_view::npos ? m_text.size() : end + 1);
        m_ok = m_ok && !word.empty();
        return word;
    }
    template <class Number>
    Number number() {
        const auto digits = word();
        Number value{};
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        m_ok = m_ok && read.ec == std::errc() && read.ptr == digits.data() + digits.size();
        if constexpr (std::floating_point<Number>) m_ok = m_ok && std::isfinite(value);
        return value;
    }
    RecordRef key() {
        const auto kind = enumOf<RecordKind>(word());
        m_ok = m_ok && kind;
        return {kind.value_or(RecordKind::Claim), number<std::int64_t>()};
    }
    LinkKind linkKind() {
        const auto kind = word();
        for (std::size_t i = 0; i < kLinkWords.size(); ++i)
            if (kLinkWords[i] == kind) return static_cast<LinkKind>(i);
        m_ok = false;
        return LinkKind::Support;
    }
    std::size_t count() {
        const auto count = number<std::size_t>();
        m_ok = m_ok && count <= m_text.size();  // every element takes a character at least
        return m_ok ? count : 0;
    }

private:
    std::string_view m_text;
    bool m_ok = true;
};

}  // namespace

std::string toText(const Arrangement& arrangement) {
    Writer text;
    for (const auto& box : arrangement.boxes) {
        text.word("b");
        text.key(box.key);
        for (const double value : {box.x, box.y, box.width, box.height}) text.number(value);
        text.endLine();
    }
    for (const auto& route : arrangement.routes) {
        text.word("r");
        text.key(route.from);
        text.key(route.to);
        text.word(kLinkWords[static_cast<std::size_t>(route.kind)]);
        text.number(route.points.size());
        for (const auto& point : route.points) {
            text.number(point.x);
            text.number(point.y);
        }
        text.endLine();
    }
    return text.take();
}

std::optional<Arrangement> arrangementFromText(std::string_view text) {
    Arrangement arrangement;
    for (Reader in(text); !in.atEnd();) {
        const auto kind = in.word();
        if (kind == "b") {
            const auto key = in.key();
            const double x = in.number<double>();
            const double y = in.number<double>();
            const double width = in.number<double>();
            arrangement.boxes.push_back({key, x, y, width, in.number<double>()});
        } else if (kind == "r") {
            Route route;
            route.from = in.key();
            route.to = in.key();
            route.kind = in.linkKind();
            for (auto left = in.count(); left > 0; --left) {
                const double x = in.number<double>();
                route.points.push_back({x, in.number<double>()});
            }
            arrangement.routes.push_back(std::move(route));
        } else {
            return std::nullopt;
        }
        if (!in.ok()) return std::nullopt;
    }
    return arrangement;
}

}  // namespace cruxmap::layout
