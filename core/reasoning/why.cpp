// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/why.h"

#include "core/model/wording.h"
#include "core/reasoning/certificate.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace cruxmap {

namespace {

constexpr std::size_t explainedAtMost = 2;

// Something that attacks a claim and could defeat it: by a relation on it, or by a mutual one from it.
struct Challenge {
    RelationId relation;
    std::vector<ClaimId> claims;  // who attacks
    bool mutual = false;
    Verdict status = Verdict::Stands;
};

class Teller {
public:
    Teller(const ArgumentMap& map, const Verdicts& verdicts, ClaimId subject)
        : m_map(map), m_verdicts(verdicts), m_subject(subject), m_words(map) {}

    Sentence tell() {
        const auto verdict = m_verdicts.claims.find(m_subject);
        if (verdict == m_verdicts.claims.end())
            tellTally();
        else
            tellVerdict(verdict->second);
        return m_words.take();
    }

private:
    void tellVerdict(const ClaimVerdict& verdict) {
        const auto status = shownWords(m_map, m_subject, verdict);
        if (verdict.suspended) {
            m_words.text("Suspended: it is out of play, with every step it is a premise of.");
        } else if (verdict.assumed) {
            m_words.text("Assumed: for now nothing counts against it.");
        } else if (verdict.verdict == Verdict::Idle) {
            m_words.text(status + ": nobody here puts it forward, so it is out of play until it is assumed.");
        } else {
            m_words.text(status + ": ");
            tellGrounds(verdict);
            tellCaveats();
            m_words.text(".");
        }
    }

    void tellGrounds(const ClaimVerdict& verdict) {
        if (verdict.lacksReason) {
            tellLackOfReasons(verdict.verdict);
        } else if (verdict.verdict == Verdict::Stands && !verdict.attacked) {
            m_words.text("nothing that could defeat it attacks it");
        } else {
            const auto telling = tellingChallenges(verdict.verdict);
            if (telling.empty()) m_words.text("what bears on it comes out so");
            for (std::size_t i = 0; i < telling.size() && i < explainedAtMost; ++i) {
                if (i > 0) m_words.text("; ");
                tellChallenge(telling[i], verdict.verdict);
            }
            if (const auto rest = telling.size() - std::min(telling.size(), explainedAtMost); rest > 0)
                m_words.text("; and so with " + std::to_string(rest) + (rest == 1 ? " other attack" : " other attacks"));
        }
    }

    void tellLackOfReasons(Verdict verdict) {
        const auto reasons = reasonsGiven();
        if (reasons.empty()) {
            m_words.text("it needs a reason, and none is given");
        } else {
            m_words.text("it needs a reason that holds, and ").claims(reasons);
            m_words.text(verdict == Verdict::Defeated ? (reasons.size() == 1 ? " does not hold" : " do not hold")
                                                      : (reasons.size() == 1 ? " is disputed" : " are disputed or do not hold"));
        }
    }

    std::vector<ClaimId> reasonsGiven() const {
        std::vector<ClaimId> claims;
        for (const auto id : m_map.relationsOn(m_subject)) {
            const auto& relation = m_map.at(id);
            if (relation.polarity != Polarity::Support || !m_verdicts.flattening.inPlay(id)) continue;
            for (const auto premise : relation.premises)
                if (std::ranges::count(claims, premise) == 0) claims.push_back(premise);
        }
        return claims;
    }

    // Those on which the verdict rests: of a defeated claim the attacks that stand, of a disputed one those that are disputed.
    std::vector<Challenge> tellingChallenges(Verdict verdict) const {
        auto all = challenges();
        const auto wanted = verdict == Verdict::Stands     ? Verdict::Defeated
                            : verdict == Verdict::Defeated ? Verdict::Stands
                                                           : Verdict::Contested;
        std::erase_if(all, [&](const Challenge& challenge) { return challenge.status != wanted; });
        return all;
    }

    std::vector<Challenge> challenges() const {
        std::vector<Challenge> all;
        std::set<std::pair<std::vector<ClaimId>, Verdict>> known;
        const auto add = [&](Challenge challenge) {
            if (known.emplace(challenge.claims, challenge.status).second) all.push_back(std::move(challenge));
        };
        for (const auto id : m_map.relationsOn(m_subject)) {
            const auto* part = m_verdicts.flattening.find(id);
            if (part && part->blocks) add({id, m_map.at(id).premises, isMutual(id), statusOf({part->source})});
        }
        for (const auto id : m_map.relationsFrom(m_subject)) {
            const auto* part = m_verdicts.flattening.find(id);
            if (part && part->blocks && isMutual(id) && m_map.at(id).premises.size() == 1) add(wayBack(*part));
        }
        return all;
    }

