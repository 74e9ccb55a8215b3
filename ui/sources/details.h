// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known of a source, or of a person: fields to write in, what can be done with it, and where it plays a part; and the
// answers to a question about trails.
#pragma once

#include "core/model/records.h"
#include "core/provenance/trail_queries.h"

#include <QString>

namespace cruxmap {

class InspectorPage;
class SourcesPage;
struct SourceProposals;

// Fills the page; `asks` is where more than an edit of a field is asked for. The records exist.
// `proposals` is nullptr while they are being worked out.
void showSource(InspectorPage& page, SourceId source, const SourceProposals* proposals, SourcesPage& asks);
void showPerson(InspectorPage& page, PersonId person, SourcesPage& asks);

// `answers` is nullptr while they are being worked out. Rows lead to the map.
void showTrail(InspectorPage& page, TrailQuery query, const std::vector<TrailAnswer>* answers);
// "12 claims", "1 attack", "none"; empty while that is not known.
QString inWords(TrailQuery query, const std::vector<TrailAnswer>* answers);

}  // namespace cruxmap
