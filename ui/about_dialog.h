// SPDX-License-Identifier: GPL-3.0-or-later
// What Cruxmap is, its version and its licence.
#pragma once

#include <QDialog>

namespace cruxmap {

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

}  // namespace cruxmap
