// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/camps_page.h"

#include "core/document/dispute_edits.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/wording.h"
#include "ui/reasoning/camps_widgets.h"
#include "ui/reasoning/wordy_row.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <algorithm>
#include <ranges>

namespace cruxmap {

namespace {

constexpr std::size_t kShownApart = 5;  // of the claims that set a camp apart
constexpr std::size_t kShownSplits = 8;

std::vector<Relative> rowsOf(const ArgumentMap& map, const std::vector<ClaimId>& claims) {
    std::vector<Relative> rows;
    for (const auto claim : claims)
        if (map.find(claim)) rows.push_back({refTo(claim), Sign::None, titleOf(map, refTo(claim)), speakersOf(map, claim)});
    return rows;
}

std::vector<ClaimId> byRank(const ArgumentMap& map, std::vector<ClaimId> claims) {
    std::erase_if(claims, [&](ClaimId claim) { return !map.find(claim); });
    std::ranges::sort(claims, {}, [&](ClaimId claim) { return std::pair(map.at(claim).rank, claim); });
    return claims;
}

// "“A” and “B”", or that nothing of it is accepted.
QString choiceInWords(const ArgumentMap& map, const std::vector<ClaimId>& claims) {
    QStringList titles;
    for (const auto claim : byRank(map, claims)) titles << QStringLiteral("“%1”").arg(QString::fromStdString(titleOf(map, refTo(claim))));
    if (titles.isEmpty()) return CampsPage::tr("neither");
    const auto last = titles.takeLast();
    return titles.isEmpty() ? last : CampsPage::tr("%1 and %2").arg(titles.join(QLatin1String(", ")), last);
}

}  // namespace

CampsPage::CampsPage(Workspace& workspace, QWidget* parent) : ComputedPage(workspace, tr("Looking for coherent positions…"), parent) {
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_camps.reset();
        m_colouring = false;
        m_open.clear();
    });
}

std::optional<Worker::Job> CampsPage::job() {
    const auto& map = workspace().map();
    return [this, map, suppositions = workspace().derived().suppositions()](const std::stop_token& stop, const Worker::Tell& tell) {
        CampOptions options;
        options.progress = tell;
        auto found = cruxmap::camps(map, suppositions, readingOf(map), options, stop);
        return [this, found = std::move(found)] {
            m_camps = found;
            applyColours();
        };
    };
}

void CampsPage::fill(InspectorPage& page) {
    if (!failure().isEmpty() || !m_camps) {
        page.addQuiet(failure().toHtmlEscaped());
        return;
    }
    page.addQuiet(tr("A camp is a coherent position: claims that can be held together, with an answer to every objection to them."));
    page.addText(escaped(summary(*m_camps)))->setObjectName(QStringLiteral("summary"));
    if (m_camps->inAll.empty() && m_camps->inSome.empty() && m_camps->inNone.empty()) {
        page.addGap();
        page.addText(
            tr("There are no facts or predictions in play yet. Write claims and the attacks between them, and the positions that can "
               "be held appear here."));
        return;
    }
    if (m_camps->found > 1) {
        addSwitch(page);
        for (std::size_t i = 0; i < m_camps->positions.size(); ++i) addPosition(page, i);
        addSplits(page);
    }
    addShared(page);
    page.addGap();
    page.addQuiet(escaped(caution(readingOf(workspace().map()))) + tr(" Nobody is ranked."));
}

void CampsPage::addSwitch(InspectorPage& page) {
    page.addGap();
    auto* row = new SwitchRow(tr("Colour the map by camp"), theme(), &page);
    row->setObjectName(QStringLiteral("colour"));
    row->setChecked(m_colouring);
    row->setToolTip(tr("The colours stay on the map until they are switched off here"));
    connect(row, &QAbstractButton::toggled, this, &CampsPage::colour);
    page.addRow(row);
    if (m_colouring)
        page.addQuiet(
            tr("A claim bears the letters of its camps, and their colour where it has but one; what all share is plain. The "
               "colours stay on the map until they are switched off."));
}

void CampsPage::addPosition(InspectorPage& page, std::size_t index) {
    const auto& position = m_camps->positions[index];
    const auto& map = workspace().map();
    const bool editable = !workspace().document().readOnly() && !position.distinguishing.empty();
    auto* heading = new CampHeading(static_cast<int>(index) + 1, QString::fromStdString(position.name), editable, theme(), &page);
    connect(heading, &CampHeading::renamed, this, [this, index](const QString& name) { rename(index, name); });
    page.addRow(heading);
    page.addText(htmlOf(position.sentence));
    addClaims(page, QStringLiteral("apart%1").arg(index), position.distinguishing, kShownApart);
    QStringList options;
    for (const auto& [option, tally] : position.options)
        if (map.find(option))
            options << QStringLiteral("%1: %2").arg(linkTo(refTo(option), escaped(titleOf(map, refTo(option)))),
                                                    escaped(shownWords(tally)));
    if (!options.isEmpty()) page.addQuiet(options.join(QLatin1String("<br>")));
}

