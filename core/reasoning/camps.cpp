// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/camps.h"

#include "core/base/text.h"
#include "core/model/wording.h"
#include "core/reasoning/camp_names.h"
#include "core/reasoning/disputes.h"
#include "core/reasoning/voices.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace cruxmap {

namespace {

constexpr std::uint64_t kCountedAtMost = 1'000'000'000'000'000;
constexpr std::size_t kNameLength = 60;

// Of every dispute the number of the choice taken.
using Picks = std::vector<std::size_t>;

class Camping {
public:
    Camping(const ArgumentMap& map, const Suppositions& suppositions, Reading reading, const CampOptions& options,
            const std::stop_token& stop)
        : m_map(map),
          m_options(options),
          m_verdicts(judge(map, suppositions, reading)),
          m_disputes(disputesOf(m_verdicts, std::max<std::size_t>(options.limit, 1), stop, options.progress)) {}

    Camps operator()() {
        count();
        split();
        classify();
        for (const auto& picks : chosen()) m_result.positions.push_back(position(picks));
        sortByWhatSetsApart();
        recallNames();
        for (auto& position : m_result.positions) describe(position);
        return std::move(m_result);
    }

private:
    const Origin& origin(Argument argument) const { return m_verdicts.flattening.origins[argument]; }

    std::vector<ClaimId> claimsAmong(const std::vector<Argument>& arguments) const {
        std::vector<ClaimId> claims;
        for (const auto argument : arguments)
            if (origin(argument).kind == Origin::Kind::Claim) claims.push_back(origin(argument).claim);
        std::ranges::sort(claims);
        return claims;
    }

    void count() {
        m_result.found = 1;
        for (const auto& dispute : m_disputes) {
            m_result.complete &= dispute.complete;
            m_result.found = std::min(kCountedAtMost, m_result.found * dispute.choices.size());
        }
    }

    void split() {
        for (const auto& dispute : m_disputes) {
            Split split{claimsAmong(dispute.arguments), {}};
            if (split.claims.empty()) continue;
            for (const auto& choice : dispute.choices) split.choices.push_back(claimsAmong(choice));
            m_result.splits.push_back(std::move(split));
        }
    }

    void classify() {
        for (const auto& dispute : m_disputes) {
            const auto every = claimsAmong(dispute.inEvery);
            const auto some = claimsAmong(dispute.inSome);
            std::ranges::copy(every, std::back_inserter(m_result.inAll));
            std::ranges::copy(some, std::back_inserter(m_result.inSome));
            std::ranges::copy_if(claimsAmong(dispute.arguments), std::back_inserter(m_result.inNone), [&](ClaimId claim) {
                return !std::ranges::binary_search(every, claim) && !std::ranges::binary_search(some, claim);
            });
        }
        for (const auto& [claim, argument] : m_verdicts.flattening.claims) {
            if (!isJudged(m_map.at(claim)) || m_verdicts.grounded.labels[argument] == Label::Undecided) continue;
            (m_verdicts.grounded.labels[argument] == Label::In ? m_result.inAll : m_result.inNone).push_back(claim);
        }
        for (auto* claims : {&m_result.inAll, &m_result.inSome, &m_result.inNone}) std::ranges::sort(*claims);
    }

    std::vector<Picks> chosen() const {
        if (m_result.found <= m_options.shown) return all();
        auto positions = bySpeakers();
        if (positions.empty()) positions.emplace_back(m_disputes.size());
        if (positions.size() < 2 && m_options.shown > 1) positions.push_back(mostUnlike(positions.front()));
        return positions;
    }

    std::vector<Picks> all() const {
        std::vector<Picks> positions{Picks(m_disputes.size())};
        for (std::size_t i = 0; i < m_disputes.size(); ++i) {
            const auto before = positions.size();
            for (std::size_t choice = 1; choice < m_disputes[i].choices.size(); ++choice)
                for (std::size_t p = 0; p < before; ++p) {
                    positions.push_back(positions[p]);
                    positions.back()[i] = choice;
                }
        }
        std::ranges::sort(positions);
        return positions;
    }

