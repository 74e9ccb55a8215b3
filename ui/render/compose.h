// SPDX-License-Identifier: GPL-3.0-or-later
// From a debate to its picture, in two steps around the layout engine: `compose` sizes every card and says what is linked,
// `drawn` puts the cards where an arrangement wants them and turns its routes into curves. `drawn` needs neither map nor
// measuring, so that an arrangement can be animated.
#pragma once

#include "core/layout/arrange.h"
#include "core/model/view_content.h"
#include "ui/render/card_status.h"
#include "ui/render/map_picture.h"
#include "ui/render/text_measure.h"

#include <map>
#include <vector>

namespace cruxmap {

struct ComposeOptions {
    int maxLines = 7;                          // of a claim; 0 cuts nothing, as an export must
    std::map<ClaimId, CardStatus> statuses{};  // what cards tell of their claims' standing; empty: nothing

    bool operator==(const ComposeOptions&) const = default;
};

// How a link of the layout is drawn.
struct ComposedLink {
    RecordRef key;  // the relation, or the question of an option
    LineStyle style = LineStyle::Solid;
    Colour colour;
    std::optional<GlyphKind> glyph;  // at its upper end, unless that is an option's question or the relation's own junction

    bool operator==(const ComposedLink&) const = default;
};

struct Composition {
    QString title;
    std::vector<layout::Box> boxes;  // the cards in the order of `cards`, then the junctions
    std::vector<layout::Link> links;
    layout::Options options;
    std::vector<CardPicture> cards;           // each with its top left corner at (0, 0)
    std::vector<ComposedLink> composedLinks;  // one for each of `links`
};

Composition compose(const ArgumentMap& map, const ViewContent& content, TextMeasure& measure, const ComposeOptions& options = {});

// `arrangement` must be one of `composition.boxes` and `composition.links`.
MapPicture drawn(const Composition& composition, const layout::Arrangement& arrangement);

// All at once, arranged anew: for exports and tests.
MapPicture pictureOf(const ArgumentMap& map, const ViewContent& content, TextMeasure& measure, const ComposeOptions& options = {});

}  // namespace cruxmap
