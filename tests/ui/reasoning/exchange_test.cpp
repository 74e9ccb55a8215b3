// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/exchange_page.h"

#include "tests/ui/reasoning/dispute_room.h"
#include "ui/panels/choice_button.h"
#include "ui/reasoning/exchange_layout.h"
#include "ui/reasoning/exchange_view.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

#include <random>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

std::vector<ClaimId> allClaims(const ArgumentMap& map) {
    return map.ranked<Claim>();
}

Exchange exchangeOfAll(const ArgumentMap& map) {
    return exchangeOf(map, judge(map), allClaims(map), map.ranked<Relation>());
}

std::size_t turnOf(const Exchange& exchange, ClaimId claim) {
    for (std::size_t i = 0; i < exchange.turns.size(); ++i)
        if (exchange.turns[i].claim == claim) return i;
    return exchange.turns.size();
}

// Many people who answer each other in threads of ten.
MapChange longDebate(int claims) {
    MapChange c;
    c.put(Meta{.title = "Long"});
    for (int p = 0; p < 20; ++p) c.put(Person{.id = PersonId{p + 1}, .rank = p + 1, .name = "Speaker " + std::to_string(p + 1)});
    for (int i = 0; i < claims; ++i) {
        const ClaimId id{1000 + i};
        c.put(Claim{
            .id = id, .rank = i + 1, .text = "What was said in turn " + std::to_string(i) + ", at some length, so that it has lines."});
        c.put(Attribution{.id = AttributionId{10000 + i}, .rank = i + 1, .target = id, .person = PersonId{i * 7 % 20 + 1}});
        if (i % 10 == 0) continue;
        c.put(Relation{.id = RelationId{20000 + i},
                       .rank = i + 1,
                       .polarity = i % 3 == 0 ? Polarity::Support : Polarity::Attack,
                       .force = Force::Decisive,
                       .target = ClaimId{1000 + std::max(0, i - 1 - i % 2)},
                       .premises = {id}});
    }
    c.put(View{.id = ViewId{90000}, .rank = 1, .name = "Everything", .scope = ViewScope::Everything});
    return c;
}

}  // namespace

class ExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repliesComeAfterWhatTheyReplyTo() {
        for (const auto& content : {dispute::content(), longDebate(300)}) {
            const auto map = mapOf(content);
            const auto exchange = exchangeOfAll(map);
            QCOMPARE(exchange.turns.size(), map.all<Claim>().size());
            for (const auto& reply : exchange.replies) QVERIFY(reply.from > reply.to);
        }
    }

    void repliesThatGoRoundInACircleAllHaveTheirTurn() {
        auto content = dispute::content();
        content.put(Relation{
            .id = RelationId{99}, .rank = 99, .polarity = Polarity::Attack, .target = dispute::tooSmall, .premises = {dispute::enough}});
        const auto exchange = exchangeOfAll(mapOf(content));
        std::set<ClaimId> told;
        for (const auto& turn : exchange.turns) told.insert(turn.claim);
        QCOMPARE(told.size(), std::size_t{10});
    }

    void lanesAreTheSpeakersTheBusiestFirst() {
        const auto map = mapOf(dispute::content());
        const auto exchange = exchangeOfAll(map);
        using enum ExchangeLane::Kind;
        QCOMPARE(exchange.lanes.size(), std::size_t{5});
        QCOMPARE(exchange.lanes.front().kind, Answers);
        QCOMPARE(exchange.lanes[1].person, dispute::ada);
        QCOMPARE(exchange.lanes[2].person, dispute::ben);
        QCOMPARE(exchange.lanes[3].person, dispute::cleo);
        QCOMPARE(exchange.lanes.back().kind, Nobody);  // parking, and the claim that is only asked
        QCOMPARE(exchange.lanes.back().turns, std::size_t{2});
        QVERIFY(exchange.turns[turnOf(exchange, dispute::rain)].hanging);
        QVERIFY(!exchange.turns[turnOf(exchange, dispute::cheap)].hanging);
    }

    void anUndercutRepliesToWhoTakesTheStep() {
        const auto exchange = exchangeOfAll(mapOf(dispute::content()));
        const auto reply = std::ranges::find(exchange.replies, dispute::wet, &ExchangeReply::relation);
        QVERIFY(reply != exchange.replies.end());
        QCOMPARE(exchange.turns[reply->from].claim, dispute::rain);
        QCOMPARE(exchange.turns[reply->to].claim, dispute::cheap);
    }

    void theRestOfTheSpeakersShareALane() {
        const auto all = exchangeOfAll(mapOf(longDebate(200)));
        const auto few = folded(all, 5);
        QCOMPARE(few.lanes.size(), std::size_t{6});
        QCOMPARE(few.lanes.back().kind, ExchangeLane::Kind::Others);
        QCOMPARE(few.lanes.back().people, std::size_t{15});
        std::size_t turns = 0;
        for (const auto& lane : few.lanes) turns += lane.turns;
        QCOMPARE(turns, std::size_t{200});
        for (const auto& turn : few.turns) QVERIFY(turn.lane < few.lanes.size());
        QCOMPARE(folded(all, 19), all);  // one lane for one speaker saves nothing
    }

    void cardsOfALaneDoNotOverlapAndRepliesStandBelow() {
        const std::vector<LaneBox> boxes{{0, 240, 100}, {1, 240, 80}, {0, 240, 60}, {1, 268, 120}, {0, 240, 90}};
        const std::vector<LaneLink> links{{1, 0}, {2, 1}, {3, 0}, {4, 2}, {4, 3}};
        const auto layout = layOutLanes(boxes, links, 2);
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) QVERIFY(!layout.boxes[i].intersects(layout.boxes[j]));
        for (const auto& link : links) QVERIFY(layout.boxes[link.from].top() > layout.boxes[link.to].top());
        for (std::size_t i = 0; i < links.size(); ++i) {
            QCOMPARE(layout.routes[i].path.currentPosition(), layout.routes[i].sign);
            QVERIFY(layout.extent.contains(layout.routes[i].path.boundingRect()));
        }
        QVERIFY(layout.routes[0].sign != layout.routes[2].sign);  // both reach one side of one card
        QVERIFY(layOutLanes({}, {}, 0).boxes.empty());
    }

    void linksPassBetweenTheCardsOfOtherLanes() {
        std::mt19937 random(7);
        for (int round = 0; round < 30; ++round) {
            std::vector<LaneBox> boxes;
            std::vector<LaneLink> links;
            for (std::size_t i = 0; i < 60; ++i) {
                boxes.push_back({random() % 6, 240 + static_cast<double>(random() % 29), 50 + static_cast<double>(random() % 100)});
                if (i > 0) links.push_back({i, random() % i});
            }
            const auto layout = layOutLanes(boxes, links, 6);
            for (std::size_t i = 0; i < links.size(); ++i) {
                const auto& path = layout.routes[i].path;
                QCOMPARE(path.currentPosition(), layout.routes[i].sign);
                const auto line = path.toSubpathPolygons(QTransform::fromScale(8, 8)).constFirst();
                for (std::size_t box = 0; box < boxes.size(); ++box) {
                    if (box == links[i].from || box == links[i].to) continue;
                    const auto inner = layout.boxes[box].adjusted(1, 1, -1, -1);
                    for (const auto& point : line) QVERIFY(!inner.contains(point / 8));
                }
            }
        }
    }

    void theExchangeTakesTheMapsPlace() {
        DisputeRoom room;
        auto& page = shown(room);
        QVERIFY(page.isVisible() && !room.window().canvas().isVisible());
        QCOMPARE(page.view().picture().cards.size(), std::size_t{10});
        QVERIFY(page.view().hasFocus());
        press(room.window(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(room.window().canvas().isVisible());
        QStringList words;
        for (const auto* button : room.window().findChildren<QToolButton*>())
            if (button->isVisible() && button->isCheckable()) words << button->text();
        QVERIFY(words.contains(QStringLiteral("Map")) && words.contains(QStringLiteral("Exchange")));
    }

    void clicksSelectAndLeadToTheMap() {
        DisputeRoom room;
        auto& view = shown(room).view();
        const auto at = [&](ClaimId claim) { return view.toView(view.picture().card(refTo(claim))->rect).center().toPoint(); };
        view.bringIntoSight(refTo(dispute::enough));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, at(dispute::enough));
        QCOMPARE(room.workspace().selection().current(), std::optional(refTo(dispute::enough)));
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, at(dispute::enough));
        QVERIFY(room.window().canvas().isVisible());
    }

    void arrowsWalkFromTurnToTurn() {
        DisputeRoom room;
        auto& view = shown(room).view();
        const auto current = [&] { return room.workspace().selection().current(); };
        room.select(dispute::enough);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(current(), std::optional(refTo(dispute::cheap)));
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(current(), std::optional(refTo(dispute::enough)));
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(current() == refTo(dispute::tooSmall) || current() == refTo(dispute::forty));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(room.window().canvas().isVisible());
    }

    void itFollowsEditsAndSuppositions() {
        DisputeRoom room;
        auto& view = shown(room).view();
        QCOMPARE(view.exchange().hanging.size(), std::size_t{2});
        room.workspace().suppose({.suspended = {dispute::rain}, .assumed = {}});
        QTRY_COMPARE(view.exchange().hanging.size(), std::size_t{1});
        room.workspace().edit(QStringLiteral("Delete"), [](Transaction& transaction) { transaction.remove(dispute::cheap); });
        QTRY_COMPARE(view.picture().cards.size(), std::size_t{9});
    }

    void theWheelScrollsAndZooms() {
        DisputeRoom room;
        room.open(Document::create({}, longDebate(150)));
        auto& view = shown(room).view();
        const auto turn = [&](Qt::KeyboardModifiers modifiers) {
            const QPointF middle = view.viewport()->rect().center();
            QWheelEvent event(middle, view.viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(view.viewport(), &event);
        };
        turn(Qt::NoModifier);
        QVERIFY(view.verticalScrollBar()->value() > 0);
        turn(Qt::ShiftModifier);
        QVERIFY(view.horizontalScrollBar()->value() > 0);
        turn(Qt::ControlModifier);
        QVERIFY(view.zoom() < 1);
        room.window().actions()[ActionId::ZoomActual]->trigger();
        QCOMPARE(view.zoom(), 1.0);
    }

    void lanesAndScopeAreChosen() {
        DisputeRoom room;
        room.open(Document::create({}, longDebate(60)));
        auto& page = shown(room);
        QCOMPARE(page.view().exchange().lanes.size(), std::size_t{6});
        choose(page, QStringLiteral("lanes"), 1);
        QCOMPARE(page.view().exchange().lanes.size(), std::size_t{20});
        room.open(dispute::debate());
        shown(room);
        room.workspace().edit(QStringLiteral("View"), [](Transaction& transaction) {
            transaction.add(View{.id = ViewId{71}, .rank = 2, .name = "Hall", .items = {{refTo(dispute::hall)}, {refTo(dispute::enough)}}});
        });
        room.workspace().setView(ViewId{71});
        QTRY_COMPARE(page.view().picture().cards.size(), std::size_t{2});
        choose(page, QStringLiteral("scope"), 1);
        QCOMPARE(page.view().picture().cards.size(), std::size_t{10});
    }

    void whoHearsItHearsEveryTurn() {
        DisputeRoom room;
        auto& view = shown(room).view();
        auto* heard = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(heard);
        QVERIFY(heard->childCount() >= 10);
        QStringList names;
        for (int i = 0; i < 10; ++i) names << heard->child(i)->text(QAccessible::Name);
        QVERIFY2(names.join(u'\n').contains(QStringLiteral("Cleo Park")), qPrintable(names.join(u'\n')));
        QVERIFY(names.join(u'\n').contains(QStringLiteral("Nobody answers this")));
    }

    void commandsOfTheMapComeWithTheMap() {
        DisputeRoom room;
        shown(room);
        room.select(dispute::enough);
        press(room.window(), Qt::Key_A);
        QVERIFY(room.window().canvas().isVisible());
        type(room.window(), "The hall is booked");
        press(room.window(), Qt::Key_Return);
        QCOMPARE(claims(room.window()), std::size_t{11});
    }

    void anEmptyDebateIsQuiet() {
        DisputeRoom room;
        auto& view = shown(room).view();
        room.open(Document::create(std::string()));
        press(room.window(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(view.picture().cards.empty());
        QVERIFY(!view.grab().isNull());
        QTest::keyClick(&view, Qt::Key_Down);
    }

    void twoThousandClaimsArePaintedQuickly() {
        DisputeRoom room;
        room.open(Document::create({}, longDebate(2000)));
        auto& view = shown(room).view();
        QCOMPARE(view.picture().cards.size(), std::size_t{2000});
        view.grab();
        QElapsedTimer timer;
        timer.start();
        constexpr int frames = 10;
        for (int i = 0; i < frames; ++i) {
            view.verticalScrollBar()->setValue(i * 300);
            view.viewport()->grab();
        }
        const auto each = static_cast<double>(timer.elapsed()) / frames;
        qInfo("a frame of 2,000 turns takes %.1f ms", each);
        QVERIFY(each < 150);  // generous: tests share the machine
    }

private:
    ExchangePage& shown(DisputeRoom& room) {
        press(room.window(), Qt::Key_2, Qt::ControlModifier);
        auto* page = room.window().findChild<ExchangePage*>();
        if (!QTest::qWaitFor([page] { return !page->view().picture().cards.empty(); })) qWarning("the exchange stayed empty");
        return *page;
    }
    void choose(ExchangePage& page, const QString& name, int choice) {
        auto* button = page.findChild<ChoiceButton*>(name);
        QVERIFY(button);
        button->menu()->actions()[choice]->trigger();
    }
};

QTEST_MAIN(ExchangeTest)
#include "exchange_test.moc"
