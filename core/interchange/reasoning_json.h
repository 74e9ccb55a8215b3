// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of core/reasoning as JSON text, as the command line prints them. Ids are strings; what is unknown is null.
#pragma once

#include "core/reasoning/camps.h"
#include "core/reasoning/chains.h"
#include "core/reasoning/crux.h"
#include "core/reasoning/findings.h"
#include "core/reasoning/strength.h"
#include "core/reasoning/why.h"

#include <string>
#include <vector>

namespace cruxmap {

// {claims: [{id, text, verdict, depth, strength}], reading, …}; verdict is null for policies and values, which have a tally.
std::string verdictsJson(const ArgumentMap& map, const Verdicts& verdicts, const Strengths& strengths, const std::vector<ClaimId>& claims);
// {chains: [{start, rounds, steps: […]}]}
std::string chainsJson(const ArgumentMap& map, const std::vector<RebuttalChain>& chains);
// {why: [{claim, sentence, claims, relations}]}
std::string whyJson(const ArgumentMap& map, const std::vector<Why>& answers);
// {sets: [[{claim, change}]], flips: […], complete}; `flips` says what each set changes, in the same order.
std::string cruxJson(const ArgumentMap& map, const CruxAnswer& answer);
// {positions: […], inAll, inSome, inNone, found, complete}
std::string campsJson(const ArgumentMap& map, const Camps& camps);
// {claims: [{id, text, strength}], converged}
std::string strengthsJson(const ArgumentMap& map, const Strengths& strengths);
// {claim, strength, influences: [{id, text, removal, gradient}], converged}
std::string influencesJson(const ArgumentMap& map, ClaimId target, const Influences& influences);
// {findings: [{kind, sentence, subjects, dismissed}], complete}
std::string findingsJson(const ArgumentMap& map, const Findings& findings);

}  // namespace cruxmap
