// SPDX-License-Identifier: GPL-3.0-or-later
// The grounded labelling of a framework while interventions come and go, last come first gone. An intervention relabels only
// what it can reach; a debate mostly leads upwards, so that is little. Used by the crux search (crux_sets.h).
#pragma once

#include "core/reasoning/crux_sets.h"
#include "core/reasoning/grounded.h"

namespace cruxmap {

class CruxLabelling {
public:
    // Keeps a reference to the framework.
    explicit CruxLabelling(const Framework& framework);

    void apply(Intervention intervention);
    void undo();

    Label label(Argument argument) const { return m_states[argument].label; }
    bool rejected(Argument argument) const { return m_fates[argument] == Fate::Rejected; }
    // When an argument was labelled In or Out: always later than what that rests on.
    std::uint64_t time(Argument argument) const { return m_states[argument].time; }
    // Nothing attacks what is accepted or rejected.
    bool attackable(Argument argument) const { return m_fates[argument] == Fate::Untouched; }

    // How many labels were looked at so far.
    std::uint64_t effort() const { return m_effort; }

private:
    enum class Fate : std::uint8_t { Untouched, Rejected, Accepted };
    struct State {
        Label label = Label::Undecided;
        std::uint32_t waiting = 0;  // attackers not known to be Out, meaningful while relabelling
        std::uint64_t time = 0;
    };
    struct Saved {
        Argument argument = 0;
        State state;
    };
    struct Step {
        Argument argument = 0;
        std::size_t saved = 0;  // how many states were saved before it
    };

    void saveReachable(Argument start);
    void relabel(std::size_t from);
    std::uint32_t openAttackers(Argument argument);
    bool attackedByIn(Argument argument) const;
    void settle(Argument argument);
    void defeat(Argument argument);

    const Framework& m_framework;
    std::vector<State> m_states;
    std::vector<Fate> m_fates;
    std::vector<Saved> m_saved;
    std::vector<Step> m_steps;
    std::vector<Argument> m_settled;
    std::vector<std::uint64_t> m_reached;  // the round in which an argument was last reached
    std::uint64_t m_round = 0;
    std::uint64_t m_clock = 0;
    std::uint64_t m_effort = 0;
};

}  // namespace cruxmap
