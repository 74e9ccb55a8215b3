// SPDX-License-Identifier: GPL-3.0-or-later
// All keys at a glance, by menu, in columns: made from the table of actions, with what the map itself understands.
#pragma once

#include <QDialog>

namespace cruxmap {

class Theme;

class KeysDialog : public QDialog {
    Q_OBJECT

public:
    KeysDialog(const Theme& theme, QWidget* parent);
};

}  // namespace cruxmap
