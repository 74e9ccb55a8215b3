// SPDX-License-Identifier: GPL-3.0-or-later
// Where does this passage stand now? The words as they are known beside each place that could be meant, with what differs marked.
// Where none is right, one types the words to look for, and the places most like those are offered. Somebody looks, chooses and
// accepts; nothing is chosen for him where there are several. Looking goes on beside the window.
#pragma once

#include "core/provenance/anchor.h"
#include "ui/workspace/worker.h"

#include <QDialog>

#include <memory>
#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;
class QTimer;

namespace cruxmap {

class Theme;
class Workspace;

class ReanchorDialog : public QDialog {
    Q_OBJECT

public:
    ReanchorDialog(Workspace& workspace, const Theme& theme, PassageId passage, QWidget* parent);

    const std::vector<Candidate>& candidates() const { return m_candidates; }
    bool looking() const { return m_worker.busy(); }
    void accept() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void compose();
    void findCandidates();
    void lookForWords();
    void look();
    void offer(std::vector<Candidate> candidates);
    void showCandidate(int row);
    void say(const QString& words);

    Workspace& m_workspace;
    const Theme& m_theme;
    PassageId m_passage;
    std::string m_text;  // the source's
    std::string m_known;
    Selector m_wanted;                    // what is looked for
    Selector m_sought;                    // before words were typed
    std::vector<Candidate> m_first;       // what that gave
    bool m_lookedFirst = false;           // m_first is known
    std::vector<Candidate> m_candidates;  // in the order of the list
    bool m_byWords = false;               // they were found by typed words
    QTextBrowser* m_before;
    QTextBrowser* m_now;
    QLineEdit* m_words;
    QListWidget* m_places;
    QPushButton* m_accept;
    QTimer* m_soon;
    QTimer* m_patience;
    bool m_again = false;                        // other words were typed meanwhile
    std::shared_ptr<const Anchorer> m_anchorer;  // made by the first search
    Worker m_worker;
};

}  // namespace cruxmap
