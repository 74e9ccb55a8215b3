// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/status_flash.h"

#include <utility>

namespace cruxmap {

namespace {

constexpr int milliseconds = 190;

}  // namespace

StatusFlash::StatusFlash(Stage& stage, QObject* parent) : QObject(parent), m_stage(stage) {
    m_fade.setDuration(milliseconds);
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    m_fade.setEasingCurve(QEasingCurve::InQuad);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) { setStrength(value.toDouble()); });
}

void StatusFlash::follow() {
    const auto& workspace = m_stage.workspace();
    const bool told = workspace.statusesShown() || workspace.supposing();
    auto now = told ? std::optional(standings()) : std::nullopt;
    const auto before = std::exchange(m_before, std::move(now));
    if (!before || !m_before || m_stage.reducedMotion()) return;
    std::set<RecordRef> changed;
    for (const auto& [card, words] : *m_before)
        if (const auto was = before->find(card); was != before->end() && was->second != words) changed.insert(card);
    if (changed.empty()) return;
    m_cards = std::move(changed);
    m_fade.stop();
    m_fade.start();
}

StatusFlash::Standings StatusFlash::standings() const {
    Standings standings;
    for (const auto& card : m_stage.picture().cards) {
        auto& words = standings[card.key];
        for (const auto& chip : card.chips)
            if (chip.kind == ChipKind::Status || chip.kind == ChipKind::Tally) words += chip.text.text;
    }
    return standings;
}

void StatusFlash::setStrength(double strength) {
    m_strength = strength;
    if (m_strength <= 0) m_cards.clear();
    Q_EMIT m_stage.looksChanged();
}

}  // namespace cruxmap
