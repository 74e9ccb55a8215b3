// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/source_text.h"

#include "core/base/error.h"
#include "core/provenance/child_reader.h"
#include "core/provenance/front_matter.h"
#include "core/provenance/html_text.h"
#include "core/provenance/mojibake.h"
#include "core/provenance/normalisation_flags.h"
#include "core/provenance/text_builder.h"
#include "core/provenance/text_encoding.h"
#include "core/provenance/thread.h"

#include <algorithm>

namespace cruxmap {

namespace {

std::string repaired(std::string text, const ReadingOptions& options, const ReadingWatch& watch) {
    return options.repairMojibake ? repairedMojibake(text, watch) : std::move(text);
}

// "quotes[3].text" is marked by "text", by "quotes", by "quotes.text" and by itself.
bool isMarked(std::string_view path, const std::string& mark) {
    std::string keys;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (path[at] == '[')
            at = std::min(path.find(']', at), path.size() - 1);
        else
            keys += path[at];
    }
    const auto inside = [&](std::string_view whole) {
        const auto found = ("." + std::string(whole) + ".").find("." + mark + ".");
        return found != std::string::npos;
    };
    const bool begins = path.starts_with(mark) && (path.size() == mark.size() || path[mark.size()] == '.' || path[mark.size()] == '[');
    return begins || inside(keys);
}

// A comment is named by its author, or else by its number.
std::vector<TextSection> commentSections(std::string_view text) {
    std::vector<TextSection> sections;
    for (const auto& comment : commentsIn(text))
        sections.push_back(
            {SectionKind::Comment, comment.author.empty() ? std::to_string(sections.size() + 1) : comment.author, comment.span});
    return sections;
}

class Reader {
public:
    Reader(const std::string& name, ReadingOptions options, ReadingWatch watch)
        : m_name(name), m_options(std::move(options)), m_watch(std::move(watch)) {}

    SourceText read(std::string_view bytes) {
        const bool pdf = m_options.format ? m_options.format == TextFormat::Pdf : isPdf(bytes);
        if (pdf)
            readPdf(bytes);
        else
            readText(bytes);
        finish();
        return std::move(m_source);
    }

private:
    void readPdf(std::string_view bytes) {
        m_options.format = TextFormat::Pdf;
        m_options.encoding.reset();
        m_watch.begin(0.8);
        auto pages = parsed(ChildTask::Pdf, bytes);
        m_watch.begin(0.2);
        for (auto& page : pages) {
            if (!m_options.repairMojibake && mojibakeCount(page.text) > 0) m_source.mojibakeSuspected = true;
            page.text = repaired(std::move(page.text), m_options, {});
            m_builder.append(page, SectionKind::Page, {});
            m_watch.reached(0);
        }
    }

    TextPieces parsed(ChildTask task, std::string_view bytes) const {
        return m_options.isolation == Isolation::Child ? piecesByChild(task, bytes, m_options.childProgram, m_watch)
                                                       : piecesOf(task, bytes, m_watch);
    }

    void readText(std::string_view bytes) {
        m_watch.begin(0.2);
        if (!m_options.encoding) m_options.encoding = encodingOf(bytes, declaredEncoding(bytes));
        auto text = utf8From(bytes, *m_options.encoding);
        m_watch.begin(0.2);
        if (m_options.repairMojibake)
            text = repairedMojibake(text, m_watch);
        else
            m_source.mojibakeSuspected = mojibakeCount(text, m_watch) > 0;
        if (!m_options.format) m_options.format = textFormatOf(text, m_name);
        m_watch.begin(0.4);
        takePieces(text);
    }

    void takePieces(const std::string& text) {
        switch (*m_options.format) {
        case TextFormat::Html:
            return takeAll(parsed(ChildTask::Html, text), SectionKind::Heading);
        case TextFormat::FrontMatter:
            return takeFrontMatter(text);
        default:
            m_builder.append({{}, {}, text}, SectionKind::Body, m_watch);
        }
    }

    void takeFrontMatter(const std::string& text) {
        const auto parts = frontMatterIn(text);
        if (!parts)
            throw Error(ErrorCode::BadInput,
                        "The document does not begin with YAML between two lines of three dashes. Attach it as plain text or Markdown.");
        takeAll(parsed(ChildTask::Yaml, parts->yaml), SectionKind::Key);
        // The name of the body's section is not for a reader, who sees its headings.
        m_builder.append({"body", {}, std::string(parts->body)}, SectionKind::Body, {});
    }

    void takeAll(const TextPieces& pieces, SectionKind kind) {
        for (const auto& piece : pieces) {
            m_builder.append(piece, kind, {});
            if (m_watch.stop().stop_requested()) throw ReadingStopped{};
        }
    }

    void finish() {
        m_watch.begin(0.2);
        m_source.text = m_builder.takeText();
        m_source.sections = m_builder.takeSections();
        m_source.format = *m_options.format;
        m_source.encoding = m_options.encoding.value_or("");
        m_source.normalisation = normalisationOf(m_options);
        addSectionsOfText();
        markMachineKeys();
        m_watch.begin(0);
    }

    void addSectionsOfText() {
        const auto add = [&](std::vector<TextSection> sections) {
            m_source.sections.insert(m_source.sections.end(), sections.begin(), sections.end());
        };
        const TextSpan whole{0, m_source.text.size()};
        if (m_source.format == TextFormat::Markdown) add(markdownHeadings(m_source.text, whole));
        if (m_source.format == TextFormat::FrontMatter && !m_source.sections.empty() && m_source.sections.back().kind == SectionKind::Body)
            add(markdownHeadings(m_source.text, m_source.sections.back().span));
        if (m_source.format == TextFormat::Thread) add(commentSections(m_source.text));
    }

    void markMachineKeys() {
        for (auto& section : m_source.sections)
            section.machineWritten = section.kind == SectionKind::Key && std::ranges::any_of(m_options.machineKeys, [&](const auto& mark) {
                                         return isMarked(section.name, mark);
                                     });
    }

    const std::string& m_name;
    ReadingOptions m_options;
    ReadingWatch m_watch;
    TextBuilder m_builder;
    SourceText m_source;
};

std::string inMegabytes(std::size_t bytes) {
    return std::to_string(bytes >> 20) + " MB";
}

}  // namespace

SourceText readSourceText(std::string_view bytes, const std::string& name, const ReadingOptions& options, std::stop_token stop,
                          ReadingProgress progress) {
    if (bytes.size() > kLargestSource)
        throw Error(ErrorCode::BadInput,
                    "The file has " + inMegabytes(bytes.size()) + ", more than the " + inMegabytes(kLargestSource) +
                        " that Cruxmap reads as one source. Split it into parts and attach the parts that matter.",
                    name);
    try {
        return Reader(name, options, ReadingWatch(std::move(stop), std::move(progress))).read(bytes);
    } catch (const Error& e) {
        throw Error(e.code(), e.message(), e.where().empty() ? name : name + ", " + e.where());
    }
}

const TextSection* sectionAt(const std::vector<TextSection>& sections, TextSpan words) {
    const TextSection* innermost = nullptr;
    for (const auto& section : sections)
        if (section.span.contains(words) && (!innermost || section.span.size() <= innermost->span.size())) innermost = &section;
    return innermost;
}

std::string locatorAt(const std::vector<TextSection>& sections, TextSpan words) {
    const auto* section = sectionAt(sections, words);
    if (!section || section->kind == SectionKind::Body) return {};
    if (section->kind == SectionKind::Comment) return "comment " + section->name;
    if (section->kind == SectionKind::Page) return "page " + section->name;
    return section->name;
}

}  // namespace cruxmap
