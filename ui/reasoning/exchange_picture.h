// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of an exchange: the map's own cards in the lanes of their speakers, with the links of the replies.
#pragma once

#include "ui/reasoning/exchange.h"
#include "ui/render/compose.h"
#include "ui/render/map_picture.h"
#include "ui/render/text_measure.h"

namespace cruxmap {

struct LaneHeader {
    double left = 0;  // in the picture
    double width = 0;
    QString name{};
    QString initials{};  // empty where the lane is nobody's own
    Colour colour{};
    QString tip{};
    ExchangeLane lane{};
};

// Words below a card that is left hanging.
struct HangingRemark {
    std::size_t card = 0;  // in the picture
    QPointF at;            // the left end of the baseline
};

struct ExchangePicture {
    MapPicture picture;  // its cards in the order of the turns
    std::vector<LaneHeader> lanes;
    std::vector<HangingRemark> hanging;  // by card
    std::vector<std::size_t> laneOf;     // of each card
};

ExchangePicture pictureOf(const ArgumentMap& map, const Exchange& exchange, TextMeasure& measure, const ComposeOptions& options);

// What is said below a card that is left hanging.
QString hangingWords();

}  // namespace cruxmap
