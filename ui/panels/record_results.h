// SPDX-License-Identifier: GPL-3.0-or-later
// What search finds in a debate, as rows to show, and where choosing one leads.
#pragma once

#include "ui/panels/results_view.h"

#include <vector>

namespace cruxmap {

class ArgumentMap;
class Workspace;

// One row for each record, the query's words in it in bold.
std::vector<Result> resultsFor(const ArgumentMap& map, const std::vector<RecordRef>& records, const QString& query);

// Reveals a claim or a question; of a person, source or topic it selects the claims in the view, or reveals the first elsewhere.
void goTo(Workspace& workspace, RecordRef record);

}  // namespace cruxmap
