// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/reasoning_json.h"

#include "core/interchange/json_value.h"

namespace cruxmap {

namespace {

using Array = JsonValue::Array;
using Object = JsonValue::Object;

JsonValue json(std::string text) {
    return {std::move(text)};
}
JsonValue json(std::string_view text) {
    return {std::string(text)};
}
JsonValue json(bool flag) {
    return {flag};
}
JsonValue json(double number) {
    return {number};
}
JsonValue json(Array array) {
    return {std::move(array)};
}
JsonValue json(Object object) {
    return {std::move(object)};
}
template <std::integral Number>
JsonValue json(Number number) {
    return {static_cast<std::int64_t>(number)};
}
template <class Record>
JsonValue json(Id<Record> id) {
    return {std::to_string(id.value)};
}
JsonValue json(const Sentence& sentence) {
    return {plainText(sentence)};
}
JsonValue json(RecordRef ref) {
    return json(Object{{"kind", json(wordOf(ref.kind))}, {"id", json(std::to_string(ref.id))}});
}
JsonValue json(const Target& target) {
    return json(refTo(target));
}
template <class Element>
JsonValue json(const std::optional<Element>& element) {
    return element ? json(*element) : JsonValue{};
}

template <class Elements, class One>
JsonValue each(const Elements& elements, One one) {
    Array array;
    for (const auto& element : elements) array.push_back(one(element));
    return json(std::move(array));
}
template <class Elements>
JsonValue each(const Elements& elements) {
    return each(elements, [](const auto& element) { return json(element); });
}

std::string printed(Object object) {
    std::string text;
    printJson(json(std::move(object)), 0, text);
    return text + '\n';
}

JsonValue tallyJson(const Tally& tally) {
    return json(Object{{"holdingFor", json(tally.holdingFor)},
                       {"holdingAgainst", json(tally.holdingAgainst)},
                       {"disputedFor", json(tally.disputedFor)},
                       {"disputedAgainst", json(tally.disputedAgainst)},
                       {"failing", json(tally.failing)},
                       {"outOfPlay", json(tally.outOfPlay)}});
}

JsonValue strengthOf(const Strengths& strengths, ClaimId claim) {
    const auto at = strengths.claims.find(claim);
    return at == strengths.claims.end() ? JsonValue{} : json(at->second);
}

Object namedClaim(const ArgumentMap& map, ClaimId claim) {
    return {{"id", json(claim)}, {"text", json(map.at(claim).text)}};
}

JsonValue voiceJson(const ArgumentMap& map, const Voice& voice) {
    const auto name = [&](PersonId person) { return json(map.at(person).name); };
    return json(Object{{"speaker", name(voice.person)},
                       {"mode", json(wordOf(voice.mode))},
                       {"through", each(voice.through, name)},
                       {"source", voice.source ? json(map.at(*voice.source).title) : JsonValue{}},
                       {"date", voice.date.empty() ? JsonValue{} : json(voice.date)}});
}

std::string_view wordOf(Move move) {
    return move == Move::Start ? "start" : move == Move::Attacks ? "attacks" : "answers";
}

JsonValue stepJson(const ArgumentMap& map, const ChainStep& step) {
    return json(Object{{"depth", json(step.depth)},
                       {"parent", json(step.parent)},
                       {"move", json(wordOf(step.move))},
                       {"relation", json(step.relation)},
                       {"target", json(step.target)},
                       {"premises", each(step.premises, [&](ClaimId claim) { return json(namedClaim(map, claim)); })},
                       {"status", step.judged ? json(wordOf(step.status)) : JsonValue{}},
                       {"weakening", json(step.weakening)},
                       {"loop", json(step.loop)},
                       {"repeats", json(step.repeats)},
                       {"unanswered", json(step.unanswered)},
                       {"decides", json(step.decides)},
                       {"hidden", json(step.hidden)},
                       {"voices", each(step.voices, [&](const Voice& voice) { return voiceJson(map, voice); })}});
}

JsonValue consequencesJson(const Consequences& consequences) {
    const auto flip = [](const Flip& one) {
        return json(Object{{"claim", json(one.claim)}, {"before", json(wordOf(one.before))}, {"after", json(wordOf(one.after))}});
    };
    const auto tally = [](const TallyChange& one) {
        return json(Object{{"claim", json(one.claim)}, {"before", tallyJson(one.before)}, {"after", tallyJson(one.after)}});
    };
    return json(Object{{"verdicts", each(consequences.flips, flip)}, {"tallies", each(consequences.tallies, tally)}});
}

JsonValue positionJson(const Position& position) {
    const auto option = [](const auto& one) { return json(Object{{"claim", json(one.first)}, {"tally", tallyJson(one.second)}}); };
    return json(Object{{"name", json(position.name)},
                       {"sentence", json(position.sentence)},
                       {"accepted", each(position.accepted)},
                       {"distinguishing", each(position.distinguishing)},
                       {"speakers", each(position.speakers)},
                       {"options", each(position.options, option)}});
}

}  // namespace

std::string verdictsJson(const ArgumentMap& map, const Verdicts& verdicts, const Strengths& strengths, const std::vector<ClaimId>& claims) {
    const auto one = [&](ClaimId claim) {
        auto entry = namedClaim(map, claim);
        const auto judged = verdicts.claims.find(claim);
        const bool hasVerdict = judged != verdicts.claims.end();
        entry.emplace_back("verdict", hasVerdict ? json(wordOf(judged->second.verdict)) : JsonValue{});
        entry.emplace_back("depth", hasVerdict ? json(judged->second.depth) : JsonValue{});
        entry.emplace_back("strength", strengthOf(strengths, claim));
        if (!hasVerdict) entry.emplace_back("tally", tallyJson(verdicts.tallies.at(claim)));
        return json(std::move(entry));
    };
    return printed({{"reading", json(wordOf(verdicts.reading))},
                    {"caution", json(caution(verdicts.reading))},
                    {"converged", json(strengths.converged)},
                    {"claims", each(claims, one)}});
}

std::string chainsJson(const ArgumentMap& map, const std::vector<RebuttalChain>& chains) {
    const auto one = [&](const RebuttalChain& chain) {
        return json(Object{{"start", json(chain.start)},
                           {"summary", json(summary(map, chain))},
                           {"rounds", json(chain.rounds)},
                           {"hidden", json(chain.hidden)},
                           {"lastWords", each(chain.lastWords)},
                           {"steps", each(chain.steps, [&](const ChainStep& step) { return stepJson(map, step); })}});
    };
    return printed({{"chains", each(chains, one)}});
}

std::string whyJson(const ArgumentMap& map, const std::vector<Why>& answers) {
    const auto one = [&](const Why& answer) {
        auto entry = namedClaim(map, answer.subject);
        entry.emplace_back("sentence", json(answer.sentence));
        entry.emplace_back("claims", each(answer.claims));
        entry.emplace_back("relations", each(answer.relations));
        return json(std::move(entry));
    };
    return printed({{"why", each(answers, one)}});
}

std::string cruxJson(const ArgumentMap& map, const CruxAnswer& answer) {
    const auto change = [](const CruxChange& one) {
        return json(Object{{"claim", json(one.claim)}, {"change", json(wordOf(one.change))}});
    };
    const auto flips = [&](const CruxSet& set) {
        return json(Object{{"sentence", json(sentence(map, answer, set))},
                           {"reasons", each(set.flippedReasons)},
                           {"consequences", consequencesJson(set.consequences)}});
    };
    const auto target = std::visit([](auto id) { return refTo(id); }, answer.target);
    return printed({{"target", json(target)},
                    {"reasons", json(answer.reasons)},
                    {"complete", json(answer.complete)},
                    {"sets", each(answer.sets, [&](const CruxSet& set) { return each(set.changes, change); })},
                    {"flips", each(answer.sets, flips)}});
}

std::string campsJson(const ArgumentMap&, const Camps& camps) {
    const auto split = [](const Split& one) {
        return json(Object{{"claims", each(one.claims)}, {"choices", each(one.choices, [](const auto& choice) { return each(choice); })}});
    };
    return printed({{"summary", json(summary(camps))},
                    {"found", json(camps.found)},
                    {"complete", json(camps.complete)},
                    {"positions", each(camps.positions, positionJson)},
                    {"splits", each(camps.splits, split)},
                    {"inAll", each(camps.inAll)},
                    {"inSome", each(camps.inSome)},
                    {"inNone", each(camps.inNone)}});
}

std::string strengthsJson(const ArgumentMap& map, const Strengths& strengths) {
    const auto one = [&](ClaimId claim) {
        auto entry = namedClaim(map, claim);
        entry.emplace_back("strength", strengthOf(strengths, claim));
        return json(std::move(entry));
    };
    return printed({{"converged", json(strengths.converged)}, {"claims", each(map.ranked<Claim>(), one)}});
}

std::string influencesJson(const ArgumentMap& map, ClaimId target, const Influences& influences) {
    const auto one = [&](const Influence& influence) {
        auto entry = namedClaim(map, influence.claim);
        entry.emplace_back("removal", json(influence.removal));
        entry.emplace_back("gradient", json(influence.gradient));
        return json(std::move(entry));
    };
    return printed({{"claim", json(target)},
                    {"strength", json(influences.strength)},
                    {"converged", json(influences.converged)},
                    {"influences", each(influences.claims, one)}});
}

std::string findingsJson(const ArgumentMap& map, const Findings& findings) {
    const auto one = [&](const Finding& finding) {
        const auto* dismissal = dismissalOf(map, finding);
        return json(Object{{"kind", json(wordOf(finding.kind))},
                           {"sentence", json(finding.sentence)},
                           {"subjects", each(finding.subjects)},
                           {"dismissed", dismissal ? json(dismissal->reason) : JsonValue{}}});
    };
    return printed({{"complete", json(findings.complete)}, {"findings", each(findings.findings, one)}});
}

}  // namespace cruxmap
