// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/grounded.h"

#include "core/base/error.h"

#include <algorithm>

namespace cruxmap {

namespace {

// Labels arguments in the order of their min-max numbers: whatever is In is settled first come, first served, so the first
// attacker that makes an argument Out has the least number, and the last one whose defeat makes an argument In the greatest.
class Labelling {
public:
    explicit Labelling(const Framework& framework)
        : m_framework(framework),
          m_waiting(framework.size()),
          m_result{std::vector(framework.size(), Label::Undecided), std::vector<std::uint32_t>(framework.size(), 0)} {
        for (Argument argument = 0; argument < framework.size(); ++argument) {
            m_waiting[argument] = static_cast<std::uint32_t>(framework.attackers(argument).size());
        }
    }

    void reject(const std::vector<Argument>& arguments) {
        for (const Argument argument : arguments) {
            if (label(argument) == Label::Undecided) {
                label(argument) = Label::Out;
                forEachUndecided(argument, [this](Argument attacked) { --m_waiting[attacked]; });
            }
        }
    }

    void accept(const std::vector<Argument>& arguments) {
        for (const Argument argument : arguments) {
            if (label(argument) == Label::Undecided) {
                m_waiting[argument] = 0;
            }
        }
    }

    Grounded run() {
        m_settled.reserve(m_framework.size());
        for (Argument argument = 0; argument < m_framework.size(); ++argument) {
            if (m_waiting[argument] == 0 && label(argument) == Label::Undecided) {
                settle(argument, 1);
            }
        }
        for (std::size_t i = 0; i < m_settled.size(); ++i) {
            forEachUndecided(m_settled[i], [this, i](Argument attacked) { defeat(attacked, m_result.depth[m_settled[i]] + 1); });
        }
        return std::move(m_result);
    }

private:
    Label& label(Argument argument) {
        if (argument >= m_framework.size()) {
            throw Error(ErrorCode::Usage, "An intervention names an argument that the framework does not have.");
        }
        return m_result.labels[argument];
    }

    template <typename Visit>
    void forEachUndecided(Argument attacker, Visit visit) {
        for (const Argument attacked : m_framework.attacked(attacker)) {
            if (m_result.labels[attacked] == Label::Undecided) {
                visit(attacked);
            }
        }
    }

    void settle(Argument argument, std::uint32_t depth) {
        m_result.labels[argument] = Label::In;
        m_result.depth[argument] = depth;
        m_settled.push_back(argument);
    }

    void defeat(Argument argument, std::uint32_t depth) {
        m_result.labels[argument] = Label::Out;
        m_result.depth[argument] = depth;
        forEachUndecided(argument, [this, depth](Argument attacked) {
            if (--m_waiting[attacked] == 0) {
                settle(attacked, depth + 1);
            }
        });
    }

    const Framework& m_framework;
    std::vector<std::uint32_t> m_waiting;  // attackers not known to be Out
    std::vector<Argument> m_settled;
    Grounded m_result;
};

}  // namespace

Grounded grounded(const Framework& framework) {
    return Labelling(framework).run();
}

Grounded grounded(const Framework& framework, const Interventions& interventions) {
    Labelling labelling(framework);
    labelling.reject(interventions.rejected);
    labelling.accept(interventions.accepted);
    return labelling.run();
}

}  // namespace cruxmap
