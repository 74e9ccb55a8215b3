// SPDX-License-Identifier: GPL-3.0-or-later
// Where does this passage stand now? The words as they are known beside each place that could be meant, with what differs marked.
// Somebody looks, chooses and accepts; nothing is chosen for him where there are several.
#pragma once

#include "core/provenance/anchor.h"

#include <QDialog>

#include <vector>

class QListWidget;
class QPushButton;
class QTextBrowser;

namespace cruxmap {

class Theme;
class Workspace;

class ReanchorDialog : public QDialog {
    Q_OBJECT

public:
    ReanchorDialog(Workspace& workspace, const Theme& theme, PassageId passage, QWidget* parent);

    const std::vector<Candidate>& candidates() const { return m_candidates; }
    void accept() override;

private:
    void findCandidates();
    void showCandidate(int row);

    Workspace& m_workspace;
    const Theme& m_theme;
    PassageId m_passage;
    std::string m_text;  // the source's
    std::string m_known;
    std::vector<Candidate> m_candidates;
    QTextBrowser* m_before;
    QTextBrowser* m_now;
    QListWidget* m_places;
    QPushButton* m_accept;
};

}  // namespace cruxmap
