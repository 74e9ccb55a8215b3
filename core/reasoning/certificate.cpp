// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/certificate.h"

#include <algorithm>
#include <queue>

namespace cruxmap {

namespace {

// Collects what the subject rests on, highest number first, so that a defender already chosen serves every later attacker it
// can. A rejected argument has the number 0 and attacks nobody; an accepted one has the number 1, like every argument without
// attackers, and so the numbers alone carry the interventions.
class Collector {
public:
    Collector(const Framework& framework, const Grounded& labels)
        : m_framework(framework), m_labels(labels), m_chosen(framework.size()), m_answered(framework.size()) {}

    Certificate collect(Argument subject) {
        m_certificate = {.subject = subject, .label = m_labels.labels[subject], .in = {}, .out = {}};
        if (m_certificate.label == Label::In) {
            choose(subject);
        } else {
            answer(subject);
        }
        while (!m_pending.empty()) {
            const Argument member = m_pending.top().second;
            m_pending.pop();
            defend(member);
        }
        std::ranges::sort(m_certificate.in);
        std::ranges::sort(m_certificate.out);
        return std::move(m_certificate);
    }

private:
    void choose(Argument defender) {
        m_chosen[defender] = true;
        m_certificate.in.push_back(defender);
        m_pending.emplace(m_labels.depth[defender], defender);
    }

    void defend(Argument member) {
        if (m_labels.depth[member] == 1) {
            return;
        }
        for (const Argument attacker : m_framework.attackers(member)) {
            if (m_labels.depth[attacker] != 0 && !m_answered[attacker]) {
                answer(attacker);
            }
        }
    }

    // Brings in one attacker of an argument that is Out, of those whose number is below its own.
    void answer(Argument defeated) {
        m_answered[defeated] = true;
        m_certificate.out.push_back(defeated);
        const Argument* best = nullptr;
        for (const Argument& attacker : m_framework.attackers(defeated)) {
            if (m_labels.labels[attacker] != Label::In || m_labels.depth[attacker] >= m_labels.depth[defeated]) {
                continue;
            }
            if (m_chosen[attacker]) {
                return;
            }
            if (!best) {
                best = &attacker;
            }
        }
        choose(*best);
    }

    const Framework& m_framework;
    const Grounded& m_labels;
    std::vector<bool> m_chosen;
    std::vector<bool> m_answered;
    std::priority_queue<std::pair<std::uint32_t, Argument>> m_pending;
    Certificate m_certificate;
};

}  // namespace

std::optional<Certificate> certificate(const Framework& framework, const Grounded& labels, Argument subject) {
    if (labels.depth.at(subject) == 0) {
        return std::nullopt;
    }
    return Collector(framework, labels).collect(subject);
}

bool isValid(const Framework& framework, const Certificate& certificate, const std::vector<std::uint32_t>& depth) {
    const auto listed = [](const std::vector<Argument>& members, Argument argument) {
        return std::ranges::binary_search(members, argument);
    };
    const auto known = [&](Argument argument) { return argument < framework.size() && argument < depth.size(); };
    const auto attacked = [&](Argument argument) {
        return known(argument) && std::ranges::any_of(framework.attackers(argument), [&](Argument attacker) {
                   return listed(certificate.in, attacker) && depth[attacker] < depth[argument];
               });
    };
    const auto defended = [&](Argument argument) {
        return known(argument) && std::ranges::all_of(framework.attackers(argument), [&](Argument attacker) {
                   return listed(certificate.out, attacker) && depth[attacker] < depth[argument];
               });
    };
    if (!std::ranges::is_sorted(certificate.in) || !std::ranges::is_sorted(certificate.out)) {
        return false;
    }
    const bool named = (certificate.label == Label::In && listed(certificate.in, certificate.subject)) ||
                       (certificate.label == Label::Out && listed(certificate.out, certificate.subject));
    return named && std::ranges::all_of(certificate.in, defended) && std::ranges::all_of(certificate.out, attacked);
}

std::vector<Argument> blockers(const Framework& framework, const Grounded& labels, Argument argument) {
    std::vector<Argument> result;
    if (labels.labels.at(argument) == Label::Undecided) {
        std::ranges::copy_if(framework.attackers(argument), std::back_inserter(result),
                             [&](Argument attacker) { return labels.labels[attacker] == Label::Undecided; });
    }
    return result;
}

}  // namespace cruxmap
