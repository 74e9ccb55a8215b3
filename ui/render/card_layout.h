// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where on a card: speaker, lines of the claim, chips and hands. Every card is laid out with its top left corner
// at (0, 0); its height follows its text.
#pragma once

#include "core/model/view_content.h"
#include "ui/render/compose.h"
#include "ui/render/map_picture.h"
#include "ui/render/speakers.h"
#include "ui/render/text_measure.h"

namespace cruxmap {

class CardLayout {
public:
    CardLayout(const ArgumentMap& map, TextMeasure& measure, const ComposeOptions& options);

    CardPicture card(const ShownCard& shown, const ViewFilter& filter);

private:
    CardPicture questionCard(const Question& question, const ShownCard& shown);
    CardPicture claimCard(const Claim& claim, const ShownCard& shown, const ViewFilter& filter);

    const ArgumentMap& m_map;
    TextMeasure& m_measure;
    const ComposeOptions& m_options;
    Speakers m_speakers;
};

// Text as a card shows it: control characters, which no font draws, are spaces.
QString shownText(const std::string& text);

// The same card with its top left corner at `corner`.
CardPicture moved(CardPicture card, QPointF corner);

}  // namespace cruxmap
