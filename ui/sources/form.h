// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a record below each other, each with its name: one writes into them and goes on; what was written is handed over when the
// field is left, or at Enter. Esc gives back what was there.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;

namespace cruxmap {

class Theme;

class Form : public QWidget {
    Q_OBJECT

public:
    // Without `editable` the fields are for reading.
    Form(const Theme& theme, bool editable, QWidget* parent);

    // `name` is what the field is called for tests and for keeping the focus; `wanted` is shown while it is empty.
    void addLine(const QString& label, const char* name, const std::string& text, const QString& wanted,
                 std::function<void(const std::string&)> written);
    void addChoice(const QString& label, const char* name, const std::vector<QString>& choices, int current,
                   std::function<void(int)> chosen);

private:
    void add(const QString& label, QWidget* field);

    const Theme& m_theme;
    bool m_editable;
    QGridLayout* m_grid;
};

}  // namespace cruxmap
