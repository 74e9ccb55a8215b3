// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page_area.h"

#include "ui/panels/inspector_page.h"
#include "ui/panels/pen.h"
#include "ui/render/theme.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QEvent>
#include <QScrollBar>
#include <QTimer>

namespace cruxmap {

void replacePage(QScrollArea& area, QWidget* page, Pen* pen) {
    const auto* old = area.widget();
    const auto* inside = old ? area.window()->focusWidget() : nullptr;
    auto focused = inside && old->isAncestorOf(inside) ? inside->objectName() : QString();
    if (pen) pen->setTurning(true);
    if (auto* taken = area.takeWidget()) {
        taken->hide();
        taken->deleteLater();
    }
    if (pen) pen->setTurning(false);
    page->setAutoFillBackground(false);
    area.setWidget(page);
    page->show();
    if (pen && !pen->wanted().isEmpty() && page->findChild<QWidget*>(pen->wanted())) focused = pen->found();
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
    connect(&workspace.derived(), &Derived::passagesFound, this, &PageArea::updateSoon);
    connect(&workspace.derived(), &Derived::searchEnded, this, &PageArea::updateSoon);
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

void PageArea::setPen(Pen& pen) {
    m_pen = &pen;
    connect(&pen, &Pen::changed, this, &PageArea::updateSoon);
}

void PageArea::update() {
    m_soon->stop();
    m_outdated = false;
    const auto& records = m_workspace.selection().records();
    const bool same = records == m_shown;
    if (m_pen && !same) m_pen->keepNotes(records.empty() ? RecordRef{RecordKind::Meta, 1} : *records.begin());
    m_shown = records;
    auto* page = new InspectorPage(m_workspace, *m_theme, this);
    page->setPen(m_pen);
    if (m_workspace.hasDocument()) fill(*page);
    page->finish();
    const auto scrolled = same ? verticalScrollBar()->value() : 0;
    replacePage(*this, page, m_pen);
    verticalScrollBar()->setValue(scrolled);
    Q_EMIT pageChanged();
}

}  // namespace cruxmap
