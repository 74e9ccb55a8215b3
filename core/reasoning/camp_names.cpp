// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/camp_names.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cruxmap {

namespace {

constexpr double kLeastAlike = 1.0 / 3;

// The part of all claims in either that is in both.
double alikeness(const std::set<ClaimId>& a, const std::set<ClaimId>& b) {
    const auto common = std::ranges::count_if(a, [&](ClaimId claim) { return b.contains(claim); });
    const auto all = static_cast<double>(a.size() + b.size()) - static_cast<double>(common);
    return all > 0 ? static_cast<double>(common) / all : 0;
}

}  // namespace

std::vector<std::optional<CampNameId>> campNames(const ArgumentMap& map, const std::vector<std::vector<ClaimId>>& distinguishing) {
    struct Pair {
        double alike;
        std::int64_t rank;
        CampNameId name;
        std::size_t camp;
    };
    std::vector<Pair> pairs;
    for (const auto& [id, name] : map.all<CampName>())
        for (std::size_t camp = 0; camp < distinguishing.size(); ++camp) {
            const auto alike =
                alikeness({name.claims.begin(), name.claims.end()}, {distinguishing[camp].begin(), distinguishing[camp].end()});
            if (alike >= kLeastAlike) pairs.push_back({alike, name.rank, id, camp});
        }
    std::ranges::sort(pairs, {}, [](const Pair& pair) { return std::tuple(-pair.alike, pair.rank, pair.name, pair.camp); });
    std::vector<std::optional<CampNameId>> names(distinguishing.size());
    std::set<CampNameId> given;
    for (const auto& pair : pairs)
        if (!names[pair.camp] && given.insert(pair.name).second) names[pair.camp] = pair.name;
    return names;
}

}  // namespace cruxmap
