// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/makers.h"

#include "core/base/text.h"
#include "core/model/commitments.h"

#include <algorithm>
#include <iterator>

namespace cruxmap {

namespace {

using People = std::vector<PersonId>;

People peopleCommittedTo(const ArgumentMap& map, const Target& target) {
    People people;
    std::visit(
        [&](auto id) {
            for (const auto stance : map.attributionsOf(id))
                if (commits(map.at(stance))) people.push_back(map.at(stance).person);
        },
        target);
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

People both(const People& a, const People& b) {
    People people;
    std::ranges::set_intersection(a, b, std::back_inserter(people));
    return people;
}

People either(const People& a, const People& b) {
    People people;
    std::ranges::set_union(a, b, std::back_inserter(people));
    return people;
}

People peopleCommittedToAll(const ArgumentMap& map, const std::vector<ClaimId>& claims) {
    if (claims.empty()) return {};
    auto people = peopleCommittedTo(map, claims.front());
    for (const auto claim : claims) people = both(people, peopleCommittedTo(map, claim));
    return people;
}

}  // namespace

std::vector<PersonId> makersOf(const ArgumentMap& map, RelationId relation) {
    return either(peopleCommittedToAll(map, map.at(relation).premises), peopleCommittedTo(map, relation));
}

std::vector<PersonId> holdersOf(const ArgumentMap& map, const Target& target) {
    const auto* step = std::get_if<RelationId>(&target);
    if (!step) return peopleCommittedTo(map, target);
    const auto& relation = map.at(*step);
    if (relation.polarity == Polarity::Attack) return makersOf(map, *step);
    return either(peopleCommittedTo(map, target),
                  both(peopleCommittedToAll(map, relation.premises), peopleCommittedTo(map, relation.target)));
}

std::tuple<std::int64_t, std::string, std::int64_t, PersonId> mostThenName(const ArgumentMap& map, std::size_t count, PersonId person) {
    return {-static_cast<std::int64_t>(count), folded(map.at(person).name), map.at(person).rank, person};
}

}  // namespace cruxmap
