// SPDX-License-Identifier: GPL-3.0-or-later
// A note as it is read: its paragraphs, who wrote it and when. Under the pointer, or where the keyboard stands in it, it offers to be
// changed and removed; a double click changes it too.
#pragma once

#include "core/model/records.h"

#include <QWidget>

class QHBoxLayout;

namespace cruxmap {

class Theme;

enum class NoteAccess : std::uint8_t { Read, Write };

class NoteRow : public QWidget {
    Q_OBJECT

public:
    NoteRow(const Note& note, NoteAccess access, const Theme& theme, QWidget* parent);

    // Whether its buttons are to be seen.
    bool lit() const;

Q_SIGNALS:
    void changeRequested();
    void removeRequested();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addButton(QHBoxLayout& line, const QString& name, const char* icon, const QString& words, void (NoteRow::*pressed)(),
                   const Theme& theme);
    void repaintButtons();
};

}  // namespace cruxmap
