// SPDX-License-Identifier: GPL-3.0-or-later
// Attaching documents to sources: asks for the files, and for what they do not say themselves; reads them in the background, one
// after the other; writes text and places of passages in one edit each, and tells how many of them were found. Whatever fails or is
// cancelled leaves the debate as it was.
#pragma once

#include "core/interchange/attachment.h"
#include "ui/services.h"
#include "ui/workspace/worker.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <memory>
#include <optional>

class QTimer;
class QWidget;

namespace cruxmap {

class Workspace;

class Attaching : public QObject {
    Q_OBJECT

public:
    // Dialogs belong to `window`.
    Attaching(Workspace& workspace, const Services& services, QWidget* window);

    // Asks for files. Each goes to `source`; without one, to the source that it belongs to by its bytes, or the user says to which.
    void start(std::optional<SourceId> source = std::nullopt);
    void attach(const QStringList& files, std::optional<SourceId> source = std::nullopt);
    // A text from elsewhere, as a new source that is asked a name for.
    void paste(const QString& text);
    // The original lies elsewhere now. Other bytes are another version: the user is asked whether it takes the place of the text.
    void relink(SourceId source);
    // Gives up the earlier texts of a source; asks first while passages are only known from them.
    void letGoEarlier(SourceId source);

    bool busy() const { return m_current.has_value(); }
    void cancel();

    // What can be attached, by the ends of file names.
    static bool takes(const QString& file);

Q_SIGNALS:
    void attached(SourceId source);
    void working(const QString& what);  // for more than half a second already; empty: not any more
    void said(const QString& message);
    void failed(const QString& message);

private:
    enum class Purpose : std::uint8_t { Attach, Relink };
    struct Task {
        std::string path;  // empty: `file` is there already
        SourceFile file;
        std::optional<SourceId> source;
        std::string title;  // of a new source; empty: named after the file
        Purpose purpose = Purpose::Attach;
    };
    struct Totals {
        std::size_t documents = 0;
        AnchorCounts counts{};
        std::string last;  // what the last one was: its title and whether it is a new version
    };

    void enqueue(Task task);
    void next();
    void read();
    void recognise();
    bool relinked();
    std::optional<Source> chosenSource();
    void plan(const Source& source, ReadingOptions options);
    void planned(const Source& source, ReadingOptions options, const AttachmentPlan& plan);
    void write(const AttachmentPlan& plan);
    void finish();
    QStringList askFiles(bool several);

    Workspace& m_workspace;
    Services m_services;
    QWidget* m_window;
    Worker m_worker;
    QTimer* m_patience;
    int m_percent = 0;
    std::deque<Task> m_queue;
    std::optional<Task> m_current;
    std::int64_t m_stamp = 0;  // of the document when the plan was begun
    Totals m_totals;
};

}  // namespace cruxmap
