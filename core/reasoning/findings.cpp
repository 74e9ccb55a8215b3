// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/findings.h"

#include "core/model/commitments.h"
#include "core/model/stances.h"
#include "core/model/wording.h"
#include "core/reasoning/chains.h"
#include "core/reasoning/components.h"
#include "core/reasoning/figure_conflicts.h"
#include "core/reasoning/near_duplicates.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace cruxmap {

namespace {

class Inspector {
public:
    Inspector(const ArgumentMap& map, const Verdicts& verdicts, std::stop_token stop)
        : m_map(map), m_verdicts(verdicts), m_stop(std::move(stop)), m_claims(map.ranked<Claim>()) {}

    // In the order of FindingKind.
    Findings operator()(const std::function<void(double)>& progress) {
        constexpr std::array stages{&Inspector::unansweredAttacksOnClaims,
                                    &Inspector::selfContradictions,
                                    &Inspector::conflictingFigures,
                                    &Inspector::supportCycles,
                                    &Inspector::missingReasons,
                                    &Inspector::duplicates,
                                    &Inspector::unusedClaims,
                                    &Inspector::secondHandClaims};
        for (std::size_t i = 0; i < stages.size() && !m_stop.stop_requested(); ++i) {
            (this->*stages[i])();
            if (progress) progress(static_cast<double>(i + 1) / stages.size());
        }
        m_result.complete = !m_stop.stop_requested();
        return std::move(m_result);
    }

private:
    using Refs = std::vector<RecordRef>;

    Wording words() const { return Wording(m_map); }
    void report(FindingKind kind, const Refs& about, Sentence sentence) {
        Refs subjects;
        for (const auto& subject : about)
            if (std::ranges::count(subjects, subject) == 0) subjects.push_back(subject);
        m_result.findings.push_back({kind, std::move(subjects), std::move(sentence)});
    }
    template <class Ids>
    static void append(Refs& refs, const Ids& ids) {
        for (const auto id : ids) refs.push_back(refTo(id));
    }
    bool blocks(RelationId id) const {
        const auto* part = m_verdicts.flattening.find(id);
        return part && part->blocks;
    }

    void unansweredAttacksOnClaims() {
        for (const auto id : unansweredAttacks(m_map, m_verdicts)) {
            if (!blocks(id)) continue;
            const auto& attack = m_map.at(id);
            Refs subjects{refTo(id)};
            append(subjects, attack.premises);
            subjects.push_back(refTo(attack.target));
            report(FindingKind::UnansweredAttack, subjects,
                   words().text("Nothing answers ").claims(attack.premises).text(" against ").target(attack.target).text(".").take());
        }
    }

    void selfContradictions() {
        for (const auto& found : selfAttacks(m_map)) {
            const auto& attack = m_map.at(found.attack);
            const auto* claim = std::get_if<ClaimId>(&attack.target);
            if (!claim || !blocks(found.attack)) continue;
            Refs subjects{refTo(*claim)};
            append(subjects, attack.premises);
            subjects.push_back(refTo(found.attack));
            subjects.push_back(refTo(found.person));
            report(FindingKind::SelfContradiction, subjects, inWords(m_map, found));
        }
    }

    void conflictingFigures() {
        for (const auto& figures : figureConflicts(m_map)) {
            Refs subjects;
            for (const auto id : figures) {
                subjects.push_back(refTo(m_map.at(id).claim));
                subjects.push_back(refTo(id));
            }
            const auto& lowest = m_map.at(figures.front());
            const auto& highest = m_map.at(figures.back());
            auto sentence = words();
            sentence.text("Figures for " + lowest.measure + (lowest.subject.empty() ? "" : " (" + lowest.subject + ")") +
                          " do not agree: ");
            sentence.text(figureInWords(lowest) + " in ").claim(lowest.claim).text(", ");
            sentence.text(figureInWords(highest) + " in ").claim(highest.claim).text(".");
            report(FindingKind::FiguresConflict, subjects, sentence.take());
        }
    }

    static std::string figureInWords(const Quantity& quantity) {
        return quantity.asWritten.empty() ? "another figure" : quantity.asWritten;
    }

    void supportCycles() {
        std::unordered_map<ClaimId, Argument> numbers;
        for (std::size_t i = 0; i < m_claims.size(); ++i) numbers.emplace(m_claims[i], static_cast<Argument>(i));
        std::vector<Attack> supports;
        for (const auto& [id, relation] : m_map.all<Relation>()) {
            const auto* target = std::get_if<ClaimId>(&relation.target);
            if (!target || relation.polarity != Polarity::Support) continue;
            for (const auto premise : relation.premises) supports.push_back({numbers.at(premise), numbers.at(*target)});
        }
        const Framework graph(m_claims.size(), supports);
        auto circles = stronglyConnectedComponents(graph);
        std::erase_if(circles, [&](const auto& members) { return !isCyclic(graph, members); });
        std::ranges::sort(circles);
        for (const auto& members : circles) reportCircle(members);
    }

