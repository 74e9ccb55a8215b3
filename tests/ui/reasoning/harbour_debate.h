// SPDX-License-Identifier: GPL-3.0-or-later
// A debate in which every standing occurs: a policy with a reason for it that is disputed and one against it that holds; a claim
// that is defended, its objection that is answered, the answer; a claim that is only asked.
#pragma once

#include "core/document/document.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/panels/right_dock.h"

#include <QTabBar>
#include <QToolButton>

// Records are written by the names of their fields; what is not named has its default value.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace cruxmap::test::harbour {

inline constexpr PersonId ada{1}, ben{2};
inline constexpr ClaimId deepen{10}, trade{11}, railway{12}, cost{13}, quay{14}, crack{15}, shed{16}, tide{17};
inline constexpr RelationId forIt{20}, against{21}, rivals{22}, cracked{23}, elsewhere{24};
inline constexpr QuestionId question{30};
inline constexpr ViewId everything{40};

inline MapChange content() {
    MapChange change;
    change.put(Meta{.title = "Harbour"});
    change.put(Person{.id = ada, .rank = 1, .name = "Ada Okoro"});
    change.put(Person{.id = ben, .rank = 2, .name = "Ben Lind"});
    change.put(Claim{.id = deepen, .rank = 1, .text = "Deepen the harbour.", .kind = ClaimKind::Policy});
    change.put(Claim{.id = trade, .rank = 2, .text = "Trade by sea grows."});
    change.put(Claim{.id = railway, .rank = 3, .text = "Trade moves to the railway."});
    change.put(Claim{.id = cost, .rank = 4, .text = "Dredging costs more than the town has."});
    change.put(Claim{.id = quay, .rank = 5, .text = "The quay bears the load."});
    change.put(Claim{.id = crack, .rank = 6, .text = "The quay cracked last year."});
    change.put(Claim{.id = shed, .rank = 7, .text = "What cracked was the shed beside it."});
    change.put(Claim{.id = tide, .rank = 8, .text = "The tide is strong enough to help."});
    change.put(Question{.id = question, .rank = 1, .text = "Should the harbour be deepened?", .options = {deepen}});
    change.put(Relation{.id = forIt, .rank = 1, .target = deepen, .premises = {trade}});
    change.put(
        Relation{.id = against, .rank = 2, .polarity = Polarity::Attack, .force = Force::Weakening, .target = deepen, .premises = {cost}});
    change.put(Relation{.id = rivals, .rank = 3, .polarity = Polarity::Attack, .target = trade, .premises = {railway}});
    change.put(
        Relation{.id = cracked, .rank = 4, .polarity = Polarity::Attack, .force = Force::Decisive, .target = quay, .premises = {crack}});
    change.put(
        Relation{.id = elsewhere, .rank = 5, .polarity = Polarity::Attack, .force = Force::Decisive, .target = crack, .premises = {shed}});
    std::int64_t id = 50;
    for (const auto& [person, claim, mode] : {std::tuple{ada, trade, AttributionMode::Asserts},
                                              {ben, railway, AttributionMode::Asserts},
                                              {ada, quay, AttributionMode::Asserts},
                                              {ben, crack, AttributionMode::Asserts},
                                              {ada, shed, AttributionMode::Asserts},
                                              {ben, tide, AttributionMode::Asks}}) {
        change.put(Attribution{.id = {id}, .rank = id, .target = claim, .person = person, .mode = mode});
        ++id;
    }
    change.put(View{.id = everything, .rank = 1, .name = "Everything", .scope = ViewScope::Everything});
    return change;
}

// A window with that debate, its map in front.
inline std::unique_ptr<MainWindow> window(Desk& desk) {
    auto window = desk.window();
    window->workspace().open(Document::create({}, content()));
    window->canvas().setFocus();
    return window;
}

// The page of the right dock with that name in front.
template <class Page>
Page& page(MainWindow& window, const QString& tab) {
    auto* tabs = window.findChild<QTabBar*>(QStringLiteral("rightTabs"));
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == tab) tabs->setCurrentIndex(i);
    QCoreApplication::processEvents();
    return *window.findChild<Page*>();
}

inline void select(MainWindow& window, ClaimId claim) {
    window.workspace().selection().select(refTo(claim));
    QCoreApplication::processEvents();
}

// What the card tells of its claim's standing; empty when it tells nothing.
inline QString told(MainWindow& window, ClaimId claim) {
    const auto* card = window.workspace().picture().card(refTo(claim));
    QStringList words;
    for (const auto& chip : card->chips)
        if (chip.kind == ChipKind::Status || chip.kind == ChipKind::Tally) words << chip.text.text;
    return words.join(u' ');
}

}  // namespace cruxmap::test::harbour
