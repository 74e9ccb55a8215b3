// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/crux_page.h"

#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/reasoning/crux_words.h"
#include "ui/reasoning/wordy_row.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <algorithm>

namespace cruxmap {

namespace {

constexpr std::size_t kMostSideEffects = 4;

RecordRef refOf(const CruxTarget& target) {
    return std::visit([](auto id) { return refTo(id); }, target);
}

bool isJudged(const ArgumentMap& map, const CruxTarget& target) {
    const auto* claim = std::get_if<ClaimId>(&target);
    return claim && cruxmap::isJudged(map.at(*claim));
}

}  // namespace

CruxPage::CruxPage(Workspace& workspace, QWidget* parent) : ComputedPage(workspace, tr("Looking for the crux…"), parent) {
    connect(&workspace.selection(), &Selection::changed, this, &CruxPage::follow);
    connect(&workspace, &Workspace::aboutToClose, this, &CruxPage::endPreview);
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_answer.reset();
        m_visited.reset();
    });
}

CruxPage::~CruxPage() = default;

// Looking at a claim of a set is no reason to turn to another target.
void CruxPage::follow() {
    const auto current = workspace().selection().current();
    if (m_visited && current == m_visited) return;
    m_visited.reset();
    if (targetNow() != m_target) outdate();
}

bool CruxPage::exists(const CruxTarget& target) const {
    return workspace().map().contains(refOf(target));
}

std::optional<CruxTarget> CruxPage::targetNow() const {
    const auto& map = workspace().map();
    const auto current = workspace().selection().current();
    if (m_visited && m_visited == current && m_target && exists(*m_target)) return m_target;
    if (current && current->kind == RecordKind::Claim && map.contains(*current)) return ClaimId{current->id};
    if (current && current->kind == RecordKind::Question && map.contains(*current)) return QuestionId{current->id};
    const auto questions = map.ranked<Question>();
    return questions.empty() ? std::nullopt : std::optional<CruxTarget>(questions.front());
}

std::optional<Worker::Job> CruxPage::job() {
    m_target = targetNow();
    if (!m_target) {
        m_answer.reset();
        return std::nullopt;
    }
    const auto& map = workspace().map();
    return [this, map, target = *m_target, suppositions = workspace().derived().suppositions()](const std::stop_token& stop,
                                                                                                const Worker::Tell& tell) {
        CruxOptions options;
        options.progress = tell;
        auto answer = crux(map, target, suppositions, readingOf(map), options, stop);
        return [this, answer = std::move(answer)] { m_answer = answer; };
    };
}

void CruxPage::fill(InspectorPage& page) {
    endPreview();
    if (!failure().isEmpty()) {
        page.addQuiet(failure().toHtmlEscaped());
        return;
    }
    if (!m_answer || !exists(m_answer->target)) {
        page.addText(
            tr("Select a claim to see what its standing turns on, or ask a question: its crux is shown when nothing is selected."));
        return;
    }
    page.addQuiet(tr("A crux is a smallest set of claims on which the outcome turns: reject or accept them, and it comes out otherwise."));
    addTarget(page);
    addSets(page);
    page.addGap();
    page.addQuiet(escaped(caution(readingOf(workspace().map()))));
}

void CruxPage::addTarget(InspectorPage& page) const {
    auto& space = workspace();
    const auto& map = space.map();
    const auto target = refOf(m_answer->target);
    page.addHeading(target.kind == RecordKind::Question ? tr("What the question turns on") : tr("What the claim turns on"));
    auto html = linkTo(target, escaped(titleOf(map, target)));
    if (const auto* claim = std::get_if<ClaimId>(&m_answer->target)) {
        const auto& verdicts = space.derived().verdicts();
        if (const auto judged = verdicts.claims.find(*claim); judged != verdicts.claims.end())
            html += tr(" · now: %1").arg(escaped(shownWords(map, *claim, judged->second)));
        if (const auto tally = verdicts.tallies.find(*claim); tally != verdicts.tallies.end())
            html += tr(" · now: %1").arg(escaped(shownWords(tally->second)));
    } else if (m_answer->reasons > 0) {
        html += m_answer->reasons == 1 ? tr(" · one direct reason for and against its answers")
                                       : tr(" · %1 direct reasons for and against its answers").arg(m_answer->reasons);
    }
    page.addText(html)->setObjectName(QStringLiteral("target"));
}

