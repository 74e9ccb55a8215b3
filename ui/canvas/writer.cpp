// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/writer.h"

#include "ui/canvas/draft_place.h"
#include "ui/canvas/link_line.h"
#include "ui/render/card_layout.h"
#include "ui/render/painter.h"

#include <QPainter>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr double leastPixels = 13;  // of the editor's type, however far away the map is
constexpr double width = 240;
constexpr double questionWidth = 360;
constexpr QMarginsF padding(14, 12, 14, 12);
constexpr QMarginsF questionPadding(46, 16, 28, 16);

bool isSentence(const TextLine& line) {
    return line.font == FontRole::Claim || line.font == FontRole::Option || line.font == FontRole::Question;
}

CardKind kindOf(const Draft& draft) {
    if (std::holds_alternative<NewQuestion>(draft)) return CardKind::Question;
    return std::holds_alternative<NewOption>(draft) ? CardKind::Option : CardKind::Claim;
}

std::optional<RecordRef> targetOf(const Draft& draft) {
    if (const auto* option = std::get_if<NewOption>(&draft)) return refTo(option->question);
    const auto* reply = std::get_if<NewReply>(&draft);
    return reply ? std::visit([](auto target) { return std::optional(refTo(target)); }, reply->target) : std::nullopt;
}

// Whether somebody has checked the words that are there.
bool isChecked(const ArgumentMap& map, const Draft& draft) {
    const auto* existing = std::get_if<TextOfCard>(&draft);
    const auto* claim = existing && existing->card.kind == RecordKind::Claim ? map.find(ClaimId{existing->card.id}) : nullptr;
    return claim && claim->review == ReviewState::Checked;
}

ColourRole linkColourOf(const Draft& draft) {
    const auto* reply = std::get_if<NewReply>(&draft);
    if (!reply) return ColourRole::OptionLink;
    if (std::holds_alternative<RelationId>(reply->target)) return ColourRole::Undercut;
    return reply->polarity == Polarity::Support ? ColourRole::Support : ColourRole::Attack;
}

}  // namespace

Writer::Writer(Stage& stage, QWidget* viewport, QWidget* home) : QObject(home), m_stage(stage), m_viewport(viewport), m_home(home) {
    connect(&stage, &Stage::sightChanged, this, &Writer::adjust);
}

void Writer::open(const Draft& draft) {
    finish();
    if (!m_stage.workspace().hasDocument() || !stillMakesSense(m_stage.map(), draft)) return;
    if (m_stage.workspace().document().readOnly()) return m_stage.say(tr("This document can only be read."));
    const auto* existing = std::get_if<TextOfCard>(&draft);
    if (existing && !m_stage.picture().card(existing->card)) return;
    m_draft = draft;
    m_view = m_stage.workspace().view();
    makeSheet();
    m_editor = new CardEditor(existing ? m_stage.picture().card(existing->card)->text : QString(), promptOf(draft), m_viewport);
    m_lookScale = 0;
    connect(m_editor, &CardEditor::ended, this, &Writer::end);
    connect(m_editor, &CardEditor::grown, this, &Writer::resizeSheet);
    adjust();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
    m_stage.bringIntoSight(QRectF(m_corner, m_sheet.rect.size() * scale() / m_stage.sight().scale));
    Q_EMIT opened();
}

std::optional<RecordRef> Writer::card() const {
    const auto* existing = m_editor ? std::get_if<TextOfCard>(&m_draft) : nullptr;
    return existing ? std::optional(existing->card) : std::nullopt;
}

void Writer::finish() {
    if (m_editor) m_editor->end(CardEditor::Ending::Left);
}

void Writer::end(CardEditor::Ending ending) {
    const auto text = m_editor->sentence();
    const auto draft = m_draft;
    close();
    if (ending != CardEditor::Ending::Left) m_home->setFocus(Qt::OtherFocusReason);
    if (ending == CardEditor::Ending::GivenUp || text.isEmpty()) return;
    if (!stillMakesSense(m_stage.map(), draft)) return m_stage.say(tr("What this was about has been removed meanwhile."));
    Q_EMIT aboutToWrite(m_corner);
    const bool vouched = isChecked(m_stage.map(), draft);
    const auto card = write(m_stage.workspace(), m_view, draft, text);
    if (vouched && !isChecked(m_stage.map(), draft)) m_stage.say(tr("With other words the claim is a draft again."));
    Q_EMIT written(card);
    if (ending == CardEditor::Ending::Another && card) open(siblingOf(m_stage.map(), draft));
}

