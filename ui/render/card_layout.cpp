// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/card_layout.h"

#include "core/base/text.h"
#include "ui/render/chips.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr double narrow = 240;
constexpr double wide = 268;  // for claims that would grow tall otherwise
constexpr std::size_t tall = 5;
constexpr double padding = 14;
constexpr double paddingAbove = 12;
constexpr double avatarSide = 20;
constexpr double chipGap = 6;
constexpr double rowGap = 8;

constexpr double questionWidth = 360;
constexpr double questionGutter = 46;  // for the "?"
constexpr double questionPadding = 28;
constexpr double questionPaddingAbove = 16;

TextLine lineAt(const MeasuredLine& line, double x, double top, FontRole font, ColourRole colour) {
    return {line.text, x, top + baselineOf(font), line.width, font, {colour}, line.rightToLeft};
}

// The top of a line in the middle of a row.
double topIn(double rowTop, double rowHeight, FontRole font) {
    return rowTop + (rowHeight - specOf(font).lineHeight) / 2;
}

// Puts one thing under the other, from the top of a claim's card to its bottom.
class Sheet {
public:
    Sheet(CardPicture& card, TextMeasure& measure, double width) : m_card(card), m_measure(measure), m_right(width - padding) {}

    double inner() const { return m_right - padding; }

    void speaker(const SpeakerLabel& label) {
        const auto initials = m_measure.line(label.initials, avatarSide, FontRole::Initials);
        const auto initialsLeft = padding + (avatarSide - initials.width) / 2;
        m_card.avatar = Avatar{
            QRectF(padding, m_bottom, avatarSide, avatarSide), label.colour,
            lineAt(initials, initialsLeft, topIn(m_bottom, avatarSide, FontRole::Initials), FontRole::Initials, ColourRole::OnSpeaker)};
        const auto left = padding + avatarSide + 8;
        const auto name = m_measure.line(label.name, m_right - left, FontRole::Speaker);
        m_card.lines.push_back(lineAt(name, left, topIn(m_bottom, avatarSide, FontRole::Speaker), FontRole::Speaker, ColourRole::Text));
        stance(label.stance, left + name.width + chipGap);
        m_bottom += avatarSide + 6;
    }

    void text(const MeasuredText& text, FontRole font) {
        for (const auto& line : text.lines) {
            const auto left = line.rightToLeft ? m_right - line.width : padding;
            m_card.lines.push_back(lineAt(line, left, m_bottom, font, ColourRole::Text));
            m_bottom += specOf(font).lineHeight;
        }
        m_card.cut = text.cut;
    }

    // Chips from the left, in as many rows as they need; the hands at the right of the last row.
    void footer(std::vector<Chip> chips, const QString& hands) {
        if (chips.empty() && hands.isEmpty()) return;
        m_bottom += rowGap;
        double left = padding;
        for (auto& chip : chips) {
            startRow(left, chip.rect.width());
            m_card.chips.push_back(placed(std::move(chip), {left, m_bottom}));
            left = m_card.chips.back().rect.right() + chipGap;
        }
        if (!hands.isEmpty()) {
            const auto line = m_measure.line(hands, inner(), FontRole::Quiet);
            startRow(left, line.width);
            const auto top = topIn(m_bottom, chipHeight, FontRole::Quiet);
            m_card.lines.push_back(lineAt(line, m_right - line.width, top, FontRole::Quiet, ColourRole::SecondaryText));
        }
        m_bottom += chipHeight;
    }

    void finish() { m_card.rect = QRectF(0, 0, m_right + padding, m_bottom + paddingAbove); }

private:
    void stance(const QString& word, double left) {
        constexpr double least = 40;  // shorter, and it would be nothing but "…"
        if (word.isEmpty() || m_right - left < least) return;
        const auto line = m_measure.line(word, m_right - left, FontRole::Quiet);
        // On the name's baseline, not in the row's middle.
        const auto top = topIn(m_bottom, avatarSide, FontRole::Speaker) + baselineOf(FontRole::Speaker) - baselineOf(FontRole::Quiet);
        m_card.lines.push_back(lineAt(line, left, top, FontRole::Quiet, ColourRole::SecondaryText));
    }

    void startRow(double& left, double width) {
        if (left <= padding || left + width <= m_right) return;
        left = padding;
        m_bottom += chipHeight + chipGap;
    }

    CardPicture& m_card;
    TextMeasure& m_measure;
    double m_right;
    double m_bottom = paddingAbove;
};

bool wordsFit(const QString& text, double width, FontRole font, TextMeasure& measure) {
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString& word) { return measure.line(word, width, font).text == word; });
}

