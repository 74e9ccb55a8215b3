// SPDX-License-Identifier: GPL-3.0-or-later
// How deeply the tags of a page are nested at most, told without a parser: parsing takes time with the square of the depth, and
// taking the tree down takes a call within a call for each level.
#pragma once

#include <cstddef>
#include <string_view>

namespace cruxmap {

// An upper bound. Elements whose end tags are commonly left out and that close each other do not count.
std::size_t nestingOfTags(std::string_view html);

}  // namespace cruxmap
