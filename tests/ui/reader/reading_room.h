// SPDX-License-Identifier: GPL-3.0-or-later
// A real window with the debate about rain, open in the reader.
#pragma once

#include "tests/ui/reader/rain_debate.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/filing.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/text_view.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QTextEdit>

namespace cruxmap::test {

struct ReadingRoom {
    Desk desk;
    std::unique_ptr<MainWindow> window;

    explicit ReadingRoom(Document document = rain::debate()) : window(desk.window()) {
        window->resize(1600, 900);
        window->workspace().open(std::move(document));
        window->workspace().read(rain::letter);
    }

    Workspace& workspace() { return window->workspace(); }
    const ArgumentMap& map() { return window->workspace().map(); }
    ReaderPanel& reader() { return window->reader(); }
    TextView& view() { return window->reader().view(); }
    // Where something is asked just now; nullptr when nothing is.
    CodingForm* form() {
        auto* form = window->findChild<CodingForm*>();
        return form && form->isVisible() ? form : nullptr;
    }

    void selectWords(const QString& words) {
        const auto at = view().text().indexOf(words);
        QVERIFY2(at >= 0, qPrintable(words));
        view().setFocus();
        view().select(at, at + words.size());
        view().show({at, at + words.size()});
    }
    std::string words(PassageId id) { return workspace().derived().texts().wordsOf(id); }
    ClaimId newest() {
        const auto claims = map().ranked<Claim>();
        return claims.back();
    }
    const Attribution& stance(ClaimId claim) { return map().at(map().attributionsOf(claim).back()); }
};

}  // namespace cruxmap::test
