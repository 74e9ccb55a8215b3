// SPDX-License-Identifier: GPL-3.0-or-later
// The coherent positions of the debate, with names that can be changed, what sets each apart and how the answers fare in it;
// what all of them share; the disputes that tell them apart. Colours the map by camp, for as long as one wants.
#pragma once

#include "core/reasoning/camps.h"
#include "ui/reasoning/computed_page.h"

#include <QStringList>

namespace cruxmap {

class CampsPage : public ComputedPage {
    Q_OBJECT

public:
    explicit CampsPage(Workspace& workspace, QWidget* parent = nullptr);

    // What is shown; nothing while there is none.
    const std::optional<Camps>& camps() const { return m_camps; }
    bool colouring() const { return m_colouring; }
    void colour(bool on);

protected:
    std::optional<Worker::Job> job() override;
    void fill(InspectorPage& page) override;
    bool wanted() const override { return isVisible() || m_colouring; }

private:
    void addSwitch(InspectorPage& page);
    void addPosition(InspectorPage& page, std::size_t index);
    void addShared(InspectorPage& page);
    void addSplits(InspectorPage& page) const;
    // The claims as rows, behind a row that says how many there are and opens and closes them.
    void addFolded(InspectorPage& page, const QString& name, const QString& words, const std::vector<ClaimId>& claims);
    void addClaims(InspectorPage& page, const QString& name, const std::vector<ClaimId>& claims, std::size_t shown);
    void rename(std::size_t index, const QString& name);
    void applyColours();

    std::optional<Camps> m_camps;
    bool m_colouring = false;
    QStringList m_open;  // the names of the lists that are shown whole
};

}  // namespace cruxmap
