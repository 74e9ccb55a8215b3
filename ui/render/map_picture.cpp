// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/map_picture.h"

#include <algorithm>

namespace cruxmap {

const CardPicture* MapPicture::card(RecordRef key) const {
    const auto at = std::ranges::find(cards, key, &CardPicture::key);
    return at == cards.end() ? nullptr : &*at;
}

}  // namespace cruxmap
