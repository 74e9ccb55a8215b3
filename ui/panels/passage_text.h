// SPDX-License-Identifier: GPL-3.0-or-later
// How panels show a passage, as HTML: its words among their neighbours when the text is attached, else by what it begins and
// ends with; and whether the words are where they were, on a grey badge. Grey, for the words being there proves nothing.
#pragma once

#include "core/model/records.h"

#include <QString>

namespace cruxmap {

class Theme;
class Workspace;

// The passage's words, long ones without their middle, with a few quiet words before and after.
QString quotationOf(Workspace& workspace, PassageId passage, const Theme& theme);

// "begins “…”, ends “…”"; empty when neither is known.
QString limitsOf(const Passage& passage);

// "[words moved] page 12"; "[looking for the words…] page 12" while they are searched for; without a text only where in the source it is
// said to stand.
QString standingOf(Workspace& workspace, PassageId passage, const Theme& theme);

QString badgeOf(const QString& words, const Theme& theme);

}  // namespace cruxmap
