// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/crux.h"

#include "core/model/wording.h"
#include "core/reasoning/crux_sets.h"

#include <algorithm>
#include <set>

namespace cruxmap {

namespace {

using Changes = std::vector<CruxChange>;

// A direct reason, and the argument that has to be In for it to hold.
struct Reason {
    RelationId relation;
    Argument argument = 0;
    bool holds = false;
};

class Search {
public:
    Search(const ArgumentMap& map, CruxTarget target, const Suppositions& suppositions, Reading reading, const CruxOptions& options,
           std::stop_token stop)
        : m_map(map), m_target(target), m_options(options), m_stop(std::move(stop)), m_before(judge(map, suppositions, reading)) {
        for (const auto& [id, argument] : m_before.flattening.claims) permit(id, argument);
    }

    CruxAnswer operator()() {
        m_answer.target = m_target;
        const auto* claim = std::get_if<ClaimId>(&m_target);
        if (claim && isJudged(m_map.at(*claim)))
            searchVerdict(*claim);
        else
            searchReasons();
        if (m_answer.sets.size() > m_options.limit) {
            m_answer.sets.resize(m_options.limit);
            m_answer.complete = false;
        }
        for (auto& set : m_answer.sets) addConsequences(set);
        return std::move(m_answer);
    }

private:
    const Framework& framework() const { return m_before.flattening.framework; }

    void permit(ClaimId claim, Argument argument) {
        m_mayReject.resize(framework().size());
        m_mayAccept.resize(framework().size());
        if (isTarget(claim)) return;
        m_mayReject[argument] = 1;
        m_mayAccept[argument] = isJudged(m_map.at(claim)) && !m_before.suppositions.assumed.contains(claim);
    }

    bool isTarget(ClaimId claim) const {
        if (const auto* target = std::get_if<ClaimId>(&m_target)) return *target == claim;
        const auto& options = m_map.at(std::get<QuestionId>(m_target)).options;
        return std::ranges::count(options, claim) > 0;
    }

    std::vector<Changes> setsFor(Argument argument) {
        CruxQuestion question{argument, m_mayReject, m_mayAccept};
        question.maxSize = m_options.maxSize;
        auto found = cruxSets(framework(), question, m_stop);
        m_answer.complete &= found.complete;
        std::vector<Changes> sets;
        for (const auto& set : found.sets) {
            auto& changes = sets.emplace_back();
            for (const auto& one : set)
                changes.push_back({m_before.flattening.origins[one.argument].claim, one.accept ? Change::Accept : Change::Reject});
            std::ranges::sort(changes, {}, [&](const CruxChange& change) { return std::pair(m_map.at(change.claim).rank, change); });
        }
        return sets;
    }

    std::vector<std::pair<std::int64_t, CruxChange>> ranks(const Changes& changes) const {
        std::vector<std::pair<std::int64_t, CruxChange>> ranked;
        for (const auto& change : changes) ranked.emplace_back(m_map.at(change.claim).rank, change);
        return ranked;
    }

    void searchVerdict(ClaimId claim) {
        const auto argument = m_before.flattening.argumentOf(claim);
        if (!argument) return;
        for (auto& changes : setsFor(*argument)) m_answer.sets.push_back({std::move(changes), {}, {}});
        std::ranges::sort(m_answer.sets, {}, [&](const CruxSet& set) { return std::pair(set.changes.size(), ranks(set.changes)); });
        report(1);
    }

    std::vector<Reason> directReasons() const {
        std::vector<ClaimId> options;
        if (const auto* claim = std::get_if<ClaimId>(&m_target))
            options = {*claim};
        else
            options = m_map.at(std::get<QuestionId>(m_target)).options;
        std::vector<Reason> reasons;
        for (const auto option : options)
            for (const auto id : m_map.relationsOn(option))
                if (const auto* part = m_before.flattening.find(id))
                    reasons.push_back({id, part->source, isIn(part->source, m_before.grounded)});
        std::ranges::sort(reasons, {}, [&](const Reason& reason) { return std::pair(m_map.at(reason.relation).rank, reason.relation); });
        return reasons;
    }

    static bool isIn(Argument argument, const Grounded& labels) { return labels.labels[argument] == Label::In; }

    // The sets that flip one reason are candidates; what each flips of the others decides its place.
    void searchReasons() {
        const auto reasons = directReasons();
        m_answer.reasons = reasons.size();
        std::set<Changes> candidates;
        for (std::size_t i = 0; i < reasons.size() && !m_stop.stop_requested(); ++i) {
            addPremise(reasons[i], candidates);
            for (auto& changes : setsFor(reasons[i].argument)) candidates.insert(std::move(changes));
            report(static_cast<double>(i + 1) / static_cast<double>(reasons.size() + 1));
        }
        m_answer.complete &= !m_stop.stop_requested();
        for (const auto& changes : candidates) {
            auto flipped = flippedBy(changes, reasons);
            if (!flipped.empty()) m_answer.sets.push_back({changes, std::move(flipped), {}});
        }
        sortByFlips(reasons);
        report(1);
    }

