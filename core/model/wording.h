// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a sentence together from words and from the records it names.
#pragma once

#include "core/model/argument_map.h"
#include "core/model/sentence.h"

#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// "1 claim", "3 claims", "0 claims".
std::string counted(std::size_t number, std::string_view one);

// "Disputed: “B” and it block each other." is Wording(map).text("Disputed: ").claim(b).text(" and it block each other.")
class Wording {
public:
    explicit Wording(const ArgumentMap& map) : m_map(map) {}

    Wording& text(std::string_view words);
    // The claim's title, or the beginning of its text, in quotation marks.
    Wording& claim(ClaimId id);
    // A claim as above; a relation as "the step from “A” to “B”", "the undercut by “A”".
    Wording& target(const Target& target);
    Wording& person(PersonId id);
    Wording& topic(TopicId id);
    // Words that lead to a record without being its name.
    Wording& record(std::string words, RecordRef ref);
    // "“A”", "“A” and “B”", "“A”, “B”, “C” and 2 others".
    Wording& claims(const std::vector<ClaimId>& ids);
    Wording& people(const std::vector<PersonId>& ids);

    Sentence take() { return std::move(m_sentence); }

private:
    template <class Ids, class One>
    Wording& list(const Ids& ids, One one);

    const ArgumentMap& m_map;
    Sentence m_sentence;
};

}  // namespace cruxmap