    void reportCircle(const std::vector<Argument>& members) {
        std::vector<ClaimId> claims;
        for (const auto member : members) claims.push_back(m_claims[member]);
        Refs subjects;
        append(subjects, claims);
        auto sentence = words();
        sentence.claims(claims).text(claims.size() == 1 ? " supports itself" : " support each other in a circle");
        const bool matters = std::ranges::any_of(claims, [&](ClaimId claim) { return m_map.at(claim).needsSupport; });
        sentence.text(matters ? "; what needs support among them leans on itself." : ".");
        report(FindingKind::SupportCycle, subjects, sentence.take());
    }

    void missingReasons() {
        for (const auto id : m_claims) {
            const auto& claim = m_map.at(id);
            const auto reasons = m_map.relationsOn(id);
            const auto supports = [&](RelationId reason) { return m_map.at(reason).polarity == Polarity::Support; };
            if (claim.needsSupport && isJudged(claim) && std::ranges::none_of(reasons, supports))
                report(FindingKind::NoReasons, {refTo(id)}, words().claim(id).text(" needs a reason, and none is given.").take());
            else if (reasons.empty() && !m_map.questionsWithOption(id).empty())
                report(FindingKind::NoReasons, {refTo(id)},
                       words().text("Nothing speaks for or against the option ").claim(id).text(".").take());
        }
    }

    void duplicates() {
        std::vector<std::string> texts;
        for (const auto id : m_claims) texts.push_back(m_map.at(id).text);
        for (const auto& group : nearDuplicates(texts, m_stop)) {
            std::vector<ClaimId> claims;
            for (const auto index : group) claims.push_back(m_claims[index]);
            if (claims.size() == 2 && (isReasonOn(claims[0], claims[1]) || isReasonOn(claims[1], claims[0]))) continue;
            Refs subjects;
            append(subjects, claims);
            auto sentence = words();
            sentence.claims(claims).text(" say nearly the same; are they one claim?");
            report(FindingKind::NearDuplicate, subjects, sentence.take());
        }
    }

    bool isReasonOn(ClaimId premise, ClaimId target) const {
        return std::ranges::any_of(m_map.relationsFrom(premise), [&](RelationId id) { return m_map.at(id).target == Target(target); });
    }

    void unusedClaims() {
        for (const auto id : m_claims)
            if (m_map.relationsOn(id).empty() && m_map.relationsFrom(id).empty() && m_map.questionsWithOption(id).empty())
                report(FindingKind::Unused, {refTo(id)}, words().claim(id).text(" is in no reason and answers no question.").take());
    }

    void secondHandClaims() {
        for (const auto id : knownOnlySecondHand(m_map)) {
            std::vector<PersonId> through;
            for (const auto stance : stancesOn(m_map, id))
                if (const auto nearest = m_map.at(*m_map.at(stance).via).person; std::ranges::count(through, nearest) == 0)
                    through.push_back(nearest);
            report(FindingKind::SecondHandOnly, {refTo(id)},
                   words().claim(id).text(" is known only through ").people(through).text(".").take());
        }
    }

    const ArgumentMap& m_map;
    const Verdicts& m_verdicts;
    std::stop_token m_stop;
    std::vector<ClaimId> m_claims;  // by rank
    Findings m_result;
};

}  // namespace

std::string_view heading(FindingKind kind) {
    switch (kind) {
    case FindingKind::UnansweredAttack:
        return "Objections nobody answers";
    case FindingKind::SelfContradiction:
        return "One speaker's claims against each other";
    case FindingKind::FiguresConflict:
        return "Figures that do not agree";
    case FindingKind::SupportCycle:
        return "Circles of support";
    case FindingKind::NoReasons:
        return "Reasons missing";
    case FindingKind::NearDuplicate:
        return "Nearly the same claim twice";
    case FindingKind::Unused:
        return "Claims that stand alone";
    case FindingKind::SecondHandOnly:
        return "Known only through others";
    }
    return "";
}

const Dismissal* dismissalOf(const ArgumentMap& map, const Finding& finding) {
    auto subjects = finding.subjects;
    std::ranges::sort(subjects);
    for (const auto& [id, dismissal] : map.all<Dismissal>())
        if (dismissal.finding == wordOf(finding.kind) && dismissal.subjects == subjects) return &dismissal;
    return nullptr;
}

Findings findingsOf(const ArgumentMap& map, const Verdicts& verdicts, std::stop_token stop, const std::function<void(double)>& progress) {
    return Inspector(map, verdicts, std::move(stop))(progress);
}

}  // namespace cruxmap
