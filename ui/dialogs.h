// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the window asks the user in a dialog of its own. Tests answer in the user's place.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QPrinter;
class QWidget;

namespace cruxmap {

struct OpenQuestion {
    QString title;
    QString folder;
    QString filter;
    bool several = false;
};

struct SaveQuestion {
    QString title;
    QString suggestion;  // folder and name
    QString filter;      // "Cruxmap document (*.cruxmap)"
    QString suffix;      // for a name without one
};

struct Choice {
    QString title;
    QString question;
    QString detail;
    QStringList answers;  // the first one is the default; one can always cancel
};

// The user may cancel each: then the answer is empty.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    virtual QString fileToOpen(QWidget* parent, const QString& folder) = 0;
    virtual QStringList filesToOpen(QWidget* parent, const OpenQuestion& question) = 0;
    // Has asked already when a file of that name exists.
    virtual QString fileToSave(QWidget* parent, const SaveQuestion& question) = 0;
    virtual std::optional<QString> line(QWidget* parent, const QString& title, const QString& label, const QString& text) = 0;
    virtual std::optional<int> choose(QWidget* parent, const Choice& choice) = 0;  // the index of an answer
    // The same, of so many answers that they make a list.
    virtual std::optional<int> pick(QWidget* parent, const Choice& choice) = 0;
    virtual bool setUpPrinter(QWidget* parent, QPrinter& printer) = 0;
};

// Those of the desktop.
class NativeDialogs : public Dialogs {
public:
    QString fileToOpen(QWidget* parent, const QString& folder) override;
    QStringList filesToOpen(QWidget* parent, const OpenQuestion& question) override;
    QString fileToSave(QWidget* parent, const SaveQuestion& question) override;
    std::optional<QString> line(QWidget* parent, const QString& title, const QString& label, const QString& text) override;
    std::optional<int> choose(QWidget* parent, const Choice& choice) override;
    std::optional<int> pick(QWidget* parent, const Choice& choice) override;
    bool setUpPrinter(QWidget* parent, QPrinter& printer) override;
};

}  // namespace cruxmap
