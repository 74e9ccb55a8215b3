// SPDX-License-Identifier: GPL-3.0-or-later
// What is computed from the open document, in one place for all views: the verdicts, as recorded and under what is supposed
// just now; the texts of the sources, and where each passage stands in them. Made when somebody asks, good for one stamp.
// Passages that take long to find are searched for in the background.
#pragma once

#include "core/interchange/source_texts.h"
#include "core/reasoning/verdicts.h"

#include "ui/workspace/worker.h"

#include <QElapsedTimer>
#include <QObject>

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

    // Gives up searching for passages until the next edit.
    void cancelSearch();
    bool searchCancelled() const;

Q_SIGNALS:
    void passagesFound();                // some that texts() said are awaited, or a search for them was cancelled
    void searchProgressed(double part);  // 0 to 1; not told of a short search
    void searchEnded();

private:
    void refresh();
    void search();

    const Document* m_document = nullptr;
    std::int64_t m_stamp = -1;
    Suppositions m_suppositions;
    std::optional<Verdicts> m_recorded;
    std::optional<Verdicts> m_supposed;
    SourceTexts m_texts;
    Worker m_searching;
    QElapsedTimer m_searchingSince;
    std::int64_t m_cancelledAt = -1;  // the stamp
};

}  // namespace cruxmap