    bool isMutual(RelationId id) const { return m_verdicts.reading == Reading::EvenHanded && m_map.at(id).force == Force::Mutual; }

    // What the subject attacks mutually attacks it in turn.
    Challenge wayBack(const RelationInPlay& part) const {
        const auto& target = m_map.at(part.relation).target;
        std::vector<Argument> sources;
        std::vector<ClaimId> claims;
        if (const auto* claim = std::get_if<ClaimId>(&target)) {
            sources = {*m_verdicts.flattening.argumentOf(*claim)};
            claims = {*claim};
        } else {
            const auto& step = *m_verdicts.flattening.find(std::get<RelationId>(target));
            sources = {step.source};
            claims = m_map.at(step.relation).premises;
        }
        if (part.reverse) sources = {*part.reverse};
        return {part.relation, std::move(claims), true, statusOf(sources)};
    }

    Verdict statusOf(const std::vector<Argument>& sources) const {
        auto status = Verdict::Defeated;
        for (const auto source : sources) {
            const auto label = m_verdicts.grounded.labels[source];
            if (label == Label::In) return Verdict::Stands;
            if (label == Label::Undecided) status = Verdict::Contested;
        }
        return status;
    }

    void tellChallenge(const Challenge& challenge, Verdict verdict) {
        if (verdict == Verdict::Contested) {
            tellDispute(challenge);
        } else if (verdict == Verdict::Defeated) {
            m_words.claims(challenge.claims).text(challenge.claims.size() == 1 ? " attacks it" : " attack it together");
            m_words.text(", and nothing that stands answers that");
        } else {
            m_words.claims(challenge.claims).text(challenge.claims.size() == 1 ? " attacks it, but " : " attack it together, but ");
            tellAnswer(challenge);
        }
    }

    void tellDispute(const Challenge& challenge) {
        if (challenge.claims == std::vector{m_subject}) {
            m_words.text("it attacks itself");
        } else if (challenge.mutual) {
            m_words.claims(challenge.claims)
                .text(challenge.claims.size() == 1 ? " and it block each other" : " together and it block each other");
        } else {
            m_words.claims(challenge.claims).text(challenge.claims.size() == 1 ? " attacks it" : " attack it together");
            m_words.text(", which is disputed itself");
        }
    }

    // Why an attack fails: an undercut of its step, or what defeats one of its premises.
    void tellAnswer(const Challenge& challenge) {
        if (m_verdicts.relations.at(challenge.relation).step == Verdict::Defeated) {
            tellHolding(m_map.relationsOn(challenge.relation), "takes away that step");
            return;
        }
        for (const auto claim : challenge.claims) {
            const auto verdict = m_verdicts.claims.find(claim);
            if (verdict == m_verdicts.claims.end() || verdict->second.verdict != Verdict::Defeated) continue;
            if (verdict->second.lacksReason)
                m_words.text("no reason for that holds");
            else if (!tellHolding(m_map.relationsOn(claim), "stands against that"))
                m_words.text("that does not stand against what it contradicts");
            return;
        }
        m_words.text("that does not hold");
    }

    template <class Relations>
    bool tellHolding(Relations relations, std::string_view does) {
        for (const auto id : relations) {
            const auto* part = m_verdicts.flattening.find(id);
            if (!part || !part->blocks || m_verdicts.grounded.labels[part->source] != Label::In) continue;
            m_words.claims(m_map.at(id).premises).text(" ").text(does);
            return true;
        }
        return false;
    }

    // What only weakens the claim, or what it is in dispute with: it bears on strength and settles nothing.
    void tellCaveats() {
        tellCaveatsOn(m_subject, [&] { m_words.text("it"); });
        for (const auto& challenge : tellingChallenges(Verdict::Contested)) {
            if (challenge.claims.size() != 1 || challenge.claims.front() == m_subject) continue;
            if (m_verdicts.claims.at(m_subject).verdict != Verdict::Contested) return;
            tellCaveatsOn(challenge.claims.front(), [&] { m_words.claim(challenge.claims.front()); });
        }
    }

    template <class Name>
    void tellCaveatsOn(ClaimId claim, Name name) {
        std::vector<ClaimId> caveats;
        for (const auto id : m_map.relationsOn(claim)) {
            const auto* part = m_verdicts.flattening.find(id);
            const auto& relation = m_map.at(id);
            if (!part || part->blocks || relation.polarity != Polarity::Attack) continue;
            if (m_verdicts.relations.at(id).reason == Verdict::Defeated) continue;
            caveats.insert(caveats.end(), relation.premises.begin(), relation.premises.end());
        }
        if (caveats.empty()) return;
        m_words.text(caveats.size() == 1 ? "; the caveat " : "; the caveats ").claims(caveats);
        m_words.text(caveats.size() == 1 ? " weakens " : " weaken ");
        name();
        m_words.text(" without settling it");
    }

