// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/crux_sets.h"

#include "core/base/error.h"
#include "core/reasoning/crux_labelling.h"

#include <algorithm>

namespace cruxmap {

namespace {

using Path = std::vector<Intervention>;

constexpr int LargestSize = 8;

// The interventions that touch the certificate of the target's present state: every set that changes it contains one of them.
class Witness {
public:
    Witness(const Framework& framework, const CruxLabelling& labels)
        : m_framework(framework), m_labels(labels), m_listed(framework.size()), m_chosen(framework.size()) {}

    std::vector<Intervention> touching(Argument target) {
        ++m_round;
        m_touching.clear();
        m_pending.clear();
        const bool in = m_labels.label(target) == Label::In;
        list(target, in);
        while (!m_pending.empty()) {
            const Argument argument = m_pending.back();
            m_pending.pop_back();
            in ? keepIn(argument) : keepFromIn(argument);
        }
        return m_touching;
    }

private:
    // Puts an argument among those whose attackers are to be dealt with. It is In and falls when rejected; or it is not, and
    // rises when accepted.
    void list(Argument argument, bool in) {
        if (m_listed[argument] != m_round) {
            m_listed[argument] = m_round;
            m_pending.push_back(argument);
            m_touching.push_back({argument, !in});
        }
    }

    bool choose(Argument argument) {
        const bool fresh = m_chosen[argument] != m_round;
        m_chosen[argument] = m_round;
        return fresh;
    }

    // A strongly admissible set: each attacker has an attacker in the set that was In before it was Out.
    void keepIn(Argument member) {
        if (!m_labels.attackable(member)) {
            return;
        }
        for (const Argument attacker : m_framework.attackers(member)) {
            if (!m_labels.rejected(attacker) && choose(attacker)) {
                m_touching.push_back({attacker, true});
                list(defender(attacker), true);
            }
        }
    }

    Argument defender(Argument defeated) const {
        const Argument* best = nullptr;
        for (const Argument& attacker : m_framework.attackers(defeated)) {
            if (m_labels.label(attacker) != Label::In || m_labels.time(attacker) >= m_labels.time(defeated)) {
                continue;
            }
            if (m_listed[attacker] == m_round) {
                return attacker;
            }
            if (!best || m_labels.time(attacker) < m_labels.time(*best)) {
                best = &attacker;
            }
        }
        return *best;
    }

    // A set none of whose members can become In: each is attacked by something that is not Out and that only the set attacks.
    void keepFromIn(Argument member) {
        const Argument* best = nullptr;
        for (const Argument& attacker : m_framework.attackers(member)) {
            if (m_labels.label(attacker) == Label::Out) {
                continue;
            }
            if (m_chosen[attacker] == m_round) {
                return;
            }
            if (!best || m_framework.attackers(attacker).size() < m_framework.attackers(*best).size()) {
                best = &attacker;
            }
        }
        choose(*best);
        m_touching.push_back({*best, false});
        if (m_labels.attackable(*best)) {
            for (const Argument attacker : m_framework.attackers(*best)) {
                if (!m_labels.rejected(attacker)) {
                    list(attacker, false);
                }
            }
        }
    }

    const Framework& m_framework;
    const CruxLabelling& m_labels;
    std::vector<std::uint64_t> m_listed;  // the round in which an argument was last listed, or chosen to attack
    std::vector<std::uint64_t> m_chosen;
    std::uint64_t m_round = 0;
    std::vector<Argument> m_pending;
    std::vector<Intervention> m_touching;
};

// The tree, deepened one size at a time so that it never holds more than one path. What an elder sibling has tried is closed
// to the younger ones and all below them, so no set is met twice.
class CruxTree {
public:
    CruxTree(const Framework& framework, const CruxQuestion& question, const std::stop_token& stop)
        : m_question(question), m_stop(stop), m_labels(framework), m_witness(framework, m_labels), m_closed(2 * framework.size()) {
        for (Argument argument = 0; argument < framework.size(); ++argument) {
            const bool target = argument == question.target;
            m_closed[place({argument, false})] = target || !question.mayReject[argument];
            m_closed[place({argument, true})] = target || !question.mayAccept[argument];
        }
        m_startsIn = targetIn();
    }