// The title in the largest type in which the whole of it fits the card.
std::vector<TextLine> farLinesOf(const QString& title, const CardPicture& card, TextMeasure& measure) {
    constexpr double margin = 14;
    constexpr double marginAbove = 8;
    const bool centred = card.kind == CardKind::Question;
    const auto& rect = card.rect;
    const auto width = rect.width() - 2 * margin;
    MeasuredText text;
    FontRole font = FontRole::FarTitle;
    for (const auto role : {FontRole::FarTitleLarge, FontRole::FarTitle, FontRole::FarTitleSmall}) {
        font = role;
        const auto room = std::max(1, static_cast<int>((rect.height() - marginAbove) / specOf(role).lineHeight));
        text = measure.broken(title, width, role, room, centred ? Breaking::Even : Breaking::Plain);
        if (!text.cut && wordsFit(title, width, role, measure)) break;
    }
    const auto height = specOf(font).lineHeight;
    auto top = rect.center().y() - height * static_cast<double>(text.lines.size()) / 2;
    std::vector<TextLine> lines;
    for (const auto& line : text.lines) {
        const auto edge = line.rightToLeft ? rect.right() - margin - line.width : rect.left() + margin;
        lines.push_back(lineAt(line, centred ? rect.center().x() - line.width / 2 : edge, top, font,
                               centred ? ColourRole::QuestionText : ColourRole::Text));
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
        if (c.category() == QChar::Other_Control) c = u' ';
    return shown.simplified();
}

CardLayout::CardLayout(const ArgumentMap& map, TextMeasure& measure, const ComposeOptions& options)
    : m_map(map), m_measure(measure), m_options(options), m_speakers(map) {}

CardPicture CardLayout::card(const ShownCard& shown, const ViewFilter& filter) {
    auto card = shown.subject.kind == RecordKind::Question ? questionCard(m_map.at(QuestionId{shown.subject.id}), shown)
                                                           : claimCard(m_map.at(ClaimId{shown.subject.id}), shown, filter);
    QStringList parts{card.description};
    for (const auto& chip : card.chips) parts << chip.text.text;
    card.description = parts.join(u"; "_s);
    return card;
}

CardPicture CardLayout::questionCard(const Question& question, const ShownCard& shown) {
    CardPicture card{.key = shown.subject, .kind = CardKind::Question, .text = shownText(question.text)};
    const auto text = m_measure.broken(card.text, questionWidth - questionGutter - questionPadding, FontRole::Question,
                                       TextMeasure::anyNumber, Breaking::Even);
    const auto width = std::max(narrow, std::ceil(text.width) + questionGutter + questionPadding);
    const auto centre = (questionGutter + width - questionPadding) / 2;
    const auto lineHeight = specOf(FontRole::Question).lineHeight;
    const auto textHeight = lineHeight * static_cast<double>(text.lines.size());
    auto bottom = questionPaddingAbove;
    const auto mark = m_measure.line(u"?"_s, questionGutter, FontRole::QuestionMark);
    const auto markTop = topIn(bottom, textHeight, FontRole::QuestionMark);
    card.lines.push_back(lineAt(mark, 18, markTop, FontRole::QuestionMark, ColourRole::QuestionMark));
    for (const auto& line : text.lines) {
        card.lines.push_back(lineAt(line, centre - line.width / 2, bottom, FontRole::Question, ColourRole::QuestionText));
        bottom += lineHeight;
    }
    if (shown.hiddenReplies > 0) {
        auto stub = stubChip(shown.hiddenReplies, m_measure);
        const auto left = centre - stub.rect.width() / 2;
        card.chips.push_back(placed(std::move(stub), {left, bottom + rowGap}));
        bottom += rowGap + chipHeight;
    }
    card.rect = QRectF(0, 0, width, bottom + questionPaddingAbove);
    card.farLines = farLinesOf(card.text, card, m_measure);
    card.description = u"Question: %1"_s.arg(card.text);
    return card;
}

CardPicture CardLayout::claimCard(const Claim& claim, const ShownCard& shown, const ViewFilter& filter) {
    CardPicture card{.key = shown.subject, .kind = shown.option ? CardKind::Option : CardKind::Claim, .text = shownText(claim.text)};
    const auto font = shown.option ? FontRole::Option : FontRole::Claim;
    const bool grows = m_measure.broken(card.text, narrow - 2 * padding, font).lines.size() > tall;
    const auto speaker = shown.option ? std::nullopt : m_speakers.of(claim.id);
    const auto hands = shown.option ? QString() : m_speakers.handsOf(claim.id);

    Sheet sheet(card, m_measure, grows ? wide : narrow);
    if (speaker) sheet.speaker(*speaker);
    sheet.text(m_measure.broken(card.text, sheet.inner(), font, m_options.maxLines, Breaking::WithoutWidow), font);
    sheet.footer(chipsOf(m_map, shown, filter, m_options, m_measure), hands);
    sheet.finish();

    card.topic = m_speakers.topicColourOf(claim.id);
    card.farLines = farLinesOf(titleOf(claim), card, m_measure);
    if (speaker) {
        const auto stance = speaker->stance.isEmpty() ? QString() : u' ' + speaker->stance;
        card.description = u"%1%2, %3: %4"_s.arg(speaker->name, stance, hands, card.text);
    } else {
        card.description = shown.option ? u"Option: %1"_s.arg(card.text) : card.text;
    }
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
