// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange about the selected claim: who attacks it, who answers that, where each line ends, why it comes out as it does.
// Shown on the map, the exchange is walked step by step with the arrow keys: Up and Down along the thread, Left to what a step
// replies to, Right to its first reply; Esc leaves. At the bottom, what a speaker has not answered.
#pragma once

#include "core/reasoning/chains.h"
#include "ui/reasoning/lit_page.h"

#include <vector>

namespace cruxmap {

class RebuttalRow;

class RebuttalsPage : public LitPage {
    Q_OBJECT

public:
    explicit RebuttalsPage(Workspace& workspace, QWidget* parent = nullptr);

    void showOnMap(bool on) override;
    // Keys that reach this widget lead the walk as well, while there is one.
    void followKeysOf(QWidget& map);
    // Lists what the person has not answered; nothing: the list goes.
    void ask(std::optional<PersonId> person);

    const RebuttalChain& chain() const { return m_chain; }
    std::size_t step() const { return m_step; }  // at which a walk stands

protected:
    void fill(InspectorPage& page) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::optional<ClaimId> subject() const;
    void fillChain(InspectorPage& page);
    void addSteps(InspectorPage& page);
    void addMore(InspectorPage& page);
    void addWhy(InspectorPage& page);
    void addUnanswered(InspectorPage& page);
    void followSelection();
    bool walk(int key);
    void goTo(std::size_t step);
    void markStep();
    std::optional<std::size_t> firstReply() const;

    RebuttalChain m_chain;
    std::size_t m_limit;
    std::optional<ClaimId> m_walked;  // whose exchange is walked
    std::size_t m_step = 0;
    std::vector<RebuttalRow*> m_rows;  // of the page that is there
    std::optional<PersonId> m_asked;
};

}  // namespace cruxmap