    CruxSets run() {
        for (int size = 1; size <= m_question.maxSize && m_result.complete; ++size) {
            deepen(size);
            for (const Path& set : m_result.sets) {
                if (set.size() == 1) {
                    m_closed[place(set.front())] = true;  // no larger set with it is minimal
                }
            }
        }
        std::ranges::sort(m_result.sets, [](const Path& a, const Path& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
        return std::move(m_result);
    }

private:
    static std::size_t place(Intervention intervention) { return 2 * std::size_t{intervention.argument} + intervention.accept; }

    bool targetIn() const { return m_labels.label(m_question.target) == Label::In; }

    void deepen(int remaining) {
        std::vector<Intervention> branches = m_witness.touching(m_question.target);
        std::erase_if(branches, [this](Intervention branch) { return m_closed[place(branch)] || onPath(branch.argument); });
        for (const Intervention branch : branches) {
            m_path.push_back(branch);
            if (!containsFound()) {
                m_labels.apply(branch);
                visit(remaining - 1);
                m_labels.undo();
            }
            m_path.pop_back();
            m_closed[place(branch)] = true;
            if (!m_result.complete) {
                break;
            }
        }
        for (const Intervention branch : branches) {
            m_closed[place(branch)] = false;
        }
    }

    void visit(int remaining) {
        if (m_stop.stop_requested() || m_labels.effort() > m_question.effort) {
            m_result.complete = false;
        } else if (remaining > 0) {
            deepen(remaining);
        } else if (targetIn() != m_startsIn) {
            found();
        }
    }

    void found() {
        if (m_result.sets.size() == m_question.limit) {
            m_result.complete = false;
            return;
        }
        m_result.sets.push_back(m_path);
        std::ranges::sort(m_result.sets.back());
    }

    bool onPath(Argument argument) const { return std::ranges::find(m_path, argument, &Intervention::argument) != m_path.end(); }

    bool containsFound() const {
        return std::ranges::any_of(m_result.sets, [this](const Path& set) {
            return set.size() < m_path.size() &&
                   std::ranges::all_of(set, [this](Intervention member) { return std::ranges::find(m_path, member) != m_path.end(); });
        });
    }

    const CruxQuestion& m_question;
    const std::stop_token& m_stop;
    CruxLabelling m_labels;
    Witness m_witness;
    std::vector<bool> m_closed;  // interventions not to be tried
    bool m_startsIn = false;
    Path m_path;
    CruxSets m_result;
};

void check(const Framework& framework, const CruxQuestion& question) {
    if (question.target >= framework.size()) {
        throw Error(ErrorCode::Usage, "The crux was asked of an argument that the framework does not have.");
    }
    if (question.mayReject.size() != framework.size() || question.mayAccept.size() != framework.size()) {
        throw Error(ErrorCode::Usage, "The question for a crux has to say of every argument whether it may be rejected or accepted.");
    }
    if (question.maxSize < 1 || question.maxSize > LargestSize) {
        throw Error(ErrorCode::Usage, "A crux has 1 to " + std::to_string(LargestSize) + " members.");
    }
}

}  // namespace

CruxSets cruxSets(const Framework& framework, const CruxQuestion& question, std::stop_token stop) {
    check(framework, question);
    const std::vector<Argument> cone = backwardCone(framework, question.target);
    CruxQuestion inside = question;
    inside.mayReject.clear();
    inside.mayAccept.clear();
    for (const Argument argument : cone) {
        inside.mayReject.push_back(question.mayReject[argument]);
        inside.mayAccept.push_back(question.mayAccept[argument]);
    }
    inside.target = static_cast<Argument>(std::ranges::lower_bound(cone, question.target) - cone.begin());
    const Framework part = inducedBy(framework, cone);
    CruxSets result = CruxTree(part, inside, stop).run();
    for (std::vector<Intervention>& set : result.sets) {
        for (Intervention& member : set) {
            member.argument = cone[member.argument];
        }
    }
    return result;
}

}  // namespace cruxmap
