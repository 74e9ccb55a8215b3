// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/appearance.h"
#include "ui/dialogs.h"
#include "ui/drafts.h"
#include "ui/main_window.h"
#include "ui/render/fonts.h"
#include "ui/settings.h"

#include <QApplication>
#include <QIcon>

#include <array>

namespace cruxmap {

namespace {

constexpr int kWindowOffset = 32;

void describe(QApplication& application) {
    QApplication::setApplicationName(QStringLiteral("cruxmap"));
    QApplication::setApplicationDisplayName(QStringLiteral("Cruxmap"));
    QApplication::setApplicationVersion(QStringLiteral(CRUXMAP_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("cruxmap"));
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256, 512}) icon.addFile(QStringLiteral(":/icons/cruxmap-%1.png").arg(size));
    application.setWindowIcon(icon);
}

// Every window is its own owner from then on: it goes when it is closed.
MainWindow* openWindow(const Services& services) {
    auto* window = new MainWindow(services);
    window->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(window, &MainWindow::newWindowRequested, qApp, [services, window] {
        auto* another = openWindow(services);
        another->move(window->pos() + QPoint(kWindowOffset, kWindowOffset));
    });
    QObject::connect(window, &MainWindow::quitRequested, qApp, &QApplication::closeAllWindows);
    window->show();
    return window;
}

}  // namespace

int runWindow(int argc, char** argv, const QStringList& files) {
    QApplication application(argc, argv);
    describe(application);
    loadFonts();

    Settings settings;
    Appearance appearance(application, settings);
    Drafts drafts;
    NativeDialogs dialogs;
    const Services services{settings, appearance, drafts, dialogs};

    auto* first = openWindow(services);
    for (const auto& file : files) (first->workspace().hasDocument() ? openWindow(services) : first)->filing().open(file);
    return QApplication::exec();
}

}  // namespace cruxmap
