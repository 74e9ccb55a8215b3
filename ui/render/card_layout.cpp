// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/card_layout.h"

#include "core/base/text.h"

#include <QStringList>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr double narrow = 240;
constexpr double wide = 268;  // for claims that would grow tall otherwise
constexpr std::size_t tall = 5;
constexpr double padding = 14;
constexpr double paddingAbove = 12;
constexpr double avatarSide = 20;
constexpr double chipHeight = 20;
constexpr double chipPadding = 8;
constexpr double chipGap = 6;
constexpr double rowGap = 8;

constexpr double questionWidth = 360;
constexpr double questionGutter = 46;  // for the "?"
constexpr double questionPadding = 28;

// Puts one thing under the other, from the top of a card to its bottom.
class Sheet {
public:
    Sheet(CardPicture& card, TextMeasure& measure, double width)
        : m_card(card), m_measure(measure), m_width(width), m_bottom(paddingAbove) {}

    double inner() const { return m_width - 2 * padding; }

    void speaker(const SpeakerLabel& label) {
        Avatar avatar{.rect = QRectF(padding, m_bottom, avatarSide, avatarSide), .ground = label.colour, .initials = {}};
        const auto initials = m_measure.line(label.initials, avatarSide, FontRole::Initials);
        const auto leading = (avatarSide - specOf(FontRole::Initials).lineHeight) / 2;
        avatar.initials =
            lineAt(initials, padding + (avatarSide - initials.width) / 2, m_bottom + leading, FontRole::Initials, ColourRole::OnSpeaker);
        m_card.avatar = avatar;
        const auto left = padding + avatarSide + 8;
        const auto name = m_measure.line(label.name, m_width - padding - left, FontRole::Speaker);
        m_card.lines.push_back(lineAt(name, left, m_bottom, FontRole::Speaker, ColourRole::Text));
        if (const auto room = m_width - padding - left - name.width - 6; !label.stance.isEmpty() && room > 40) {
            const auto stance = m_measure.line(label.stance, room, FontRole::Quiet);
            const auto leading = (avatarSide - specOf(FontRole::Quiet).lineHeight) / 2;
            m_card.lines.push_back(lineAt(stance, left + name.width + 6, m_bottom + leading, FontRole::Quiet, ColourRole::SecondaryText));
        }
        m_bottom += avatarSide + 6;
    }

    void text(const MeasuredText& text, FontRole font, ColourRole colour) {
        for (const auto& line : text.lines) {
            const auto x = line.rightToLeft ? m_width - padding - line.width : padding;
            m_card.lines.push_back(lineAt(line, x, m_bottom, font, colour));
            m_bottom += specOf(font).lineHeight;
        }
        m_card.cut = text.cut;
    }

    // Chips from the left, in as many rows as they need; the hands at the right of the last row.
    void footer(std::vector<Chip> chips, const QString& hands) {
        if (chips.empty() && hands.isEmpty()) return;
        m_bottom += rowGap;
        double x = padding;
        for (auto& chip : chips) {
            if (x > padding && x + chip.rect.width() > m_width - padding) nextRow(x);
            chip.text.x = x + (chip.rect.width() - chip.text.width) / 2;
            chip.text.baseline = m_bottom + (chipHeight - specOf(FontRole::Quiet).lineHeight) / 2 + baselineOf(FontRole::Quiet);
            chip.rect.moveTo(x, m_bottom);
            x += chip.rect.width() + chipGap;
            m_card.chips.push_back(std::move(chip));
        }
        if (!hands.isEmpty()) {
            const auto line = m_measure.line(hands, inner(), FontRole::Quiet);
            if (x > padding && x + line.width > m_width - padding) nextRow(x);
            const auto leading = (chipHeight - specOf(FontRole::Quiet).lineHeight) / 2;
            m_card.lines.push_back(
                lineAt(line, m_width - padding - line.width, m_bottom + leading, FontRole::Quiet, ColourRole::SecondaryText));
        }
        m_bottom += chipHeight;
    }

    void finish() { m_card.rect = QRectF(0, 0, m_width, m_bottom + paddingAbove); }

    static TextLine lineAt(const MeasuredLine& line, double x, double top, FontRole font, ColourRole colour) {
        return {line.text, x, top + baselineOf(font), line.width, font, {colour, 0}, line.rightToLeft};
    }

private:
    void nextRow(double& x) {
        x = padding;
        m_bottom += chipHeight + chipGap;
    }

    CardPicture& m_card;
    TextMeasure& m_measure;
    double m_width;
    double m_bottom;
};

