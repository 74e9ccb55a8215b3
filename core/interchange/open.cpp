// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/open.h"

#include "core/base/error.h"
#include "core/document/file_copy.h"
#include "core/interchange/native_json.h"
#include "core/interchange/samples.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace cruxmap {

namespace {

constexpr std::string_view kSamplePrefix = "sample:";

struct Format {
    std::string_view extension;
    std::string_view name;
    MapChange (*read)(std::string_view text, const std::string& file);
    std::string (*write)(const ArgumentMap& map);
};

constexpr std::array kFormats{Format{".json", "Cruxmap's JSON", &fromJson, &toJson}};

const Format& formatOf(const std::string& file) {
    const auto extension = std::filesystem::path(file).extension().string();
    for (const auto& format : kFormats)
        if (format.extension == extension) return format;
    std::string known;
    for (const auto& format : kFormats)
        known += (known.empty() ? "" : ", ") + std::string(format.name) + " (" + std::string(format.extension) + ")";
    throw Error(ErrorCode::BadInput, "The format of this file is not known. Known are: Cruxmap documents (.cruxmap), " + known + ".", file);
}

std::string textOf(std::istream& in, const std::string& name) {
    std::ostringstream text;
    text << in.rdbuf();
    if (in.bad()) throw Error(ErrorCode::Io, "The file could not be read.", name);
    return std::move(text).str();
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
    if (name == "-" || name.starts_with(kSamplePrefix)) return false;
    const auto extension = std::filesystem::path(name).extension().string();
    for (const auto& format : kFormats)
        if (format.extension == extension) return false;
    return true;
}

Document openAny(const std::string& name) {
    return isDocument(name) ? Document::open(name) : Document::create("", readContent(name));
}

void writeContent(const ArgumentMap& map, const std::string& file) {
    const auto text = formatOf(file).write(map);
    writeWhole(file, [&](const std::string& temporary) {
        std::ofstream out(temporary, std::ios::binary);
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        out.close();
        if (!out) throw Error(ErrorCode::Io, "The file could not be written. Is the disk full?", file);
    });
}

}  // namespace cruxmap
