// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/rebuttals_page.h"

#include "core/reasoning/why.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/raised_text.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/reasoning/rebuttal_row.h"
#include "ui/reasoning/rebuttal_words.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cruxmap {

namespace {

constexpr std::size_t kFewSteps = 30;
constexpr std::size_t kMostSteps = 500;

std::set<RecordRef> recordsOf(const RebuttalChain& chain) {
    std::set<RecordRef> records;
    for (const auto& step : chain.steps) {
        for (const auto premise : step.premises) records.insert(refTo(premise));
        if (step.relation) records.insert(refTo(*step.relation));
        records.insert(refTo(step.target));
    }
    return records;
}

// "Disputed: …" becomes "Why disputed: …", in bold so far.
QString whyHtml(const Sentence& sentence) {
    auto html = htmlOf(sentence);
    const auto plain = QString::fromStdString(sentence.front().text);
    const auto colon = plain.indexOf(QLatin1String(": "));
    constexpr int longestStatus = 24;
    if (colon < 0 || colon > longestStatus) return html;
    const auto status = plain.left(colon);
    return QStringLiteral("<b>%1 %2:</b>").arg(RebuttalsPage::tr("Why"), status.left(1).toLower() + status.mid(1)) + html.mid(colon + 1);
}

std::vector<PersonId> speakersIn(const ArgumentMap& map) {
    auto people = map.ranked<Person>();
    std::erase_if(people, [&](PersonId person) { return committedTo(map, person).empty(); });
    return people;
}

}  // namespace

RebuttalsPage::RebuttalsPage(Workspace& workspace, QWidget* parent) : LitPage(workspace, parent), m_limit(kFewSteps) {
    setObjectName(QStringLiteral("rebuttals"));
    connect(&workspace, &Workspace::documentChanged, this, [this] { m_asked.reset(); });
    connect(&workspace.selection(), &Selection::changed, this, &RebuttalsPage::followSelection);
}

std::optional<ClaimId> RebuttalsPage::subject() const {
    const auto claim = m_walked ? m_walked : workspace().selection().currentClaim();
    return claim && workspace().map().find(*claim) ? claim : std::nullopt;
}

void RebuttalsPage::fill(InspectorPage& page) {
    m_rows.clear();
    m_chain = {};
    const auto claim = subject();
    if (!claim) {
        showOnMap(false);
        page.addQuiet(tr("Select a claim: here stands who speaks against it, who answers, and where the exchange ends.").toHtmlEscaped());
    } else {
        m_chain = rebuttalChain(workspace().map(), workspace().derived().verdicts(), *claim, m_limit);
        m_step = std::min(m_step, m_chain.steps.size() - 1);
        setLights(recordsOf(m_chain));
        fillChain(page);
    }
    addUnanswered(page);
}

void RebuttalsPage::fillChain(InspectorPage& page) {
    const auto words = QString::fromStdString(plainText(summary(workspace().map(), m_chain)));
    if (m_chain.steps.size() == 1) {
        page.addQuiet(words.toHtmlEscaped());
    } else {
        addToggle(page, words, tr("Dims the rest of the map and walks the exchange with the arrow keys; Esc leaves"));
        addSteps(page);
        addMore(page);
    }
    addWhy(page);
    page.addQuiet(escaped(caution(workspace().derived().verdicts().reading)));
}

void RebuttalsPage::addSteps(InspectorPage& page) {
    const auto& map = workspace().map();
    const auto& verdicts = workspace().derived().verdicts();
    const Speakers speakers(map);
    const auto thread = threadOf(m_chain);
    auto* exchange = new QWidget(&page);
    auto* column = new QVBoxLayout(exchange);  // without gaps: the lines of the thread run through
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t i = 0; i < m_chain.steps.size(); ++i) {
        const auto& step = m_chain.steps[i];
        auto status = statusOf(map, verdicts, m_chain, i);
        QStringList description{whatItDoes(step), whoSays(map, m_chain, i), status ? status->words : QString(), howItGoesOn(step)};
        description.removeAll(QString());
        auto* row = new RebuttalRow({thread[i], speakers.of(step.premises.front()), signOf(map, step), textOf(map, step),
                                     whoSays(map, m_chain, i), howItGoesOn(step), std::move(status)},
                                    page.theme(), exchange);
        row->setObjectName(QStringLiteral("step%1").arg(i));
        row->setAccessibleDescription(description.join(QStringLiteral(", ")));
        row->setToolTip(plainTip(whatItDoes(step)));
        connect(row, &QAbstractButton::clicked, this, [this, i] { goTo(i); });
        column->addWidget(row);
        m_rows.push_back(row);
    }
    page.addRow(exchange);
    markStep();
}

void RebuttalsPage::addMore(InspectorPage& page) {
    if (m_chain.hidden == 0) return;
    const auto words = m_chain.hidden == 1 ? tr("1 more reply") : tr("%1 more replies").arg(m_chain.hidden);
    if (m_limit >= kMostSteps) {
        page.addQuiet(words.toHtmlEscaped());
        return;
    }
    auto* more = new QToolButton;
    more->setObjectName(QStringLiteral("more"));
    more->setText(words);
    more->setToolTip(tr("Shows a longer part of the exchange"));
    more->setFocusPolicy(Qt::TabFocus);
    connect(more, &QToolButton::clicked, this, [this] {
        m_limit = std::min(m_limit * 5, kMostSteps);
        updateSoon();
    });
    auto* line = page.addLine();
    line->addWidget(more);
    line->addStretch(1);
}