void CampsPage::addShared(InspectorPage& page) {
    page.addHeading(m_camps->found > 1 ? tr("Across all positions") : tr("In this position"));
    const auto count = [](const std::vector<ClaimId>& claims, const QString& one, const QString& many) {
        return claims.size() == 1 ? one : many.arg(claims.size());
    };
    const bool several = m_camps->found > 1;
    addFolded(page, QStringLiteral("inAll"),
              several ? count(m_camps->inAll, tr("1 claim belongs to every one"), tr("%1 claims belong to every one"))
                      : count(m_camps->inAll, tr("1 claim belongs to it"), tr("%1 claims belong to it")),
              m_camps->inAll);
    addFolded(page, QStringLiteral("inSome"), count(m_camps->inSome, tr("1 claim belongs to some"), tr("%1 claims belong to some")),
              m_camps->inSome);
    addFolded(page, QStringLiteral("inNone"),
              several ? count(m_camps->inNone, tr("1 claim belongs to none"), tr("%1 claims belong to none"))
                      : count(m_camps->inNone, tr("1 claim does not"), tr("%1 claims do not")),
              m_camps->inNone);
}

void CampsPage::addSplits(InspectorPage& page) const {
    const auto& splits = m_camps->splits;
    if (splits.size() < 2) return;
    const auto& map = workspace().map();
    page.addHeading(tr("The disputes one by one"));
    for (const auto& split : splits | std::views::take(kShownSplits)) {
        const auto claims = byRank(map, split.claims);
        if (claims.empty()) continue;
        QStringList choices;
        for (const auto& choice : split.choices)
            choices << (choices.isEmpty() ? tr("Either %1") : tr("or %1")).arg(choiceInWords(map, choice));
        auto* row = new WordyRow(choices.join(QLatin1Char('\n')), {}, theme(), &page);
        connect(row, &QAbstractButton::clicked, this, [this, first = claims.front()] { workspace().reveal(refTo(first)); });
        page.addRow(row);
    }
    if (splits.size() > kShownSplits) page.addQuiet(tr("and %1 more").arg(splits.size() - kShownSplits));
}

void CampsPage::addFolded(InspectorPage& page, const QString& name, const QString& words, const std::vector<ClaimId>& claims) {
    if (claims.empty()) return;
    const bool open = m_open.contains(name);
    auto* row = new WordyRow((open ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + words, {}, theme(), &page);
    row->setObjectName(name);
    row->setAccessibleName(words);
    connect(row, &QAbstractButton::clicked, this, [this, name, open] {
        open ? static_cast<void>(m_open.removeAll(name)) : m_open.append(name);
        refill();
    });
    page.addRow(row);
    if (open) page.addRelatives(rowsOf(workspace().map(), byRank(workspace().map(), claims)));
}

void CampsPage::addClaims(InspectorPage& page, const QString& name, const std::vector<ClaimId>& claims, std::size_t shown) {
    const bool all = m_open.contains(name) || claims.size() <= shown + 1;
    auto some = claims;
    if (!all) some.resize(shown);
    page.addRelatives(rowsOf(workspace().map(), some));
    if (all) return;
    auto* more = new WordyRow(tr("▸ %1 more").arg(claims.size() - shown), {}, theme(), &page);
    more->setObjectName(name);
    connect(more, &QAbstractButton::clicked, this, [this, name] {
        m_open.append(name);
        refill();
    });
    page.addRow(more);
}

void CampsPage::rename(std::size_t index, const QString& name) {
    if (!m_camps || index >= m_camps->positions.size()) return;
    const auto position = m_camps->positions[index];
    if (name == QString::fromStdString(position.name)) return refill();
    workspace().edit(tr("Name camp"), [&](Transaction& transaction) {
        auto claims = position.distinguishing;
        std::erase_if(claims, [&](ClaimId claim) { return !transaction.before().find(claim); });
        nameCamp(transaction, position.given, name.toStdString(), claims);
    });
    refill();
}

void CampsPage::colour(bool on) {
    if (m_colouring == on) return;
    m_colouring = on;
    applyColours();
    if (on && !m_camps) return outdate();
    refill();
}

void CampsPage::applyColours() {
    auto overlay = workspace().overlay();
    overlay.camps.clear();
    if (m_colouring && m_camps && m_camps->found > 1) {
        for (std::size_t i = 0; i < m_camps->positions.size(); ++i)
            for (const auto claim : m_camps->positions[i].distinguishing) overlay.camps[refTo(claim)].push_back(static_cast<int>(i) + 1);
    }
    workspace().setOverlay(std::move(overlay));
}

}  // namespace cruxmap
