// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_page.h"

#include "ui/panels/choice_button.h"
#include "ui/panels/scope_choice.h"
#include "ui/panels/section_heading.h"
#include "ui/reasoning/exchange_header.h"
#include "ui/reasoning/exchange_view.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kBarHeight = 38;
constexpr std::size_t kFewSpeakers = 5;

}  // namespace

ExchangePage::ExchangePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_theme(&Theme::light()),
      m_bar(new QWidget),
      m_choices(new QHBoxLayout),
      m_summary(new QLabel),
      m_view(new ExchangeView(workspace)),
      m_soon(new QTimer(this)) {
    m_header = new ExchangeHeader(*m_view);
    setFocusProxy(m_view);
    m_bar->setFixedHeight(kBarHeight);
    m_summary->setFont(fontOf(FontRole::Quiet));
    m_summary->setTextFormat(Qt::PlainText);
    m_choices->setSpacing(4);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(10, 0, 16, 0);
    bar->addLayout(m_choices);
    bar->addStretch(1);
    bar->addWidget(m_summary);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_header);
    column->addWidget(m_view, 1);

    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &ExchangePage::update);
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_scope = Scope::View;
        m_lanes = Lanes::Few;
        updateSoon();
    });
    connect(&workspace, &Workspace::committed, this, &ExchangePage::updateSoon);
    connect(&workspace, &Workspace::viewChanged, this, &ExchangePage::updateSoon);
    connect(&workspace, &Workspace::pictureChanged, this, &ExchangePage::updateSoon);
    connect(&workspace, &Workspace::suppositionsChanged, this, &ExchangePage::updateSoon);
    connect(m_header, &ExchangeHeader::othersClicked, this, [this] { setLanes(Lanes::All); });
    connect(m_view, &ExchangeView::mapRequested, this, &ExchangePage::mapRequested);
    fillBar();
}

void ExchangePage::setTheme(const Theme& theme) {
    m_theme = &theme;
    makeQuiet(*m_summary, theme);
    m_header->setTheme(theme);
    m_view->setTheme(theme);
    fillBar();
}

void ExchangePage::setScope(Scope scope) {
    if (std::exchange(m_scope, scope) == scope) return;
    update();
}

void ExchangePage::setLanes(Lanes lanes) {
    if (std::exchange(m_lanes, lanes) == lanes) return;
    update();
}

void ExchangePage::updateSoon() {
    m_outdated = true;
    m_soon->start(0);
}

void ExchangePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_outdated) update();
}

// Not while nobody looks.
void ExchangePage::update() {
    m_outdated = true;
    if (!isVisible()) return;
    m_outdated = false;
    const auto& map = m_workspace.map();
    const bool everything = m_scope == Scope::Everything;
    const auto content = everything ? contentOf(map, m_workspace.filter()) : m_workspace.content();
    std::vector<ClaimId> claims;
    for (const auto& card : content.cards)
        if (card.subject.kind == RecordKind::Claim && map.contains(card.subject)) claims.push_back(ClaimId{card.subject.id});
    auto relations = content.relations;
    std::erase_if(relations, [&](RelationId relation) { return !map.find(relation); });
    const auto& verdicts = m_workspace.derived().verdicts();
    const auto all = exchangeOf(map, verdicts, claims, relations);
    const auto shown = m_lanes == Lanes::Few ? folded(all, kFewSpeakers) : all;
    m_summary->setText(summary(shown));
    ComposeOptions options;
    if (m_workspace.statusesShown() || m_workspace.supposing()) options.statuses = statusesOf(map, verdicts);
    m_view->setPicture(pictureOf(map, shown, m_measure, options));
    fillBar();
}

QString ExchangePage::summary(const Exchange& exchange) const {
    const auto hanging = std::ranges::count_if(exchange.turns, &ExchangeTurn::hanging);
    const auto turns = exchange.turns.size();
    const auto counted = turns == 1 ? tr("1 turn") : tr("%1 turns").arg(turns);
    if (turns == 0) return {};
    return hanging == 0 ? counted : tr("%1 · %2 left hanging").arg(counted).arg(hanging);
}

// The old choices may be in the middle of a click, so they go later.
void ExchangePage::fillBar() {
    const bool focused = m_bar->isAncestorOf(focusWidget());
    QString name = focused ? focusWidget()->objectName() : QString();
    while (auto* item = m_choices->takeAt(0)) {
        if (auto* old = item->widget()) {
            old->hide();
            old->setObjectName({});
            old->deleteLater();
        }
        delete item;
    }
    m_choices->addWidget(scopeButton(
        m_workspace, static_cast<ScopeChoice>(m_scope), [this](ScopeChoice choice) { setScope(static_cast<Scope>(choice)); }, *m_theme,
        m_bar));
    auto* lanes = new ChoiceButton(
        {tr("Main speakers"), tr("All speakers")}, static_cast<int>(m_lanes), [this](int choice) { setLanes(static_cast<Lanes>(choice)); },
        *m_theme, m_bar);
    lanes->setObjectName(QStringLiteral("lanes"));
    lanes->setToolTip(tr("Whose lanes are shown one by one"));
    lanes->setAccessibleName(lanes->toolTip() + QStringLiteral(": ") + lanes->text());
    m_choices->addWidget(lanes);
    if (!name.isEmpty())
        if (auto* same = m_bar->findChild<QWidget*>(name)) same->setFocus(Qt::OtherFocusReason);
}

}  // namespace cruxmap
