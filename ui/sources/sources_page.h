// SPDX-License-Identifier: GPL-3.0-or-later
// The page of sources and people: a list of either, and all that is known of the one that is current, to be read and written. What
// goes beyond a field is asked for by signals, and done by the window.
#pragma once

#include "core/model/records.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QScrollArea;
class QTabBar;
class QTimer;

namespace cruxmap {

class EntryList;
class Theme;
class Workspace;

class SourcesPage : public QWidget {
    Q_OBJECT

public:
    explicit SourcesPage(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Makes the source or the person current, in its list.
    void show(RecordRef record);
    using QWidget::show;
    std::optional<RecordRef> current() const;

Q_SIGNALS:
    void attachRequested(std::optional<SourceId> source);
    void openRequested(SourceId source);
    void relinkRequested(SourceId source);
    void letGoRequested(SourceId source);
    void citationRequested(SourceId source);
    void mergeRequested(PersonId person);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void updateSoon();
    void update();
    void updateDetails();
    bool showsPeople() const;

    Workspace& m_workspace;
    const Theme* m_theme;
    QTabBar* m_tabs;
    EntryList* m_sources;
    EntryList* m_people;
    QLabel* m_nothing;
    QScrollArea* m_details;
    QTimer* m_soon;
    std::optional<RecordRef> m_shown;
};

}  // namespace cruxmap
