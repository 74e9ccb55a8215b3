// SPDX-License-Identifier: GPL-3.0-or-later
// Where the debate of a window lies: opening and starting one, saving it elsewhere, closing it. Nothing is ever lost by
// opening another debate, since each is saved all the time.
#pragma once

#include "core/document/document.h"
#include "ui/services.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace cruxmap {

class Workspace;

class Filing : public QObject {
    Q_OBJECT

public:
    // Dialogs belong to `window`.
    Filing(Workspace& workspace, const Services& services, QWidget* window);

    QString file() const;  // empty without a debate
    bool isDraft() const;

    // Each takes the place of the debate that is open. When it fails that one stays, failed() is emitted, and false returned.
    bool startEmpty();
    bool openSample();
    bool open(const QString& name);  // a document, or what can be imported as a draft: any name that the command line takes
    bool chooseAndOpen();

    void save();  // there is nothing to write: a draft is given a place, any other document is said to be saved
    bool saveAs();
    bool saveCopy();
    void close();

    // What the welcome page lists.
    void forget(const QString& file);       // among those opened lately
    void removeDraft(const QString& file);  // asks first

Q_SIGNALS:
    void placed();  // the debate lies in another file
    void listsChanged();
    void done(const QString& message);
    void failed(const QString& message);

private:
    bool guarded(const QString& file, const std::function<void()>& action);
    bool openFile(const QString& path);
    void take(Document document);
    void remember(const QString& file);
    QString suggestion() const;
    QString askPlace(const QString& title, const QString& filter);
    std::optional<CopyHistory> askHistory();
    void requireNotInUse(const QString& target) const;

    Workspace& m_workspace;
    Services m_services;
    QWidget* m_window;
};

}  // namespace cruxmap
