// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sentence.h"

namespace cruxmap {

std::string plainText(const Sentence& sentence) {
    std::string text;
    for (const auto& piece : sentence) text += piece.text;
    return text;
}

}  // namespace cruxmap
