// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/mojibake.h"

#include "core/base/text.h"
#include "core/provenance/code_points.h"
#include "core/provenance/windows_1252.h"

namespace cruxmap {

namespace {

struct Sequence {
    std::string meant;       // the one character that its bytes are
    std::size_t length = 0;  // in the damaged text
    bool doubtful = false;   // may well be what the writer meant
};

std::size_t lengthByLeadByte(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return 2;
    if (byte >= 0xE0 && byte <= 0xEF) return 3;
    if (byte >= 0xF0 && byte <= 0xF4) return 4;
    return 0;
}

// What stands after a letter in sound text: closing quotation marks, dashes, an ellipsis, a no-break space.
bool followsLetters(unsigned char byte) {
    return byte == 0x85 || (byte >= 0x91 && byte <= 0x97) || byte == 0x9B || byte == 0xA0 || byte == 0xBB;
}

bool isDoubtful(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    if (lead <= 0xC3 || lead == 0xE2) return false;
    for (const char byte : bytes.substr(1))
        if (!followsLetters(static_cast<unsigned char>(byte))) return false;
    return true;
}

// The sequence that begins at `at`; its length is 0 when there is none.
Sequence sequenceAt(std::string_view text, std::size_t at) {
    Sequence sequence;
    std::size_t wanted = 1;
    std::size_t end = at;
    while (sequence.meant.size() < wanted && end < text.size()) {
        const auto point = codePointAt(text, end);
        const auto byte = toWindows1252(point.value);
        if (!byte) return {};
        if (sequence.meant.empty())
            wanted = lengthByLeadByte(*byte);
        else if (*byte < 0x80 || *byte > 0xBF)
            return {};
        if (wanted == 0) return {};
        sequence.meant += static_cast<char>(*byte);
        end += point.length;
    }
    if (sequence.meant.size() != wanted || invalidUtf8(sequence.meant)) return {};
    sequence.length = end - at;
    sequence.doubtful = isDoubtful(sequence.meant);
    return sequence;
}

// Calls sound(from, to) and damaged(sequence) for the parts of the text in order.
template <class Sound, class Damaged>
void forEachPart(std::string_view text, const ReadingWatch& watch, Sound sound, Damaged damaged) {
    constexpr std::size_t kReportEvery = 1 << 20;
    std::size_t soundFrom = 0;
    std::size_t damagedTo = 0;  // where the last sequence ended
    std::size_t nextReport = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at >= nextReport) {
            watch.reached(static_cast<double>(at) / static_cast<double>(text.size()));
            nextReport = at + kReportEvery;
        }
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto sequence = byte >= 0x80 ? sequenceAt(text, at) : Sequence{};
        const bool inCompany = damagedTo == at && at > 0;
        const bool taken =
            sequence.length > 0 &&
            (!sequence.doubtful || inCompany || (at + sequence.length < text.size() && sequenceAt(text, at + sequence.length).length > 0));
        if (!taken) {
            at += byte < 0x80 ? 1 : codePointAt(text, at).length;
            continue;
        }
        sound(soundFrom, at);
        damaged(sequence);
        at += sequence.length;
        soundFrom = damagedTo = at;
    }
    sound(soundFrom, text.size());
}

}  // namespace

std::size_t mojibakeCount(std::string_view text, const ReadingWatch& watch) {
    std::size_t count = 0;
    forEachPart(
        text, watch, [](auto, auto) {}, [&](const Sequence&) { ++count; });
    return count;
}

std::string repairedMojibake(std::string_view text, const ReadingWatch& watch) {
    std::string repaired;
    repaired.reserve(text.size());
    forEachPart(
        text, watch, [&](std::size_t from, std::size_t to) { repaired.append(text, from, to - from); },
        [&](const Sequence& sequence) { repaired += sequence.meant; });
    return repaired;
}

}  // namespace cruxmap