    void tellTally() {
        const auto kind = m_map.at(m_subject).kind == ClaimKind::Policy ? "a policy" : "a value";
        m_words.text(std::string("No verdict, as it is ") + kind + ". Its direct reasons: " + shownWords(m_verdicts.tallies.at(m_subject)));
        tellReasons(Polarity::Support, Verdict::Stands, "; for it ");
        tellReasons(Polarity::Attack, Verdict::Stands, "; against it ");
        tellReasons(std::nullopt, Verdict::Contested, "; disputed ");
        tellReasons(std::nullopt, Verdict::Defeated, "; not holding ");
        m_words.text(".");
    }

    void tellReasons(std::optional<Polarity> polarity, Verdict status, std::string_view introduction) {
        std::vector<ClaimId> claims;
        for (const auto id : m_map.relationsOn(m_subject)) {
            const auto& relation = m_map.at(id);
            if ((polarity && relation.polarity != *polarity) || m_verdicts.relations.at(id).reason != status) continue;
            claims.insert(claims.end(), relation.premises.begin(), relation.premises.end());
        }
        if (!claims.empty()) m_words.text(introduction).claims(claims);
    }

    const ArgumentMap& m_map;
    const Verdicts& m_verdicts;
    ClaimId m_subject;
    Wording m_words;
};

// The arguments a verdict rests on.
std::set<Argument> groundsOf(const Verdicts& verdicts, Argument subject) {
    const auto& [framework, origins, claims, relations] = verdicts.flattening;
    if (const auto proof = certificate(framework, verdicts.grounded, subject)) {
        std::set<Argument> grounds(proof->in.begin(), proof->in.end());
        grounds.insert(proof->out.begin(), proof->out.end());
        return grounds;
    }
    // Disputed: what blocks it, seen through the auxiliaries as far as the next claims.
    std::set<Argument> grounds{subject};
    std::vector<Argument> waiting{subject};
    while (!waiting.empty()) {
        const auto at = waiting.back();
        waiting.pop_back();
        for (const auto blocker : blockers(framework, verdicts.grounded, at))
            if (grounds.insert(blocker).second && origins[blocker].kind != Origin::Kind::Claim) waiting.push_back(blocker);
    }
    return grounds;
}

void light(const ArgumentMap& map, const Verdicts& verdicts, Argument subject, Why& answer) {
    const auto grounds = groundsOf(verdicts, subject);
    const auto& play = verdicts.flattening;
    std::set<ClaimId> claims;
    for (const auto argument : grounds) {
        const auto& origin = play.origins[argument];
        if (origin.kind == Origin::Kind::Claim) claims.insert(origin.claim);
        if (origin.kind == Origin::Kind::Relation || origin.kind == Origin::Kind::Reverse) {
            const auto& premises = map.at(origin.relation).premises;
            claims.insert(premises.begin(), premises.end());
        }
    }
    const auto isLit = [&](const Target& target) {
        if (const auto* claim = std::get_if<ClaimId>(&target)) return claims.contains(*claim);
        const auto argument = play.argumentOf(std::get<RelationId>(target));
        return argument && grounds.contains(*argument);
    };
    for (const auto& part : play.relations) {
        const auto& relation = map.at(part.relation);
        const auto* claim = std::get_if<ClaimId>(&relation.target);
        const bool needed = relation.polarity == Polarity::Support && claim && map.at(*claim).needsSupport;
        if ((part.blocks || needed) && grounds.contains(part.source) && isLit(relation.target)) answer.relations.push_back(part.relation);
    }
    answer.claims.assign(claims.begin(), claims.end());
}

void lightReasons(const ArgumentMap& map, Why& answer) {
    std::set<ClaimId> claims{answer.subject};
    for (const auto id : map.relationsOn(answer.subject)) {
        answer.relations.push_back(id);
        claims.insert(map.at(id).premises.begin(), map.at(id).premises.end());
    }
    std::ranges::sort(answer.relations);
    answer.claims.assign(claims.begin(), claims.end());
}

}  // namespace

Why why(const ArgumentMap& map, const Verdicts& verdicts, ClaimId claim) {
    Why answer;
    answer.subject = claim;
    answer.sentence = Teller(map, verdicts, claim).tell();
    if (!isJudged(map.at(claim)))
        lightReasons(map, answer);
    else if (const auto argument = verdicts.flattening.argumentOf(claim))
        light(map, verdicts, *argument, answer);
    else
        answer.claims = {claim};
    return answer;
}

}  // namespace cruxmap
