// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/hover_light.h"

#include "ui/canvas/navigation.h"

namespace cruxmap {

namespace {

constexpr int restMilliseconds = 150;
constexpr int fadeMilliseconds = 140;
constexpr double least = 0.35;

}  // namespace

HoverLight::HoverLight(Stage& stage, QObject* parent) : QObject(parent), m_stage(stage) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    m_fade.setDuration(fadeMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &HoverLight::apply);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) { setReceded(value.toDouble()); });
}

void HoverLight::point(std::optional<RecordRef> card) {
    if (card == m_card) return;
    m_card = card;
    m_rest.start();
}

void HoverLight::putOut() {
    m_rest.stop();
    m_fade.stop();
    m_card.reset();
    setReceded(1);
}

void HoverLight::apply() {
    auto lit = m_card ? neighbourhood(m_stage.picture(), *m_card) : std::set<RecordRef>{};
    if (lit.size() < 2) return fadeTo(1);  // a card without neighbours has nothing to tell
    m_lit = std::move(lit);
    fadeTo(least);
}

void HoverLight::fadeTo(double receded) {
    m_fade.stop();
    if (m_stage.reducedMotion()) return setReceded(receded);
    m_fade.setStartValue(m_receded);
    m_fade.setEndValue(receded);
    m_fade.start();
}

void HoverLight::setReceded(double receded) {
    m_receded = receded;
    if (m_receded >= 1) m_lit.reset();
    Q_EMIT m_stage.looksChanged();
}

}  // namespace cruxmap
