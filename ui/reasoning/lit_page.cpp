// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/lit_page.h"

#include "ui/panels/inspector_page.h"
#include "ui/panels/section_heading.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QToolButton>

#include <utility>

namespace cruxmap {

LitPage::LitPage(Workspace& workspace, QWidget* parent) : PageArea(workspace, parent) {
    connect(&workspace, &Workspace::documentChanged, this, [this] { showOnMap(false); });
}

void LitPage::showOnMap(bool on) {
    if (std::exchange(m_onMap, on) == on) return;
    if (auto* toggle = findChild<QToolButton*>(QStringLiteral("showOnMap"))) toggle->setChecked(on);
    light();
    Q_EMIT shownOnMapChanged();
}

void LitPage::addToggle(InspectorPage& page, const QString& words, const QString& tip) {
    auto* line = page.addLine();
    line->addSpacing(6);
    auto* label = new QLabel(words);
    label->setFont(fontOf(FontRole::Quiet));
    label->setWordWrap(true);
    makeQuiet(*label, page.theme());
    line->addWidget(label, 1);
    auto* toggle = new QToolButton;
    toggle->setObjectName(QStringLiteral("showOnMap"));
    toggle->setText(tr("Show on map"));
    toggle->setCheckable(true);
    toggle->setChecked(m_onMap);
    toggle->setToolTip(tip);
    toggle->setStatusTip(tip);
    toggle->setFocusPolicy(Qt::TabFocus);
    connect(toggle, &QToolButton::clicked, this, &LitPage::showOnMap);
    line->addWidget(toggle, 0, Qt::AlignTop);
}

void LitPage::setLights(std::optional<std::set<RecordRef>> lights) {
    m_lights = std::move(lights);
    light();
}

void LitPage::hideEvent(QHideEvent* event) {
    PageArea::hideEvent(event);
    if (!event->spontaneous()) showOnMap(false);
}

// Another page may have lit something else meanwhile: that is its own to take back.
void LitPage::light() {
    auto overlay = workspace().overlay();
    if (m_lit && overlay.lit == m_lit) overlay.lit.reset();
    m_lit = m_onMap ? m_lights : std::nullopt;
    if (m_lit) overlay.lit = m_lit;
    workspace().setOverlay(std::move(overlay));
}

}  // namespace cruxmap
