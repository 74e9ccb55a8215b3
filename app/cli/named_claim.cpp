// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/named_claim.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace cruxmap::cli {

namespace {

constexpr std::size_t listedAtMost = 8;
constexpr std::size_t lineLength = 110;

[[noreturn]] void failAmbiguous(const ArgumentMap& map, const std::vector<ClaimId>& fitting, const std::string& wanted) {
    std::string list;
    for (std::size_t i = 0; i < fitting.size() && i < listedAtMost; ++i)
        list += "\n  " + std::to_string(fitting[i].value) + "  " + lineOf(map, fitting[i]);
    if (fitting.size() > listedAtMost) list += "\n  and " + std::to_string(fitting.size() - listedAtMost) + " more";
    throw Error(ErrorCode::Usage, "Several claims fit. Name one by its id or by more of its text:" + list, wanted);
}

}  // namespace

ClaimId claimNamed(const ArgumentMap& map, const std::string& wanted) {
    const auto needle = folded(singleLine(wanted));
    std::vector<ClaimId> fitting;
    std::vector<ClaimId> equal;
    for (const auto id : map.ranked<Claim>()) {
        if (std::to_string(id.value) == wanted) return id;
        const auto text = folded(map.at(id).text);
        if (text == needle) equal.push_back(id);
        if (text.find(needle) != std::string::npos) fitting.push_back(id);
    }
    if (equal.size() == 1) return equal.front();
    if (fitting.empty() || needle.empty())
        throw Error(ErrorCode::Usage, "There is no such claim. \"cruxmap verdicts FILE\" lists them with their ids.", wanted);
    if (fitting.size() > 1) failAmbiguous(map, fitting, wanted);
    return fitting.front();
}

std::string lineOf(const ArgumentMap& map, ClaimId claim) {
    return shortened(map.at(claim).text, lineLength);
}

}  // namespace cruxmap::cli
