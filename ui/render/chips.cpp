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

// A long tally in several chips, so that none of it is cut.
std::vector<Chip> tallyChips(const QString& words, TextMeasure& measure) {
    std::vector<Chip> chips;
    QString row;
    const auto fits = [&](const QString& text) { return measure.line(text, widest, FontRole::Quiet).width <= widest - 2 * padding; };
    for (const auto& part : words.split(u" · "_s)) {
        const auto longer = row.isEmpty() ? part : row + u" · "_s + part;
        if (!row.isEmpty() && !fits(longer)) chips.push_back(lined(ChipKind::Tally, row, measure));
        row = row.isEmpty() || fits(longer) ? longer : part;
    }
    chips.push_back(lined(ChipKind::Tally, row, measure));
    return chips;
}

}  // namespace

std::vector<Chip> chipsOf(const ArgumentMap& map, const ShownCard& shown, const ViewFilter& filter, const ComposeOptions& options,
                          TextMeasure& measure) {
    const ClaimId claim{shown.subject.id};
    std::vector<Chip> chips;
    const auto status = options.statuses.find(claim);
    const bool tallied = status != options.statuses.end() && status->second.look == StatusLook::Tally;
    if (tallied) chips = tallyChips(status->second.words, measure);
    if (status != options.statuses.end() && !tallied) chips.push_back(pillOf(status->second, measure));
    if (shown.option && !tallied)
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

// Words without a pill stand in line with the text above them.
Chip pillOf(const CardStatus& status, TextMeasure& measure) {
    const auto ink = inkOf(status.look);
    auto chip = chipOf(ChipKind::Status, signedWords(status), measure, ink.text.role, ink.ground, ink.line);
    if (ink.ground || ink.line) return chip;
    chip.rect.setWidth(chip.text.width);
    chip.text.x = 0;
    return chip;
}

Chip placed(Chip chip, QPointF corner) {
    const auto by = corner - chip.rect.topLeft();
    chip.rect.translate(by);
    chip.text.x += by.x();
    chip.text.baseline += by.y();
    return chip;
}

}  // namespace cruxmap
