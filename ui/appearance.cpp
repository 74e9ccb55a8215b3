// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include "ui/settings.h"
#include "ui/style.h"

namespace cruxmap {

Appearance::Appearance(QApplication& application, Settings& settings)
    : m_application(application), m_settings(settings), m_theme(&chosenTheme()), m_reducedMotion(reducedMotion()) {
    applyStyle(m_application, *m_theme);
    connect(&m_settings, &Settings::changed, this, &Appearance::update);
    connect(&m_desktop, &DesktopColours::changed, this, &Appearance::update);
}

bool Appearance::reducedMotion() const {
    return m_settings[setting::reducedMotion];
}

const Theme& Appearance::chosenTheme() const {
    const auto choice = m_settings[setting::theme];
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_desktop.isDark());
    return dark ? Theme::dark() : Theme::light();
}

void Appearance::update() {
    const auto& theme = chosenTheme();
    const bool motionChanged = m_reducedMotion != reducedMotion();
    if (&theme == m_theme && !motionChanged) return;
    if (&theme != m_theme) applyStyle(m_application, theme);
    m_theme = &theme;
    m_reducedMotion = reducedMotion();
    Q_EMIT changed();
}

}  // namespace cruxmap
