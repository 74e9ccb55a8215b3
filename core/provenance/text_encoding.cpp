// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/text_encoding.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/provenance/code_points.h"
#include "core/provenance/windows_1252.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>
#include <vector>

namespace cruxmap {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLookedAt = 1 << 16;  // bytes, for what a glance tells

unsigned char byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

// UTF-32 first: its mark begins like UTF-16's.
constexpr std::array kMarks = {
    Mark{"\xFF\xFE\0\0"sv, "utf-32le"}, Mark{"\0\0\xFE\xFF"sv, "utf-32be"}, Mark{"\xEF\xBB\xBF"sv, kUtf8},
    Mark{"\xFF\xFE"sv, "utf-16le"},     Mark{"\xFE\xFF"sv, "utf-16be"},
};

const Mark* markOf(std::string_view bytes) {
    const auto* const found = std::ranges::find_if(kMarks, [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
    return found == kMarks.end() ? nullptr : found;
}

struct Kind {
    std::string_view beginning;
    std::string_view what;
};

constexpr std::array kKinds = {
    Kind{"PK\3\4"sv, "a ZIP archive (Word, OpenDocument and EPUB files are that)"},
    Kind{"\xD0\xCF\x11\xE0"sv, "an old Office document"},
    Kind{"%PDF-"sv, "a PDF"},
    Kind{"\x89PNG"sv, "a picture (PNG)"},
    Kind{"\xFF\xD8\xFF"sv, "a picture (JPEG)"},
    Kind{"GIF8"sv, "a picture (GIF)"},
    Kind{"RIFF"sv, "a sound, film or picture (RIFF)"},
    Kind{"ID3"sv, "a sound recording (MP3)"},
    Kind{"OggS"sv, "a sound recording (Ogg)"},
    Kind{"\x1F\x8B"sv, "a compressed file (gzip)"},
    Kind{"7z\xBC\xAF"sv, "a compressed file (7-Zip)"},
    Kind{"SQLite format 3\0"sv, "a database (SQLite)"},
    Kind{"\x7F"
         "ELF"sv,
         "a program"},
};

[[noreturn]] void failNoText(std::string_view bytes) {
    const auto* const kind = std::ranges::find_if(kKinds, [&](const Kind& each) { return bytes.starts_with(each.beginning); });
    const auto what = kind == kKinds.end() ? "binary data" : std::string(kind->what);
    throw Error(ErrorCode::BadInput, "This is " + what + ", not a text. Save it as plain text, HTML or PDF and attach that.");
}

[[noreturn]] void failAt(std::string_view encoding, std::size_t at) {
    throw Error(ErrorCode::BadInput,
                "The text is not in " + std::string(encoding) + ": the byte at offset " + std::to_string(at) +
                    " is damaged or from another encoding. Save the file as UTF-8 and attach it again.",
                "byte " + std::to_string(at));
}

// UTF-16 and UTF-32 without a mark: in which of the positions modulo four the zero bytes of Western text and blanks stand.
std::string_view byZeros(std::string_view bytes) {
    const auto looked = bytes.substr(0, kLookedAt);
    if (looked.size() < 4 || bytes.size() % 2 != 0) return {};
    std::array<std::size_t, 4> zeros{};
    for (std::size_t at = 0; at < looked.size(); ++at)
        if (looked[at] == '\0') ++zeros[at % 4];
    const auto quarter = looked.size() / 4;
    const auto many = [&](std::size_t position) { return zeros[position] * 10 >= quarter * 6; };
    const auto few = [&](std::size_t position) { return zeros[position] * 10 <= quarter; };
    if (many(1) && many(2) && many(3) && few(0)) return "utf-32le";
    if (many(0) && many(1) && many(2) && few(3)) return "utf-32be";
    if (many(1) && many(3) && few(0) && few(2)) return "utf-16le";
    if (many(0) && many(2) && few(1) && few(3)) return "utf-16be";
    return {};
}

bool isBinary(std::string_view bytes) {
    std::size_t controls = 0;
    for (const char c : bytes) {
        if (c == '\0') return true;
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 && (byte < '\t' || byte > '\r')) ++controls;
    }
    return controls > 4 + bytes.size() / 20;  // a text may have a few, of terminals or by accident
}

// How many characters beyond ASCII a malformed text has all the same, against the malformed bytes.
bool isMostlyUtf8(std::string_view bytes) {
    std::size_t sound = 0;
    std::size_t malformed = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto point = codePointAt(bytes, at);
        if (point.length > 1) ++sound;
        if (point.value == 0xFFFD && point.length == 1) ++malformed;
        at += point.length;
    }
    return sound >= 4 && sound > 4 * malformed;
}

// Of the characters of two bytes, the share that is common in Chinese text: symbols, and the level of the everyday characters.
double commonShare(std::string_view bytes, bool (*isCommon)(unsigned char first, unsigned char second)) {
    std::size_t common = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (byteAt(bytes, at) < 0x80) continue;
        ++all;
        if (at + 1 == bytes.size()) break;
        if (isCommon(byteAt(bytes, at), byteAt(bytes, at + 1))) ++common;
        ++at;
    }
    return all < 4 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

bool isCommonInGb2312(unsigned char first, unsigned char second) {
    return second >= 0xA1 && second <= 0xFE && ((first >= 0xA1 && first <= 0xA3) || (first >= 0xB0 && first <= 0xD7));
}

bool isCommonInBig5(unsigned char first, unsigned char second) {
    const bool tail = (second >= 0x40 && second <= 0x7E) || (second >= 0xA1 && second <= 0xFE);
    return tail && ((first >= 0xA1 && first <= 0xA3) || (first >= 0xA4 && first <= 0xC6));
}

class Converter {
public:
    explicit Converter(const std::string& from) : m_state(iconv_open("UTF-8", from.c_str())) {}
    ~Converter() {
        if (known()) iconv_close(m_state);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    bool known() const { return m_state != reinterpret_cast<iconv_t>(-1); }

    // As UTF-8, or the offset of the first byte that has no meaning.
    std::pair<std::string, std::optional<std::size_t>> converted(std::string_view bytes) {
        std::string text;
        std::vector<char> piece(1 << 16);
        char* in = const_cast<char*>(bytes.data());  // iconv only reads, whatever its declaration says
        std::size_t left = bytes.size();
        while (left > 0) {
            char* out = piece.data();
            std::size_t room = piece.size();
            const auto result = iconv(m_state, &in, &left, &out, &room);
            const bool full = result == static_cast<std::size_t>(-1) && errno == E2BIG;
            text.append(piece.data(), piece.size() - room);
            if (result == static_cast<std::size_t>(-1) && !full) return {std::move(text), bytes.size() - left};
        }
        return {std::move(text), std::nullopt};
    }

private:
    iconv_t m_state;
};

bool fits(std::string_view bytes, const std::string& encoding) {
    Converter converter(encoding);
    return converter.known() && !converter.converted(bytes).second;
}

std::string lowerCase(std::string_view name) {
    std::string lower(name);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

// Names that a page may give itself; anything goes that is made of the characters of such names.
bool isEncodingName(std::string_view name) {
    return !name.empty() && name.size() <= 40 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
    });
}

// The encoding of a text that is not UTF-8 and has no zero bytes.
std::string singleOrDouble(std::string_view bytes) {
    const auto looked = bytes.substr(0, 1 << 20);
    constexpr double kEnough = 0.9;
    const auto gb = commonShare(looked, isCommonInGb2312);
    const auto big5 = commonShare(looked, isCommonInBig5);
    if (gb >= kEnough && gb >= big5 && fits(bytes, "gb18030")) return "gb18030";
    if (big5 >= kEnough && fits(bytes, "big5")) return "big5";
    return std::string(kWindows1252);
}

std::string fromSingleBytes(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (isUndefinedInWindows1252(byteAt(bytes, at))) failAt(kWindows1252, at);
        appendCodePoint(text, fromWindows1252(byteAt(bytes, at)));
    }
    return text;
}

}  // namespace

