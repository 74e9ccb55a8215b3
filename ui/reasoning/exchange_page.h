// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange, in the map's place: a lane per speaker, turns downwards, links for the replies; who answers whom, and what is
// left hanging. Of the claims of the view that is shown, or of all.
#pragma once

#include "ui/reasoning/exchange_picture.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTimer;

namespace cruxmap {

class ExchangeHeader;
class ExchangeView;
class Theme;
class Workspace;

class ExchangePage : public QWidget {
    Q_OBJECT

public:
    explicit ExchangePage(Workspace& workspace, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    ExchangeView& view() { return *m_view; }

    enum class Scope { View, Everything };
    void setScope(Scope scope);
    enum class Lanes { Few, All };  // the speakers with the most replies and the others in one lane; one for each
    void setLanes(Lanes lanes);

Q_SIGNALS:
    void mapRequested(RecordRef record);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void updateSoon();
    void update();
    void fillBar();
    QString summary(const Exchange& exchange) const;

    Workspace& m_workspace;
    const Theme* m_theme;
    QWidget* m_bar;
    QHBoxLayout* m_choices;
    QLabel* m_summary;
    ExchangeHeader* m_header;
    ExchangeView* m_view;
    QTimer* m_soon;  // several signals of one edit make one picture
    TextMeasure m_measure;
    Scope m_scope = Scope::View;
    Lanes m_lanes = Lanes::Few;
    bool m_outdated = true;
};

}  // namespace cruxmap
