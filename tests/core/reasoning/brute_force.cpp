// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reasoning/brute_force.h"

#include <algorithm>

namespace cruxmap::test {

namespace {

std::vector<Mask> largest(const std::vector<Mask>& sets) {
    std::vector<Mask> result;
    std::ranges::copy_if(sets, std::back_inserter(result), [&](Mask set) {
        return std::ranges::none_of(sets, [set](Mask other) { return other != set && (set & ~other) == 0; });
    });
    return result;
}

bool includes(const std::vector<Intervention>& set, const std::vector<Intervention>& subset) {
    return std::ranges::includes(set, subset);
}

}  // namespace

BruteForce::BruteForce(const Framework& framework) : m_attackers(framework.size()), m_attacked(framework.size()) {
    for (Argument from = 0; from < framework.size(); ++from) {
        for (const Argument to : framework.attacked(from)) {
            m_attacked[from] |= Mask{1} << to;
            m_attackers[to] |= Mask{1} << from;
        }
    }
}

Mask BruteForce::attackedBy(Mask set) const {
    Mask result = 0;
    for (const Argument member : membersOf(set)) result |= m_attacked[member];
    return result;
}

Mask BruteForce::defendedBy(Mask set) const {
    const Mask attacked = attackedBy(set);
    Mask result = 0;
    for (Argument argument = 0; argument < m_attackers.size(); ++argument)
        if ((m_attackers[argument] & ~attacked) == 0) result |= Mask{1} << argument;
    return result;
}

template <typename Holds>
std::vector<Mask> BruteForce::setsWhere(Holds holds) const {
    std::vector<Mask> result;
    for (Mask set = 0; set <= everything(); ++set)
        if (holds(set)) result.push_back(set);
    return result;
}

std::vector<Mask> BruteForce::admissible() const {
    return setsWhere([this](Mask set) { return conflictFree(set) && (set & ~defendedBy(set)) == 0; });
}

std::vector<Mask> BruteForce::complete() const {
    return setsWhere([this](Mask set) { return conflictFree(set) && set == defendedBy(set); });
}

std::vector<Mask> BruteForce::preferred() const {
    return largest(admissible());
}

std::vector<Mask> BruteForce::stable() const {
    return setsWhere([this](Mask set) { return conflictFree(set) && (set | attackedBy(set)) == everything(); });
}

Mask BruteForce::grounded() const {
    Mask set = 0;
    while (set != defendedBy(set)) set = defendedBy(set);
    return set;
}

Mask BruteForce::ideal() const {
    Mask shared = everything();
    for (const Mask set : preferred()) shared &= set;
    std::vector<Mask> within = admissible();
    std::erase_if(within, [shared](Mask set) { return (set & ~shared) != 0; });
    return largest(within).front();
}

std::vector<Argument> membersOf(Mask set) {
    std::vector<Argument> result;
    for (Argument argument = 0; set >> argument != 0; ++argument)
        if (set >> argument & 1) result.push_back(argument);
    return result;
}

Mask maskOf(const std::vector<Argument>& members) {
    Mask result = 0;
    for (const Argument member : members) result |= Mask{1} << member;
    return result;
}

bool acceptedAfter(const Framework& framework, Argument target, const std::vector<Intervention>& interventions) {
    Interventions change;
    for (const Intervention& each : interventions) (each.accept ? change.accepted : change.rejected).push_back(each.argument);
    return BruteForce(withInterventions(framework, change)).grounded() >> target & 1;
}

std::vector<std::vector<Intervention>> cruxByTrying(const Framework& framework, const CruxQuestion& question) {
    std::vector<Intervention> allowed;
    for (Argument argument = 0; argument < framework.size(); ++argument) {
        if (argument == question.target) continue;
        if (question.mayReject[argument]) allowed.push_back({argument, false});
        if (question.mayAccept[argument]) allowed.push_back({argument, true});
    }
    const bool before = acceptedAfter(framework, question.target, {});
    std::vector<std::vector<Intervention>> tried{{}};
    std::vector<std::vector<Intervention>> found;
    for (int size = 1; size <= question.maxSize; ++size) {
        std::vector<std::vector<Intervention>> next;
        for (const std::vector<Intervention>& smaller : tried) {
            for (const Intervention& added : allowed) {
                if (!smaller.empty() && added.argument <= smaller.back().argument) continue;
                next.push_back(smaller);
                next.back().push_back(added);
            }
        }
        tried = next;
        std::ranges::sort(tried);
        for (const std::vector<Intervention>& set : tried) {
            const bool minimal = std::ranges::none_of(found, [&](const auto& other) { return includes(set, other); });
            if (minimal && acceptedAfter(framework, question.target, set) != before) found.push_back(set);
        }
    }
    return found;
}

}  // namespace cruxmap::test