Chip chipOf(ChipKind kind, const QString& text, TextMeasure& measure, Colour ink, std::optional<Colour> ground,
            std::optional<Colour> line) {
    constexpr double most = narrow - 2 * padding;
    const auto measured = measure.line(text, most - 2 * chipPadding, FontRole::Quiet);
    Chip chip{.kind = kind, .rect = {}, .ground = ground, .line = line, .text = {}};
    chip.rect = QRectF(0, 0, measured.width + 2 * chipPadding, chipHeight);
    chip.text = Sheet::lineAt(measured, 0, 0, FontRole::Quiet, ink.role);
    return chip;
}

Chip quietChip(ChipKind kind, const QString& text, TextMeasure& measure) {
    return chipOf(kind, text, measure, {ColourRole::SecondaryText}, std::nullopt, Colour{ColourRole::ChipLine});
}

Chip stubChip(std::size_t hidden, TextMeasure& measure) {
    const auto text = hidden == 1 ? QStringLiteral("+1 reply") : QStringLiteral("+%1 replies").arg(hidden);
    return chipOf(ChipKind::Stub, text, measure, {ColourRole::Selection}, Colour{ColourRole::Raised}, std::nullopt);
}

std::optional<Chip> statusChip(CardStatus status, TextMeasure& measure) {
    const auto pill = [&](const QString& text, ColourRole ink, ColourRole ground) {
        return chipOf(ChipKind::Status, text, measure, {ink}, Colour{ground}, std::nullopt);
    };
    switch (status) {
    case CardStatus::None:
        break;
    case CardStatus::Defended:
        return pill(QStringLiteral("◆ Defended"), ColourRole::DefendedText, ColourRole::DefendedGround);
    case CardStatus::Disputed:
        return pill(QStringLiteral("◐ Disputed"), ColourRole::DisputedText, ColourRole::DisputedGround);
    case CardStatus::Unanswered:
        return pill(QStringLiteral("○ Objection unanswered"), ColourRole::UnansweredText, ColourRole::UnansweredGround);
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
    if (reasonsFor > 0) parts << QStringLiteral("%1 for").arg(reasonsFor);
    if (against > 0) parts << QStringLiteral("%1 against").arg(against);
    return parts.join(QStringLiteral(" · "));
}

// The title in the largest type in which the whole of it fits the card.
std::vector<TextLine> farLines(const QString& title, const QRectF& card, ColourRole colour, bool centred, TextMeasure& measure) {
    constexpr double margin = 12;
    const auto width = card.width() - 2 * margin;
    MeasuredText text;
    FontRole font = FontRole::FarTitle;
    for (const auto role : {FontRole::FarTitle, FontRole::FarTitleSmall}) {
        font = role;
        const auto room = std::max(1, static_cast<int>((card.height() - margin) / specOf(role).lineHeight));
        text = measure.broken(title, width, role, room);
        if (!text.cut) break;
    }
    const auto height = specOf(font).lineHeight;
    auto top = card.center().y() - height * static_cast<double>(text.lines.size()) / 2;
    std::vector<TextLine> lines;
    for (const auto& line : text.lines) {
        const auto left = line.rightToLeft ? card.right() - margin - line.width : card.left() + margin;
        lines.push_back(Sheet::lineAt(line, centred ? card.center().x() - line.width / 2 : left, top, font, colour));
        top += height;
    }
    return lines;
}

QString titleOf(const Claim& claim) {
    constexpr std::size_t few = 60;  // characters
    return shownText(claim.title.empty() ? shortened(claim.text, few) : claim.title);
}

}  // namespace

QString shownText(const std::string& text) {
    auto shown = QString::fromStdString(text);
    for (auto& c : shown)
        if (c.category() == QChar::Other_Control) c = QLatin1Char(' ');
    return shown.simplified();
}

CardLayout::CardLayout(const ArgumentMap& map, TextMeasure& measure, const ComposeOptions& options)
    : m_map(map), m_measure(measure), m_options(options), m_speakers(map) {}

CardPicture CardLayout::card(const ShownCard& shown, const ViewFilter& filter) {
    auto card = shown.subject.kind == RecordKind::Question ? questionCard(m_map.at(QuestionId{shown.subject.id}), shown)
                                                           : claimCard(m_map.at(ClaimId{shown.subject.id}), shown, filter);
    QStringList parts{card.description};
    for (const auto& chip : card.chips) parts << chip.text.text;
    card.description = parts.join(QStringLiteral("; "));
    return card;
}

