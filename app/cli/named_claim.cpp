// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/named_claim.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <charconv>

namespace cruxmap::cli {

namespace {

constexpr std::size_t kMostListed = 10;

}  // namespace

ClaimId claimNamed(const ArgumentMap& map, const std::string& name) {
    std::int64_t id = 0;
    const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), id);
    if (failure == std::errc() && end == name.data() + name.size() && map.find(ClaimId{id})) return ClaimId{id};

    const auto wanted = folded(name);
    std::vector<ClaimId> found;
    for (const auto claim : map.ranked<Claim>()) {
        const auto text = folded(map.at(claim).text);
        if (text == wanted) return claim;
        if (!wanted.empty() && text.find(wanted) != std::string::npos) found.push_back(claim);
    }
    if (found.size() == 1) return found.front();
    if (found.empty()) throw Error(ErrorCode::Usage, "No claim has the id or the words \"" + name + "\".");
    auto message = "Several claims have the words \"" + name + "\". Say more of it, or give the id:";
    for (std::size_t i = 0; i < std::min(found.size(), kMostListed); ++i)
        message += "\n  " + std::to_string(found[i].value) + "  " + map.at(found[i]).text;
    if (found.size() > kMostListed) message += "\n  and " + std::to_string(found.size() - kMostListed) + " more";
    throw Error(ErrorCode::Usage, message);
}

}  // namespace cruxmap::cli
