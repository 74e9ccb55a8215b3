// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/findings_words.h"

#include <QCoreApplication>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FindingsPage", text);
}

}  // namespace

QString whyItMatters(FindingKind kind) {
    switch (kind) {
    case FindingKind::UnansweredAttack:
        return tr(
            "An objection without an answer decides the standing of what it attacks; perhaps an answer is in the texts and not "
            "mapped yet.");
    case FindingKind::SelfContradiction:
        return tr("Somebody may have changed his mind, or one of the claims says more than he did.");
    case FindingKind::FiguresConflict:
        return tr("Two figures for the same thing cannot both be right; look whether they mean the same thing, date and unit.");
    case FindingKind::SupportCycle:
        return tr("A claim that leans on itself by way of others has no ground of its own.");
    case FindingKind::NoReasons:
        return tr("An answer without reasons cannot be weighed, and a claim that needs a reason falls without one.");
    case FindingKind::NearDuplicate:
        return tr("The same claim twice splits its reasons: an answer to one does not reach the other.");
    case FindingKind::Unused:
        return tr("A claim linked to nothing bears on nothing; link it, or leave it as a note.");
    case FindingKind::SecondHandOnly:
        return tr("What comes through others may have changed on the way; a source in the speaker's own words would settle it.");
    }
    return {};
}

}  // namespace cruxmap
