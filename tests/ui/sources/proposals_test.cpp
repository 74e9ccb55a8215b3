// SPDX-License-Identifier: GPL-3.0-or-later
// What a source's text proposes, accepted and put aside on the page of sources.
#include "core/provenance/reanchor.h"
#include "core/provenance/section_text.h"
#include "core/provenance/source_text.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/text_view.h"
#include "ui/sources/proposal_row.h"
#include "ui/sources/sources_page.h"

#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

constexpr const char* kTalk =
    "Kim Patel: The tram is worth its price.\n\nOtto Brand: It is not, and the depot proves it.\n\nPatel: The depot was never finished.\n\n"
    "Otto Brand: And it never will be.\n\nKim Patel: We shall see.\n";
constexpr const char* kThread =
    "The lake froze in January and the ferry stopped.\n\n> The lake froze in Januari and the ferry stopped.\n\nNobody had paid the "
    "crew.\n\n"
    "> Nobody had paid the crew\n\nThey were paid in coal.\n";

}  // namespace

class ProposalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proposalsLeadToTheirWords();
    void speakersBecomePeopleAndOtherNames();
    void allAreAcceptedAtOnce();
    void whatIsPutAsideStaysAwayAndComesBack();
    void anAnswerBecomesAReason();
    void passagesGetTheirPlaces();

private:
    // A new debate with one source that has this text.
    static SourceId withText(MainWindow& window, const char* written, TextFormat format) {
        window.actions()[ActionId::NewDocument]->trigger();
        const auto read = readSourceText(written, "text.txt", {.format = format, .isolation = Isolation::InProcess});
        SourceId source;
        window.workspace().edit(QStringLiteral("Attach"), [&](Transaction& t) {
            const auto text = t.addSourceText(read.text, sectionsToText(read.sections));
            source = t.add(Source{.rank = 1, .title = "Written", .normalisation = read.normalisation, .textSha256 = text});
        });
        window.actions()[ActionId::ShowSources]->trigger();
        return source;
    }
    // Somebody makes a claim with those words of the text.
    static ClaimId code(MainWindow& window, SourceId source, std::string_view words, std::string claim, std::string locator) {
        ClaimId id;
        window.workspace().edit(QStringLiteral("Code"), [&](Transaction& t) {
            const std::string text = kThread;
            const auto start = static_cast<std::int64_t>(text.find(words));
            const Span span{start, start + static_cast<std::int64_t>(words.size())};
            const auto rank = t.before().nextRank<Claim>();
            id = t.add(Claim{.rank = rank, .text = std::move(claim)});
            Attribution said{
                .rank = rank, .target = id, .person = t.add(Person{.rank = rank, .name = "Commenter " + std::to_string(rank)})};
            said.passage = t.add(placedAt(Passage{.rank = rank, .source = source, .locator = std::move(locator)}, span, text));
            t.add(said);
        });
        return id;
    }
    static QStringList proposals(MainWindow& window) {
        QStringList texts;
        for (const auto* row : window.findChildren<ProposalRow*>())
            if (row->isVisible()) texts << row->text();
        return texts;
    }
    static void press(MainWindow& window, const QString& name) {
        auto* button = window.findChild<QToolButton*>(name);
        if (!button || !button->isVisible()) return qWarning("there is no such button");
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QStringList names(MainWindow& window) {
        QStringList names;
        const auto& map = window.workspace().map();
        for (const auto id : map.ranked<Person>()) names << QString::fromStdString(map.at(id).name);
        return names;
    }
};

void ProposalsTest::proposalsLeadToTheirWords() {
    Desk desk;
    const auto window = desk.window();
    const auto filling = std::string("Nobody says anything here.\n\n");
    std::string text;
    for (int i = 0; i < 400; ++i) text += filling;
    withText(*window, (text + kTalk).c_str(), TextFormat::Plain);
    QTRY_COMPARE(proposals(*window).size(), 2);
    QVERIFY(!window->reader().isVisible());
    press(*window, QStringLiteral("show-proposed-speaker:otto brand"));
    QTRY_VERIFY(window->reader().isVisible());
    auto& view = window->reader().view();
    QCOMPARE(view.ring().size(), std::size_t{1});
    const auto ring = view.ring().front();
    QCOMPARE(view.text().mid(ring.start, ring.end - ring.start), QStringLiteral("Otto Brand"));
    QVERIFY(view.isInSight(ring));

    withText(*window, kThread, TextFormat::Thread);
    QTRY_COMPARE(proposals(*window).size(), 2);
    const auto shows = window->findChildren<QToolButton*>(QRegularExpression(QStringLiteral("^show-proposed-reply")));
    const auto show = std::ranges::find_if(shows, [](const auto* each) { return each->isVisible(); });
    QVERIFY(show != shows.end());
    QTest::mouseClick(*show, Qt::LeftButton);
    QTRY_COMPARE(view.text(), QString::fromLatin1(kThread).trimmed());
    QCOMPARE(view.ring().size(), std::size_t{1});
    QVERIFY(view.text().mid(view.ring().front().start).startsWith(QStringLiteral("> The lake froze in Januari")));
}

void ProposalsTest::speakersBecomePeopleAndOtherNames() {
    Desk desk;
    const auto window = desk.window();
    withText(*window, kTalk, TextFormat::Plain);
    window->workspace().edit(QStringLiteral("Know"), [](Transaction& t) { t.add(Person{.rank = 1, .name = "Kim Patel"}); });
    const QStringList both{QStringLiteral("Otto Brand is a new person"), QStringLiteral("Patel is another name of Kim Patel")};
    QTRY_COMPARE(proposals(*window), both);

    press(*window, QStringLiteral("accept-proposed-speaker:patel"));
    QTRY_COMPARE(proposals(*window), both.mid(0, 1));
    const auto& map = window->workspace().map();
    QCOMPARE(map.at(map.ranked<Person>().front()).aliases, std::vector<std::string>{"Patel"});
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Accept speaker"));

    auto* button = window->findChild<QToolButton*>(QStringLiteral("accept-proposed-speaker:otto brand"));
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(proposals(*window).isEmpty());
    QCOMPARE(names(*window), (QStringList{QStringLiteral("Kim Patel"), QStringLiteral("Otto Brand")}));
    window->workspace().undo();
    QTRY_COMPARE(proposals(*window), both.mid(0, 1));
}

