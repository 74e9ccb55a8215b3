// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tool_row.h"

#include "ui/actions.h"
#include "ui/commands_button.h"
#include "ui/panels/search_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <initializer_list>

namespace cruxmap {

namespace {

constexpr int kHeight = 52;
constexpr int kMargin = 14;
constexpr int kGroupGap = 20;
constexpr int kSearchWidth = 330;
constexpr int kTitleWidth = 320;
constexpr int kLeastWidth = 720;

QToolButton* wordFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget* groupOf(const Actions& actions, std::initializer_list<ActionId> ids) {
    auto* group = new QWidget;
    auto* words = new QHBoxLayout(group);
    words->setContentsMargins(kGroupGap, 0, 0, 0);
    words->setSpacing(2);
    for (const auto id : ids) words->addWidget(wordFor(actions[id]));
    return group;
}

}  // namespace

ToolRow::ToolRow(Workspace& workspace, const Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_pages(new QWidget),
      m_pageWords(new QHBoxLayout(m_pages)),
      m_search(new SearchField(workspace)),
      m_commands(new CommandsButton(actions[ActionId::Palette], tr("Commands"))) {
    setObjectName(QStringLiteral("toolRow"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    m_title->setObjectName(QStringLiteral("documentTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_search->setMaximumWidth(kSearchWidth);
    m_search->setMinimumWidth(kSearchWidth / 2);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, 0, kMargin - 6, 0);
    row->setSpacing(2);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->addWidget(m_title);
    row->addWidget(m_pages);
    m_pages->hide();
    m_pageWords->setContentsMargins(kGroupGap / 2, 0, 0, 0);
    m_pageWords->setSpacing(2);
    m_groups = {groupOf(actions, {ActionId::NewClaim, ActionId::Support, ActionId::Attack, ActionId::Undercut}),
                groupOf(actions, {ActionId::Tidy, ActionId::ZoomToFit, ActionId::WhatIf}), groupOf(actions, {ActionId::Export})};
    for (auto* group : m_groups) row->addWidget(group);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addSpacing(4);
    row->addWidget(m_commands);
}

void ToolRow::setTheme(const Theme& theme) {
    m_search->setTheme(theme);
    m_commands->setTheme(theme);
}

void ToolRow::addPage(QAction* action) {
    m_pageWords->addWidget(wordFor(action));
    m_pages->setVisible(m_pageWords->count() > 1);
    showWhatFits();
}

void ToolRow::setTitle(const QString& title) {
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setText(QFontMetrics(bold).elidedText(title, Qt::ElideRight, kTitleWidth));
    m_title->setToolTip(title);
    showWhatFits();
}

QSize ToolRow::minimumSizeHint() const {
    return {kLeastWidth, kHeight};
}

void ToolRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showWhatFits();
}

void ToolRow::showWhatFits() {
    for (auto* group : m_groups) group->show();
    for (auto group = m_groups.rbegin(); group != m_groups.rend() && layout()->minimumSize().width() > width(); ++group) {
        (*group)->hide();
        layout()->invalidate();
    }
}

}  // namespace cruxmap
