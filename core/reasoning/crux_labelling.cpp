// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/crux_labelling.h"

#include <algorithm>

namespace cruxmap {

CruxLabelling::CruxLabelling(const Framework& framework)
    : m_framework(framework), m_states(framework.size()), m_fates(framework.size()), m_reached(framework.size()) {
    for (Argument argument = 0; argument < framework.size(); ++argument) {
        m_saved.push_back({argument, {}});
    }
    relabel(0);
    m_saved.clear();
}

void CruxLabelling::apply(Intervention intervention) {
    m_steps.push_back({intervention.argument, m_saved.size()});
    m_fates[intervention.argument] = intervention.accept ? Fate::Accepted : Fate::Rejected;
    saveReachable(intervention.argument);
    relabel(m_steps.back().saved);
}

void CruxLabelling::undo() {
    const Step step = m_steps.back();
    m_steps.pop_back();
    m_fates[step.argument] = Fate::Untouched;
    for (std::size_t i = step.saved; i < m_saved.size(); ++i) {
        m_states[m_saved[i].argument] = m_saved[i].state;
    }
    m_saved.resize(step.saved);
}

void CruxLabelling::saveReachable(Argument start) {
    ++m_round;
    const auto save = [this](Argument argument) {
        if (m_reached[argument] != m_round) {
            m_reached[argument] = m_round;
            m_saved.push_back({argument, m_states[argument]});
        }
    };
    const std::size_t first = m_saved.size();
    save(start);
    for (std::size_t i = first; i < m_saved.size(); ++i) {
        for (const Argument attacked : m_framework.attacked(m_saved[i].argument)) {
            save(attacked);
        }
    }
}

// What was not saved keeps its label: no path leads there from what has changed.
void CruxLabelling::relabel(std::size_t from) {
    const std::span<const Saved> changing = std::span(m_saved).subspan(from);
    for (const Saved& saved : changing) {
        m_states[saved.argument] = {.label = rejected(saved.argument) ? Label::Out : Label::Undecided};
    }
    for (const Saved& saved : changing) {
        m_states[saved.argument].waiting = openAttackers(saved.argument);
    }
    m_settled.clear();
    for (const Saved& saved : changing) {
        if (m_states[saved.argument].label != Label::Undecided) {
            continue;
        }
        if (m_states[saved.argument].waiting == 0) {
            settle(saved.argument);
        } else if (attackedByIn(saved.argument)) {
            defeat(saved.argument);
        }
    }
    for (std::size_t i = 0; i < m_settled.size(); ++i) {
        for (const Argument attacked : m_framework.attacked(m_settled[i])) {
            if (m_states[attacked].label == Label::Undecided) {
                defeat(attacked);
            }
        }
    }
}

std::uint32_t CruxLabelling::openAttackers(Argument argument) {
    const std::span<const Argument> attackers = m_framework.attackers(argument);
    m_effort += attackers.size() + 1;
    const auto open = [this](Argument attacker) { return m_states[attacker].label != Label::Out; };
    return attackable(argument) ? static_cast<std::uint32_t>(std::ranges::count_if(attackers, open)) : 0;
}

bool CruxLabelling::attackedByIn(Argument argument) const {
    return std::ranges::any_of(m_framework.attackers(argument),
                               [this](Argument attacker) { return m_states[attacker].label == Label::In; });
}

void CruxLabelling::settle(Argument argument) {
    m_states[argument].label = Label::In;
    m_states[argument].time = ++m_clock;
    m_settled.push_back(argument);
}

void CruxLabelling::defeat(Argument argument) {
    m_states[argument].label = Label::Out;
    m_states[argument].time = ++m_clock;
    for (const Argument attacked : m_framework.attacked(argument)) {
        State& state = m_states[attacked];
        if (state.label == Label::Undecided && attackable(attacked) && --state.waiting == 0) {
            settle(attacked);
        }
    }
}

}  // namespace cruxmap
