// SPDX-License-Identifier: GPL-3.0-or-later
// A real main window with a small debate in dispute, and the page of it that a test is about.
#pragma once

#include "tests/ui/window/window_fixture.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/right_dock.h"
#include "ui/reasoning/computed_page.h"
#include "ui/reasoning/wordy_row.h"
#include "ui/workspace/derived.h"

#include <QLabel>
#include <QTabBar>

// Records are written by the names of their fields; what is not named has its default value.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace cruxmap::test {

// Where to meet. That the hall is enough and that it is too small block each other; the latter needs
// that it holds forty. The park is
// attacked by the rain, which nobody answers. One claim is only asked, one answer has no reasons.
namespace dispute {
inline constexpr PersonId ada{1}, ben{2}, cleo{3};
inline constexpr SourceId minutes{10};
inline constexpr ClaimId hall{20}, park{21}, neither{22}, enough{23}, tooSmall{24}, forty{25}, cheap{26}, rain{27}, asked{28}, parking{29};
inline constexpr RelationId forHall{40}, against{41}, because{42}, forPark{43}, wet{44}, cheapHall{45};
inline constexpr QuestionId question{60};
inline constexpr ViewId everything{70};

inline MapChange content() {
    MapChange c;
    c.put(Meta{.title = "Where to meet"});
    c.put(Person{.id = ada, .rank = 1, .name = "Ada Lind"});
    c.put(Person{.id = ben, .rank = 2, .name = "Ben Ode"});
    c.put(Person{.id = cleo, .rank = 3, .name = "Cleo Park"});
    c.put(Source{.id = minutes, .rank = 1, .title = "Minutes"});
    const auto claim = [&](ClaimId id, const char* text, ClaimKind kind = ClaimKind::Fact) {
        c.put(Claim{.id = id, .rank = id.value, .text = text, .kind = kind, .needsSupport = id == tooSmall});
    };
    claim(hall, "Meet in the hall.", ClaimKind::Policy);
    claim(park, "Meet in the park.", ClaimKind::Policy);
    claim(neither, "Do not meet.", ClaimKind::Policy);
    claim(enough, "The hall is large enough.");
    claim(tooSmall, "The hall is too small.");
    claim(forty, "The hall holds forty.");
    claim(cheap, "The park costs nothing.");
    claim(rain, "It will rain on the day.", ClaimKind::Prediction);
    claim(asked, "The hall has a ramp.");
    claim(parking, "Cars find no room at the park.");
    c.put(Question{.id = question, .rank = 1, .text = "Where do we meet?", .options = {hall, park, neither}});
    const auto relation = [&](RelationId id, Polarity polarity, Force force, ClaimId from, Target to) {
        c.put(Relation{.id = id, .rank = id.value, .polarity = polarity, .force = force, .target = to, .premises = {from}});
    };
    relation(forHall, Polarity::Support, Force::Mutual, enough, hall);
    relation(against, Polarity::Attack, Force::Mutual, tooSmall, enough);
    relation(because, Polarity::Support, Force::Mutual, forty, tooSmall);
    relation(forPark, Polarity::Support, Force::Mutual, cheap, park);
    relation(wet, Polarity::Attack, Force::Decisive, rain, forPark);
    std::int64_t rank = 0;
    const auto says = [&](PersonId person, ClaimId target, AttributionMode mode = AttributionMode::Asserts) {
        ++rank;
        c.put(Attribution{.id = AttributionId{100 + rank}, .rank = rank, .target = target, .person = person, .mode = mode});
    };
    says(ada, enough);
    says(ben, tooSmall);
    says(ben, forty);
    says(ada, cheap);
    says(cleo, rain);
    says(cleo, asked, AttributionMode::Asks);
    c.put(View{.id = everything, .rank = 1, .name = "Everything", .scope = ViewScope::Everything});
    return c;
}

inline Document debate() {
    return Document::create({}, content());
}
}  // namespace dispute

class DisputeRoom {
public:
    DisputeRoom() : m_window(m_desk.window()) { open(dispute::debate()); }

    MainWindow& window() { return *m_window; }
    Workspace& workspace() { return m_window->workspace(); }
    Desk& desk() { return m_desk; }
    void open(Document document) { workspace().open(std::move(document)); }
    void select(ClaimId claim) { workspace().selection().select(refTo(claim)); }

    // The page of that type, brought to the front by its tab.
    template <class Page>
    Page* show(const char* tab) {
        for (auto* bar : m_window->findChildren<QTabBar*>())
            for (int i = 0; i < bar->count(); ++i)
                if (bar->tabText(i) == QLatin1String(tab)) bar->setCurrentIndex(i);
        auto* page = m_window->findChild<Page*>();
        return page && page->isVisible() ? page : nullptr;
    }

    // All that the page says when its computation is through.
    QString settled(ComputedPage* page) {
        if (!QTest::qWaitFor([page] { return !page->computing(); })) qWarning("the page did not settle");
        QCoreApplication::processEvents();
        QString text;
        for (const auto* label : page->findChildren<QLabel*>())
            if (shown(label)) text += label->text() + QLatin1Char('\n');
        for (const auto* flowing : page->findChildren<FlowingText*>())
            if (shown(flowing)) text += flowing->toPlainText() + QLatin1Char('\n');
        for (const auto* row : page->findChildren<WordyRow*>())
            if (shown(row)) text += row->text() + QLatin1Char('\n') + row->details().join(QLatin1Char('\n')) + QLatin1Char('\n');
        return text;
    }

    WordyRow* row(ComputedPage* page, const QString& text) {
        for (auto* row : page->findChildren<WordyRow*>())
            if (shown(row) && row->text().contains(text)) return row;
        return nullptr;
    }

private:
    // Pages that are made anew leave the old one behind for a moment.
    static bool shown(const QWidget* widget) { return widget->isVisible(); }

    Desk m_desk;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace cruxmap::test