    // Those with the most commitments among the disputed claims first.
    std::vector<std::unordered_set<ClaimId>> stakes() const {
        std::vector<std::pair<std::size_t, std::unordered_set<ClaimId>>> all;
        for (const auto person : m_map.ranked<Person>()) {
            std::unordered_set<ClaimId> stake;
            for (const auto& target : committedTo(m_map, person))
                if (const auto* claim = std::get_if<ClaimId>(&target); claim && std::ranges::binary_search(m_result.inSome, *claim))
                    stake.insert(*claim);
            if (!stake.empty()) all.emplace_back(stake.size(), std::move(stake));
        }
        std::ranges::stable_sort(all, std::greater{}, [](const auto& one) { return one.first; });
        std::vector<std::unordered_set<ClaimId>> result;
        for (auto& [size, stake] : all) result.push_back(std::move(stake));
        return result;
    }

    std::vector<Picks> bySpeakers() const {
        std::vector<Picks> positions;
        for (const auto& stake : stakes()) {
            if (positions.size() >= m_options.shown) break;
            auto picks = agreeingBest(stake);
            if (std::ranges::count(positions, picks) == 0) positions.push_back(std::move(picks));
        }
        return positions;
    }

    template <class Score>
    Picks best(Score score) const {
        Picks picks;
        for (std::size_t i = 0; i < m_disputes.size(); ++i) {
            const auto& choices = m_disputes[i].choices;
            const auto top = std::ranges::max_element(choices, {}, [&](const auto& choice) { return score(i, choice); });
            picks.push_back(static_cast<std::size_t>(top - choices.begin()));
        }
        return picks;
    }

    Picks agreeingBest(const std::unordered_set<ClaimId>& stake) const {
        return best([&](std::size_t, const std::vector<Argument>& choice) {
            return std::ranges::count_if(choice, [&](Argument argument) { return stake.contains(origin(argument).claim); });
        });
    }

    Picks mostUnlike(const Picks& other) const {
        return best([&](std::size_t dispute, const std::vector<Argument>& choice) {
            std::vector<Argument> common;
            std::ranges::set_intersection(choice, m_disputes[dispute].choices[other[dispute]], std::back_inserter(common));
            return -static_cast<std::ptrdiff_t>(common.size());
        });
    }

    Grounded labelsUnder(const Picks& picks) const {
        const auto& framework = m_verdicts.flattening.framework;
        auto labels = m_verdicts.grounded;
        for (std::size_t i = 0; i < picks.size(); ++i)
            for (const auto argument : m_disputes[i].choices[picks[i]]) {
                labels.labels[argument] = Label::In;
                for (const auto attacked : framework.attacked(argument)) labels.labels[attacked] = Label::Out;
            }
        return labels;
    }

    Position position(const Picks& picks) const {
        const auto under = withLabels(m_map, m_verdicts, labelsUnder(picks));
        Position position;
        for (const auto& [claim, verdict] : under.claims)
            if (verdict.verdict == Verdict::Stands) position.accepted.push_back(claim);
        std::ranges::sort(position.accepted);
        std::ranges::set_difference(position.accepted, m_result.inAll, std::back_inserter(position.distinguishing));
        std::ranges::sort(position.distinguishing, {}, [&](ClaimId claim) {
            const auto links = m_map.relationsOn(claim).size() + m_map.relationsFrom(claim).size();
            return std::tuple(-static_cast<std::ptrdiff_t>(links), m_map.at(claim).rank, claim);
        });
        position.speakers = speakersOf(position, under);
        for (const auto question : m_map.ranked<Question>())
            for (const auto option : m_map.at(question).options)
                if (const auto tally = under.tallies.find(option); tally != under.tallies.end())
                    position.options.emplace_back(option, tally->second);
        return position;
    }

