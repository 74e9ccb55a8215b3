// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/disputes.h"

#include "core/reasoning/extensions.h"

#include <algorithm>
#include <set>

namespace cruxmap {

namespace {

std::vector<std::vector<Argument>> undecidedParts(const Framework& framework, const Grounded& labels) {
    std::vector<std::vector<Argument>> parts;
    std::vector<std::uint8_t> seen(framework.size());
    for (Argument first = 0; first < framework.size(); ++first) {
        if (seen[first] || labels.labels[first] != Label::Undecided) continue;
        auto& part = parts.emplace_back();
        part.push_back(first);
        seen[first] = 1;
        const auto reach = [&](Argument next) {
            if (seen[next] || labels.labels[next] != Label::Undecided) return;
            seen[next] = 1;
            part.push_back(next);
        };
        for (std::size_t i = 0; i < part.size(); ++i) {
            for (const auto next : framework.attackers(part[i])) reach(next);
            for (const auto next : framework.attacked(part[i])) reach(next);
        }
        std::ranges::sort(part);
    }
    return parts;
}

std::vector<Argument> claimsAmong(const Flattening& flattening, const std::vector<Argument>& arguments) {
    std::vector<Argument> claims;
    for (const auto argument : arguments)
        if (flattening.origins[argument].kind == Origin::Kind::Claim) claims.push_back(argument);
    return claims;
}

// Two arguments that attack each other and nothing else: the commonest dispute, and there may be very many.
bool isPlainPair(const Framework& part) {
    return part.size() == 2 && part.attackCount() == 2 && part.attackers(0).size() == 1 && part.attackers(0).front() == 1 &&
           part.attackers(1).front() == 0;
}

Extensions extensionsOf(const Framework& part, std::size_t limit, const std::stop_token& stop) {
    if (isPlainPair(part) && limit >= 2) return {{{0}, {1}}, true};
    return preferredExtensions(part, limit, stop);
}

// What the choices listed in `found` leave open about an argument of the whole `part`.
class Acceptance {
public:
    Acceptance(const Framework& part, const Extensions& found, const std::stop_token& stop)
        : m_part(part), m_found(found), m_stop(stop), m_asking(!found.complete && part.size() <= Dispute::kMostAsked) {}

    void operator()(const std::vector<Argument>& arguments, Dispute& dispute) {
        std::vector<std::size_t> times(m_part.size());
        for (const auto& choice : m_found.sets)
            for (const auto argument : choice) ++times[argument];
        for (Argument argument = 0; argument < m_part.size(); ++argument) {
            if (times[argument] == 0 && !(m_asking && bySome(argument))) continue;
            const bool every = times[argument] > 0 && times[argument] == m_found.sets.size() && !(m_asking && leftOutBySome(argument));
            (every ? dispute.inEvery : dispute.inSome).push_back(arguments[argument]);
        }
    }

private:
    // Stopped, neither of the two knows more than was found.
    bool bySome(Argument argument) {
        if (!m_solver) m_solver.emplace(m_part);
        return m_solver->accepted(argument, {}, m_stop).value_or(false);
    }
    bool leftOutBySome(Argument argument) const { return !scepticallyAccepted(m_part, argument, m_stop).value_or(true); }

    const Framework& m_part;
    const Extensions& m_found;
    const std::stop_token& m_stop;
    bool m_asking;
    std::optional<WhatIfSolver> m_solver;
};

Dispute solved(const Verdicts& verdicts, std::vector<Argument> arguments, std::size_t limit, const std::stop_token& stop) {
    Dispute dispute;
    const auto part = inducedBy(verdicts.flattening.framework, arguments);
    const auto extensions = extensionsOf(part, limit, stop);
    dispute.complete = extensions.complete;
    std::set<std::vector<Argument>> known;
    for (const auto& extension : extensions.sets) {
        std::vector<Argument> accepted;
        for (const auto argument : extension) accepted.push_back(arguments[argument]);
        if (known.insert(claimsAmong(verdicts.flattening, accepted)).second) dispute.choices.push_back(std::move(accepted));
    }
    Acceptance(part, extensions, stop)(arguments, dispute);
    if (dispute.choices.empty()) dispute.choices.emplace_back();
    dispute.arguments = std::move(arguments);
    return dispute;
}

}  // namespace

std::vector<Dispute> disputesOf(const Verdicts& verdicts, std::size_t limit, const std::stop_token& stop,
                                const std::function<void(double)>& progress) {
    std::vector<Dispute> disputes;
    auto parts = undecidedParts(verdicts.flattening.framework, verdicts.grounded);
    for (auto& part : parts) {
        disputes.push_back(solved(verdicts, std::move(part), limit, stop));
        if (progress) progress(static_cast<double>(disputes.size()) / static_cast<double>(parts.size()));
    }
    return disputes;
}

}  // namespace cruxmap
