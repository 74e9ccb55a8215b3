// SPDX-License-Identifier: GPL-3.0-or-later
// The map for those who hear it: a list whose items are the cards, each with what its picture says about it.
#pragma once

#include "ui/canvas/stage.h"
#include "ui/workspace/accessible_parts.h"

#include <QPointer>

namespace cruxmap {

class AccessibleMap : public AccessibleParts<RecordRef> {
public:
    AccessibleMap(QWidget* canvas, Stage* stage);

    // Makes Qt answer with this class for the canvas; further calls do nothing.
    static void install();

    QAccessibleInterface* childAt(int x, int y) const override;
    std::optional<AccessiblePart> part(const RecordRef& card) const override;

protected:
    int partCount() const override;
    RecordRef keyAt(int place) const override;
    int placeOf(const RecordRef& card) const override;
    std::optional<RecordRef> current() const override;

private:
    QPointer<Stage> m_stage;  // goes before the widget does
};

}  // namespace cruxmap
