// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/right_dock.h"

#include "ui/panels/inspector.h"
#include "ui/panels/pen.h"
#include "ui/workspace/workspace.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kWidth = 360;
constexpr int kTabsMargin = 8;
constexpr double kMostOfHeight = 0.45;  // for what is selected; the rest scrolls there

}  // namespace

RightDock::RightDock(Workspace& workspace, Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_pen(new Pen(workspace, settings, this)),
      m_head(new Inspector(workspace, InspectorPart::Head, *m_pen)),
      m_details(new Inspector(workspace, InspectorPart::Details, *m_pen)),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget) {
    m_tabs->setObjectName(QStringLiteral("rightTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(kTabsMargin, 0, kTabsMargin, 0);
    tabs->addWidget(m_tabs, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(tabs);
    column->addWidget(m_pages, 1);
    addPage(m_details, tr("About"), tr("Reasons, figures, sources and notes"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_head, &PageArea::pageChanged, this, &RightDock::shareHeight);
}

void RightDock::setTheme(const Theme& theme) {
    m_head->setTheme(theme);
    m_details->setTheme(theme);
}

void RightDock::addPage(QWidget* page, const QString& name, const QString& tip) {
    m_pages->addWidget(page);
    m_tabs->setTabToolTip(m_tabs->addTab(name), tip);
}

void RightDock::showPage(QWidget* page) {
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
}

void RightDock::setPageOffered(QWidget* page, bool offered) {
    m_tabs->setTabVisible(m_pages->indexOf(page), offered);
}

QWidget* RightDock::shownPage() const {
    return m_pages->currentWidget();
}

void RightDock::beginNote() {
    const auto& records = m_workspace.selection().records();
    if (records.size() > 1 || !m_pen->canWrite()) return;
    showPage(m_details);
    m_pen->beginNote({records.empty() ? RecordRef{RecordKind::Meta, 1} : *records.begin()});
}

QSize RightDock::sizeHint() const {
    return {kWidth, 600};
}

void RightDock::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    shareHeight();
}

void RightDock::shareHeight() {
    m_head->setFixedHeight(std::min(m_head->pageHeight(width()), static_cast<int>(height() * kMostOfHeight)));
}

}  // namespace cruxmap
