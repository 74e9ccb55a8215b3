// SPDX-License-Identifier: GPL-3.0-or-later
// All about what is selected, in two parts: the head, what it says and who says it; and the details, in which passage, and what
// it has to do with other claims. A relation has both its ends, a question its options, several make a list, and when
// nothing is selected it is about the debate itself.
#pragma once

#include "ui/panels/page_area.h"

#include <cstdint>

namespace cruxmap {

enum class InspectorPart : std::uint8_t { Head, Details };

class Inspector : public PageArea {
    Q_OBJECT

public:
    Inspector(Workspace& workspace, InspectorPart part, Pen& pen, QWidget* parent = nullptr);

protected:
    void fill(InspectorPage& page) override;

private:
    InspectorPart m_part;
};

}  // namespace cruxmap
