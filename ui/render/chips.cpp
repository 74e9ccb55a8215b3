// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/chips.h"

#include "ui/render/card_layout.h"

#include <QStringList>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr double widest = 212;
constexpr double padding = 8;

Chip chipOf(ChipKind kind, const QString& text, TextMeasure& measure, ColourRole ink, std::optional<Colour> ground,
            std::optional<Colour> line) {
    const auto measured = measure.line(text, widest - 2 * padding, FontRole::Quiet);
    Chip chip{.kind = kind, .rect = QRectF(0, 0, measured.width + 2 * padding, chipHeight), .ground = ground, .line = line, .text = {}};
    const auto top = (chipHeight - specOf(FontRole::Quiet).lineHeight) / 2;
    chip.text = {measured.text, padding, top + baselineOf(FontRole::Quiet), measured.width, FontRole::Quiet, {ink}, measured.rightToLeft};
    return chip;
}

Chip lined(ChipKind kind, const QString& text, TextMeasure& measure) {
    return chipOf(kind, text, measure, ColourRole::SecondaryText, std::nullopt, Colour{ColourRole::ChipLine});
}

std::optional<Chip> statusChip(CardStatus status, TextMeasure& measure) {
    const auto pill = [&](const QString& text, ColourRole ink, ColourRole ground) {
        return chipOf(ChipKind::Status, text, measure, ink, Colour{ground}, std::nullopt);
    };
    switch (status) {
    case CardStatus::None:
        break;
    case CardStatus::Defended:
        return pill(u"◆ Defended"_s, ColourRole::DefendedText, ColourRole::DefendedGround);
    case CardStatus::Disputed:
        return pill(u"◐ Disputed"_s, ColourRole::DisputedText, ColourRole::DisputedGround);
    case CardStatus::Unanswered:
        return pill(u"○ Objection unanswered"_s, ColourRole::UnansweredText, ColourRole::UnansweredGround);
    }
    return std::nullopt;
}

QString tallyOf(const ArgumentMap& map, ClaimId claim, const ViewFilter& filter) {
    int reasonsFor = 0;
    int against = 0;
    for (const auto id : map.relationsOn(claim)) {
        const auto& relation = map.at(id);
        if (!(filter.hideAnalyst && relation.analyst)) ++(relation.polarity == Polarity::Support ? reasonsFor : against);
    }
    QStringList parts;
    if (reasonsFor > 0) parts << u"%1 for"_s.arg(reasonsFor);
    if (against > 0) parts << u"%1 against"_s.arg(against);
    return parts.join(u" · "_s);
}

}  // namespace

std::vector<Chip> chipsOf(const ArgumentMap& map, const ShownCard& shown, const ViewFilter& filter, const ComposeOptions& options,
                          TextMeasure& measure) {
    const ClaimId claim{shown.subject.id};
    std::vector<Chip> chips;
    if (const auto status = options.statuses.find(claim); status != options.statuses.end())
        if (auto chip = statusChip(status->second, measure)) chips.push_back(std::move(*chip));
    if (shown.option)
        if (const auto tally = tallyOf(map, claim, filter); !tally.isEmpty()) chips.push_back(lined(ChipKind::Tally, tally, measure));
    for (const auto id : map.quantitiesOf(claim))
        if (const auto written = shownText(map.at(id).asWritten); !written.isEmpty())
            chips.push_back(lined(ChipKind::Quantity, written, measure));
    if (shown.hiddenReplies > 0) chips.push_back(stubChip(shown.hiddenReplies, measure));
    return chips;
}

Chip stubChip(std::size_t hidden, TextMeasure& measure) {
    const auto text = hidden == 1 ? u"+1 reply"_s : u"+%1 replies"_s.arg(hidden);
    return chipOf(ChipKind::Stub, text, measure, ColourRole::Selection, Colour{ColourRole::Raised}, std::nullopt);
}

Chip placed(Chip chip, QPointF corner) {
    const auto by = corner - chip.rect.topLeft();
    chip.rect.translate(by);
    chip.text.x += by.x();
    chip.text.baseline += by.y();
    return chip;
}

}  // namespace cruxmap
