// SPDX-License-Identifier: GPL-3.0-or-later
// A real main window with settings, drafts and answers of its own, in a folder that goes away.
#pragma once

#include "tests/temporary_folder.h"
#include "ui/appearance.h"
#include "ui/canvas/map_canvas.h"
#include "ui/dialogs.h"
#include "ui/drafts.h"
#include "ui/main_window.h"
#include "ui/render/fonts.h"
#include "ui/settings.h"

#include <QApplication>
#include <QFile>
#include <QTest>

#include <memory>

namespace cruxmap::test {

// Answers in the user's place, and counts how often it was asked.
class Answers : public Dialogs {
public:
    QString file;                 // to open and to save
    QStringList files;            // to attach; none: `file`
    std::optional<QString> text;  // for a line
    std::optional<int> choice;    // among answers
    SaveQuestion asked;           // last
    QStringList answers;          // to pick from, last
    int questions = 0;

    QString fileToOpen(QWidget*, const QString&) override { return ++questions, file; }
    QStringList filesToOpen(QWidget*, const OpenQuestion&) override { return ++questions, files.isEmpty() ? QStringList(file) : files; }
    QString fileToSave(QWidget*, const SaveQuestion& question) override { return ++questions, asked = question, file; }
    std::optional<QString> line(QWidget*, const QString&, const QString&, const QString&) override { return ++questions, text; }
    std::optional<int> choose(QWidget*, const Choice&) override { return ++questions, choice; }
    std::optional<int> pick(QWidget*, const Choice& asked) override { return ++questions, answers = asked.answers, choice; }
    bool setUpPrinter(QWidget*, QPrinter&) override { return ++questions, false; }
};

class Desk {
public:
    Desk() : settings(path("settings.ini")), appearance(*qApp, settings), drafts(path("drafts")) {
        loadFonts();
        settings.set(setting::reducedMotion, true);
    }

    QString path(const char* name) const { return QFile::decodeName((folder / name).c_str()); }
    Services services() {
        return {settings, appearance, drafts, answers, readerProgram.empty() ? Isolation::InProcess : Isolation::Child, readerProgram};
    }
    std::unique_ptr<MainWindow> window() {
        auto window = std::make_unique<MainWindow>(services());
        window->resize(1400, 900);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get())) qWarning("the window did not become active");
        return window;
    }

    TemporaryFolder folder;
    Settings settings;
    Appearance appearance;
    Drafts drafts;
    Answers answers;
    std::filesystem::path readerProgram;  // a cruxmap to parse strangers' files; empty: they are parsed in this process
};

inline std::size_t claims(MainWindow& window) {
    return window.workspace().map().all<Claim>().size();
}

// Any claim that the shown view has a card for.
inline RecordRef shownClaim(MainWindow& window) {
    for (const auto& card : window.workspace().content().cards)
        if (card.subject.kind == RecordKind::Claim) return card.subject;
    return {};
}

// To whoever has the keyboard, as a user types.
inline void press(MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    auto* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window, key, modifiers);
}
inline void type(MainWindow& window, const char* text) {
    auto* focus = QApplication::focusWidget();
    QTest::keyClicks(focus ? focus : &window, QString::fromUtf8(text));
}

}  // namespace cruxmap::test
