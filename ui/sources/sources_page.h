// SPDX-License-Identifier: GPL-3.0-or-later
// The page of sources, people and trails: a list of one of them, and all that is known of the one that is current, to be read and
// written. What goes beyond a field is asked for by signals, and done by the window.
#pragma once

#include "ui/panels/signer.h"
#include "ui/sources/entry_list.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QTabBar;
class QTimer;

namespace cruxmap {

class InspectorPage;
class Pen;
class Settings;
class Theme;
class ProposalSurvey;
class TrailSurvey;
class Workspace;

class SourcesPage : public QWidget {
    Q_OBJECT

public:
    SourcesPage(Workspace& workspace, Settings& settings, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Makes the source or the person current, in its list.
    void show(RecordRef record);
    using QWidget::show;
    void show(TrailQuery query);
    // Whether proposals that were put aside are listed too.
    bool showsDismissed() const { return m_dismissedShown; }
    void showDismissed(bool shown);
    // Who puts proposals aside.
    Signer signer() const { return Signer(m_settings); }
    // Gives up reading a text for proposals.
    void stopProposals();
    std::optional<RecordRef> current() const;  // the source or the person; nothing among trails

Q_SIGNALS:
    void attachRequested(std::optional<SourceId> source);
    void openRequested(SourceId source);
    void relinkRequested(SourceId source);
    void letGoRequested(SourceId source);
    void citationRequested(SourceId source);
    void mergeRequested(PersonId person);
    void proposalsProgressed(double part);  // 0 to 1, while a text is read for proposals

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateSoon();
    void update();
    void updateDetails();
    void fill(InspectorPage& page, const EntryKey& entry);
    void fillLists();
    QString nothingToList() const;
    EntryList& list() const;

    Workspace& m_workspace;
    const Settings& m_settings;
    Pen* m_pen;
    const Theme* m_theme;
    QBoxLayout* m_columns;
    QWidget* m_side;
    QTabBar* m_tabs;
    EntryList* m_sources;
    EntryList* m_people;
    EntryList* m_trails;
    TrailSurvey* m_survey;
    ProposalSurvey* m_proposals;
    bool m_dismissedShown = false;  // proposals that were put aside
    QLabel* m_nothing;
    QScrollArea* m_details;
    QTimer* m_soon;
    std::optional<EntryKey> m_shown;
};

}  // namespace cruxmap
