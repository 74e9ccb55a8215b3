// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/thread.h"

#include "core/provenance/lines.h"

#include <algorithm>
#include <optional>

namespace cruxmap {

namespace {

struct Line {
    TextSpan span;
    std::string_view text;
    std::string author = {};  // of the comment that it begins
};

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSmall(char c) {
    return c >= 'a' && c <= 'z';
}

bool isEmpty(const Line& line) {
    return trimmed(line.text).empty();
}

bool isRule(std::string_view line) {
    std::size_t marks = 0;
    char mark = 0;
    for (const char c : line) {
        if (c == ' ') continue;
        if ((c != '-' && c != '*' && c != '_' && c != '=') || (mark && c != mark)) return false;
        mark = c;
        ++marks;
    }
    return marks >= 3;
}

bool isListItem(std::string_view line) {
    const auto text = trimmed(line);
    if (text.starts_with("- ") || text.starts_with("* ") || text.starts_with("• ")) return true;
    const auto begin = text.starts_with("[") ? std::size_t{1} : std::size_t{0};
    auto at = begin;
    while (at < text.size() && isDigit(text[at])) ++at;
    if (at == begin || at - begin > 3 || at + 1 >= text.size()) return false;
    return (begin == 1 ? text[at] == ']' : text[at] == '.' || text[at] == ')') && text[at + 1] == ' ';
}

bool isLink(std::string_view line) {
    const auto text = trimmed(line);
    return (text.starts_with("http://") || text.starts_with("https://")) && text.find(' ') == std::string_view::npos;
}

// The name in "name 3 hours ago" and "name 12 points 2 days ago | parent | next".
std::string authorAndTime(std::string_view line) {
    static constexpr std::string_view kUnits[] = {"second", "minute", "hour", "day", "week", "month", "year"};
    const auto ago = line.find(" ago");
    const auto end = line.find(' ');
    if (line.size() > 200 || ago == std::string_view::npos || end < 2 || end > 40) return {};
    const auto told = line.substr(0, ago);
    const auto unit = told.find_last_of(' ');
    const auto begin = unit == std::string_view::npos || unit == 0 ? unit : told.find_last_of(' ', unit - 1);
    if (begin == std::string_view::npos || begin < end || !isDigit(told[begin + 1])) return {};
    const auto named = told.substr(unit + 1);
    const bool time = std::ranges::any_of(kUnits, [&](std::string_view each) { return named.starts_with(each); });
    return time ? std::string(line.substr(0, end)) : std::string();
}

// The name in "name: text": one to three words without any marks but those of handles.
std::string authorBeforeColon(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon < 2 || colon > 40) return {};
    if (colon + 1 < line.size() && line[colon + 1] != ' ') return {};
    const auto name = line.substr(0, colon);
    if (name.front() == ' ' || std::ranges::count(name, ' ') > 2 || name.find_first_of(";,.!?\"()[]<>|/=*#`") != std::string_view::npos)
        return {};
    return std::string(name);
}

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> lines;
    forEachLine(text, [&](std::string_view line, std::size_t at) { lines.push_back({{at, at + line.size()}, line}); });
    return lines;
}

// Names the lines that an author's name begins, when there are enough of them to be a habit of the text: so many, and such a share
// of the paragraphs.
bool markAuthors(std::vector<Line>& lines, std::string (*authorIn)(std::string_view), std::size_t least, double leastShare) {
    std::size_t found = 0;
    std::size_t candidates = 0;
    std::vector<std::string> authors(lines.size());
    bool parted = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!isEmpty(lines[i]) && !isQuotingLine(lines[i].text)) {
            authors[i] = authorIn(lines[i].text);
            if (!authors[i].empty()) ++found;
            if (parted) ++candidates;
        }
        parted = isEmpty(lines[i]);
    }
    if (found < least || static_cast<double>(found) < leastShare * static_cast<double>(candidates)) return false;
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].author = std::move(authors[i]);
    return true;
}

bool joinsTheLineBefore(const Line& line, const Line& before) {
    const auto text = trimmed(line.text);
    return isQuotingLine(before.text) || trimmed(before.text).ends_with(':') || isListItem(text) || isLink(text) || isSmall(text.front());
}

class Splitter {
public:
    explicit Splitter(std::string_view text) : m_lines(linesOf(text)) {
        if (markAuthors(m_lines, authorAndTime, 2, 0) || markAuthors(m_lines, authorBeforeColon, 3, 0.5))
            m_mark = CommentMark::Author;
        else if (std::ranges::any_of(m_lines, [](const Line& line) { return isRule(line.text); }))
            m_mark = CommentMark::Rule;
        else
            m_hasEmptyLines = std::ranges::any_of(m_lines, isEmpty);
    }

    std::vector<Comment> split() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool rule = m_mark == CommentMark::Rule && isRule(m_lines[i].text);
            if (rule) m_last.reset();
            if (rule || isEmpty(m_lines[i])) {
                m_parted = true;
                continue;
            }
            if (begins(m_lines[i])) m_comments.push_back({{m_lines[i].span.start, 0}, m_lines[i].author, m_mark});
            add(m_lines[i]);
            m_last = i;
            m_parted = false;
        }
        return std::move(m_comments);
    }

private:
    bool begins(const Line& line) const {
        if (m_comments.empty() || !m_last) return true;
        if (m_mark == CommentMark::Author) return !line.author.empty();
        if (m_mark == CommentMark::Rule) return false;
        if (m_hasEmptyLines && !m_parted) return false;
        const auto& before = m_lines[*m_last];
        if (isQuotingLine(line.text)) return !isQuotingLine(before.text);
        return !joinsTheLineBefore(line, before);
    }

    void add(const Line& line) {
        auto& comment = m_comments.back();
        comment.span.end = line.span.end;
        if (!isQuotingLine(line.text)) return;
        if (!m_parted && !comment.quotations.empty() && comment.quotations.back().end + 1 == line.span.start)
            comment.quotations.back().end = line.span.end;
        else
            comment.quotations.push_back(line.span);
    }

    std::vector<Line> m_lines;
    CommentMark m_mark = CommentMark::Supposed;
    bool m_hasEmptyLines = false;
    bool m_parted = false;              // an empty line stands above
    std::optional<std::size_t> m_last;  // the line before that is not empty
    std::vector<Comment> m_comments;
};

}  // namespace

std::vector<Comment> commentsIn(std::string_view text) {
    return Splitter(text).split();
}

}  // namespace cruxmap
