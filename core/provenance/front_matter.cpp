// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/front_matter.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace cruxmap {

namespace {

// A piece's name stays short however a document is built: in characters, and in levels.
constexpr std::size_t kLongestKey = 80;
constexpr std::size_t kDeepestPath = 16;

// A string as a stream, without a copy of it.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* begin = const_cast<char*>(text.data());  // a stream buffer's pointers are not const, but reading leaves them alone
        setg(begin, begin, begin + text.size());
    }
};

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Whether there is something to read: at least two words, or any character beyond ASCII, since Chinese has no blanks. One word
// alone is a mark, an identifier or a rating.
bool isText(std::string_view value) {
    std::size_t words = 0;
    bool counted = false;
    for (const char c : value) {
        if (static_cast<unsigned char>(c) >= 0x80) return true;
        if (isBlank(c)) counted = false;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter && !counted) ++words;
        if (letter) counted = true;
    }
    return words >= 2;
}

class TextCollector : public YAML::EventHandler {
public:
    explicit TextCollector(const ReadingWatch& watch, std::size_t size) : m_watch(watch), m_size(size) {}

    TextPieces pieces;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override { pass(); }
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { pass(); }

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) override {
        m_watch.reached(static_cast<double>(mark.pos) / static_cast<double>(m_size));
        if (awaitsKey()) {
            m_levels.back().key = shortened(value, kLongestKey);
            m_levels.back().hasKey = true;
            return;
        }
        if (isText(value)) pieces.push_back({path(m_levels.size()), group(), value});
        next();
    }

    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        m_levels.push_back({Level::List});
    }
    void OnSequenceEnd() override { leave(); }
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        m_levels.push_back({Level::Map});
    }
    void OnMapEnd() override { leave(); }

private:
    struct Level {
        enum Kind { List, Map } kind;
        std::size_t index = 0;  // of the next entry
        std::string key = {};   // of the value that comes next
        bool hasKey = false;
    };

    bool awaitsKey() const { return !m_levels.empty() && m_levels.back().kind == Level::Map && !m_levels.back().hasKey; }

    void next() {
        if (m_levels.empty()) return;
        ++m_levels.back().index;
        m_levels.back().hasKey = false;
    }

    void pass() {
        if (awaitsKey()) {
            m_levels.back().key = "?";
            m_levels.back().hasKey = true;
        } else {
            next();
        }
    }

    // A list or a map as a key has a name of its own: it cannot be said in a path.
    void leave() {
        m_levels.pop_back();
        pass();
    }

    std::string path(std::size_t depth) const {
        std::string path;
        for (std::size_t i = 0; i < depth; ++i) {
            if (i == kDeepestPath) return path + "…";
            const auto& level = m_levels[i];
            if (level.kind == Level::List)
                path += "[" + std::to_string(level.index) + "]";
            else
                path += (path.empty() ? "" : ".") + level.key;
        }
        return path;
    }

    std::string group() const {
        const bool entryOfList = m_levels.size() > 2 && m_levels[0].kind == Level::Map && m_levels[1].kind == Level::List;
        return path(std::min<std::size_t>(m_levels.size(), entryOfList ? 2 : 1));
    }

    const ReadingWatch& m_watch;
    std::size_t m_size;
    std::vector<Level> m_levels;
};

bool isFence(std::string_view line, std::string_view fence) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    return line == fence;
}

}  // namespace

std::optional<FrontMatter> frontMatterIn(std::string_view text) {
    const auto first = text.find('\n');
    if (first == std::string_view::npos || !isFence(text.substr(0, first), "---")) return std::nullopt;
    for (std::size_t at = first + 1; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        if (isFence(line, "---") || isFence(line, "..."))
            return FrontMatter{text.substr(first + 1, at - first - 1), text.substr(std::min(end + 1, text.size()))};
        at = end + 1;
    }
    return std::nullopt;
}

TextPieces piecesOfYaml(std::string_view yaml, const ReadingWatch& watch) {
    ViewBuffer buffer(yaml);
    std::istream stream(&buffer);
    TextCollector collector(watch, yaml.size() + 1);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(collector)) {
        }
    } catch (const YAML::Exception& e) {
        // yaml-cpp counts from 0 and does not see the line of dashes.
        throw Error(ErrorCode::BadInput,
                    "The YAML at the head of the document cannot be read: " + e.msg + ". Correct it, or attach the document as plain text.",
                    "line " + std::to_string(e.mark.line + 2));
    }
    return std::move(collector.pieces);
}

}  // namespace cruxmap