    std::vector<PersonId> speakersOf(const Position& position, const Verdicts& under) const {
        std::map<PersonId, std::size_t> agreeing;
        std::unordered_set<PersonId> clashing;
        const auto visit = [&](ClaimId claim, auto found) {
            for (const auto id : m_map.attributionsOf(claim))
                if (const auto& attribution = m_map.at(id); commits(attribution)) found(attribution.person);
        };
        for (const auto claim : position.distinguishing) visit(claim, [&](PersonId person) { ++agreeing[person]; });
        for (const auto claim : m_result.inSome)
            if (under.claims.at(claim).verdict == Verdict::Defeated) visit(claim, [&](PersonId person) { clashing.insert(person); });
        std::vector<PersonId> speakers;
        for (const auto& [person, times] : agreeing)
            if (!clashing.contains(person)) speakers.push_back(person);
        std::ranges::sort(speakers, {}, [&](PersonId person) {
            return std::tuple(-static_cast<std::ptrdiff_t>(agreeing[person]), m_map.at(person).rank, person);
        });
        return speakers;
    }

    std::ptrdiff_t acceptedBy(ClaimId claim) const {
        return std::ranges::count_if(m_result.positions,
                                     [&](const Position& position) { return std::ranges::binary_search(position.accepted, claim); });
    }

    // What fewer of the shown positions accept comes first, since it tells this one from the others.
    void sortByWhatSetsApart() {
        for (auto& position : m_result.positions)
            std::ranges::stable_sort(position.distinguishing, {}, [&](ClaimId claim) { return acceptedBy(claim); });
    }

    void recallNames() {
        std::vector<std::vector<ClaimId>> distinguishing;
        for (const auto& position : m_result.positions) distinguishing.push_back(position.distinguishing);
        const auto names = campNames(m_map, distinguishing);
        for (std::size_t i = 0; i < names.size(); ++i) m_result.positions[i].given = names[i];
    }

    void describe(Position& position) {
        position.name = nameOf(position);
        Wording words(m_map);
        if (position.distinguishing.empty()) {
            words.text(m_result.found == 1 ? "Everything that can be accepted together; nothing is in dispute."
                                           : "Accepts nothing of what the other positions differ in.");
        } else {
            words.text("Accepts ").claims(position.distinguishing);
            if (position.speakers.empty())
                words.text("; nobody here holds just this.");
            else
                words.text("; ").people(position.speakers).text(position.speakers.size() == 1 ? " holds to this." : " hold to this.");
        }
        position.sentence = words.take();
    }

    std::string nameOf(const Position& position) const {
        if (position.given) return m_map.at(*position.given).name;
        if (position.distinguishing.empty()) return m_result.found == 1 ? "The one position" : "None of these";
        const auto& claim = m_map.at(position.distinguishing.front());
        auto name = shortened(claim.title.empty() ? claim.text : claim.title, kNameLength);
        while (name.ends_with('.')) name.pop_back();
        return name;
    }

    const ArgumentMap& m_map;
    const CampOptions& m_options;
    Verdicts m_verdicts;
    std::vector<Dispute> m_disputes;
    Camps m_result;
};

}  // namespace

Camps camps(const ArgumentMap& map, const Suppositions& suppositions, Reading reading, const CampOptions& options, std::stop_token stop) {
    return Camping(map, suppositions, reading, options, stop)();
}

std::string summary(const Camps& camps) {
    if (!camps.complete) return "At least " + std::to_string(camps.found) + " coherent positions; the search was cut short.";
    if (camps.found == 1) return "Nothing is in dispute: there is one coherent position.";
    std::string text = camps.found >= kCountedAtMost ? "More than 10^15" : std::to_string(camps.found);
    text += " coherent positions";
    if (camps.splits.size() > 1) text += ", from " + std::to_string(camps.splits.size()) + " separate disputes";
    if (camps.positions.size() < camps.found) text += "; shown are those closest to what the speakers hold";
    return text + ".";
}

}  // namespace cruxmap
