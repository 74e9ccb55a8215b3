// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which enumerations are stored in files and named in JSON: one list for each, in the order of its values.
#pragma once

#include "core/model/records.h"

#include <array>
#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

namespace cruxmap {

template <class E>
struct EnumWords;  // `static constexpr std::array words` for each enumeration of the model

template <>
struct EnumWords<RecordKind> {
    static constexpr std::array<std::string_view, 16> words{"meta",     "topic",    "person",      "source",   "passage", "claim",
                                                            "question", "relation", "attribution", "quantity", "tag",     "note",
                                                            "view",     "scenario", "camp",        "dismissal"};
};
template <>
struct EnumWords<ClaimKind> {
    static constexpr std::array<std::string_view, 4> words{"fact", "prediction", "value", "policy"};
};
template <>
struct EnumWords<ReviewState> {
    static constexpr std::array<std::string_view, 2> words{"draft", "checked"};
};
template <>
struct EnumWords<PersonKind> {
    static constexpr std::array<std::string_view, 4> words{"person", "organisation", "anonymous", "automatic"};
};
template <>
struct EnumWords<SourceKind> {
    static constexpr std::array<std::string_view, 10> words{"article",    "book",    "interview",  "post",   "thread",
                                                            "transcript", "summary", "quotations", "report", "other"};
};
template <>
struct EnumWords<AttributionMode> {
    static constexpr std::array<std::string_view, 7> words{"asserts", "concedes", "denies", "asks", "supposes", "implies", "reports"};
};
template <>
struct EnumWords<Firmness> {
    static constexpr std::array<std::string_view, 3> words{"firm", "hedged", "guess"};
};
template <>
struct EnumWords<AttributionBasis> {
    static constexpr std::array<std::string_view, 3> words{"named", "inferred", "unidentified"};
};
template <>
struct EnumWords<Polarity> {
    static constexpr std::array<std::string_view, 2> words{"support", "attack"};
};
template <>
struct EnumWords<Force> {
    static constexpr std::array<std::string_view, 3> words{"mutual", "decisive", "weakening"};
};
template <>
struct EnumWords<Comparator> {
    static constexpr std::array<std::string_view, 7> words{"equal", "about", "below", "atMost", "above", "atLeast", "range"};
};
template <>
struct EnumWords<ViewScope> {
    static constexpr std::array<std::string_view, 2> words{"listed", "everything"};
};
template <>
struct EnumWords<Direction> {
    static constexpr std::array<std::string_view, 2> words{"topDown", "leftRight"};
};

template <class E>
concept WordedEnum = std::is_enum_v<E> && requires {
    EnumWords<E>::words;
};

template <WordedEnum E>
constexpr std::string_view wordOf(E value) {
    return EnumWords<E>::words.at(static_cast<std::size_t>(value));
}

template <WordedEnum E>
constexpr std::optional<E> enumOf(std::string_view word) {
    const auto& words = EnumWords<E>::words;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace cruxmap
