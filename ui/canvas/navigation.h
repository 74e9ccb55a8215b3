// SPDX-License-Identifier: GPL-3.0-or-later
// Where the arrow keys lead: along the reasons where there are any, else to the nearest card in that direction. A pure
// function of the picture.
#pragma once

#include "ui/render/map_picture.h"

#include <cstdint>
#include <optional>
#include <set>

namespace cruxmap {

enum class Arrow : std::uint8_t { Up, Down, Left, Right };

// From a card or a relation to the next one; nothing when there is none that way. In a map that grows downwards, Up leads to
// what a card bears on and Down to its first reason; in one that grows to the right, Left and Right do.
std::optional<RecordRef> next(const MapPicture& picture, RecordRef from, Arrow arrow);

// The question, else the first card that bears on nothing.
std::optional<RecordRef> rootOf(const MapPicture& picture);

// A card with what it is linked to, and the relations between them.
std::set<RecordRef> neighbourhood(const MapPicture& picture, RecordRef card);

}  // namespace cruxmap
