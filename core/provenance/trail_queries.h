// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the whole map about who says what, beside those of core/model/stances.h and commitments.h. Pure; each answer is in
// the order of ranks.
#pragma once

#include "core/model/enums.h"
#include "core/provenance/trail.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cruxmap {

// Claims that nobody asserts: they may be conceded, asked, supposed, implied, denied or reported, or said by nobody at all.
std::vector<ClaimId> assertedByNobody(const ArgumentMap& map);

// Claims without any attribution that leads to a passage of a source, by itself or through the hands it came by.
std::vector<ClaimId> unsourcedClaims(const ArgumentMap& map);

// A claim that at least two people assert or concede, neither known only through another of them.
struct SharedClaim {
    ClaimId claim;
    std::vector<PersonId> people;  // by rank of their attributions

    bool operator==(const SharedClaim&) const = default;
};
std::vector<SharedClaim> claimsOfSeveral(const ArgumentMap& map);

// The same questions by name, for whoever lists the answers.
enum class TrailQuery : std::uint8_t { SecondHand, AssertedByNobody, Unsourced, OfSeveral, AgainstOneself };

template <>
struct EnumWords<TrailQuery> {
    static constexpr std::array<std::string_view, 5> words{"second-hand", "asserted-by-nobody", "unsourced", "of-several",
                                                           "against-oneself"};
};

// For a heading: "Known only through others", "Without a source", …
std::string_view heading(TrailQuery query);

struct TrailAnswer {
    RecordRef subject;               // a claim; what people say against themselves is an attack
    std::vector<PersonId> people{};  // who share the claim, or who attacks himself
    std::vector<Sentence> told{};    // who takes which stance, without a full stop; or what attacks what
    bool guarded = false;            // of an attack on oneself

    bool operator==(const TrailAnswer&) const = default;
};
std::vector<TrailAnswer> answersTo(const ArgumentMap& map, TrailQuery query);

}  // namespace cruxmap
