// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/coder.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/model/people.h"
#include "core/provenance/reanchor.h"
#include "core/provenance/selection.h"
#include "ui/reader/quantity_guess.h"
#include "ui/reader/text_view.h"
#include "ui/render/theme.h"
#include "ui/workspace/workspace.h"

#include <QLayout>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace cruxmap {

namespace {

constexpr int kFormWidth = 440;
constexpr int kEdge = 8;   // between the form and the reader's edge
constexpr int kApart = 6;  // between the form and the words
constexpr std::size_t kQuotedLetters = 220;
constexpr std::size_t kNamedLetters = 60;

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

QString nameOf(const ArgumentMap& map, ClaimId id) {
    const auto& claim = map.at(id);
    return qt(shortened(claim.title.empty() ? claim.text : claim.title, kNamedLetters));
}

// "supports “…”", "attacks the step from “…”".
QString doesWhat(const ArgumentMap& map, const Relation& relation) {
    const bool supports = relation.polarity == Polarity::Support;
    if (const auto* claim = std::get_if<ClaimId>(&relation.target))
        return (supports ? Coder::tr("supports “%1”") : Coder::tr("attacks “%1”")).arg(nameOf(map, *claim));
    const auto& step = map.at(std::get<RelationId>(relation.target));
    return (supports ? Coder::tr("backs the step from “%1”") : Coder::tr("undercuts the step from “%1”"))
        .arg(nameOf(map, step.premises.front()));
}

}  // namespace

Coder::Coder(Workspace& workspace, TextView& view, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_view(view), m_theme(&Theme::light()) {}

void Coder::setText(const ShownText* shown) {
    if (shown != m_shown) giveUp();
    m_shown = shown;
}

void Coder::giveUp() {
    if (!m_form) return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    m_view.setFocus(Qt::OtherFocusReason);
}

void Coder::begin(CodingKind kind) {
    if (!m_shown) return Q_EMIT said(tr("There is no text to take words from yet."));
    if (m_workspace.document().readOnly()) return Q_EMIT said(tr("This debate can only be read."));
    giveUp();
    const auto selected = m_view.selection();
    const auto span = expandedToWords(m_shown->bytes, {m_shown->offsets.byteAt(selected.start), m_shown->offsets.byteAt(selected.end)});
    if (selected.empty() || span.start >= span.end) return Q_EMIT said(tr("Select the words in the text first."));
    m_view.select(m_shown->offsets.unitAt(span.start), m_shown->offsets.unitAt(span.end));
    const auto& selection = m_workspace.selection();
    Task task{kind, span};
    if (const auto claim = selection.currentClaim()) task.target = *claim;
    if (const auto relation = selection.currentRelation()) task.target = *relation;
    if (kind == CodingKind::Claim) return ask(std::move(task));
    if (!task.target && (kind == CodingKind::Support || kind == CodingKind::Attack)) return beginOnAnswered(std::move(task));
    if (!task.target) return Q_EMIT said(tr("Select the claim in the map first to which these words belong."));
    if (kind == CodingKind::Undercut || kind == CodingKind::YesBut) return beginOnStep(std::move(task));
    if (kind == CodingKind::Quantity) return beginQuantity(std::move(task));
    ask(std::move(task));
}

// An undercut is for a step: the selected one, or the only one that is drawn from the selected claim; of several, one is chosen.
void Coder::beginOnStep(Task task) {
    const auto& map = m_workspace.map();
    if (const auto* step = std::get_if<RelationId>(&*task.target)) {
        task.conceded = map.at(*step).premises;
        return ask(std::move(task));
    }
    const auto claim = std::get<ClaimId>(*task.target);
    task.conceded = {claim};
    const auto steps = map.relationsFrom(claim);
    if (steps.empty())
        return Q_EMIT said(tr("“%1” is no reason for or against anything yet, so there is no step to undercut.").arg(nameOf(map, claim)));
    if (steps.size() == 1) {
        task.target = steps.front();
        return ask(std::move(task));
    }
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Which step does not follow?"));
    for (const auto step : steps) {
        auto chosen = task;
        chosen.target = step;
        auto text = tr("that it %1").arg(doesWhat(map, map.at(step)));
        menu->addAction(text.replace(u'&', QStringLiteral("&&")), this, [this, chosen] { ask(chosen); });
    }
    menu->popup(m_view.viewport()->mapToGlobal(m_view.rectOf(m_view.selection()).bottomLeft()));
}

std::optional<Answered> Coder::answered(Span span) const {
    return answeredBy(m_workspace.map(), m_shown->source, m_shown->bytes, m_shown->sections, m_shown->passages, span);
}

// Nothing is selected in the map: then it is for what the words answer, as far as the text tells.
void Coder::beginOnAnswered(Task task) {
    const auto reply = answered(task.span);
    if (!reply) return Q_EMIT said(tr("Select the claim in the map first to which these words belong."));
    if (reply->claims.size() == 1) {
        task.target = reply->claims.front();
        return ask(std::move(task));
    }
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("These words answer %1. Which of its claims?").arg(qt(reply->whom)));
    for (const auto claim : reply->claims) {
        auto chosen = task;
        chosen.target = claim;
        auto text = nameOf(m_workspace.map(), claim);
        menu->addAction(text.replace(u'&', QStringLiteral("&&")), this, [this, chosen] { ask(chosen); });
    }
    menu->popup(m_view.viewport()->mapToGlobal(m_view.rectOf(m_view.selection()).bottomLeft()));
}

