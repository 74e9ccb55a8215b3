// SPDX-License-Identifier: GPL-3.0-or-later
// Why an argument has its grounded label, as something that can be checked without computing the labelling: a strongly
// admissible set (Baroni and Giacomin 2007), whose min-max numbers fall along every step of the proof.
#pragma once

#include "core/reasoning/grounded.h"

#include <optional>

namespace cruxmap {

// `in` holds arguments whose every attacker is in `out`; `out` holds arguments attacked by one of `in`. A subject that is In
// is in `in`, a subject that is Out is in `out`. Both ascending; kept small, though not the smallest there is.
struct Certificate {
    Argument subject = 0;
    Label label = Label::In;
    std::vector<Argument> in;
    std::vector<Argument> out;

    bool operator==(const Certificate&) const = default;
};

// `labels` is the grounded labelling of the framework, or of the framework under interventions. Nothing when the subject is
// Undecided or rejected. O(arguments / 8 + what the subject rests on).
std::optional<Certificate> certificate(const Framework& framework, const Grounded& labels, Argument subject);

// Whether the certificate proves its label, judged from the attacks and the numbers alone: each attacker of a member of `in`
// has a smaller number and is in `out`, each member of `out` has an attacker in `in` with a smaller number. Numbers may come
// from anywhere; a false label cannot pass. A certificate under interventions is judged with withInterventions(framework, ...).
bool isValid(const Framework& framework, const Certificate& certificate, const std::vector<std::uint32_t>& depth);

// Of an argument that is Undecided: its attackers that are Undecided too, which keep it so. Empty for any other; ascending.
std::vector<Argument> blockers(const Framework& framework, const Grounded& labels, Argument argument);

}  // namespace cruxmap
