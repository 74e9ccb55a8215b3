// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind all charts as JSON text, as the command line prints them. Ids are strings; what is unknown is null.
#pragma once

#include "core/analysis/analysis.h"

#include <string>

namespace cruxmap {

// {complete, claim, charts: {"who-speaks-to-what": {question, reading, columns, rows: [[{value, behind: [{kind, id}]}]]}, …}}:
// a chart by the word for its kind, `claim` the one whose leverage is asked for, `behind` the records that a number counts.
std::string statsJson(const ArgumentMap& map, const Analysis& analysis);

}  // namespace cruxmap
