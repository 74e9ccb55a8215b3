// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/left_dock.h"

#include "ui/panels/outline_panel.h"
#include "ui/panels/topics_panel.h"
#include "ui/panels/unplaced_panel.h"
#include "ui/panels/views_panel.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kWidth = 250;
constexpr int kHandle = 8;

}  // namespace

LeftDock::LeftDock(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_views(new ViewsPanel(workspace)),
      m_unplaced(new UnplacedPanel(workspace)),
      m_top(new QWidget),
      m_outline(new OutlinePanel(workspace)),
      m_topics(new TopicsPanel(workspace)),
      m_splitter(new QSplitter(Qt::Vertical, this)) {
    m_splitter->setHandleWidth(kHandle);
    m_splitter->setChildrenCollapsible(false);
    auto* top = new QVBoxLayout(m_top);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(0);
    top->addWidget(m_views, 1);
    top->addWidget(m_unplaced);
    for (QWidget* panel : {m_top, static_cast<QWidget*>(m_outline), static_cast<QWidget*>(m_topics)}) m_splitter->addWidget(panel);
    m_splitter->setStretchFactor(1, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_setByHand = true; });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->addWidget(m_splitter);
}

void LeftDock::setTheme(const Theme& theme) {
    m_views->setTheme(theme);
    m_unplaced->setTheme(theme);
    m_outline->setTheme(theme);
    m_topics->setTheme(theme);
}

QByteArray LeftDock::saveState() const {
    return m_setByHand ? m_splitter->saveState() : QByteArray();
}

bool LeftDock::restoreState(const QByteArray& state) {
    m_setByHand = !state.isEmpty() && m_splitter->restoreState(state);
    return m_setByHand;
}

QSize LeftDock::sizeHint() const {
    return {kWidth, 600};
}

bool LeftDock::event(QEvent* event) {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) shareHeight();
    return handled;
}

// Until somebody moves a handle, views and topics are as high as their rows, and the outline has the rest: at least a third.
void LeftDock::shareHeight() {
    if (m_setByHand) return;
    const auto height = m_splitter->height() - 2 * kHandle;
    auto views = m_top->sizeHint().height();
    auto topics = m_topics->sizeHint().height();
    const auto room = height - height / 3;
    if (views + topics > room) {
        topics = std::max(topics * room / (views + topics), m_topics->minimumSizeHint().height());
        views = room - topics;
    }
    m_splitter->setSizes({views, height - views - topics, topics});
}

}  // namespace cruxmap
