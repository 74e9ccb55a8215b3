// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/what_if_bar.h"

#include "ui/actions.h"
#include "ui/panels/section_heading.h"
#include "ui/reasoning/what_if_commands.h"
#include "ui/render/fonts.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kAbove = 10;
constexpr int kBeside = 12;
constexpr int kHeight = 44;

QToolButton* buttonFor(QAction* action, const QString& text) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    if (!text.isEmpty()) button->setText(text);
    return button;
}

QString changesInWords(const Consequences& changes) {
    const auto count = changes.flips.size() + changes.tallies.size();
    if (count == 0) return WhatIfBar::tr("nothing else changes");
    return count == 1 ? WhatIfBar::tr("1 claim changes") : WhatIfBar::tr("%1 claims change").arg(count);
}

}  // namespace

WhatIfBar::WhatIfBar(Workspace& workspace, const Actions& actions, QWidget* map)
    : FloatingCard(map), m_workspace(workspace), m_title(new QLabel(tr("What if"))), m_words(new QLabel) {
    setObjectName(QStringLiteral("whatIfBar"));
    setAccessibleName(tr("What if"));
    auto bold = fontOf(FontRole::PageText);
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_words->setObjectName(QStringLiteral("supposed"));
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* done = new QToolButton;
    done->setObjectName(QStringLiteral("done"));
    done->setText(tr("Done"));
    done->setToolTip(tr("Leaves the mode; the debate is as it was"));
    done->setFocusPolicy(Qt::TabFocus);
    connect(done, &QToolButton::clicked, this, [this] { m_workspace.setSupposing(false); });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(contentsMargins().left() + 8, kShadow, contentsMargins().right(), kShadow);
    setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_title);
    row->addSpacing(8);
    row->addWidget(m_words, 1);
    row->addSpacing(8);
    row->addWidget(buttonFor(actions[ActionId::ReleaseAll], tr("Reset")));
    row->addWidget(buttonFor(actions[ActionId::KeepScenario], {}));
    row->addWidget(done);

    map->installEventFilter(this);
    connect(&workspace, &Workspace::supposingChanged, this, &WhatIfBar::update);
    connect(&workspace, &Workspace::suppositionsChanged, this, &WhatIfBar::update);
    connect(&workspace, &Workspace::committed, this, &WhatIfBar::update);
    update();
}

void WhatIfBar::setTheme(const Theme& theme) {
    FloatingCard::setTheme(theme);
    makeQuiet(*m_words, theme);
}

bool WhatIfBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return FloatingCard::eventFilter(watched, event);
}

void WhatIfBar::update() {
    const bool on = m_workspace.supposing();
    if (on) {
        const auto supposed = inWords(m_workspace.suppositions());
        m_words->setText(supposed.isEmpty() ? tr("Select a claim: X suspends it, Shift+X assumes it")
                                            : tr("%1 · %2").arg(supposed, changesInWords(consequencesNow(m_workspace))));
        place();
        raise();
    }
    setVisible(on);
}

void WhatIfBar::place() {
    const auto room = parentWidget()->width() - 2 * kBeside;
    const auto words = m_words->fontMetrics().horizontalAdvance(m_words->text());
    const auto wanted = layout()->minimumSize().width() - 2 * kShadow + words;
    const auto width = std::min(room, wanted);
    setSheet(QRect((parentWidget()->width() - width) / 2, kAbove, width, kHeight));
}

}  // namespace cruxmap
