// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/sight.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace cruxmap {

namespace {

constexpr double readable = 0.6;
constexpr double legible = 0.2;     // of titles
constexpr double keptInSight = 80;  // viewport pixels
constexpr std::array steps{0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};

double scaleOfWidth(const QRectF& map, QSizeF viewport) {
    return viewport.width() / std::max(map.width(), 1.0);
}

double scaleOfAll(const QRectF& map, QSizeF viewport) {
    return std::min(scaleOfWidth(map, viewport), viewport.height() / std::max(map.height(), 1.0));
}

// Where a window of length `sight` beginning at `at` has to begin so that it shows [from, to].
double shownFrom(double at, double sight, double from, double to) {
    if (to - from > sight) return from;
    if (from < at) return from;
    return to > at + sight ? to - sight : at;
}

}  // namespace

QTransform Sight::transform() const {
    return QTransform::fromTranslate(-corner.x() * scale, -corner.y() * scale).scale(scale, scale);
}

Sight Sight::zoomedAt(QPointF view, double newScale) const {
    const auto limited = std::clamp(newScale, minScale, maxScale);
    return {limited, toMap(view) - view / limited};
}

Sight Sight::showing(const QRectF& map, QSizeF viewport, double margin) const {
    const auto room = std::min({margin, std::max(0.0, (viewport.width() - map.width() * scale) / 2),
                                std::max(0.0, (viewport.height() - map.height() * scale) / 2)}) /
                      scale;
    const auto wanted = map.adjusted(-room, -room, room, room);
    const auto window = viewport / scale;
    return {scale,
            {shownFrom(corner.x(), window.width(), wanted.left(), wanted.right()),
             shownFrom(corner.y(), window.height(), wanted.top(), wanted.bottom())}};
}

Sight Sight::heldTo(const QRectF& extent, QSizeF viewport) const {
    const auto window = viewport / scale;
    const auto kept = keptInSight / scale;
    const auto held = [](double at, double from, double to) { return from > to ? (from + to) / 2 : std::clamp(at, from, to); };
    return {scale,
            {held(corner.x(), extent.left() + kept - window.width(), extent.right() - kept),
             held(corner.y(), extent.top() + kept - window.height(), extent.bottom() - kept)}};
}

Sight Sight::fitting(const QRectF& map, QSizeF viewport, double most) {
    const auto scale = std::clamp(scaleOfAll(map, viewport), minScale, most);
    const auto window = viewport / scale;
    return {scale, map.center() - QPointF(window.width(), window.height()) / 2};
}

Sight Sight::opening(const QRectF& extent, QSizeF viewport, QPointF root) {
    const auto all = scaleOfAll(extent, viewport);
    const auto width = scaleOfWidth(extent, viewport);
    const auto scale = std::clamp(all >= readable ? all : width, legible, 1.0);
    const auto middle = width < legible ? root.x() : extent.center().x();
    return {scale, {middle - viewport.width() / scale / 2, extent.top()}};
}

double Sight::stepAbove(double scale) {
    const auto* at = std::ranges::find_if(steps, [scale](double step) { return step > scale * 1.01; });
    return at == steps.end() ? maxScale : *at;
}

double Sight::stepBelow(double scale) {
    const auto at = std::find_if(steps.rbegin(), steps.rend(), [scale](double step) { return step < scale * 0.99; });
    return at == steps.rend() ? minScale : *at;
}

QString Sight::toText() const {
    return QStringLiteral("%1 %2 %3").arg(scale, 0, 'g', 17).arg(corner.x(), 0, 'g', 17).arg(corner.y(), 0, 'g', 17);
}

std::optional<Sight> Sight::fromText(const QString& text) {
    const auto parts = text.split(QLatin1Char(' '));
    if (parts.size() != 3) return std::nullopt;
    std::array<double, 3> numbers{};
    for (qsizetype i = 0; i < 3; ++i) {
        bool good = false;
        numbers[static_cast<std::size_t>(i)] = parts[i].toDouble(&good);
        if (!good || !std::isfinite(numbers[static_cast<std::size_t>(i)])) return std::nullopt;
    }
    return Sight{std::clamp(numbers[0], minScale, maxScale), {numbers[1], numbers[2]}};
}

}  // namespace cruxmap
