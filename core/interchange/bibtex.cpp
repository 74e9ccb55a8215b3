// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/interchange/latex_text.h"
#include "core/model/enums.h"

#include <algorithm>
#include <array>
#include <map>

namespace cruxmap {

namespace {

constexpr std::size_t kDepth = 100;  // of braces in braces

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct RawEntry {
    std::string type;
    std::string key;
    std::vector<std::pair<std::string, std::string>> fields;  // names in lower case, values as LaTeX
};

// Takes the text apart; what the fields mean is not its business.
class BibtexParser {
public:
    BibtexParser(std::string_view text, const std::string& fileName) : m_text(text), m_fileName(fileName) {
        constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                          "jul", "aug", "sep", "oct", "nov", "dec"};
        for (const auto month : months) m_strings.emplace(month, month);
    }

    std::vector<RawEntry> entries() {
        std::vector<RawEntry> all;
        while ((m_at = m_text.find('@', m_at)) != m_text.npos) {
            m_opened = m_at++;
            const auto type = lower(name("the kind of the entry"));
            if (type == "comment") continue;
            const char close = open();
            if (type == "string" || type == "preamble")
                takeDefinition(type, close);
            else
                all.push_back(entry(type, close));
        }
        return all;
    }

private:
    [[noreturn]] void fail(const std::string& message, std::size_t at) const {
        const auto line = 1 + std::ranges::count(m_text.substr(0, at), '\n');
        throw Error(ErrorCode::BadInput, message, m_fileName + ":" + std::to_string(line));
    }
    char peek() {
        while (m_at < m_text.size() && isSpace(m_text[m_at])) ++m_at;
        if (m_at == m_text.size()) fail("This entry does not end; a closing brace is missing.", m_opened);
        return m_text[m_at];
    }
    char open() {
        const char c = peek();
        if (c != '{' && c != '(') fail("An opening brace is expected here.", m_at);
        ++m_at;
        return c == '{' ? '}' : ')';
    }
    std::string name(const std::string& what) {
        peek();
        const auto start = m_at;
        while (m_at < m_text.size() && !isSpace(m_text[m_at]) &&
               std::string_view("{}()=,#\"@%").find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
        if (m_at == start) fail("Here " + what + " is expected.", m_at);
        return std::string(m_text.substr(start, m_at - start));
    }
    void expect(char c) {
        if (peek() != c) fail(std::string("“") + c + "” is expected here.", m_at);
        ++m_at;
    }

    void takeDefinition(const std::string& type, char close) {
        if (type == "string") {
            const auto key = lower(name("the name of the string"));
            expect('=');
            m_strings.insert_or_assign(key, value());
        } else {
            value();
        }
        expect(close);
    }
    RawEntry entry(const std::string& type, char close) {
        RawEntry entry{type, {}, {}};
        if (peek() != ',' && m_text[m_at] != close) entry.key = name("the citation key");
        while (peek() == ',') {
            ++m_at;
            if (peek() == close) break;
            auto field = lower(name("the name of a field"));
            expect('=');
            entry.fields.emplace_back(std::move(field), value());
        }
        if (m_text[m_at] != close) fail("A comma or the end of the entry is expected here.", m_at);
        ++m_at;
        return entry;
    }

    // "…" # {…} # name
    std::string value() {
        std::string whole;
        while (true) {
            const char c = peek();
            if (c == '{' || c == '"') {
                ++m_at;
                whole += delimited(c == '{' ? '}' : '"');
            } else {
                const auto word = name("a value");
                const auto at = m_strings.find(lower(word));
                whole += at == m_strings.end() ? word : at->second;
            }
            if (peek() != '#') return whole;
            ++m_at;
        }
    }
    std::string_view delimited(char close) {
        const auto start = m_at;
        std::size_t depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\' && m_at + 1 < m_text.size()) {
                ++m_at;
                continue;
            }
            if (c == close && depth == 0) return m_text.substr(start, m_at++ - start);
            if (c == '{' && ++depth > kDepth) fail("Braces are nested too deep.", m_at);
            if (c == '}' && depth-- == 0) fail("This brace closes what was not opened.", m_at);
        }
        fail("This value does not end; a closing mark is missing.", start);
    }

    std::string_view m_text;
    const std::string& m_fileName;
    std::map<std::string, std::string> m_strings;
    std::size_t m_at = 0;
    std::size_t m_opened = 0;
};

SourceKind kindOf(const std::string& type, const std::string& own) {
    if (const auto kind = enumOf<SourceKind>(own)) return *kind;
    static const std::map<std::string_view, SourceKind> kinds{{"article", SourceKind::Article},    {"inproceedings", SourceKind::Article},
                                                              {"conference", SourceKind::Article}, {"incollection", SourceKind::Article},
                                                              {"book", SourceKind::Book},          {"inbook", SourceKind::Book},
                                                              {"booklet", SourceKind::Book},       {"online", SourceKind::Post},
                                                              {"techreport", SourceKind::Report},  {"report", SourceKind::Report},
                                                              {"manual", SourceKind::Report}};
    const auto at = kinds.find(type);
    return at == kinds.end() ? SourceKind::Other : at->second;
}

std::string_view typeOf(SourceKind kind) {
    switch (kind) {
    case SourceKind::Article:
        return "article";
    case SourceKind::Book:
        return "book";
    case SourceKind::Post:
        return "online";
    case SourceKind::Report:
        return "techreport";
    default:
        return "misc";
    }
}

std::string twoDigits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// "apr", "April", "4".
std::optional<int> monthOf(const std::string& text) {
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto name = lower(text).substr(0, 3);
    for (std::size_t i = 0; i < months.size(); ++i)
        if (name == months[i] || text == std::to_string(i + 1) || text == twoDigits(static_cast<int>(i) + 1))
            return static_cast<int>(i) + 1;
    return std::nullopt;
}

