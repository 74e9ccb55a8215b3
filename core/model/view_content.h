// SPDX-License-Identifier: GPL-3.0-or-later
// What a view shows: which cards, which relations between them, and how much of the debate each card leaves out.
// A pure function of the map, the view and a filter; where things go is layout's business, how they look the renderer's.
#pragma once

#include "core/model/argument_map.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cruxmap {

struct ViewFilter {
    bool hideAnalyst = false;  // relations that the mapper sees but no text states

    bool operator==(const ViewFilter&) const = default;
};

// A question or a claim.
struct ShownCard {
    RecordRef subject;
    bool option = false;            // a claim that answers a shown question
    bool collapsed = false;         // what hangs only below it is folded away
    std::optional<Point> place{};   // where it was put by hand
    std::size_t hiddenReplies = 0;  // claims that bear on it, directly or through others not shown, and are not shown themselves

    bool operator==(const ShownCard&) const = default;
};

struct OptionLink {
    QuestionId question;
    ClaimId option;

    bool operator==(const OptionLink&) const = default;
};

// A relation is shown when its premises and its target are; a relation onto a relation only when that one is shown.
struct ViewContent {
    std::vector<ShownCard> cards{};       // questions, then claims; by rank, then text, then id
    std::vector<RelationId> relations{};  // by rank, then their premises' texts, then id
    std::vector<OptionLink> options{};    // in the order of the cards, then that of the question's list
    Direction direction = Direction::TopDown;
    ViewFilter filter{};

    bool operator==(const ViewContent&) const = default;
};

// The view must exist. A card is folded away when every way up from it leads through a collapsed card.
ViewContent contentOf(const ArgumentMap& map, ViewId view, const ViewFilter& filter = {});

// Everything, for a document without any view.
ViewContent contentOf(const ArgumentMap& map, const ViewFilter& filter = {});

}  // namespace cruxmap
