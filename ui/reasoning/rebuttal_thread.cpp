// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/rebuttal_thread.h"

#include <algorithm>

namespace cruxmap {

namespace {

using Replies = std::vector<std::vector<std::size_t>>;

Replies repliesIn(const RebuttalChain& chain) {
    Replies replies(chain.steps.size());
    for (std::size_t i = 0; i < chain.steps.size(); ++i)
        if (const auto parent = chain.steps[i].parent) replies[*parent].push_back(i);
    return replies;
}

class ThreadMaker {
public:
    ThreadMaker(const RebuttalChain& chain, int mostColumns)
        : m_steps(chain.steps), m_replies(repliesIn(chain)), m_mostColumns(mostColumns), m_rows(chain.steps.size()) {}

    std::vector<ThreadRow> make() {
        for (std::size_t i = 0; i < m_steps.size(); ++i) place(i);
        return std::move(m_rows);
    }

private:
    bool branches(std::size_t step) const { return m_replies[step].size() > 1 && m_rows[step].column + 1 < m_mostColumns; }

    bool decidesAfter(std::size_t parent, std::size_t reply) const {
        return std::ranges::any_of(m_replies[parent], [&](std::size_t other) { return other > reply && m_steps[other].decides; });
    }

    void place(std::size_t step) {
        auto& row = m_rows[step];
        row.decides = m_steps[step].decides;
        if (const auto parent = m_steps[step].parent) {
            const bool branch = branches(*parent);
            row.column = m_rows[*parent].column + (branch ? 1 : 0);
            row.join = branch ? Join::Branch : Join::Straight;
            if (branch) row.further = lineAfter(*parent, step);
            addPassing(row, *parent);
        }
        if (m_replies[step].empty()) return;
        const bool decides = std::ranges::any_of(m_replies[step], [this](std::size_t reply) { return m_steps[reply].decides; });
        row.below = ThreadLine{row.column, decides};
    }

    // The line of `parent` past its reply `reply`, when there is another one.
    std::optional<ThreadLine> lineAfter(std::size_t parent, std::size_t reply) const {
        if (m_replies[parent].back() == reply) return std::nullopt;
        return ThreadLine{m_rows[parent].column, decidesAfter(parent, reply)};
    }

    void addPassing(ThreadRow& row, std::size_t step) const {
        for (auto at = step; m_steps[at].parent; at = *m_steps[at].parent) {
            const auto parent = *m_steps[at].parent;
            if (!branches(parent)) continue;
            if (const auto line = lineAfter(parent, at)) row.passing.push_back(*line);
        }
    }

    const std::vector<ChainStep>& m_steps;
    Replies m_replies;
    int m_mostColumns;
    std::vector<ThreadRow> m_rows;
};

}  // namespace

std::vector<ThreadRow> threadOf(const RebuttalChain& chain, int mostColumns) {
    return ThreadMaker(chain, mostColumns).make();
}

}  // namespace cruxmap