std::string encodingOf(std::string_view bytes, std::string_view declared) {
    if (const auto* mark = markOf(bytes)) return std::string(mark->encoding);
    if (const auto encoding = byZeros(bytes); !encoding.empty()) return std::string(encoding);
    if (isBinary(bytes)) failNoText(bytes);
    const auto malformed = invalidUtf8(bytes);
    if (!malformed) return std::string(kUtf8);
    if (isMostlyUtf8(bytes)) failAt("UTF-8", *malformed);
    const auto name = lowerCase(declared);
    if (isEncodingName(name) && !name.starts_with("utf") && fits(bytes, name)) return name;
    const auto encoding = singleOrDouble(bytes);
    if (encoding != kWindows1252) return encoding;
    for (const char c : bytes)
        if (isUndefinedInWindows1252(static_cast<unsigned char>(c))) failAt("UTF-8 nor in another encoding that Cruxmap knows", *malformed);
    return encoding;
}

std::string utf8From(std::string_view bytes, std::string_view encoding) {
    const auto* mark = markOf(bytes);
    const auto skipped = mark && mark->encoding == encoding ? mark->bytes.size() : 0;
    bytes.remove_prefix(skipped);
    if (encoding == kUtf8) {
        if (const auto malformed = invalidUtf8(bytes)) failAt("UTF-8", skipped + *malformed);
        return std::string(bytes);
    }
    if (encoding == kWindows1252) return fromSingleBytes(bytes);
    Converter converter{std::string(encoding)};
    if (!converter.known()) throw Error(ErrorCode::Usage, "The encoding \"" + std::string(encoding) + "\" is not known here.");
    auto [text, malformed] = converter.converted(bytes);
    if (malformed) failAt(encoding, skipped + *malformed);
    // Encodings of old may yield what UTF-8 forbids.
    if (const auto at = invalidUtf8(text)) failAt(encoding, *at);
    return std::move(text);
}

}  // namespace cruxmap
