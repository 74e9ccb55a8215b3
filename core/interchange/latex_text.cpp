// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/latex_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>

namespace cruxmap {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Commands that put a mark on the next letter, by the combining character.
const std::map<std::string_view, std::string_view>& marks() {
    static const std::map<std::string_view, std::string_view> table{{"`", "\u0300"}, {"'", "\u0301"}, {"^", "\u0302"}, {"~", "\u0303"},
                                                                    {"=", "\u0304"}, {"u", "\u0306"}, {".", "\u0307"}, {"\"", "\u0308"},
                                                                    {"r", "\u030A"}, {"H", "\u030B"}, {"v", "\u030C"}, {"d", "\u0323"},
                                                                    {"c", "\u0327"}, {"k", "\u0328"}, {"b", "\u0331"}};
    return table;
}

const std::map<std::string_view, std::string_view>& symbols() {
    static const std::map<std::string_view, std::string_view> table{{"ss", "ß"},
                                                                    {"ae", "æ"},
                                                                    {"AE", "Æ"},
                                                                    {"oe", "œ"},
                                                                    {"OE", "Œ"},
                                                                    {"o", "ø"},
                                                                    {"O", "Ø"},
                                                                    {"l", "ł"},
                                                                    {"L", "Ł"},
                                                                    {"aa", "å"},
                                                                    {"AA", "Å"},
                                                                    {"i", "i"},
                                                                    {"j", "j"},
                                                                    {"dh", "ð"},
                                                                    {"DH", "Ð"},
                                                                    {"th", "þ"},
                                                                    {"TH", "Þ"},
                                                                    {"dj", "đ"},
                                                                    {"DJ", "Đ"},
                                                                    {"textendash", "–"},
                                                                    {"textemdash", "—"},
                                                                    {"ldots", "…"},
                                                                    {"dots", "…"},
                                                                    {"textellipsis", "…"},
                                                                    {"pounds", "£"},
                                                                    {"euro", "€"},
                                                                    {"texteuro", "€"},
                                                                    {"S", "§"},
                                                                    {"copyright", "©"},
                                                                    {"textquoteleft", "‘"},
                                                                    {"textquoteright", "’"},
                                                                    {"textquotedblleft", "“"},
                                                                    {"textquotedblright", "”"},
                                                                    {"textbackslash", "\\"},
                                                                    {"textasciitilde", "~"},
                                                                    {"textasciicircum", "^"},
                                                                    {"textless", "<"},
                                                                    {"textgreater", ">"},
                                                                    {"textbar", "|"},
                                                                    {"textquotedbl", "\""},
                                                                    {"textasciigrave", "`"},
                                                                    {"textquotesingle", "'"},
                                                                    {"hyphen", "-"}};
    return table;
}

class Reader {
public:
    explicit Reader(std::string_view latex) : m_latex(latex) {}

    std::string text() {
        while (m_at < m_latex.size()) step();
        return m_text;
    }

private:
    void step() {
        const char c = m_latex[m_at++];
        if (c == '\\') return command();
        if (c == '{' || c == '}' || c == '$') return;
        if (c == '~' || c == '\n') return add(" ");
        if (c == '-' && take("--")) return add("—");
        if (c == '-' && take("-")) return add("–");
        if (c == '`' && take("`")) return add("“");
        if (c == '\'' && take("'")) return add("”");
        add(std::string_view(&c, 1));
    }
    bool take(std::string_view more) {
        if (!m_latex.substr(m_at).starts_with(more)) return false;
        m_at += more.size();
        return true;
    }
    // A mark waits for the whole of the next letter.
    void add(std::string_view text) {
        m_text += text;
        const bool complete = m_at >= m_latex.size() || (static_cast<unsigned char>(m_latex[m_at]) & 0xC0) != 0x80;
        if (m_mark.empty() || !complete) return;
        m_text += m_mark;
        m_mark = {};
    }
    void command() {
        if (m_at == m_latex.size()) return;
        const auto start = m_at++;
        if (isLetter(m_latex[start]))
            while (m_at < m_latex.size() && isLetter(m_latex[m_at])) ++m_at;
        const auto name = m_latex.substr(start, m_at - start);
        if (isLetter(name[0]))
            while (m_at < m_latex.size() && m_latex[m_at] == ' ') ++m_at;
        if (const auto mark = marks().find(name); mark != marks().end())
            m_mark = mark->second;
        else if (const auto symbol = symbols().find(name); symbol != symbols().end())
            add(symbol->second);
        else if (!isLetter(name[0]))
            add(name == "\\" ? "\n" : name);
    }

    std::string_view m_latex;
    std::size_t m_at = 0;
    std::string m_text;
    std::string_view m_mark;
};

}  // namespace

std::string latexToText(std::string_view latex) {
    return singleLine(Reader(latex).text());
}

std::string latexToLines(std::string_view latex) {
    const auto text = Reader(latex).text();
    std::string lines;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (at > 0) lines += '\n';
        lines += singleLine(std::string_view(text).substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string textToLatex(std::string_view text) {
    static const std::map<char, std::string_view> escapes{{'\\', "\\textbackslash{}"},
                                                          {'{', "\\{"},
                                                          {'}', "\\}"},
                                                          {'$', "\\$"},
                                                          {'&', "\\&"},
                                                          {'%', "\\%"},
                                                          {'#', "\\#"},
                                                          {'_', "\\_"},
                                                          {'~', "\\textasciitilde{}"},
                                                          {'^', "\\textasciicircum{}"},
                                                          {'"', "\\textquotedbl{}"},
                                                          {'`', "\\textasciigrave{}"},
                                                          {'\'', "\\textquotesingle{}"}};
    std::string latex;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto escape = escapes.find(text[i]);
        const bool doubled = i > 0 && text[i] == text[i - 1];
        // Single apostrophes and hyphens stay as they are; a pair of them would be another character.
        if (text[i] == '\n')
            latex += "\\\\\n";
        else if (text[i] == '-' && doubled)
            latex += "{}-";
        else if (escape == escapes.end() || (text[i] == '\'' && !doubled))
            latex += text[i];
        else
            latex += escape->second;
    }
    return latex;
}

}  // namespace cruxmap
