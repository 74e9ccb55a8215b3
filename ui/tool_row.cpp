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

QToolButton* wordFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void addGroup(QHBoxLayout* row, const Actions& actions, std::initializer_list<ActionId> ids) {
    row->addSpacing(kGroupGap);
    for (const auto id : ids) row->addWidget(wordFor(actions[id]));
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
    row->addWidget(m_title);
    row->addWidget(m_pages);
    m_pages->hide();
    m_pageWords->setContentsMargins(kGroupGap / 2, 0, 0, 0);
    m_pageWords->setSpacing(2);
    addGroup(row, actions, {ActionId::NewClaim, ActionId::Support, ActionId::Attack, ActionId::Undercut});
    addGroup(row, actions, {ActionId::Tidy, ActionId::ZoomToFit, ActionId::WhatIf});
    addGroup(row, actions, {ActionId::Export});
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
}

void ToolRow::setTitle(const QString& title) {
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setText(QFontMetrics(bold).elidedText(title, Qt::ElideRight, kTitleWidth));
    m_title->setToolTip(title);
}

}  // namespace cruxmap