CardPicture CardLayout::questionCard(const Question& question, const ShownCard& shown) {
    CardPicture card{.key = shown.subject, .kind = CardKind::Question, .text = shownText(question.text)};
    const auto text = m_measure.balanced(card.text, questionWidth - questionGutter - questionPadding, FontRole::Question);
    const auto width = std::max(narrow, std::ceil(text.width) + questionGutter + questionPadding);
    const auto centre = (questionGutter + width - questionPadding) / 2;
    const auto lineHeight = specOf(FontRole::Question).lineHeight;
    double top = 16;
    const auto textHeight = lineHeight * static_cast<double>(text.lines.size());
    const auto mark = m_measure.line(QStringLiteral("?"), questionGutter, FontRole::QuestionMark);
    card.lines.push_back(Sheet::lineAt(mark, 18, top + (textHeight - lineHeight) / 2, FontRole::QuestionMark, ColourRole::QuestionMark));
    for (const auto& line : text.lines) {
        card.lines.push_back(Sheet::lineAt(line, centre - line.width / 2, top, FontRole::Question, ColourRole::QuestionText));
        top += lineHeight;
    }
    card.rect = QRectF(0, 0, width, top + 16);
    if (shown.hiddenReplies > 0) {
        auto chip = stubChip(shown.hiddenReplies, m_measure);
        chip.rect.moveTo(centre - chip.rect.width() / 2, top + rowGap);
        chip.text.x = chip.rect.left() + chipPadding;
        chip.text.baseline = chip.rect.top() + (chipHeight - specOf(FontRole::Quiet).lineHeight) / 2 + baselineOf(FontRole::Quiet);
        card.rect.setBottom(chip.rect.bottom() + 16);
        card.chips.push_back(std::move(chip));
    }
    card.farLines = farLines(card.text, card.rect, ColourRole::QuestionText, true, m_measure);
    card.description = QStringLiteral("Question: %1").arg(card.text);
    return card;
}

CardPicture CardLayout::claimCard(const Claim& claim, const ShownCard& shown, const ViewFilter& filter) {
    CardPicture card{.key = shown.subject, .kind = shown.option ? CardKind::Option : CardKind::Claim, .text = shownText(claim.text)};
    const auto font = shown.option ? FontRole::Option : FontRole::Claim;
    const bool grows = m_measure.broken(card.text, narrow - 2 * padding, font).lines.size() > tall;
    Sheet sheet(card, m_measure, grows ? wide : narrow);

    const auto speaker = shown.option ? std::nullopt : m_speakers.of(claim.id);
    if (speaker) sheet.speaker(*speaker);
    sheet.text(m_measure.broken(card.text, sheet.inner(), font, m_options.maxLines), font, ColourRole::Text);

    std::vector<Chip> chips;
    if (const auto status = m_options.statuses.find(claim.id); status != m_options.statuses.end())
        if (auto pill = statusChip(status->second, m_measure)) chips.push_back(std::move(*pill));
    for (const auto id : m_map.quantitiesOf(claim.id))
        if (const auto written = shownText(m_map.at(id).asWritten); !written.isEmpty())
            chips.push_back(quietChip(ChipKind::Quantity, written, m_measure));
    if (const auto tally = shown.option ? tallyOf(m_map, claim.id, filter) : QString(); !tally.isEmpty())
        chips.push_back(quietChip(ChipKind::Tally, tally, m_measure));
    if (shown.hiddenReplies > 0) chips.push_back(stubChip(shown.hiddenReplies, m_measure));
    const auto hands = shown.option ? QString() : m_speakers.handsOf(claim.id);
    sheet.footer(std::move(chips), hands);
    sheet.finish();

    card.topic = m_speakers.topicColourOf(claim.id);
    card.farLines = farLines(titleOf(claim), card.rect, ColourRole::Text, false, m_measure);
    const auto said = speaker ? QStringLiteral("%1, %2: ").arg(speaker->name, hands) : QString();
    card.description = shown.option ? QStringLiteral("Option: %1").arg(card.text) : said + card.text;
    return card;
}

CardPicture moved(CardPicture card, QPointF corner) {
    const auto by = corner - card.rect.topLeft();
    const auto move = [by](TextLine& line) {
        line.x += by.x();
        line.baseline += by.y();
    };
    card.rect.translate(by);
    if (card.avatar) {
        card.avatar->rect.translate(by);
        move(card.avatar->initials);
    }
    std::ranges::for_each(card.lines, move);
    std::ranges::for_each(card.farLines, move);
    for (auto& chip : card.chips) {
        chip.rect.translate(by);
        move(chip.text);
    }
    return card;
}

}  // namespace cruxmap
