// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/normalisation_flags.h"

#include "core/base/error.h"
#include "core/provenance/normal_text.h"

#include <charconv>

namespace cruxmap {

namespace {

constexpr std::string_view kSpecial = "%;,=";

std::string escaped(std::string_view value) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    for (const char c : value) {
        if (kSpecial.find(c) == std::string_view::npos) {
            text += c;
            continue;
        }
        text += {'%', kDigits[static_cast<unsigned char>(c) >> 4], kDigits[c & 15]};
    }
    return text;
}

std::string unescaped(std::string_view text) {
    std::string value;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned number = 0;
        if (text[at] == '%' && at + 2 < text.size() &&
            std::from_chars(text.data() + at + 1, text.data() + at + 3, number, 16).ptr == text.data() + at + 3) {
            value += static_cast<char>(number);
            at += 2;
        } else {
            value += text[at];
        }
    }
    return value;
}

// Calls f with each part between separators.
template <class F>
void forEachPart(std::string_view text, char separator, F f) {
    while (true) {
        const auto end = text.find(separator);
        f(text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

[[noreturn]] void fail(std::string_view normalisation) {
    throw Error(ErrorCode::BadInput, "The source's text was made by rules that this Cruxmap does not know (\"" +
                                         std::string(normalisation) + "\"). Attach the document again to have its text made anew.");
}

void take(ReadingOptions& options, std::string_view flag, std::string_view whole) {
    const auto equals = flag.find('=');
    const auto key = flag.substr(0, equals);
    const auto value = equals == std::string_view::npos ? std::string_view() : flag.substr(equals + 1);
    if (key == "format") {
        options.format = textFormatNamed(value);
        if (!options.format) fail(whole);
    } else if (key == "encoding") {
        options.encoding = unescaped(value);
    } else if (key == "mojibake") {
        options.repairMojibake = true;
    } else if (key == "machine") {
        forEachPart(value, ',', [&](std::string_view each) { options.machineKeys.push_back(unescaped(each)); });
    } else {
        fail(whole);
    }
}

}  // namespace

std::string normalisationOf(const ReadingOptions& options) {
    auto text = std::to_string(kNormalTextVersion);
    if (options.format) text += ";format=" + std::string(nameOf(*options.format));
    if (options.encoding) text += ";encoding=" + escaped(*options.encoding);
    if (options.repairMojibake) text += ";mojibake";
    std::string separator = ";machine=";
    for (const auto& key : options.machineKeys) {
        text += separator + escaped(key);
        separator = ",";
    }
    return text;
}

ReadingOptions readingOptionsFrom(std::string_view normalisation) {
    ReadingOptions options;
    bool first = true;
    forEachPart(normalisation, ';', [&](std::string_view part) {
        if (!first) return take(options, part, normalisation);
        first = false;
        if (part != std::to_string(kNormalTextVersion)) fail(normalisation);
    });
    return options;
}

}  // namespace cruxmap
