// SPDX-License-Identifier: GPL-3.0-or-later
// What deserves a second look in this debate, by kind: each finding leads to what it is about, and can be put aside with a
// reason. What was put aside stays in the document, and in a list of its own below.
#pragma once

#include "core/reasoning/findings.h"
#include "ui/reasoning/computed_page.h"

#include <QString>

#include <map>
#include <set>

namespace cruxmap {

class Settings;

class FindingsPage : public ComputedPage {
    Q_OBJECT

public:
    FindingsPage(Workspace& workspace, const Settings& settings, QWidget* parent = nullptr);

    // What is shown, dismissed ones too; nothing while there is none.
    const std::optional<Findings>& findings() const { return m_findings; }

protected:
    std::optional<Worker::Job> job() override;
    void fill(InspectorPage& page) override;

private:
    struct Sorted {
        std::map<FindingKind, std::vector<std::size_t>> open;
        std::vector<std::pair<std::size_t, const Dismissal*>> dismissed;
    };
    Sorted sorted() const;
    void addKind(InspectorPage& page, FindingKind kind, const std::vector<std::size_t>& findings);
    void addDismissed(InspectorPage& page, const std::vector<std::pair<std::size_t, const Dismissal*>>& dismissed);
    void addRow(InspectorPage& page, std::size_t index, const Dismissal* dismissal);
    void visit(const Finding& finding);
    void dismiss(const Finding& finding, const QString& reason);
    void restore(DismissalId dismissal);

    const Settings& m_settings;
    std::optional<Findings> m_findings;
    std::map<FindingKind, std::size_t> m_shown;  // how many of a kind, where more than at first
    std::map<QString, QString> m_reasons;        // being written, by row: they outlast the page's being made anew
    bool m_dismissedShown = false;
};

}  // namespace cruxmap
