// SPDX-License-Identifier: GPL-3.0-or-later
// What is computed from the open document, in one place for all views: the verdicts, as recorded and under what is supposed
// just now; the texts of the sources, and where each passage stands in them. Made when somebody asks, good for one stamp.
// Passages that take long to find are searched for in the background.
#pragma once

#include "core/interchange/source_texts.h"
#include "core/reasoning/verdicts.h"

#include "ui/workspace/worker.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace cruxmap {

class Derived : public QObject {
    Q_OBJECT

public:
    explicit Derived(QObject* parent = nullptr);

    // Of this document, or of none. Suppositions are given up.
    void of(const Document* document);

    // Verdicts of the document as it is, and under the suppositions. The references are good until the next edit or
    // supposition.
    const Verdicts& recorded();
    const Verdicts& verdicts();

    const Suppositions& suppositions() const { return m_suppositions; }
    void suppose(Suppositions suppositions);

    SourceTexts& texts() { return m_texts; }

    // Gives up searching for passages until the next edit, or until somebody asks for one of them.
    void cancelSearch();
    bool searchCancelled() const;
    void searchAgain();
    // How long a search is not worth a word.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

Q_SIGNALS:
    void passagesFound();                // some that texts() said are awaited
    void searchProgressed(double part);  // 0 to 1, of one text after the other; not told of a short search
    void searchEnded();                  // also when it was cancelled
    void searchFailed(const QString& message);

private:
    void refresh();
    void search();
    void endSearch();

    const Document* m_document = nullptr;
    std::int64_t m_stamp = -1;
    Suppositions m_suppositions;
    std::optional<Verdicts> m_recorded;
    std::optional<Verdicts> m_supposed;
    SourceTexts m_texts;
    Worker m_searching;
    QTimer m_patience;
    bool m_underWay = false;
    double m_searched = 0;
    std::int64_t m_cancelledAt = -1;  // the stamp
};

}  // namespace cruxmap
