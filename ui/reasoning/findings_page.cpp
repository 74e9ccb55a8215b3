// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/findings_page.h"

#include "core/document/dispute_edits.h"
#include "core/model/enums.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/signer.h"
#include "ui/reasoning/findings_row.h"
#include "ui/reasoning/findings_words.h"
#include "ui/reasoning/wordy_row.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <algorithm>

namespace cruxmap {

namespace {

constexpr std::size_t kShownAtFirst = 12;  // of a kind
constexpr std::size_t kShownMore = 100;
constexpr std::size_t kMostDismissed = 200;

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Names a row by what it is about, so that the keyboard's focus finds it on a page made anew.
QString nameOf(const Finding& finding) {
    auto name = toQString(wordOf(finding.kind));
    for (const auto& subject : finding.subjects) name += QStringLiteral("-%1").arg(subject.id);
    return name;
}

bool canBeShown(RecordRef record) {
    return record.kind == RecordKind::Claim || record.kind == RecordKind::Question || record.kind == RecordKind::Relation;
}

}  // namespace

FindingsPage::FindingsPage(Workspace& workspace, const Settings& settings, QWidget* parent)
    : ComputedPage(workspace, tr("Looking the map over…"), parent), m_settings(settings) {
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_findings.reset();
        m_shown.clear();
        m_reasons.clear();
        m_dismissedShown = false;
    });
}

std::optional<Worker::Job> FindingsPage::job() {
    const auto& map = workspace().map();
    return [this, map, suppositions = workspace().derived().suppositions()](const std::stop_token& stop, const Worker::Tell& tell) {
        auto found = findingsOf(map, judge(map, suppositions, readingOf(map)), stop, tell);
        return [this, found = std::move(found)] { m_findings = found; };
    };
}

FindingsPage::Sorted FindingsPage::sorted() const {
    Sorted result;
    const auto& map = workspace().map();
    for (std::size_t i = 0; i < m_findings->findings.size(); ++i) {
        const auto& finding = m_findings->findings[i];
        if (!std::ranges::all_of(finding.subjects, [&](RecordRef subject) { return map.contains(subject); })) continue;
        if (const auto* dismissal = dismissalOf(map, finding))
            result.dismissed.emplace_back(i, dismissal);
        else
            result.open[finding.kind].push_back(i);
    }
    return result;
}

void FindingsPage::fill(InspectorPage& page) {
    if (!failure().isEmpty() || !m_findings) {
        page.addQuiet(failure().toHtmlEscaped());
        return;
    }
    const auto [open, dismissed] = sorted();
    page.addQuiet(tr("What deserves a second look: facts about the map as it is recorded. They blame nobody."));
    if (open.empty()) {
        page.addGap();
        page.addText(workspace().map().all<Claim>().empty() ? tr("There are no claims yet, and so nothing to find.")
                     : dismissed.empty()                    ? tr("Nothing to look at again: no gaps, circles or conflicts were found.")
                                                            : tr("Nothing is left to look at: all findings have been put aside."));
    }
    for (const auto& [kind, findings] : open) addKind(page, kind, findings);
    if (!dismissed.empty()) addDismissed(page, dismissed);
    if (m_findings->complete) return;
    page.addGap();
    page.addQuiet(tr("Stopped before the end: there may be more."));
}

void FindingsPage::addKind(InspectorPage& page, FindingKind kind, const std::vector<std::size_t>& findings) {
    page.addHeading(QStringLiteral("%1 · %2").arg(toQString(heading(kind))).arg(findings.size()));
    page.addQuiet(whyItMatters(kind));
    const auto known = m_shown.find(kind);
    const auto shown = std::min(findings.size(), known == m_shown.end() ? kShownAtFirst : known->second);
    for (std::size_t i = 0; i < shown; ++i) addRow(page, findings[i], nullptr);
    if (shown == findings.size()) return;
    auto* more = new WordyRow(tr("▸ %1 more").arg(findings.size() - shown), {}, theme(), &page);
    more->setObjectName(QStringLiteral("more-") + toQString(wordOf(kind)));
    connect(more, &QAbstractButton::clicked, this, [this, kind, shown] {
        m_shown[kind] = shown + kShownMore;
        refill();
    });
    page.addRow(more);
}

void FindingsPage::addDismissed(InspectorPage& page, const std::vector<std::pair<std::size_t, const Dismissal*>>& dismissed) {
    page.addGap();
    page.addGap();
    const auto words = tr("%1 dismissed").arg(dismissed.size());
    auto* row = new WordyRow((m_dismissedShown ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + words, {}, theme(), &page);
    row->setObjectName(QStringLiteral("dismissed"));
    row->setAccessibleName(words);
    connect(row, &QAbstractButton::clicked, this, [this] {
        m_dismissedShown = !m_dismissedShown;
        refill();
    });
    page.addRow(row);
    if (!m_dismissedShown) return;
    for (std::size_t i = 0; i < std::min(dismissed.size(), kMostDismissed); ++i) addRow(page, dismissed[i].first, dismissed[i].second);
}

void FindingsPage::addRow(InspectorPage& page, std::size_t index, const Dismissal* dismissal) {
    const auto& finding = m_findings->findings[index];
    const bool editable = !workspace().document().readOnly();
    const auto name = nameOf(finding);
    auto* row = new FindingRow(finding, dismissal, editable, name, theme(), &page);
    connect(row, &FindingRow::opened, this, [this, finding] { visit(finding); });
    connect(row, &FindingRow::reasonChanged, this, [this, name](const QString& reason) { m_reasons[name] = reason; });
    connect(row, &FindingRow::reasonGivenUp, this, [this, name] { m_reasons.erase(name); });
    connect(row, &FindingRow::dismissed, this, [this, finding, name](const QString& reason) {
        m_reasons.erase(name);
        dismiss(finding, reason);
    });
    if (dismissal) connect(row, &FindingRow::restored, this, [this, id = dismissal->id] { restore(id); });
    page.addRow(row);
    if (const auto written = m_reasons.find(name); written != m_reasons.end() && !dismissal && editable) row->ask(QString(written->second));
}

// From one subject to the next, and then the first again.
void FindingsPage::visit(const Finding& finding) {
    std::vector<RecordRef> subjects;
    std::ranges::copy_if(finding.subjects, std::back_inserter(subjects), canBeShown);
    if (subjects.empty()) return;
    const auto current = workspace().selection().current();
    const auto at = current ? std::ranges::find(subjects, *current) : subjects.end();
    const auto next = at == subjects.end() || at + 1 == subjects.end() ? subjects.begin() : at + 1;
    workspace().reveal(*next);
}

void FindingsPage::dismiss(const Finding& finding, const QString& reason) {
    const Signer signer(m_settings);
    workspace().edit(tr("Dismiss finding"), [&](Transaction& transaction) {
        cruxmap::dismiss(transaction, wordOf(finding.kind), finding.subjects, reason.toStdString(), signer);
    });
}

void FindingsPage::restore(DismissalId dismissal) {
    workspace().edit(tr("Restore finding"), [&](Transaction& transaction) {
        if (transaction.before().find(dismissal)) transaction.remove(dismissal);
    });
}

}  // namespace cruxmap