void Coder::beginQuantity(Task task) {
    if (!std::holds_alternative<ClaimId>(*task.target))
        return Q_EMIT said(tr("Select the claim in the map first to which the number belongs."));
    auto proposals = quantitiesIn(m_shown->bytes, task.span);
    for (auto& proposal : proposals) proposal.claim = std::get<ClaimId>(*task.target);
    if (proposals.empty()) return Q_EMIT said(tr("There is no number in these words."));
    if (proposals.size() == 1) return ask(std::move(task), proposals.front());
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& proposal : proposals) {
        auto text = qt(proposal.asWritten);
        menu->addAction(text.replace(u'&', QStringLiteral("&&")), this, [this, task, proposal] { ask(task, proposal); });
    }
    menu->popup(m_view.viewport()->mapToGlobal(m_view.rectOf(m_view.selection()).bottomLeft()));
}

QString Coder::wordsOf(Span span) const {
    return qt(singleLine(m_shown->bytes.substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end - span.start))));
}

CodingProposal Coder::proposal(const Task& task) const {
    const auto& map = m_workspace.map();
    CodingProposal proposal{task.kind, {}, qt(shortened(wordsOf(task.span).toStdString(), kQuotedLetters))};
    const auto target = [&] {
        if (const auto* claim = std::get_if<ClaimId>(&*task.target)) return tr("“%1”").arg(nameOf(map, *claim));
        const auto& step = map.at(std::get<RelationId>(*task.target));
        return tr("that “%1” %2").arg(nameOf(map, step.premises.front()), doesWhat(map, step));
    };
    switch (task.kind) {
    case CodingKind::Claim:
        proposal.heading = tr("New claim");
        break;
    case CodingKind::Support:
        proposal.heading = tr("Supports %1").arg(target());
        break;
    case CodingKind::Attack:
        proposal.heading = tr("Attacks %1").arg(target());
        break;
    case CodingKind::Undercut:
        proposal.heading = tr("Undercuts %1").arg(target());
        break;
    case CodingKind::YesBut:
        proposal.heading = tr("Yes, “%1”. But not %2").arg(nameOf(map, task.conceded.front()), target());
        break;
    case CodingKind::Stance:
        proposal.heading = tr("Says %1").arg(target());
        break;
    case CodingKind::Quantity:
        proposal.heading = tr("Quantity of %1").arg(target());
        break;
    }
    return proposal;
}

void Coder::ask(Task task, const Quantity& quantity) {
    if (!m_shown) return;
    const auto& map = m_workspace.map();
    std::vector<SpokenPlace> spoken;
    for (const auto& mark : m_shown->passages.marks)
        for (const auto id : map.referring<Attribution>(Role::AttributionPassage, mark.passage))
            if (map.at(id).mode != AttributionMode::Reports) spoken.push_back({mark.span, map.at(id).person});
    auto proposed = proposal(task);
    proposed.quantity = quantity;
    proposed.speaker = guessSpeaker(map, {m_shown->source, m_shown->bytes, task.span, m_shown->sections, spoken});
    for (const auto id : map.ranked<Person>()) proposed.people << qt(map.at(id).name);
    const auto& source = map.at(m_shown->source);
    m_reporter = source.authors.empty() ? std::nullopt : std::optional(source.authors.front());
    if (m_reporter) proposed.reporter = qt(map.at(*m_reporter).name);
    proposed.reported = usualReporter(map, m_shown->source, proposed.speaker.person).has_value();
    m_guessed = proposed.speaker.from;
    if (task.kind == CodingKind::Claim) offerAnswered(task, proposed);
    m_task = std::move(task);
    m_quantity = quantity;

    m_form = new CodingForm(proposed, *m_theme, m_view.parentWidget());
    connect(m_form, &CodingForm::accepted, this, &Coder::take);
    connect(m_form, &CodingForm::givenUp, this, &Coder::giveUp);
    connect(m_form, &CodingForm::grown, this, &Coder::place);
    place();
    m_form->show();
    m_form->raise();
    m_form->begin();
}

void Coder::setTheme(const Theme& theme) {
    m_theme = &theme;
    if (m_form) m_form->setTheme(theme);
}

void Coder::offerAnswered(Task& task, CodingProposal& proposed) const {
    const auto reply = answered(task.span);
    if (!reply) return;
    proposed.answersWhom = qt(reply->whom);
    for (const auto claim : reply->claims) {
        const auto name = nameOf(m_workspace.map(), claim);
        task.offered.push_back({claim, Polarity::Support});
        proposed.bearings << tr("answers %1: supports “%2”").arg(proposed.answersWhom, name);
        task.offered.push_back({claim, Polarity::Attack});
        proposed.bearings << tr("answers %1: attacks “%2”").arg(proposed.answersWhom, name);
    }
}