    // A reason of one plain premise has no argument apart from that premise, which then counts as its own crux.
    void addPremise(const Reason& reason, std::set<Changes>& candidates) const {
        const auto& origin = m_before.flattening.origins[reason.argument];
        if (origin.kind != Origin::Kind::Claim) return;
        const auto& allowed = reason.holds ? m_mayReject : m_mayAccept;
        if (allowed[reason.argument]) candidates.insert({{origin.claim, reason.holds ? Change::Reject : Change::Accept}});
    }

    std::vector<RelationId> flippedBy(const Changes& changes, const std::vector<Reason>& reasons) const {
        Interventions interventions;
        for (const auto& change : changes)
            (change.change == Change::Reject ? interventions.rejected : interventions.accepted)
                .push_back(*m_before.flattening.argumentOf(change.claim));
        const auto labels = grounded(framework(), interventions);
        std::vector<RelationId> flipped;
        for (const auto& reason : reasons)
            if (isIn(reason.argument, labels) != reason.holds) flipped.push_back(reason.relation);
        return flipped;
    }

    void sortByFlips(const std::vector<Reason>& reasons) {
        std::set<ClaimId> direct;
        for (const auto& reason : reasons) {
            const auto& premises = m_map.at(reason.relation).premises;
            direct.insert(premises.begin(), premises.end());
        }
        const auto isDirect = [&](const CruxChange& change) { return direct.contains(change.claim); };
        const auto key = [&](const CruxSet& set) {
            return std::tuple(-static_cast<std::ptrdiff_t>(set.flippedReasons.size()), set.changes.size(),
                              std::ranges::count_if(set.changes, isDirect), ranks(set.changes));
        };
        std::ranges::sort(m_answer.sets, {}, key);
    }

    // The changed claims themselves are the cause and not listed.
    void addConsequences(CruxSet& set) const {
        const auto after = judge(m_map, supposing(m_before.suppositions, set.changes), m_before.reading);
        set.consequences = consequences(m_map, m_before, after);
        const auto changed = [&](ClaimId claim) { return std::ranges::count(set.changes, claim, &CruxChange::claim) > 0; };
        std::erase_if(set.consequences.flips, [&](const Flip& flip) { return changed(flip.claim); });
    }

    void report(double part) const {
        if (m_options.progress) m_options.progress(part);
    }

    const ArgumentMap& m_map;
    CruxTarget m_target;
    const CruxOptions& m_options;
    std::stop_token m_stop;
    Verdicts m_before;
    std::vector<std::uint8_t> m_mayReject;  // of each argument
    std::vector<std::uint8_t> m_mayAccept;
    CruxAnswer m_answer;
};

std::string_view wouldBe(Verdict verdict) {
    switch (verdict) {
    case Verdict::Stands:
        return " standing";
    case Verdict::Contested:
        return " disputed";
    case Verdict::Defeated:
        return " with an objection unanswered";
    case Verdict::Idle:
        return " out of play";
    }
    return "";
}

void tellChanges(Wording& words, const Changes& changes) {
    std::vector<ClaimId> rejected;
    std::vector<ClaimId> accepted;
    for (const auto& change : changes) (change.change == Change::Reject ? rejected : accepted).push_back(change.claim);
    if (!rejected.empty()) words.text("Rejecting ").claims(rejected);
    if (!accepted.empty()) words.text(rejected.empty() ? "Accepting " : " and accepting ").claims(accepted);
}

}  // namespace

CruxAnswer crux(const ArgumentMap& map, CruxTarget target, const Suppositions& suppositions, Reading reading, const CruxOptions& options,
                std::stop_token stop) {
    return Search(map, target, suppositions, reading, options, std::move(stop))();
}

Suppositions supposing(const Suppositions& suppositions, const std::vector<CruxChange>& changes) {
    auto result = suppositions;
    for (const auto& change : changes) {
        const bool reject = change.change == Change::Reject;
        (reject ? result.assumed : result.suspended).erase(change.claim);
        (reject ? result.suspended : result.assumed).insert(change.claim);
    }
    return result;
}

Sentence sentence(const ArgumentMap& map, const CruxAnswer& answer, const CruxSet& set) {
    Wording words(map);
    tellChanges(words, set.changes);
    if (answer.reasons > 0) {
        words.text(" would change " + std::to_string(set.flippedReasons.size()) + " of " + std::to_string(answer.reasons));
        return words.text(answer.reasons == 1 ? " direct reason." : " direct reasons.").take();
    }
    const auto* claim = std::get_if<ClaimId>(&answer.target);
    const auto flip = claim ? std::ranges::find(set.consequences.flips, *claim, &Flip::claim) : set.consequences.flips.end();
    if (flip == set.consequences.flips.end()) return words.text(" would change it.").take();
    return words.text(" would leave ").claim(*claim).text(wouldBe(flip->after)).text(".").take();
}

}  // namespace cruxmap
