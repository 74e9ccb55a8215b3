// SPDX-License-Identifier: GPL-3.0-or-later
// The choice of what a page is about: the view that is shown, or everything.
#pragma once

#include <cstdint>
#include <functional>

class QHBoxLayout;
class QWidget;

namespace cruxmap {

class ChoiceButton;
class Theme;
class Workspace;

enum class ScopeChoice : std::uint8_t { View, Everything };

// A button named "scope" that tells the view's name.
ChoiceButton* scopeButton(const Workspace& workspace, ScopeChoice current, std::function<void(ScopeChoice)> chosen, const Theme& theme,
                          QWidget* parent);

// The same in a layout, in place of the one that is there; keeps the keyboard's focus.
void replaceScopeChoice(QHBoxLayout& layout, QWidget& parent, const Workspace& workspace, ScopeChoice current,
                        std::function<void(ScopeChoice)> chosen, const Theme& theme);

}  // namespace cruxmap
