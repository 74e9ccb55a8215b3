// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers with which sight a view was left, and opens it with that again; a view that is opened for the first time with one
// that suits it.
#pragma once

#include "ui/canvas/stage.h"

#include <optional>

namespace cruxmap {

class SightKeeper : public QObject {
    Q_OBJECT

public:
    explicit SightKeeper(Stage& stage, QObject* parent = nullptr);
    ~SightKeeper() override;

    // To be called when the picture is another one. True when its sight was opened, false when it goes on from the one before.
    bool pictureChanged();
    // To be called when the viewport has another size: a sight that was not changed by hand is opened again to suit it.
    void viewportChanged();
    // From now on the sight is what somebody made it, whether it was changed or not.
    void keep() { m_kept = true; }

private:
    bool byHand() const { return m_kept || (m_opened && *m_opened != m_stage.sight()); }
    void open();
    void save();

    Stage& m_stage;
    std::optional<std::optional<ViewId>> m_view;  // whose sight it is; nothing while there is no document
    std::optional<Sight> m_opened;
    bool m_kept = false;
};

}  // namespace cruxmap
