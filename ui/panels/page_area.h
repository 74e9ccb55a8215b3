// SPDX-License-Identifier: GPL-3.0-or-later
// An area that scrolls one page about what is selected, made anew when the selection, the document or what is supposed changes.
// Several signals of one edit make one page, and none is made while nobody sees it; where one had scrolled to, and the
// keyboard's focus, stay.
#pragma once

#include "core/model/records.h"

#include <QScrollArea>

#include <set>

class QTimer;

namespace cruxmap {

class InspectorPage;
class Pen;
class Theme;
class Workspace;

// Puts a page, finished, in the place of the one that `area` shows. The keyboard's focus goes on in the part of the same object
// name, or where the pen, if there is one, wants it. The old page may be in the middle of a click, so it goes later.
void replacePage(QScrollArea& area, QWidget* page, Pen* pen = nullptr);

class PageArea : public QScrollArea {
    Q_OBJECT

public:
    explicit PageArea(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    // How high the page is when it is that wide.
    int pageHeight(int width) const;

Q_SIGNALS:
    void pageChanged();  // another one, or of another height

protected:
    Workspace& workspace() const { return m_workspace; }

    // With it the page can be written on; what is written stays when the page is made anew.
    void setPen(Pen& pen);
    // What there is to say, while a document is open.
    virtual void fill(InspectorPage& page) = 0;
    void updateSoon();
    void update();

    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Workspace& m_workspace;
    const Theme* m_theme;
    Pen* m_pen = nullptr;
    QTimer* m_soon;
    bool m_outdated = true;
    std::set<RecordRef> m_shown;
};

}  // namespace cruxmap
