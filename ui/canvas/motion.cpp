// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/motion.h"

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int milliseconds = 170;
constexpr std::size_t manyCards = 300;
constexpr double least = 0.5;  // map pixels

double distance(QPointF a, QPointF b) {
    return (a - b).manhattanLength();
}

}  // namespace

Motion::Motion(Stage& stage, QObject* parent) : QObject(parent), m_stage(stage) {
    m_animation.setDuration(milliseconds);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(1.0);
    m_animation.setEndValue(0.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) { show(value.toDouble()); });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] { m_stage.displace({}); });
}

Motion::Places Motion::shownPlaces() const {
    auto places = m_places;
    for (const auto& [key, by] : m_stage.offsets())
        if (const auto at = places.find(key); at != places.end()) at->second += by;
    return places;
}

// The current card; else the card nearest to the middle of the sight.
std::optional<RecordRef> Motion::anchor(const Places& before, const Places& now) const {
    const auto current = m_stage.workspace().selection().current();
    if (current && before.contains(*current) && now.contains(*current)) return current;
    const auto middle = m_stage.visible().center();
    std::optional<RecordRef> nearest;
    for (const auto& [key, place] : before)
        if (now.contains(key) && (!nearest || distance(place, middle) < distance(before.at(*nearest), middle))) nearest = key;
    return nearest;
}

QPointF Motion::shift(const Places& before, const Places& now) const {
    if (const auto steady = anchor(before, now)) return now.at(*steady) - before.at(*steady);
    return m_newcomer && !now.empty() ? now.begin()->second - *m_newcomer : QPointF();
}

void Motion::follow() {
    m_animation.stop();
    const auto before = shownPlaces();
    m_places = placesOf(m_stage.picture());
    const auto shift = this->shift(before, m_places);
    m_start.clear();
    for (const auto& [key, place] : m_places) {
        const auto at = before.find(key);
        if (at == before.end() && (!m_newcomer || key.kind == RecordKind::Relation)) continue;
        const auto from = at == before.end() ? *m_newcomer : at->second;
        if (const auto by = from + shift - place; distance(by, {}) > least) m_start[key] = by;
    }
    m_newcomer.reset();
    const bool moves = !m_start.empty() && m_start.size() <= manyCards && !m_stage.reducedMotion();
    m_stage.displace(moves ? m_start : Offsets{});
    auto sight = m_stage.sight();
    sight.corner += shift;
    m_stage.setSight(sight);
    if (moves) m_animation.start();
}

void Motion::forget() {
    m_animation.stop();
    m_newcomer.reset();
    m_places = placesOf(m_stage.picture());
    m_stage.displace({});
}

void Motion::show(double remaining) {
    if (m_animation.state() != QAbstractAnimation::Running) return;
    Offsets offsets;
    for (const auto& [key, by] : m_start) offsets[key] = by * remaining;
    m_stage.displace(std::move(offsets));
}

}  // namespace cruxmap
