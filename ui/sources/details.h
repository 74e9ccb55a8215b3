// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known of a source, or of a person: fields to write in, what can be done with it, and where it plays a part.
#pragma once

#include "core/model/records.h"

namespace cruxmap {

class InspectorPage;
class SourcesPage;

// Fills the page; `asks` is where more than an edit of a field is asked for. The records exist.
void showSource(InspectorPage& page, SourceId source, SourcesPage& asks);
void showPerson(InspectorPage& page, PersonId person, SourcesPage& asks);

}  // namespace cruxmap
