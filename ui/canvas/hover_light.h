// SPDX-License-Identifier: GPL-3.0-or-later
// Lights the card under the pointer and its neighbours, after a moment's rest and without flicker; the others recede.
#pragma once

#include "ui/canvas/stage.h"

#include <QTimer>
#include <QVariantAnimation>

#include <set>

namespace cruxmap {

class HoverLight : public QObject {
    Q_OBJECT

public:
    explicit HoverLight(Stage& stage, QObject* parent = nullptr);

    // The card under the pointer, or nothing.
    void point(std::optional<RecordRef> card);
    void putOut();  // at once

    // What is lit just now, and how opaque the rest is.
    const std::optional<std::set<RecordRef>>& lit() const { return m_lit; }
    double receded() const { return m_receded; }

private:
    void apply();
    void fadeTo(double receded);
    void setReceded(double receded);

    Stage& m_stage;
    QTimer m_rest;
    QVariantAnimation m_fade;
    std::optional<RecordRef> m_card;
    std::optional<std::set<RecordRef>> m_lit;
    double m_receded = 1;
};

}  // namespace cruxmap
