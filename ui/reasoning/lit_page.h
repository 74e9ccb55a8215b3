// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the right dock that can show on the map what it speaks of: while its toggle is on and the page is seen, the rest of
// the map recedes.
#pragma once

#include "ui/panels/page_area.h"

#include <optional>
#include <set>

namespace cruxmap {

class LitPage : public PageArea {
    Q_OBJECT

public:
    explicit LitPage(Workspace& workspace, QWidget* parent = nullptr);

    bool shownOnMap() const { return m_onMap; }
    virtual void showOnMap(bool on);

Q_SIGNALS:
    void shownOnMapChanged();

protected:
    // At the right of a line: the toggle.
    void addToggle(InspectorPage& page, const QString& words, const QString& tip);
    // What is lit from now on while the toggle is on; nothing: there is nothing to light.
    void setLights(std::optional<std::set<RecordRef>> lights);

    void hideEvent(QHideEvent* event) override;

private:
    void light();

    bool m_onMap = false;
    std::optional<std::set<RecordRef>> m_lights;  // what could be lit
    std::optional<std::set<RecordRef>> m_lit;     // what this page has lit
};

}  // namespace cruxmap
