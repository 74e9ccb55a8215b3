// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a source's page that shows what its text proposes to the debate, to be accepted or put aside; each is one edit.
#pragma once

#include "core/model/records.h"

namespace cruxmap {

class InspectorPage;
class SourcesPage;
struct SourceProposals;

// Says so when there are none, and while they are being worked out (nullptr).
void addProposals(InspectorPage& page, SourceId source, const SourceProposals* proposals, SourcesPage& asks);

}  // namespace cruxmap
