// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/pdf_text.h"

#include "core/base/error.h"
#include "core/provenance/code_points.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>

namespace cruxmap {

namespace {

std::string textOf(const poppler::page& page) {
    const auto bytes = page.text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
    const std::string_view text(bytes.data(), bytes.size());
    std::string sound;
    sound.reserve(text.size());
    // A font may map its glyphs to anything.
    for (std::size_t at = 0; at < text.size();) {
        const auto point = codePointAt(text, at);
        appendCodePoint(sound, point.value);
        at += point.length;
    }
    return sound;
}

std::unique_ptr<poppler::document> opened(std::string_view bytes) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw Error(ErrorCode::BadInput, "The PDF is too large. Split it into parts.");
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) throw Error(ErrorCode::BadInput, "The PDF is broken. Open it in a PDF viewer and save or print it to a new file.");
    if (document->is_locked())
        throw Error(ErrorCode::BadInput, "The PDF is locked with a password. Save a copy without the password and attach that.");
    return document;
}

}  // namespace

TextPieces piecesOfPdf(std::string_view bytes, const ReadingWatch& watch) {
    const auto document = opened(bytes);
    const auto count = document->pages();
    TextPieces pieces;
    for (int i = 0; i < count; ++i) {
        watch.reached(static_cast<double>(i) / count);
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page) continue;  // the other pages of a damaged file are worth having
        auto text = textOf(*page);
        const auto number = std::to_string(i + 1);
        if (text.find_first_not_of(" \t\r\n\f") != std::string::npos) pieces.push_back({number, number, std::move(text)});
    }
    if (pieces.empty())
        throw Error(ErrorCode::BadInput,
                    "There is no text in the PDF, pictures of pages at most. Have it recognised (OCR) and attach the result.");
    return pieces;
}

}  // namespace cruxmap
