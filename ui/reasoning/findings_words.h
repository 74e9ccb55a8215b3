// SPDX-License-Identifier: GPL-3.0-or-later
// Why a kind of finding deserves a look, in one sentence.
#pragma once

#include "core/reasoning/findings.h"

#include <QString>

namespace cruxmap {

QString whyItMatters(FindingKind kind);

}  // namespace cruxmap
