// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pictures of the window that the README and the package show, from the sample debate:
//     cruxmap_screenshots FOLDER
#include "core/base/text.h"
#include "tests/temporary_folder.h"
#include "ui/appearance.h"
#include "ui/canvas/map_canvas.h"
#include "ui/dialogs.h"
#include "ui/drafts.h"
#include "ui/main_window.h"
#include "ui/render/fonts.h"
#include "ui/settings.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHashSeed>
#include <QTabBar>

#include <algorithm>
#include <iostream>
#include <stdexcept>

using namespace cruxmap;

namespace {

constexpr QSize kScreen{1920, 1080};
constexpr int kSettleMilliseconds = 500;

void settle() {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kSettleMilliseconds) QApplication::processEvents(QEventLoop::AllEvents, 50);
}

ClaimId claimThatSays(const Workspace& workspace, const std::string& words) {
    for (const auto& [id, claim] : workspace.map().all<Claim>())
        if (folded(claim.text).find(folded(words)) != std::string::npos) return id;
    throw std::runtime_error("No claim of the sample says \"" + words + "\".");
}

class Studio {
public:
    explicit Studio(QApplication& application, QString target)
        : m_target(std::move(target)),
          m_settings(QString::fromStdString((m_folder / "settings.ini").string())),
          m_appearance(application, m_settings),
          m_drafts(QString::fromStdString((m_folder / "drafts").string())),
          m_window(Services{m_settings, m_appearance, m_drafts, m_dialogs}) {
        m_settings.set(setting::theme, ThemeChoice::Light);
        m_settings.set(setting::reducedMotion, true);
        m_window.resize(kScreen);
        m_window.show();
        m_window.activateWindow();
    }

    void takeAll() {
        take("welcome");
        m_window.filing().openSample();
        take("map-light");
        m_settings.set(setting::theme, ThemeChoice::Dark);
        take("map-dark");
        m_settings.set(setting::theme, ThemeChoice::Light);
        showView("Huang and Patel");
        m_window.workspace().reveal(refTo(claimThatSays(m_window.workspace(), kInspected)));
        take("inspector");
        m_settings.set(setting::statusesShown, true);
        showTab(QStringLiteral("Rebuttals"));
        take("rebuttals");
        showTab(QStringLiteral("Crux"));
        take("crux");
        m_window.actions()[ActionId::WhatIf]->trigger();
        m_window.actions()[ActionId::Suspend]->trigger();
        take("what-if");
        m_window.actions()[ActionId::WhatIf]->trigger();
        m_settings.set(setting::statusesShown, false);
        showTab(QStringLiteral("About"));
        m_window.actions()[ActionId::ShowExchange]->trigger();
        take("exchange");
        m_window.actions()[ActionId::ShowSources]->trigger();
        take("sources");
        m_window.actions()[ActionId::ShowAnalysis]->trigger();
        take("analysis");
        m_window.actions()[ActionId::ShowMap]->trigger();
        m_window.canvas().support();
        take("editing");
        m_window.filing().openSample();
        showView("Everything");
        settle();
        m_window.canvas().zoomToFit();
        take("far");
    }

private:
    static constexpr const char* kInspected = "an ordinary amount of an ordinary kind";

    void showView(const std::string& name) {
        const auto& views = m_window.workspace().map().all<View>();
        const auto view = std::ranges::find(views, name, [](const auto& entry) { return entry.second.name; });
        if (view == views.end()) throw std::runtime_error("The sample has no view \"" + name + "\".");
        m_window.workspace().setView(view->first);
    }

    void showTab(const QString& name) {
        auto* tabs = m_window.findChild<QTabBar*>(QStringLiteral("rightTabs"));
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == name) return tabs->setCurrentIndex(i);
        throw std::runtime_error("The right dock has no page \"" + name.toStdString() + "\".");
    }

    void take(const char* name) {
        settle();
        const auto file = QDir(m_target).filePath(QStringLiteral("%1.png").arg(QLatin1String(name)));
        if (!m_window.grab().save(file)) throw std::runtime_error("Could not write " + file.toStdString());
        std::cout << file.toStdString() << '\n';
    }

    test::TemporaryFolder m_folder;
    QString m_target;
    Settings m_settings;
    Appearance m_appearance;
    Drafts m_drafts;
    NativeDialogs m_dialogs;
    MainWindow m_window;
};

}  // namespace

int main(int argc, char** argv) {
    QHashSeed::setDeterministicGlobalSeed();
    QApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::cerr << "usage: cruxmap_screenshots FOLDER\n";
        return 2;
    }
    try {
        loadFonts();
        Studio(application, QString::fromLocal8Bit(argv[1])).takeAll();
        return 0;
    } catch (const std::exception& e) {
        std::cerr << e.what() << '\n';
        return 1;
    }
}
