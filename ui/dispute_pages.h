// SPDX-License-Identifier: GPL-3.0-or-later
// The window's pages about the dispute as a whole: crux, camps and findings in the right dock, the exchange in the map's place.
#pragma once

namespace cruxmap {

class CampsPage;
class CruxPage;
class ExchangePage;
class FindingsPage;
class RightDock;
class Settings;
class Theme;
class Workspace;

class DisputePages {
public:
    // The dock takes its pages over; the exchange is the window's to place.
    DisputePages(Workspace& workspace, const Settings& settings, RightDock& dock);

    void setTheme(const Theme& theme);
    ExchangePage& exchange() { return *m_exchange; }

private:
    CruxPage* m_crux;
    CampsPage* m_camps;
    FindingsPage* m_findings;
    ExchangePage* m_exchange;
};

}  // namespace cruxmap
