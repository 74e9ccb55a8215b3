// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/open.h"

#include "core/base/error.h"
#include "core/document/whole_file.h"
#include "core/interchange/af_format.h"
#include "core/interchange/native_json.h"
#include "core/interchange/samples.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace cruxmap {

namespace {

constexpr std::string_view kSamplePrefix = "sample:";

struct Format {
    std::string_view extension;
    std::string_view name;
    MapChange (*read)(std::string_view text, const std::string& file);
    std::string (*write)(const ArgumentMap& map);  // nullptr: for reading only
};

constexpr std::array kFormats{
    Format{".json", "Cruxmap's JSON", &fromJson, &toJson},
    Format{".af", "abstract frameworks", &fromAf, nullptr},
    Format{".apx", "abstract frameworks as facts", &fromApx, nullptr},
};

// By the extension, in capitals or not; nullptr when no format has it.
const Format* findFormat(const std::string& file) {
    auto extension = std::filesystem::path(file).extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto* format = std::ranges::find(kFormats, extension, &Format::extension);
    return format == kFormats.end() ? nullptr : format;
}

const Format& formatOf(const std::string& file) {
    if (const auto* format = findFormat(file)) return *format;
    std::string known;
    for (const auto& format : kFormats) known += ", " + std::string(format.name) + " (" + std::string(format.extension) + ")";
    throw Error(ErrorCode::BadInput, "The format of this file is not known. Known are: Cruxmap documents (.cruxmap)" + known + ".", file);
}

std::string textOf(std::istream& in, const std::string& name) {
    std::string text;
    std::array<char, 1 << 16> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0) text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (in.bad()) throw Error(ErrorCode::Io, "The file could not be read.", name);
    return text;
}

std::string readFile(const std::string& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) throw Error(ErrorCode::Io, "There is no such file.", file);
    if (!std::filesystem::is_regular_file(file, ignored)) throw Error(ErrorCode::Io, "This is not a file that can be read.", file);
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorCode::Io, "The file cannot be read. Check its permissions.", file);
    return textOf(in, file);
}

MapChange readSample(const std::string& name) {
    const auto text = sampleText(std::string_view(name).substr(kSamplePrefix.size()));
    if (text) return fromJson(*text, name);
    std::string known;
    for (const auto& sample : sampleNames()) known += (known.empty() ? "" : ", ") + std::string(kSamplePrefix) + sample;
    throw Error(ErrorCode::BadInput, "There is no such sample. There is: " + known + ".", name);
}

}  // namespace

MapChange readContent(const std::string& name) {
    if (name == "-") return fromJson(textOf(std::cin, "standard input"), "standard input");
    if (name.starts_with(kSamplePrefix)) return readSample(name);
    const auto& format = formatOf(name);
    return format.read(readFile(name), name);
}

// A file without a known extension is taken for a document, which says best what is wrong with it.
bool isDocument(const std::string& name) {
    return name != "-" && !name.starts_with(kSamplePrefix) && !findFormat(name);
}

Document openAny(const std::string& name) {
    return isDocument(name) ? Document::open(name) : Document::create("", readContent(name));
}

void writeContent(const ArgumentMap& map, const std::string& file) {
    const auto& format = formatOf(file);
    if (!format.write)
        throw Error(ErrorCode::Usage, "Files of this format (" + std::string(format.name) + ") can be read but not written. Use .json.",
                    file);
    writeWhole(file, format.write(map));
}

}  // namespace cruxmap