// Below the words, or above them where there is more room.
void Coder::place() {
    if (!m_form) return;
    const auto* room = m_form->parentWidget();
    const auto words = QRect(m_view.mapTo(room, m_view.rectOf(m_view.selection()).topLeft()), m_view.rectOf(m_view.selection()).size());
    constexpr auto shadows = 2 * FloatingCard::kShadow;
    const auto width = std::min(kFormWidth, room->width() - 2 * kEdge);
    const auto* layout = m_form->layout();
    const auto whole = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width + shadows) : m_form->sizeHint().height();
    const auto height = whole - shadows;
    const auto lowest = room->height() - height - kEdge;
    const bool below = words.bottom() + kApart <= lowest || words.top() - kApart - height < kEdge;
    const auto top = std::clamp(below ? words.bottom() + kApart : words.top() - kApart - height, kEdge, std::max(lowest, kEdge));
    const auto left = std::clamp(words.left(), kEdge, std::max(room->width() - width - kEdge, kEdge));
    m_form->setSheet({left, top, width, height});
}

Passage Coder::passage() const {
    Passage passage;
    passage.source = m_shown->source;
    passage.locator =
        locatorAt(m_shown->sections, {static_cast<std::size_t>(m_task.span.start), static_cast<std::size_t>(m_task.span.end)});
    return placedAt(std::move(passage), m_task.span, m_shown->bytes);
}

Utterance Coder::voiceOf(const CodingAnswer& answer, const Passage& passage) const {
    const auto known = personCalled(m_workspace.map(), answer.speaker.toStdString());
    Utterance voice{passage, known ? Speaker(*known) : Speaker(answer.speaker.toStdString()), answer.mode, answer.firmness};
    const bool read = m_guessed == GuessedFrom::Words || m_guessed == GuessedFrom::Section || m_guessed == GuessedFrom::Author;
    if (answer.guessed && !read) voice.basis = AttributionBasis::Inferred;
    if (answer.reported) voice.reporter = m_reporter;
    return voice;
}

QString Coder::labelOf(CodingKind kind) const {
    switch (kind) {
    case CodingKind::Claim:
        return tr("Add claim from text");
    case CodingKind::Support:
        return tr("Add support from text");
    case CodingKind::Attack:
        return tr("Add objection from text");
    case CodingKind::Undercut:
        return tr("Add undercut from text");
    case CodingKind::YesBut:
        return tr("Add “yes, but …” from text");
    case CodingKind::Stance:
        return tr("Add passage");
    case CodingKind::Quantity:
        break;
    }
    return tr("Add quantity from text");
}

bool Coder::write(const CodingAnswer& answer) {
    const auto where = passage();
    const auto voice = voiceOf(answer, where);
    const auto text = answer.text.toStdString();
    const auto view = m_workspace.view();
    const auto bearing = [&](Polarity polarity) { return BearsOn{*m_task.target, polarity}; };
    return m_workspace.edit(labelOf(m_task.kind), [&](Transaction& transaction) {
        switch (m_task.kind) {
        case CodingKind::Claim:
            if (answer.bearing)
                codeClaim(transaction, text, voice, m_task.offered.at(*answer.bearing), view);
            else
                codeClaim(transaction, text, voice, std::nullopt, m_workspace.selection().isEmpty() ? std::nullopt : view);
            break;
        case CodingKind::Support:
            codeClaim(transaction, text, voice, bearing(Polarity::Support), view);
            break;
        case CodingKind::Attack:
        case CodingKind::Undercut:
            codeClaim(transaction, text, voice, bearing(Polarity::Attack), view);
            break;
        case CodingKind::YesBut:
            codeYesBut(transaction, text, voice, m_task.conceded, std::get<RelationId>(*m_task.target), view);
            break;
        case CodingKind::Stance:
            codeStance(transaction, *m_task.target, voice);
            break;
        case CodingKind::Quantity:
            codeQuantity(transaction,
                         quantityFrom(m_quantity, answer.number.toStdString(), answer.measure.toStdString(), answer.subject.toStdString()),
                         where);
            break;
        }
    });
}

void Coder::take() {
    if (!m_form || !m_shown) return;
    const auto answer = m_form->answer();
    const bool writes = m_task.kind != CodingKind::Stance && m_task.kind != CodingKind::Quantity;
    if (writes && answer.text.isEmpty()) return m_form->complain(tr("Write the claim first, in a sentence of your own. Esc gives up."));
    QString refused;
    const auto listening = connect(&m_workspace, &Workspace::failed, this, [&refused](const QString& message) { refused = message; });
    const auto unplaced = m_task.kind == CodingKind::Claim && !answer.bearing && m_workspace.selection().isEmpty();
    const bool written = write(answer);
    disconnect(listening);
    if (!written) return m_form->complain(refused.isEmpty() ? tr("This is in the debate already.") : refused);
    const auto end = m_view.selection().end;
    giveUp();
    m_view.select(end, end);
    if (unplaced) Q_EMIT said(tr("The claim waits in “Unplaced”, below the views."));
}

}  // namespace cruxmap
