// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page_area.h"

#include "ui/panels/inspector_page.h"
#include "ui/render/theme.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QTimer>

namespace cruxmap {

void replacePage(QScrollArea& area, QWidget* page) {
    const auto* old = area.widget();
    const auto* inside = old ? QApplication::focusWidget() : nullptr;
    const auto focused = inside && old->isAncestorOf(inside) ? inside->objectName() : QString();
    if (auto* taken = area.takeWidget()) {
        taken->hide();
        taken->deleteLater();
    }
    page->setAutoFillBackground(false);
    area.setWidget(page);
    page->show();
    if (focused.isEmpty()) return;
    if (auto* same = page->findChild<QWidget*>(focused)) same->setFocus(Qt::OtherFocusReason);
}

PageArea::PageArea(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), m_workspace(workspace), m_theme(&Theme::light()), m_soon(new QTimer(this)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, [this] {
        if (isVisible()) update();
    });
    connect(&workspace, &Workspace::documentChanged, this, &PageArea::updateSoon);
    connect(&workspace, &Workspace::committed, this, &PageArea::updateSoon);
    connect(&workspace, &Workspace::suppositionsChanged, this, &PageArea::updateSoon);
    connect(&workspace.selection(), &Selection::changed, this, &PageArea::updateSoon);
}

void PageArea::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_outdated = true;
    if (isVisible()) update();
}

int PageArea::pageHeight(int width) const {
    const auto* page = widget();
    if (!page) return 0;
    return page->hasHeightForWidth() ? page->heightForWidth(width) : page->sizeHint().height();
}

void PageArea::updateSoon() {
    m_outdated = true;
    m_soon->start(0);
}

void PageArea::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    if (m_outdated) update();
}

// A text knows its height only when it has its width.
bool PageArea::eventFilter(QObject* watched, QEvent* event) {
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) Q_EMIT pageChanged();
    return handled;
}

void PageArea::update() {
    m_soon->stop();
    m_outdated = false;
    const auto& records = m_workspace.selection().records();
    const auto scrolled = records == m_shown ? verticalScrollBar()->value() : 0;
    m_shown = records;
    auto* page = new InspectorPage(m_workspace, *m_theme, this);
    if (m_workspace.hasDocument()) fill(*page);
    page->finish();
    replacePage(*this, page);
    verticalScrollBar()->setValue(scrolled);
    Q_EMIT pageChanged();
}

}  // namespace cruxmap
