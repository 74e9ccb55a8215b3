// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/html_text.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/provenance/html_nesting.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace cruxmap {

namespace {

constexpr std::size_t kDeepest = 2000;     // browsers stop at some 500
constexpr std::size_t kLongestName = 120;  // of a section, in characters

bool isDropped(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_TEXTAREA:
        return true;
    default:
        return false;
    }
}

enum class Place { InLine, OwnLine, OwnParagraph, Cell };

Place placeOf(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
        return Place::OwnParagraph;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
        return Place::OwnLine;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return Place::Cell;
    default:
        return Place::InLine;
    }
}

bool isHeading(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

bool isHidden(const GumboElement& element) {
    if (gumbo_get_attribute(&element.attributes, "hidden")) return true;
    const auto* style = gumbo_get_attribute(&element.attributes, "style");
    if (!style) return false;
    std::string rules;
    for (const char* c = style->value; *c; ++c)
        if (*c != ' ' && *c != '\t' && *c != '\n') rules += *c >= 'A' && *c <= 'Z' ? static_cast<char>(*c - 'A' + 'a') : *c;
    return rules.find("display:none") != std::string::npos || rules.find("visibility:hidden") != std::string::npos;
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

class PageText {
public:
    explicit PageText(const ReadingWatch& watch) : m_watch(watch) { m_pieces.emplace_back(); }

    // Depth first with a stack of our own.
    void walk(const GumboNode* root) {
        struct Step {
            const GumboNode* node;
            unsigned child;
        };
        std::vector<Step> steps;
        if (enter(*root)) steps.push_back({root, 0});
        while (!steps.empty()) {
            auto& step = steps.back();
            const auto& children = step.node->v.element.children;
            if (step.child == children.length) {
                leave(step.node->v.element.tag);
                steps.pop_back();
                continue;
            }
            const auto* child = static_cast<const GumboNode*>(children.data[step.child++]);
            if (enter(*child)) steps.push_back({child, 0});
        }
    }

    TextPieces takePieces() {
        std::erase_if(m_pieces, [](const TextPiece& piece) { return piece.text.empty(); });
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            m_pieces[i].group = std::to_string(i);
            m_pieces[i].name = shortened(singleLine(m_pieces[i].name), kLongestName);
        }
        return std::move(m_pieces);
    }

private:
    // Whether there is something to walk into; leave() follows then.
    bool enter(const GumboNode& node) {
        if (++m_nodes % 4096 == 0) m_watch.reached(0.9);
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) append(node.v.text.text);
        if (node.type != GUMBO_NODE_ELEMENT) return false;
        const auto& element = node.v.element;
        if (isDropped(element.tag) || isHidden(element)) return false;
        if (isHeading(element.tag)) {
            m_pieces.emplace_back();
            m_blanks = Blanks::None;
            ++m_heading;
        }
        if (element.tag == GUMBO_TAG_PRE) ++m_preformatted;
        part(placeOf(element.tag));
        return true;
    }

    void leave(GumboTag tag) {
        if (isHeading(tag)) --m_heading;
        if (tag == GUMBO_TAG_PRE) --m_preformatted;
        if (placeOf(tag) != Place::Cell && tag != GUMBO_TAG_BR) part(placeOf(tag));
    }

    void part(Place place) {
        if (place == Place::OwnLine) m_blanks = std::max(m_blanks, Blanks::Line);
        if (place == Place::OwnParagraph) m_blanks = std::max(m_blanks, Blanks::Paragraph);
        if (place == Place::Cell) m_blanks = std::max(m_blanks, Blanks::Tab);
    }

    void append(std::string_view text) {
        for (const char c : text) {
            if (m_preformatted > 0 && c == '\n')
                appendVisible(c);
            else if (m_preformatted == 0 && isBlank(c))
                m_blanks = std::max(m_blanks, Blanks::Space);
            else
                appendVisible(c);
        }
    }

    void appendVisible(char c) {
        auto& piece = m_pieces.back();
        static constexpr std::string_view kBlanks[] = {"", " ", "\t", "\n", "\n\n"};
        if (!piece.text.empty()) piece.text += kBlanks[static_cast<int>(m_blanks)];
        if (m_heading > 0 && !piece.name.empty() && m_blanks != Blanks::None) piece.name += ' ';
        m_blanks = Blanks::None;
        piece.text += c;
        if (m_heading > 0) piece.name += c;
    }

    // What goes before the next character, if one follows.
    enum class Blanks { None, Space, Tab, Line, Paragraph };

    const ReadingWatch& m_watch;
    TextPieces m_pieces;
    Blanks m_blanks = Blanks::None;
    int m_heading = 0;
    int m_preformatted = 0;
    std::size_t m_nodes = 0;
};

}  // namespace

TextPieces piecesOfHtml(std::string_view html, const ReadingWatch& watch) {
    if (nestingOfTags(html) > kDeepest)
        throw Error(ErrorCode::BadInput, "The page's elements are nested more than " + std::to_string(kDeepest) +
                                             " deep. Copy the text out of a browser and paste it instead.");
    watch.reached(0.1);
    const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> page(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()),
                                                               destroy);
    watch.reached(0.8);
    PageText text(watch);
    text.walk(page->root);
    return text.takePieces();
}

std::string declaredEncoding(std::string_view bytes) {
    std::string head(bytes.substr(0, 4096));
    for (auto& c : head)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto meta = head.find("<meta");
    const auto at = meta == std::string::npos ? meta : head.find("charset", meta);
    if (at == std::string::npos) return {};
    const auto begin = head.find_first_not_of(" =\"'\t\n", at + 7);
    if (begin == std::string::npos) return {};
    return head.substr(begin, std::min<std::size_t>(head.find_first_of("\"'; />\t\n", begin) - begin, 40));
}

}  // namespace cruxmap
