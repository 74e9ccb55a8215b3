// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/af_format.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/document/ids.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace cruxmap {

namespace {

constexpr std::size_t kMostArguments = 10'000'000;

[[noreturn]] void bad(const std::string& fileName, int line, const std::string& message) {
    throw Error(ErrorCode::BadInput, message, fileName + ":" + std::to_string(line));
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// The words of one line of an AF file after another.
class AfLines {
public:
    explicit AfLines(std::string_view text) : m_text(text) {}

    // False at the end of the text. A comment is a line without words.
    bool next() {
        if (m_text.empty()) return false;
        const auto end = std::min(m_text.find('\n'), m_text.size());
        m_line = m_text.substr(0, end);
        m_text.remove_prefix(std::min(end + 1, m_text.size()));
        if (m_line.starts_with('#')) m_line = {};
        ++m_number;
        return true;
    }
    // Empty at the end of the line.
    std::string_view word() {
        while (!m_line.empty() && isSpace(m_line.front())) m_line.remove_prefix(1);
        const auto end = static_cast<std::size_t>(std::ranges::find_if(m_line, isSpace) - m_line.begin());
        const auto word = m_line.substr(0, end);
        m_line.remove_prefix(end);
        return word;
    }
    int number() const { return m_number; }

private:
    std::string_view m_text;
    std::string_view m_line;
    int m_number = 0;
};

// 0 when the word is no number that fits.
std::size_t numberIn(std::string_view word) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && end == word.data() + word.size() ? number : 0;
}

std::size_t argumentCount(AfLines& lines, std::string_view first, const std::string& fileName) {
    const auto kind = lines.word();
    const auto count = lines.word();
    const auto number = numberIn(count);
    if (first != "p" || kind != "af" || (number == 0 && count != "0") || !lines.word().empty())
        bad(fileName, lines.number(), "The first line has to be \"p af\" and the number of arguments.");
    if (number > kMostArguments)
        bad(fileName, lines.number(), "This names more arguments than can be read, which are " + std::to_string(kMostArguments) + ".");
    return number;
}

Attack attackIn(AfLines& lines, std::string_view first, std::size_t arguments, const std::string& fileName) {
    const auto from = numberIn(first);
    const auto to = numberIn(lines.word());
    if (!lines.word().empty() || from == 0 || to == 0 || from > arguments || to > arguments)
        bad(fileName, lines.number(), "An attack has to be two numbers of arguments, from 1 to " + std::to_string(arguments) + ".");
    return {static_cast<Argument>(from - 1), static_cast<Argument>(to - 1)};
}

// The facts of an APX text one after another.
class ApxFacts {
public:
    ApxFacts(std::string_view text, const std::string& fileName) : m_text(text), m_fileName(fileName) {}

    struct Fact {
        std::string_view predicate;
        std::vector<std::string_view> names;
        int line = 0;
    };

    // False at the end of the text.
    bool next(Fact& fact) {
        skipSpace();
        if (m_text.empty()) return false;
        fact.line = m_line;
        fact.predicate = token();
        fact.names.clear();
        expect('(');
        do {
            skipSpace();
            fact.names.push_back(token());
            skipSpace();
        } while (accept(','));
        expect(')');
        expect('.');
        return true;
    }

    [[noreturn]] void fail(int line) const { bad(m_fileName, line, "Expected are facts like \"arg(a).\" and \"att(a,b).\"."); }

private:
    void skipSpace() {
        while (!m_text.empty() && (isSpace(m_text.front()) || m_text.front() == '%')) {
            if (m_text.front() == '%') {
                m_text.remove_prefix(std::min(m_text.find('\n'), m_text.size()));
            } else {
                m_line += m_text.front() == '\n';
                m_text.remove_prefix(1);
            }
        }
    }
    bool accept(char c) {
        if (m_text.empty() || m_text.front() != c) return false;
        m_text.remove_prefix(1);
        return true;
    }
    void expect(char c) {
        skipSpace();
        if (!accept(c)) fail(m_line);
    }
    std::string_view token() {
        const auto ends = [](char c) { return isSpace(c) || c == '(' || c == ')' || c == ',' || c == '%'; };
        const auto length = static_cast<std::size_t>(std::ranges::find_if(m_text, ends) - m_text.begin());
        if (length == 0) fail(m_line);
        const auto token = m_text.substr(0, length);
        m_text.remove_prefix(length);
        return token;
    }