void RebuttalsPage::addWhy(InspectorPage& page) {
    const auto answer = why(workspace().map(), workspace().derived().verdicts(), m_chain.start);
    page.addGap();
    auto* box = new RaisedText(whyHtml(answer.sentence), page.theme(), &page);
    box->setObjectName(QStringLiteral("whyBox"));
    connect(&box->text(), &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto record = recordOf(link)) workspace().reveal(*record);
    });
    page.addRow(box);
    page.addGap();
}

void RebuttalsPage::addUnanswered(InspectorPage& page) {
    const auto& map = workspace().map();
    const auto people = speakersIn(map);
    if (people.empty()) return;
    page.addHeading(tr("Left unanswered"));
    std::vector<QString> names;
    int current = -1;
    for (const auto person : people) {
        if (m_asked == person) current = static_cast<int>(names.size());
        names.push_back(QString::fromStdString(map.at(person).name));
    }
    auto* choice = new ChoiceButton(
        names, current, [this, people](int at) { ask(people[static_cast<std::size_t>(at)]); }, page.theme(), &page);
    choice->setObjectName(QStringLiteral("unansweredBy"));
    choice->setText(current < 0 ? tr("What has a speaker not answered?")
                                : tr("What has %1 not answered?").arg(names[static_cast<std::size_t>(current)]));
    choice->setAccessibleName(choice->text());
    auto* line = page.addLine();
    line->addWidget(choice);
    line->addStretch(1);
    if (current < 0) return;

    std::vector<Relative> rows;
    for (const auto id : unansweredBy(map, workspace().derived().verdicts(), *m_asked)) {
        const auto& relation = map.at(id);
        const auto by = speakersOf(map, relation.premises.front());
        const auto against = tr("against “%1”").arg(QString::fromStdString(titleOf(map, refTo(relation.target)))).toStdString();
        rows.push_back({refTo(relation.premises.front()), cruxmap::signOf(relation), titleOf(map, refTo(relation.premises.front())),
                        by.empty() ? against : by + " · " + against});
    }
    if (rows.empty())
        page.addQuiet(tr("Nothing that is recorded against what %1 says is left without an answer.")
                          .arg(names[static_cast<std::size_t>(current)])
                          .toHtmlEscaped());
    page.addRelatives(rows);
    if (!rows.empty()) page.addQuiet(tr("Not answered in these documents; elsewhere it may have been.").toHtmlEscaped());
}

void RebuttalsPage::ask(std::optional<PersonId> person) {
    m_asked = person;
    updateSoon();
}

void RebuttalsPage::showOnMap(bool on) {
    if (on == shownOnMap()) return;
    m_walked = on ? subject() : std::nullopt;
    m_step = 0;
    LitPage::showOnMap(on);
    markStep();
    if (!on) updateSoon();
}

// A walk goes on at the step that is selected elsewhere; it ends when something is selected that has no part in it.
void RebuttalsPage::followSelection() {
    if (!m_walked) {
        m_limit = kFewSteps;
        return;
    }
    const auto claim = workspace().selection().currentClaim();
    const auto holds = [&](const ChainStep& step) { return claim && std::ranges::count(step.premises, *claim) > 0; };
    if (m_step < m_chain.steps.size() && holds(m_chain.steps[m_step])) return;
    const auto found = std::ranges::find_if(m_chain.steps, holds);
    if (found == m_chain.steps.end()) return showOnMap(false);
    m_step = static_cast<std::size_t>(found - m_chain.steps.begin());
    markStep();
}

void RebuttalsPage::followKeysOf(QWidget& map) {
    map.installEventFilter(this);
}

bool RebuttalsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && m_walked) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (!(key.modifiers() & ~Qt::KeypadModifier) && walk(key.key())) return true;
    }
    return LitPage::eventFilter(watched, event);
}

void RebuttalsPage::keyPressEvent(QKeyEvent* event) {
    if (!m_walked || !walk(event->key())) LitPage::keyPressEvent(event);
}

bool RebuttalsPage::walk(int key) {
    const auto& step = m_chain.steps.at(m_step);
    switch (key) {
    case Qt::Key_Escape:
        showOnMap(false);
        return true;
    case Qt::Key_Up:
        if (m_step > 0) goTo(m_step - 1);
        return true;
    case Qt::Key_Down:
        if (m_step + 1 < m_chain.steps.size()) goTo(m_step + 1);
        return true;
    case Qt::Key_Left:
        if (step.parent) goTo(*step.parent);
        return true;
    case Qt::Key_Right:
        if (const auto reply = firstReply()) goTo(*reply);
        return true;
    default:
        return false;
    }
}

std::optional<std::size_t> RebuttalsPage::firstReply() const {
    const auto reply = std::ranges::find(m_chain.steps, std::optional(m_step), &ChainStep::parent);
    if (reply == m_chain.steps.end()) return std::nullopt;
    return static_cast<std::size_t>(reply - m_chain.steps.begin());
}

void RebuttalsPage::goTo(std::size_t step) {
    m_step = step;
    markStep();
    workspace().reveal(refTo(m_chain.steps[step].premises.front()));
}

void RebuttalsPage::markStep() {
    for (std::size_t i = 0; i < m_rows.size(); ++i) m_rows[i]->setCurrent(m_walked && i == m_step);
    if (m_walked && m_step < m_rows.size()) ensureWidgetVisible(m_rows[m_step], 0, 40);
}

}  // namespace cruxmap
