// SPDX-License-Identifier: GPL-3.0-or-later
// From a file's bytes to the one text that passages point into.
//
// Same bytes, same options, same text, for ever: passages are byte offsets into it. The steps, in this order:
//   1  what is no text is refused, and so is a file of more than kLargestSource bytes
//   2  the encoding is found (text_encoding.h) and the text becomes UTF-8
//   3  mojibake is repaired when asked for (mojibake.h)
//   4  the format is found (text_format.h) and its text taken out, in pieces
//   5  every piece is brought into normal form (normal_text.h); pieces follow each other on lines of their own, groups of pieces
//      with an empty line between
// A PDF has no encoding: its pages go from step 1 to step 4 and then, for their text, to 3 and 5.
#pragma once

#include "core/provenance/reading_watch.h"
#include "core/provenance/text_format.h"
#include "core/provenance/text_span.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

inline constexpr std::size_t kLargestSource = std::size_t{64} << 20;

// Where PDF, YAML and HTML are parsed. A stranger's file belongs into a child, which is killed when it takes too much.
enum class Isolation : std::uint8_t { Child, InProcess };

struct ReadingOptions {
    std::optional<TextFormat> format = {};     // found when nothing is said
    std::optional<std::string> encoding = {};  // an IANA name; found when nothing is said
    bool repairMojibake = false;
    std::vector<std::string> machineKeys = {};  // YAML keys ("summary") or key paths ("quotes[3].text") that a machine wrote
    Isolation isolation = Isolation::Child;
    std::filesystem::path childProgram = "/proc/self/exe";  // a cruxmap
};

enum class SectionKind : std::uint8_t { Key, Body, Heading, Comment, Page };

// A named part of the text. Sections of one kind do not overlap and stand in the order of the text.
struct TextSection {
    SectionKind kind = SectionKind::Body;
    std::string name;  // a key path, a heading, a comment's or a page's number
    TextSpan span;
    bool machineWritten = false;

    bool operator==(const TextSection&) const = default;
};

struct SourceText {
    std::string text;           // UTF-8 in normal form
    std::string normalisation;  // "1;format=front-matter;encoding=utf-8;mojibake": readingOptionsFrom() gives it back
    TextFormat format = TextFormat::Plain;
    std::string encoding;            // empty for a PDF
    bool mojibakeSuspected = false;  // and not repaired: ask whether it should be
    std::vector<TextSection> sections;
};

// `name` is the file's, for its ending and for messages. Throws Error{BadInput} for what cannot be read, Error{Io} when a child
// cannot be started, and ReadingStopped.
SourceText readSourceText(std::string_view bytes, const std::string& name, const ReadingOptions& options = {}, std::stop_token stop = {},
                          ReadingProgress progress = {});

// The options that make the same text of the same bytes again. Throws Error{BadInput} for a normalisation of another version or
// that says what is not understood; isolation is as by default.
ReadingOptions readingOptionsFrom(std::string_view normalisation);

// The innermost section that holds the words, as a reader wants it named; nullptr where there is none.
const TextSection* sectionAt(const std::vector<TextSection>& sections, TextSpan words);
// The same as a passage's locator: "comment 9", "page 12", a heading; empty where there is none.
std::string locatorAt(const std::vector<TextSection>& sections, TextSpan words);

}  // namespace cruxmap