void CruxPage::addSets(InspectorPage& page) {
    if (m_answer->sets.empty()) {
        page.addGap();
        page.addText(reasonForNone());
        return;
    }
    page.addGap();
    for (std::size_t i = 0; i < m_answer->sets.size(); ++i) addRow(page, i);
    if (m_answer->complete) return;
    page.addGap();
    const bool full = m_answer->sets.size() >= CruxOptions().limit;
    page.addQuiet(full ? tr("There are more sets than are listed.") : tr("Stopped before the end: there may be more sets."));
}

void CruxPage::addRow(InspectorPage& page, std::size_t index) {
    const auto& set = m_answer->sets[index];
    const auto& map = workspace().map();
    const bool known = std::ranges::all_of(set.changes, [&](const CruxChange& change) { return map.find(change.claim); });
    if (!known) return;
    const auto details = QStringList{outcomeInWords(*m_answer, set)} + sideEffectsInWords(map, *m_answer, set, kMostSideEffects);
    auto* row = new WordyRow(changesInWords(map, set), details, theme(), &page);
    row->setObjectName(QStringLiteral("set%1").arg(index));
    row->setToolTip(plainTip(plainText(sentence(map, *m_answer, set))));
    connect(row, &WordyRow::looked, this, [this, set](bool at) { at ? preview(set) : endPreview(); });
    connect(row, &QAbstractButton::clicked, this, [this, set] { visit(set); });
    page.addRow(row);
}

QString CruxPage::reasonForNone() const {
    auto& space = workspace();
    const auto& map = space.map();
    if (!m_answer->complete) return tr("Stopped before anything was found.");
    if (!isJudged(map, m_answer->target))
        return m_answer->reasons == 0 ? tr("There are no reasons yet for it to turn on: nobody gives one for or against.")
                                      : tr("None of its reasons hangs on a fact or a prediction in dispute.");
    const auto& verdict = space.derived().verdicts().claims.at(std::get<ClaimId>(m_answer->target));
    if (verdict.suspended || verdict.assumed) return tr("It is settled by what you suppose just now.");
    if (verdict.verdict == Verdict::Idle)
        return tr("Nobody stands behind it: it is only asked, supposed or denied, and so nothing can turn it.");
    if (!verdict.attacked) return tr("Nobody challenges it: there is no dispute for it to turn on.");
    return tr("No set of up to three claims changes its standing.");
}

// Parts of the overlay that are another's are kept as they are.
void CruxPage::preview(const CruxSet& set) {
    endPreview();
    const auto& map = workspace().map();
    if (!m_answer || !exists(m_answer->target)) return;
    m_before = workspace().overlay();
    m_preview = *m_before;
    m_preview.lit = concernedBy(map, *m_answer, set);
    for (const auto& [claim, change] : set.changes) {
        const bool reject = change == Change::Reject;
        (reject ? m_preview.assumed : m_preview.suspended).erase(refTo(claim));
        (reject ? m_preview.suspended : m_preview.assumed).insert(refTo(claim));
    }
    workspace().setOverlay(m_preview);
}

// What somebody else has changed meanwhile stays changed.
void CruxPage::endPreview() {
    if (!m_before) return;
    auto overlay = workspace().overlay();
    if (overlay.lit == m_preview.lit) overlay.lit = m_before->lit;
    if (overlay.suspended == m_preview.suspended) overlay.suspended = m_before->suspended;
    if (overlay.assumed == m_preview.assumed) overlay.assumed = m_before->assumed;
    m_before.reset();
    workspace().setOverlay(std::move(overlay));
}

// Its claims one after the other.
void CruxPage::visit(const CruxSet& set) {
    const auto current = workspace().selection().current();
    std::size_t next = 0;
    for (std::size_t i = 0; i < set.changes.size(); ++i)
        if (current == refTo(set.changes[i].claim)) next = (i + 1) % set.changes.size();
    m_visited = refTo(set.changes[next].claim);
    workspace().reveal(*m_visited);
}

void CruxPage::hideEvent(QHideEvent* event) {
    endPreview();
    ComputedPage::hideEvent(event);
}

}  // namespace cruxmap
