// SPDX-License-Identifier: GPL-3.0-or-later
// Why the selected claim stands as it does: one sentence, the claims that prove it, lit on the map if wanted, and how the map is
// read. A policy or value has its reasons by how they stand instead of a verdict.
#pragma once

#include "core/reasoning/why.h"
#include "ui/reasoning/lit_page.h"

namespace cruxmap {

class WhyPage : public LitPage {
    Q_OBJECT

public:
    explicit WhyPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void fill(InspectorPage& page) override;

private:
    void addGrounds(InspectorPage& page, const Why& answer);
    void addReasons(InspectorPage& page, ClaimId claim);
    void addReading(InspectorPage& page);
};

}  // namespace cruxmap
