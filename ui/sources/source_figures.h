// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a source and its passages, in figures and in words. Where passages stand is looked up in the workspace.
#pragma once

#include "core/provenance/reanchor.h"
#include "ui/workspace/workspace.h"

namespace cruxmap {

struct SourceFigures {
    bool text = false;  // is attached
    std::size_t passages = 0;
    AnchorCounts states{};         // all 0 without a text
    std::size_t awaited = 0;       // of the passages, whose places are still searched for
    bool searchCancelled = false;  // until the next edit
    double coverage = 0;           // share of the text that passages cover
};
SourceFigures figuresOf(Workspace& workspace, SourceId source);

// "31 passages found, 2 moved · 12 % mapped", "14 passages, no text attached".
QString inWords(const SourceFigures& figures);

// "Interview · 17 April 2026 · Ada Byron, Charles Babbage".
QString sourceInWords(const ArgumentMap& map, SourceId source);

// "Person · 24 stances · 2 sources".
QString personInWords(const ArgumentMap& map, PersonId person);

QString nameOf(SourceKind kind);
QString nameOf(PersonKind kind);

}  // namespace cruxmap
