// SPDX-License-Identifier: GPL-3.0-or-later
// The crux of the selected claim or question, of the debate's first question when neither is selected: the smallest sets of
// claims on which it turns, ranked, each with what it would change. A set that is looked at shows on the map: its claims
// hatched or marked, what it changes lit, the rest receding. Nothing is supposed by that.
#pragma once

#include "core/reasoning/crux.h"
#include "ui/reasoning/computed_page.h"
#include "ui/workspace/map_overlay.h"

namespace cruxmap {

class CruxPage : public ComputedPage {
    Q_OBJECT

public:
    explicit CruxPage(Workspace& workspace, QWidget* parent = nullptr);
    ~CruxPage() override;

    // What is shown; nothing while there is none.
    const std::optional<CruxAnswer>& answer() const { return m_answer; }

protected:
    std::optional<Worker::Job> job() override;
    void fill(InspectorPage& page) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    std::optional<CruxTarget> targetNow() const;
    void addTarget(InspectorPage& page) const;
    void addSets(InspectorPage& page);
    void addRow(InspectorPage& page, std::size_t index);
    QString reasonForNone() const;
    void preview(const CruxSet& set);
    void endPreview();
    void visit(const CruxSet& set);
    bool exists(const CruxTarget& target) const;

    std::optional<CruxTarget> m_target;  // of the newest computation
    std::optional<CruxAnswer> m_answer;
    std::optional<RecordRef> m_visited;  // revealed from here: the page stays with its target
    std::optional<MapOverlay> m_before;  // while a set is previewed
    MapOverlay m_preview;
};

}  // namespace cruxmap
