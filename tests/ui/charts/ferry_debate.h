// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the ferry should run at night: four people, two topics, three attacks of which one is answered, two figures that cannot
// both be right. Small enough to count by hand.
#pragma once

#include "tests/ui/window/window_fixture.h"
#include "ui/charts/analysis_page.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_table_view.h"
#include "ui/charts/chart_view.h"

// Records are written by the names of their fields; what is not named has its default value.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace cruxmap::test {

namespace ferry {
inline constexpr PersonId ada{1}, ben{2}, mei{3}, harun{4};
inline constexpr TopicId money{5}, noise{6};
inline constexpr SourceId minutes{7};
inline constexpr PassageId page{8};
inline constexpr ClaimId run{10}, pays{11}, empty{12}, wakes{13}, quiet{14}, nurses{15}, safe{16};
inline constexpr RelationId because{20}, nobodyRides{21}, newEngines{22}, shiftWork{23};
inline constexpr QuestionId question{30};
inline constexpr ViewId everything{40}, aboutNoise{41};

inline const char* longName = "عبد الرحمن بن محمد بن عبد العزيز بن عبد الله الأنصاري المغربي";

inline MapChange content() {
    MapChange c;
    c.put(Meta{.title = "Night ferry"});
    c.put(Person{.id = ada, .rank = 1, .name = "Ada Okoro"});
    c.put(Person{.id = ben, .rank = 2, .name = "Ben Lind"});
    c.put(Person{.id = mei, .rank = 3, .name = "陳美玲"});
    c.put(Person{.id = harun, .rank = 4, .name = longName});
    c.put(Topic{.id = money, .rank = 1, .name = "Money"});
    c.put(Topic{.id = noise, .rank = 2, .name = "Noise"});
    c.put(Source{.id = minutes, .rank = 1, .title = "Minutes of the harbour board", .date = "2025-03-04"});
    c.put(Passage{.id = page, .rank = 1, .source = minutes, .locator = "page 2"});
    const auto claim = [&](ClaimId id, const char* text, std::optional<TopicId> topic, ClaimKind kind = ClaimKind::Fact) {
        c.put(Claim{.id = id, .rank = id.value, .text = text, .kind = kind, .topic = topic});
    };
    claim(run, "Let the ferry run at night.", std::nullopt, ClaimKind::Policy);
    claim(pays, "The night boats pay for themselves.", money);
    claim(empty, "After ten the boats are empty.", money);
    claim(wakes, "The engines wake the quay.", noise);
    claim(quiet, "The new engines cannot be heard ashore.", noise);
    claim(nurses, "Nurses ride home after ten.", money);
    claim(safe, "The crossing is safe in the dark.", std::nullopt);
    c.put(Question{.id = question, .rank = 1, .text = "Should the ferry run at night?", .options = {run}});
    const auto relation = [&](RelationId id, Polarity polarity, ClaimId from, ClaimId to) {
        c.put(Relation{.id = id, .rank = id.value, .polarity = polarity, .force = Force::Decisive, .target = to, .premises = {from}});
    };
    relation(because, Polarity::Support, pays, run);
    relation(nobodyRides, Polarity::Attack, empty, pays);
    relation(newEngines, Polarity::Attack, quiet, wakes);
    relation(shiftWork, Polarity::Attack, nurses, empty);
    std::int64_t id = 50;
    for (const auto& [person, said] : {std::pair{ada, pays}, {ben, empty}, {ben, wakes}, {ada, quiet}, {mei, nurses}, {harun, safe}}) {
        c.put(Attribution{.id = {id}, .rank = id, .target = said, .person = person, .passage = page});
        ++id;
    }
    c.put(Quantity{.id = {60},
                   .rank = 1,
                   .claim = pays,
                   .subject = "Night boats",
                   .measure = "passengers",
                   .comparator = Comparator::Range,
                   .low = 200,
                   .high = 300,
                   .asWritten = "200 to 300"});
    c.put(Quantity{.id = {61},
                   .rank = 2,
                   .claim = empty,
                   .subject = "Night boats",
                   .measure = "passengers",
                   .comparator = Comparator::AtMost,
                   .high = 20,
                   .asWritten = "at most 20"});
    c.put(View{.id = everything, .rank = 1, .name = "Everything", .scope = ViewScope::Everything});
    c.put(View{.id = aboutNoise, .rank = 2, .name = "Noise", .items = {{refTo(wakes)}, {refTo(quiet)}}});
    return c;
}
}  // namespace ferry

// A window with that debate, its charts in front.
class ChartRoom {
public:
    ChartRoom() : m_window(m_desk.window()) { open(Document::create({}, ferry::content())); }

    MainWindow& window() { return *m_window; }
    Workspace& workspace() { return m_window->workspace(); }
    Desk& desk() { return m_desk; }
    AnalysisPage& page() { return *m_window->findChild<AnalysisPage*>(); }
    ChartPanel& panel(ChartKind kind) { return page().panel(kind); }
    ChartView& view(ChartKind kind) { return panel(kind).view(); }
    const Charted& charted() { return *page().numbers().charted(); }

    void open(Document document) {
        workspace().open(std::move(document));
        m_window->actions()[ActionId::ShowAnalysis]->trigger();
        settle();
    }
    void settle() {
        if (!QTest::qWaitFor([this] { return !page().numbers().computing(); })) qWarning("the charts did not settle");
        QCoreApplication::processEvents();
    }

    // The mark that says these words first; a failure names those there are.
    const ChartMark& mark(ChartKind kind, const QString& words) {
        static const ChartMark none;
        QStringList said;
        for (const auto& mark : view(kind).picture().marks) {
            if (mark.words.startsWith(words)) return mark;
            said << mark.words;
        }
        qWarning("%s", qPrintable(QStringLiteral("no mark says “%1”, only:\n%2").arg(words, said.join(u'\n'))));
        return none;
    }
    void click(ChartKind kind, const QString& words) {
        QTest::mouseClick(&view(kind), Qt::LeftButton, Qt::NoModifier, mark(kind, words).rect.center().toPoint());
    }
    const std::set<RecordRef>& selected() { return workspace().selection().records(); }

private:
    Desk m_desk;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace cruxmap::test