void Writer::close() {
    const auto editor = m_editor;
    m_editor.clear();
    editor->hide();
    editor->deleteLater();
    Q_EMIT m_stage.looksChanged();
}

// An existing card without what stands below its text; or an empty one.
void Writer::makeSheet() {
    const auto* existing = std::get_if<TextOfCard>(&m_draft);
    m_sheet = existing ? moved(*m_stage.picture().card(existing->card), {}) : CardPicture{.key = {}, .kind = kindOf(m_draft)};
    const bool question = m_sheet.kind == CardKind::Question;
    const auto& margins = question ? questionPadding : padding;
    if (!existing) m_sheet.rect = QRectF(0, 0, question ? questionWidth : width, 0);
    const auto first = std::ranges::find_if(m_sheet.lines, isSentence);
    const auto top = first == m_sheet.lines.end() ? margins.top() : first->baseline - baselineOf(first->font);
    m_text = QRectF(margins.left(), top, m_sheet.rect.width() - margins.left() - margins.right(), 0);
    m_leastHeight = m_sheet.rect.height();
    m_sheet.chips.clear();
    std::erase_if(m_sheet.lines, [](const TextLine& line) { return isSentence(line) || line.font == FontRole::Quiet; });
    const auto oneLine = QSizeF(m_sheet.rect.width(), top + specOf(font()).lineHeight + margins.bottom());
    m_corner = existing ? m_stage.shownRect(existing->card)->topLeft()
                        : placeFor(m_stage, m_draft, oneLine * scale() / m_stage.sight().scale).topLeft();
}

void Writer::adjust() {
    if (!m_editor) return;
    if (const auto shown = card() ? m_stage.shownRect(*card()) : std::nullopt) m_corner = shown->topLeft();
    if (m_lookScale != scale()) {
        m_lookScale = scale();
        m_editor->setLook(font(), m_lookScale, m_stage.theme());
    }
    resizeSheet();
}

void Writer::resizeSheet() {
    if (!m_editor) return;
    m_editor->resize(transform().mapRect(m_text).toRect().width(), m_editor->height());
    m_text.setHeight(std::max(m_editor->neededHeight() / scale(), specOf(font()).lineHeight));
    const auto bottom = (m_sheet.kind == CardKind::Question ? questionPadding : padding).bottom();
    m_sheet.rect.setHeight(std::max(m_leastHeight, m_text.bottom() + bottom));
    m_editor->setGeometry(transform().mapRect(m_text).toRect());
    Q_EMIT m_stage.looksChanged();
}

double Writer::scale() const {
    return std::max(m_stage.sight().scale, leastPixels / specOf(font()).size);
}

QTransform Writer::transform() const {
    const auto corner = m_stage.sight().toView(m_corner);
    return QTransform::fromTranslate(corner.x(), corner.y()).scale(scale(), scale());
}

FontRole Writer::font() const {
    switch (m_sheet.kind) {
    case CardKind::Question:
        return FontRole::Question;
    case CardKind::Option:
        return FontRole::Option;
    case CardKind::Claim:
        break;
    }
    return FontRole::Claim;
}

void Writer::paint(QPainter& painter) const {
    if (!m_editor) return;
    const auto& sight = m_stage.sight();
    const auto direction = m_stage.picture().direction;
    const auto target = targetOf(m_draft);
    if (const auto rect = target ? m_stage.shownRect(*target) : std::nullopt) {
        const auto from = transform().map(startOfLink(m_sheet.rect, direction));
        const auto colour = m_stage.theme().colour(linkColourOf(m_draft));
        if (target->kind == RecordKind::Relation)
            paintLinkLine(painter, m_stage, from, sight.toView(rect->center()), LineEnd::Loose, colour);
        else
            paintLinkLine(painter, m_stage, from, sight.toView(endOfLink(*rect, direction)), LineEnd::AtCard, colour);
    }
    MapPicture sheet;
    sheet.cards.push_back(m_sheet);
    PaintOptions options;
    options.selected = {m_sheet.key};
    painter.save();
    painter.setTransform(transform(), true);
    cruxmap::paint(painter, sheet, m_stage.theme(), options);
    painter.restore();
}

}  // namespace cruxmap