void ProposalsTest::allAreAcceptedAtOnce() {
    Desk desk;
    const auto window = desk.window();
    withText(*window, kTalk, TextFormat::Plain);
    QTRY_COMPARE(proposals(*window).size(), 2);
    press(*window, QStringLiteral("acceptAllSpeakers"));
    QTRY_VERIFY(proposals(*window).isEmpty());
    QCOMPARE(names(*window), (QStringList{QStringLiteral("Kim Patel"), QStringLiteral("Otto Brand")}));
    window->workspace().undo();
    QVERIFY(names(*window).isEmpty());
}

void ProposalsTest::whatIsPutAsideStaysAwayAndComesBack() {
    Desk desk;
    const auto window = desk.window();
    withText(*window, kTalk, TextFormat::Plain);
    QTRY_COMPARE(proposals(*window).size(), 2);
    press(*window, QStringLiteral("dismiss-proposed-speaker:otto brand"));
    QTRY_COMPARE(proposals(*window), QStringList(QStringLiteral("Kim Patel is a new person")));
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Dismiss proposal"));
    window->workspace().edit(QStringLiteral("Other"), [](Transaction& t) { t.add(Claim{.rank = 1, .text = "Trams run."}); });
    QTest::qWait(100);
    QCOMPARE(proposals(*window).size(), 1);

    press(*window, QStringLiteral("dismissedProposals"));
    QTRY_COMPARE(proposals(*window).size(), 2);
    const auto restores = window->findChildren<QToolButton*>(QRegularExpression(QStringLiteral("^restore-")));
    const auto restore = std::ranges::find_if(restores, [](const auto* each) { return each->isVisible(); });
    QVERIFY(restore != restores.end());
    QTest::mouseClick(*restore, Qt::LeftButton);
    QTRY_VERIFY(window->findChild<QToolButton*>(QStringLiteral("accept-proposed-speaker:otto brand")));
    QVERIFY(window->workspace().map().all<Dismissal>().empty());
}

void ProposalsTest::anAnswerBecomesAReason() {
    Desk desk;
    const auto window = desk.window();
    const auto source = withText(*window, kThread, TextFormat::Thread);
    const QStringList both{QStringLiteral("Comment 2 answers comment 1"), QStringLiteral("Comment 3 answers comment 2")};
    QTRY_COMPARE(proposals(*window), both);
    QVERIFY(window->findChildren<QMenu*>(QStringLiteral("linkMenu")).isEmpty());  // nothing is coded yet

    const auto froze = code(*window, source, "The lake froze", "Ice closed the lake.", "above");
    const auto paid = code(*window, source, "Nobody had paid the crew.", "The crew went without wages.", "below");
    const auto menu = [&]() -> QMenu* {
        for (auto* each : window->findChildren<QMenu*>(QStringLiteral("linkMenu")))
            if (qobject_cast<QToolButton*>(each->parent())->isVisible()) return each;
        return nullptr;
    };
    QTRY_VERIFY(menu());
    QCOMPARE(menu()->actions().size(), 2);
    const auto* attack = menu()->actions()[1];
    QCOMPARE(attack->text(), QStringLiteral("“The crew went without wages.” attacks “Ice closed the lake.”"));
    menu()->actions()[1]->trigger();
    const auto& map = window->workspace().map();
    QCOMPARE(map.all<Relation>().size(), std::size_t{1});
    const auto& relation = map.all<Relation>().begin()->second;
    QCOMPARE(relation.target, Target(froze));
    QCOMPARE(relation.premises, std::vector{paid});
    QVERIFY(relation.polarity == Polarity::Attack);
    QTRY_COMPARE(proposals(*window), both.mid(1));

    const auto dismiss = window->findChildren<QToolButton*>(QRegularExpression(QStringLiteral("^dismiss-proposed-reply")));
    const auto shown = std::ranges::find_if(dismiss, [](const auto* each) { return each->isVisible(); });
    QVERIFY(shown != dismiss.end());
    QTest::mouseClick(*shown, Qt::LeftButton);
    QTRY_VERIFY(proposals(*window).isEmpty());
    window->workspace().undo();
    QTRY_COMPARE(proposals(*window), both.mid(1));
}

void ProposalsTest::passagesGetTheirPlaces() {
    Desk desk;
    const auto window = desk.window();
    const auto source = withText(*window, kThread, TextFormat::Thread);
    code(*window, source, "The lake froze", "Ice closed the lake.", {});
    code(*window, source, "They were paid", "The crew had coal for wages.", {});
    QTRY_VERIFY(proposals(*window).contains(QStringLiteral("Where 2 passages stand in the text")));
    press(*window, QStringLiteral("acceptPlaces"));
    QTRY_VERIFY(!proposals(*window).contains(QStringLiteral("Where 2 passages stand in the text")));
    QStringList places;
    const auto& map = window->workspace().map();
    for (const auto id : map.ranked<Passage>()) places << QString::fromStdString(map.at(id).locator);
    QCOMPARE(places, (QStringList{QStringLiteral("comment 1"), QStringLiteral("comment 3")}));
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Note places"));
}

QTEST_MAIN(ProposalsTest)
#include "proposals_test.moc"