    std::string_view m_text;
    const std::string& m_fileName;
    int m_line = 1;
};

MapChange asDebate(const NamedFramework& named) {
    MapChange content;
    content.put(Meta{});
    const auto first = randomId();
    for (std::size_t i = 0; i < named.names.size(); ++i) {
        Claim claim;
        claim.id = {first + static_cast<std::int64_t>(i)};
        claim.rank = static_cast<std::int64_t>(i) + 1;
        claim.text = named.names[i];
        content.put(std::move(claim));
    }
    const auto firstAttack = first + static_cast<std::int64_t>(named.names.size());
    const Framework framework(named.names.size(), named.attacks);
    std::int64_t count = 0;
    for (Argument from = 0; from < framework.size(); ++from) {
        for (const Argument to : framework.attacked(from)) {
            Relation relation;
            relation.id = {firstAttack + count};
            relation.rank = ++count;
            relation.polarity = Polarity::Attack;
            relation.force = Force::Decisive;
            relation.target = ClaimId{first + to};
            relation.premises = {ClaimId{first + from}};
            content.put(std::move(relation));
        }
    }
    return content;
}

}  // namespace

NamedFramework parseAf(std::string_view text, const std::string& fileName) {
    NamedFramework result;
    AfLines lines(text);
    bool begun = false;
    while (lines.next()) {
        const auto first = lines.word();
        if (first.empty()) continue;
        if (begun) {
            result.attacks.push_back(attackIn(lines, first, result.names.size(), fileName));
            continue;
        }
        result.names.resize(argumentCount(lines, first, fileName));
        begun = true;
    }
    if (!begun) bad(fileName, std::max(lines.number(), 1), "The file has no line \"p af\" with the number of arguments.");
    for (std::size_t i = 0; i < result.names.size(); ++i) result.names[i] = std::to_string(i + 1);
    return result;
}

NamedFramework parseApx(std::string_view text, const std::string& fileName) {
    struct NamedAttack {
        std::string_view from;
        std::string_view to;
        int line = 0;
    };
    NamedFramework result;
    std::unordered_map<std::string_view, Argument> numbers;
    std::vector<NamedAttack> attacks;
    if (const auto at = invalidUtf8(text))
        bad(fileName, 1 + static_cast<int>(std::ranges::count(text.substr(0, *at), '\n')), "The text is not UTF-8.");
    ApxFacts facts(text, fileName);
    ApxFacts::Fact fact;
    while (facts.next(fact)) {
        if (fact.predicate == "arg" && fact.names.size() == 1) {
            if (numbers.emplace(fact.names[0], static_cast<Argument>(result.names.size())).second)
                result.names.push_back(singleLine(fact.names[0]));
        } else if (fact.predicate == "att" && fact.names.size() == 2) {
            attacks.push_back({fact.names[0], fact.names[1], fact.line});
        } else {
            facts.fail(fact.line);
        }
    }
    const auto numberOf = [&](std::string_view name, int line) {
        const auto found = numbers.find(name);
        if (found == numbers.end()) bad(fileName, line, "The attack names \"" + std::string(name) + "\", but there is no such argument.");
        return found->second;
    };
    for (const auto& [from, to, line] : attacks) result.attacks.push_back({numberOf(from, line), numberOf(to, line)});
    return result;
}

MapChange fromAf(std::string_view text, const std::string& fileName) {
    return asDebate(parseAf(text, fileName));
}

MapChange fromApx(std::string_view text, const std::string& fileName) {
    return asDebate(parseApx(text, fileName));
}

}  // namespace cruxmap
