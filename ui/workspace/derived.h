// SPDX-License-Identifier: GPL-3.0-or-later
// What is computed from the open document, in one place for all views: the verdicts, as recorded and under what is supposed
// just now; the texts of the sources, and where each passage stands in them. Made when somebody asks, good for one stamp.
// Passages that take long to find are searched for in the background.
#pragma once

#include "core/interchange/source_texts.h"
#include "core/reasoning/verdicts.h"

#include "ui/workspace/worker.h"

#include <QObject>

#include <optional>

namespace cruxmap {

class Derived : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Of this document, or of none. Suppositions are given up.
    void of(const Document* document);

    // Verdicts of the document as it is, and under the suppositions. The references are good until the next edit or
    // supposition.
    const Verdicts& recorded();
    const Verdicts& verdicts();

    const Suppositions& suppositions() const { return m_suppositions; }
    void suppose(Suppositions suppositions);

    SourceTexts& texts() { return m_texts; }

Q_SIGNALS:
    void passagesFound();  // some that texts() said are awaited

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
};

}  // namespace cruxmap
