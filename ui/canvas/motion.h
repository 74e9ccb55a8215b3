// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on screen when the picture is another one: the card that one works on keeps its place there, and cards that
// stand elsewhere now travel to it, briefly.
#pragma once

#include "ui/canvas/stage.h"

#include <QVariantAnimation>

namespace cruxmap {

class Motion : public QObject {
    Q_OBJECT

public:
    explicit Motion(Stage& stage, QObject* parent = nullptr);

    // A new picture of the same view: from where everything was shown until now.
    void follow();
    // A picture of another view: nothing travels.
    void forget();
    // Where a card that the next picture is the first to show begins its way: at this corner, in map pixels.
    void expect(std::optional<QPointF> corner) { m_newcomer = corner; }

private:
    using Places = std::map<RecordRef, QPointF>;

    Places shownPlaces() const;
    // By how much the new picture has moved below the card that is to stay where it is.
    QPointF shift(const Places& before, const Places& now) const;
    std::optional<RecordRef> anchor(const Places& before, const Places& now) const;
    void show(double remaining);

    Stage& m_stage;
    QVariantAnimation m_animation;
    Places m_places;  // of the picture before
    std::optional<QPointF> m_newcomer;
    Offsets m_start;
};

}  // namespace cruxmap
