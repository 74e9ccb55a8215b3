// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/child_reader.h"

#include "core/base/error.h"
#include "core/provenance/front_matter.h"
#include "core/provenance/html_text.h"
#include "core/provenance/pdf_text.h"
#include "core/provenance/piece_stream.h"

#include <algorithm>
#include <array>
#include <istream>
#include <new>
#include <ostream>
#include <utility>
#include <vector>

namespace cruxmap {

namespace {

constexpr std::array kTasks = {
    std::pair{ChildTask::Pdf, std::string_view("pdf")},
    std::pair{ChildTask::Yaml, std::string_view("yaml")},
    std::pair{ChildTask::Html, std::string_view("html")},
};

std::string nameOf(ChildTask task) {
    return std::string(std::ranges::find(kTasks, task, [](const auto& each) { return each.first; })->second);
}

std::string inMegabytes(std::size_t bytes) {
    return std::to_string(bytes >> 20) + " MB";
}

std::string allOf(std::istream& in) {
    std::string bytes;
    std::vector<char> some(1 << 20);
    while (in.read(some.data(), static_cast<std::streamsize>(some.size())) || in.gcount() > 0)
        bytes.append(some.data(), static_cast<std::size_t>(in.gcount()));
    return bytes;
}

// What to say of a child that left without saying anything itself.
[[noreturn]] void failFor(ChildEnd end, bool greeted, const std::filesystem::path& program, const ChildLimits& limits) {
    switch (end) {
    case ChildEnd::NotStarted:
        throw Error(ErrorCode::Io, "A second Cruxmap could not be started to read the document in. Reinstall Cruxmap.", program.string());
    case ChildEnd::OutOfTime:
        throw Error(ErrorCode::BadInput, "The document was not read within " + std::to_string(limits.cpu.count()) +
                                             " seconds: it is too large, or made to take for ever. Attach the part that matters.");
    case ChildEnd::TooMuchOutput:
        throw Error(ErrorCode::BadInput,
                    "The document has more than " + inMegabytes(limits.output) + " of text. Attach the part that matters.");
    case ChildEnd::Killed:
        break;
    case ChildEnd::Exited:
        if (!greeted)
            throw Error(ErrorCode::Io, "The program that should read the document is no Cruxmap. Reinstall Cruxmap.", program.string());
        break;
    }
    throw Error(ErrorCode::BadInput, "The document cannot be read: it is damaged, or takes more than " + inMegabytes(limits.memory) +
                                         " of memory. Save it anew with the program that made it, or attach its text.");
}

}  // namespace

TextPieces piecesOf(ChildTask task, std::string_view bytes, const ReadingWatch& watch) {
    switch (task) {
    case ChildTask::Pdf:
        return piecesOfPdf(bytes, watch);
    case ChildTask::Yaml:
        return piecesOfYaml(bytes, watch);
    case ChildTask::Html:
        return piecesOfHtml(bytes, watch);
    }
    return {};
}

TextPieces piecesByChild(ChildTask task, std::string_view bytes, const std::filesystem::path& program, const ReadingWatch& watch,
                         const ChildLimits& limits) {
    double done = 0;
    PieceReader reader([&](double now) { done = std::max(done, now); });
    const auto end = runChild(
        program, {std::string(kChildCommand), nameOf(task)}, bytes, limits, [&](std::string_view some) { reader.take(some); },
        [&] { watch.reached(done); });
    if (reader.error()) throw *reader.error();
    if (!reader.ended()) failFor(end, reader.greeted(), program, limits);
    return reader.takePieces();
}

int serveAsChild(std::string_view task, std::istream& in, std::ostream& out) {
    const auto* const found = std::ranges::find(kTasks, task, [](const auto& each) { return each.second; });
    if (found == kTasks.end()) return 2;
    PieceWriter writer(out);
    try {
        ReadingWatch watch({}, [&](double done) { writer.progress(done); });
        for (const auto& piece : piecesOf(found->first, allOf(in), watch)) writer.piece(piece);
        writer.end();
    } catch (const Error& e) {
        writer.error(e);
    } catch (const std::bad_alloc&) {
        writer.error(
            Error(ErrorCode::BadInput, "Reading the document takes more memory than Cruxmap gives to one. Attach the part that matters."));
    }
    return 0;
}

}  // namespace cruxmap
