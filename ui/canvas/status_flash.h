// SPDX-License-Identifier: GPL-3.0-or-later
// Lights up, for a moment, the cards whose standing has just become another one. Nothing under reduced motion.
#pragma once

#include "ui/canvas/stage.h"

#include <QVariantAnimation>

#include <map>
#include <set>

namespace cruxmap {

class StatusFlash : public QObject {
    Q_OBJECT

public:
    explicit StatusFlash(Stage& stage, QObject* parent = nullptr);

    // To be called when the picture is another one.
    void follow();

    // The cards, and how strongly they are lit: 1 at first, 0 in the end.
    const std::set<RecordRef>& cards() const { return m_cards; }
    double strength() const { return m_strength; }

private:
    using Standings = std::map<RecordRef, QString>;  // what each card tells, if anything

    Standings standings() const;
    void setStrength(double strength);

    Stage& m_stage;
    QVariantAnimation m_fade;
    std::optional<Standings> m_before;  // while cards tell their standing
    std::set<RecordRef> m_cards;
    double m_strength = 0;
};

}  // namespace cruxmap
