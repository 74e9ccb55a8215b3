// SPDX-License-Identifier: GPL-3.0-or-later
// Comment threads: which comments there are, and which of them answers which, told from the words it quotes. Both are proposals:
// a thread that has lost its names has lost where its comments begin, too.
#pragma once

#include "core/provenance/reading_watch.h"
#include "core/provenance/text_span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// How the beginning of a comment was told.
enum class CommentMark : std::uint8_t {
    Author,    // by a line that names its author: "name: text", or "name 3 hours ago"
    Rule,      // by a line of dashes, stars or underscores above it
    Supposed,  // by nothing but an empty line, or a new line where the text has no empty ones
};

struct Comment {
    TextSpan span;       // all of it but the line ends around it
    std::string author;  // empty when not named
    CommentMark mark = CommentMark::Supposed;
    std::vector<TextSpan> quotations{};  // runs of lines that begin with ">"

    bool operator==(const Comment&) const = default;
};

// In the order of the text, which is in normal form. Where nothing marks them, every paragraph is a comment (every line, where
// there are no empty lines), except that what a quotation stands above belongs to it, and so do items of a list, links, and what
// goes on with a small letter, to the line before.
std::vector<Comment> commentsIn(std::string_view text);

struct ReplyLink {
    std::size_t comment = 0;  // indices into the comments
    std::size_t answers = 0;
    TextSpan quotation;     // in `comment`, with its marks
    TextSpan quoted;        // the words in `answers`
    double similarity = 0;  // 0 to 1, of the quotation's characters

    bool operator==(const ReplyLink&) const = default;
};

// A quotation comes from a comment when nearly all of its characters stand there in order (edit distance by edlib, Šošić and
// Šikić 2017), and clearly fewer in any other comment, or all of them in this one only; otherwise nothing is proposed for it. What a
// comment quotes itself is not looked at. Stopped, it throws ReadingStopped.
inline constexpr double kLeastSimilarity = 0.8;
inline constexpr double kLeastMargin = 0.1;
std::vector<ReplyLink> proposedReplies(std::string_view text, const std::vector<Comment>& comments, const ReadingWatch& watch = {});

// The reply that these words belong to: the one of the last quotation above them in their comment.
std::optional<ReplyLink> replyAt(std::string_view text, const std::vector<Comment>& comments, TextSpan words);

}  // namespace cruxmap