struct DateParts {
    std::string date, year, month, day;

    std::string joined() const {
        if (!date.empty() || year.empty()) return date;
        const auto number = monthOf(month);
        if (!number) return year;
        const auto toMonth = year + "-" + twoDigits(*number);
        const bool isDay = day.size() <= 2 && !day.empty() && std::ranges::all_of(day, [](char c) { return c >= '0' && c <= '9'; });
        return isDay ? toMonth + "-" + (day.size() == 1 ? "0" : "") + day : toMonth;
    }
};

// The places of " and " outside braces part the names.
std::vector<std::string> partedNames(const std::string& value) {
    std::vector<std::string> names(1);
    std::size_t depth = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '{') ++depth;
        if (value[i] == '}' && depth > 0) --depth;
        const bool parts = depth == 0 && i > 0 && isSpace(value[i - 1]) && lower(value.substr(i, 3)) == "and" && i + 3 < value.size() &&
                           isSpace(value[i + 3]);
        if (parts) {
            names.emplace_back();
            i += 3;
        } else {
            names.back() += value[i];
        }
    }
    return names;
}

std::optional<BibliographyName> authorOf(const std::string& latex) {
    const auto text = singleLine(latex);
    if (text.empty() || text == "others") return std::nullopt;
    if (text.starts_with('{') && text.find('}') == text.size() - 1)
        return BibliographyName{latexToText(text), {}, PersonKind::Organisation};
    if (const auto comma = text.find(','); comma != text.npos)
        return BibliographyName{latexToText(text.substr(0, comma)), latexToText(text.substr(text.rfind(',') + 1)), PersonKind::Person};
    const auto plain = latexToText(text);
    const auto space = plain.rfind(' ');
    if (space == plain.npos) return BibliographyName{plain, {}, PersonKind::Person};
    return BibliographyName{plain.substr(space + 1), plain.substr(0, space), PersonKind::Person};
}

BibliographyEntry entryOf(const RawEntry& raw) {
    BibliographyEntry entry;
    entry.source.citationKey = raw.key;
    DateParts date;
    std::string kind;
    const std::map<std::string_view, std::string*> places{{"title", &entry.source.title},
                                                          {"url", &entry.source.url},
                                                          {"langid", &entry.source.language},
                                                          {"language", &entry.source.language},
                                                          {"annote", &entry.source.reliability},
                                                          {"annotation", &entry.source.reliability},
                                                          {"note", &entry.source.reliability},
                                                          {"date", &date.date},
                                                          {"year", &date.year},
                                                          {"month", &date.month},
                                                          {"day", &date.day},
                                                          {"entrysubtype", &kind}};
    for (const auto& [name, value] : raw.fields) {
        if (name == "author") {
            for (const auto& part : partedNames(value))
                if (auto author = authorOf(part)) entry.authors.push_back(std::move(*author));
        } else if (const auto at = places.find(name); at != places.end() && at->second->empty()) {
            const bool lines = at->second == &entry.source.reliability;
            *at->second = name == "url" ? singleLine(value) : lines ? latexToLines(value) : latexToText(value);
        } else {
            entry.unread.push_back(name);
        }
    }
    entry.source.date = date.joined();
    entry.source.kind = kindOf(raw.type, kind);
    if (entry.source.title.empty()) entry.source.title = raw.key.empty() ? "Untitled" : raw.key;
    return entry;
}

void writeField(std::string& out, std::string_view name, const std::string& value) {
    if (!value.empty()) out += ",\n  " + std::string(name) + " = {" + value + "}";
}

// In braces, the word that parts names is a part of one.
std::string withoutParting(const std::string& latex) {
    std::string out;
    for (std::size_t at = 0; at < latex.size();) {
        auto end = at;
        while (end < latex.size() && !isSpace(latex[end])) ++end;
        const auto word = latex.substr(at, end - at);
        out += lower(word) == "and" ? "{" + word + "}" : word;
        if (end < latex.size()) out += latex[end++];
        at = end;
    }
    return out;
}

std::string writtenName(const BibliographyName& name) {
    if (name.kind == PersonKind::Organisation) return "{" + textToLatex(name.family) + "}";
    const auto family = withoutParting(textToLatex(name.family));
    return name.given.empty() ? family : family + ", " + withoutParting(textToLatex(name.given));
}

}  // namespace

std::vector<BibliographyEntry> readBibtex(std::string_view text, const std::string& fileName) {
    if (const auto at = invalidUtf8(text)) {
        const auto line = 1 + std::ranges::count(text.substr(0, *at), '\n');
        throw Error(ErrorCode::BadInput, "The file is not UTF-8; convert it first.", fileName + ":" + std::to_string(line));
    }
    std::vector<BibliographyEntry> entries;
    for (const auto& raw : BibtexParser(text, fileName).entries()) entries.push_back(entryOf(raw));
    return entries;
}

std::string bibtexOf(std::span<const BibliographyEntry> entries) {
    std::string out;
    for (const auto& [source, authors, unread] : entries) {
        out += (out.empty() ? "@" : "\n@") + std::string(typeOf(source.kind)) + "{" + source.citationKey;
        std::string names;
        for (const auto& author : authors) names += (names.empty() ? "" : " and ") + writtenName(author);
        writeField(out, "author", names);
        writeField(out, "title", textToLatex(source.title));
        writeField(out, "entrysubtype", std::string(wordOf(source.kind)));
        writeField(out, "date", textToLatex(source.date));
        writeField(out, "langid", textToLatex(source.language));
        writeField(out, "url", source.url);
        writeField(out, "annote", textToLatex(source.reliability));
        out += "\n}\n";
    }
    return out;
}

}  // namespace cruxmap
