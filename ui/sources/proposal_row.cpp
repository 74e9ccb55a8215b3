// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/proposal_row.h"

#include "ui/panels/section_heading.h"
#include "ui/render/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace cruxmap {

void makeRowButton(QToolButton& button, const Theme& theme) {
    button.setFont(fontOf(FontRole::Quiet));
    button.setFocusPolicy(Qt::TabFocus);
    button.setStyleSheet(QStringLiteral("QToolButton { padding: 1px 5px; } QToolButton::menu-indicator { image: none; }"));
    makeQuiet(button, theme);
}

ProposalRow::ProposalRow(const QString& text, const QString& detail, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_text(text), m_theme(theme), m_line(new QHBoxLayout(this)) {
    setAccessibleName(text);
    setAccessibleDescription(detail);
    m_line->setContentsMargins(8, 4, 8, 4);
    m_line->setSpacing(2);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    const auto add = [&](const QString& words, FontRole font) {
        auto* label = new QLabel(words, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(fontOf(font));
        column->addWidget(label);
        return label;
    };
    add(text, FontRole::PageText);
    if (!detail.isEmpty()) makeQuiet(*add(detail, FontRole::Quiet), theme);
    m_line->addLayout(column, 1);
    m_line->addSpacing(8);
}

QToolButton* ProposalRow::addButton(const QString& text, const QString& name, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(text, m_text));
    makeRowButton(*button, m_theme);
    m_line->addWidget(button, 0, Qt::AlignTop);
    return button;
}

}  // namespace cruxmap
