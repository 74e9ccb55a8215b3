// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/verdicts.h"
#include "core/reasoning/what_if.h"
#include "tests/core/reasoning/debate_builder.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Debate : DebateBuilder {
    Suppositions suppositions;
    Reading reading = Reading::EvenHanded;

    Verdict of(ClaimId claim) const { return judge(map(), suppositions, reading).claims.at(claim).verdict; }
    std::string words(ClaimId claim) const {
        const auto debate = map();
        return shownWords(debate, claim, judge(debate, suppositions, reading).claims.at(claim));
    }
    Tally tally(ClaimId claim) const { return judge(map(), suppositions, reading).tallies.at(claim); }
};

}  // namespace

TEST_CASE_METHOD(Debate, "claims that contradict each other are disputed, whoever spoke last") {
    const auto quaker = claim("He is a pacifist.");
    const auto republican = claim("He is no pacifist.");
    attack({quaker}, republican);
    CHECK(words(quaker) == "Disputed");
    CHECK(words(republican) == "Disputed");
    reading = Reading::OneWay;
    CHECK(words(republican) == "Objection unanswered");
    CHECK(words(quaker) == "Not challenged");
}

TEST_CASE_METHOD(Debate, "an answered attack leaves a claim defended") {
    const auto bridge = claim("The bridge will hold.");
    const auto rust = claim("Its cables have rusted.");
    const auto survey = claim("Last month's survey found no rust.");
    attack({rust}, bridge, Force::Decisive);
    CHECK(words(bridge) == "Objection unanswered");
    attack({survey}, rust, Force::Decisive);
    CHECK(words(bridge) == "Defended");
    CHECK(words(rust) == "Objection unanswered");
    CHECK(words(survey) == "Not challenged");
    const auto verdicts = judge(map());
    CHECK(verdicts.claims.at(survey).depth == 1);
    CHECK(verdicts.claims.at(rust).depth == 2);
    CHECK(verdicts.claims.at(bridge).depth == 3);
}

TEST_CASE_METHOD(Debate, "three that attack each other in turn are all disputed, and so is one that attacks itself") {
    const auto a = claim("A.");
    const auto b = claim("B.");
    const auto c = claim("C.");
    const auto liar = claim("This is false.");
    attack({a}, b, Force::Decisive);
    attack({b}, c, Force::Decisive);
    attack({c}, a, Force::Decisive);
    attack({liar}, liar, Force::Decisive);
    for (const auto each : {a, b, c, liar}) CHECK(of(each) == Verdict::Contested);
}

TEST_CASE_METHOD(Debate, "rebutting, undermining and undercutting hit conclusion, premise and step") {
    const auto rain = claim("It will rain.");
    const auto clouds = claim("There are clouds.");
    const auto objection = claim("These clouds carry no rain.");
    const auto step = support({clouds}, rain);
    const auto blow = attack({objection}, rain, Force::Decisive);

    SECTION("a rebuttal defeats the conclusion and leaves the premise") {
        CHECK(of(rain) == Verdict::Defeated);
        CHECK(of(clouds) == Verdict::Stands);
    }
    SECTION("an undercut of that rebuttal lets the conclusion stand again; premise and rebuttal stay as they are") {
        undercut(claim("They may grow."), blow);
        CHECK(words(rain) == "Defended");
        CHECK(of(objection) == Verdict::Stands);
        CHECK(judge(map()).relations.at(blow).step == Verdict::Defeated);
    }
    SECTION("an undercut of a support changes no verdict where no support is needed") {
        const auto before = judge(map());
        undercut(claim("Clouds tell nothing."), step);
        const auto after = judge(map());
        CHECK(after.claims.at(rain).verdict == before.claims.at(rain).verdict);
        CHECK(after.relations.at(step).step == Verdict::Defeated);
        CHECK(after.relations.at(step).undercut);
        CHECK(after.relations.at(blow).step == Verdict::Stands);
    }
    SECTION("a step that is taken away sets both sides of a contradiction free") {
        DebateBuilder other;
        const auto x = other.claim("The cup is full.");
        const auto y = other.claim("Somebody drank.");
        const auto contradiction = other.attack({y}, x);
        CHECK(judge(other.map()).claims.at(y).verdict == Verdict::Contested);
        other.undercut(other.claim("It was filled again."), contradiction);
        const auto free = judge(other.map());
        CHECK(free.claims.at(x).verdict == Verdict::Stands);
        CHECK(free.claims.at(y).verdict == Verdict::Stands);
    }
}

TEST_CASE_METHOD(Debate, "linked premises work only together") {
    const auto conclusion = claim("The shop is shut.");
    const auto sunday = claim("Today is Sunday.");
    const auto custom = claim("It shuts on Sundays.");
    const auto both = attack({sunday, custom}, conclusion, Force::Decisive);
    CHECK(of(conclusion) == Verdict::Defeated);
    attack({claim("It opens on Sundays in winter.")}, custom, Force::Decisive);
    CHECK(of(conclusion) == Verdict::Stands);
    CHECK(of(sunday) == Verdict::Stands);
    CHECK(judge(map()).relations.at(both).reason == Verdict::Defeated);
    CHECK(judge(map()).relations.at(both).step == Verdict::Stands);
}

TEST_CASE_METHOD(Debate, "a caveat settles nothing") {
    const auto claimed = claim("The train is punctual.");
    attack({claim("It was late once.")}, claimed, Force::Weakening);
    CHECK(words(claimed) == "Not challenged");
}

TEST_CASE_METHOD(Debate, "a claim that needs support falls with its last reason") {
    const auto guess = claim("The tide is out.", ClaimKind::Fact, true);
    CHECK(words(guess) == "No reason holds");
    const auto first = claim("The boats lie on sand.");
    const auto second = claim("The clock says so.");
    const auto step = support({first}, guess);
    support({second}, guess);
    CHECK(words(guess) == "Not challenged");
    attack({claim("The clock stands still.")}, second, Force::Decisive);
    CHECK(of(guess) == Verdict::Stands);
    undercut(claim("They were pulled ashore."), step);
    CHECK(words(guess) == "No reason holds");
    suppositions.assumed = {guess};
    CHECK(words(guess) == "Assumed");
}

TEST_CASE_METHOD(Debate, "what nobody puts forward is out of play until somebody assumes it") {
    const auto peace = claim("The truce will last.");
    const auto war = claim("War comes in spring.");
    attack({war}, peace, Force::Decisive);
    const auto reporter = person("Reporter");
    says(reporter, war, AttributionMode::Supposes);
    CHECK(words(war) == "Only supposed");
    CHECK(words(peace) == "Not challenged");
    suppositions.assumed = {war};
    CHECK(of(peace) == Verdict::Defeated);
    suppositions = {};
    says(reporter, war, AttributionMode::Reports);
    CHECK(of(war) == Verdict::Idle);
    says(reporter, war, AttributionMode::Implies);
    CHECK(of(war) == Verdict::Stands);
    CHECK(of(peace) == Verdict::Defeated);
}

TEST_CASE_METHOD(Debate, "passing on alone takes no stance, so the claim is the mapper's draft") {
    const auto draft = claim("The lake is deep.");
    says(person("Reporter"), draft, AttributionMode::Reports);
    CHECK(of(draft) == Verdict::Stands);
}

TEST_CASE_METHOD(Debate, "policies and values have tallies and neither block nor are blocked") {
    const auto option = policy("Build the dam.");
    const auto beauty = claim("The valley is worth more than power.", ClaimKind::Value);
    const auto power = claim("It would give power.");
    const auto floods = claim("It would stop floods.");
    const auto cost = claim("It costs too much.");
    const auto rumour = claim("The rock is soft.");
    support({power}, option);
    const auto step = support({floods}, option);
    attack({cost}, option, Force::Weakening);
    attack({beauty}, option, Force::Decisive);
    attack({rumour}, option, Force::Weakening);
    attack({claim("The budget is ample.")}, cost);
    attack({claim("Drilling found granite.")}, rumour, Force::Decisive);
    attack({beauty}, power, Force::Decisive);
    CHECK_FALSE(judge(map()).claims.contains(option));
    CHECK(of(power) == Verdict::Stands);
    CHECK(tally(option) == Tally{.holdingFor = 2, .holdingAgainst = 1, .disputedAgainst = 1, .failing = 1});
    CHECK(shownWords(tally(option)) == "2 for · 1 against · 1 disputed · 1 not holding");
    undercut(claim("Floods come from below."), step);
    suppositions.suspended = {power};
    CHECK(tally(option) == Tally{.holdingAgainst = 1, .disputedAgainst = 1, .failing = 2, .outOfPlay = 1});
    CHECK(shownWords(Tally{}) == "No reasons yet");
}

TEST_CASE_METHOD(Debate, "steps that undercut each other in a circle are disputed") {
    const auto target = claim("It holds.");
    const auto first = attack({claim("P.")}, target, Force::Decisive);
    const auto second = attack({claim("Q.")}, first, Force::Decisive);
    const auto third = attack({claim("R.")}, second, Force::Decisive);
    attack({claim("S.")}, third, Force::Decisive);
    CHECK(of(target) == Verdict::Stands);

    DebateBuilder circle;
    const auto p = circle.claim("P.");
    const auto hit = circle.claim("It holds.");
    // Each is an attack on the other: ids are known before the records.
    MapChange content;
    const auto base = circle.map();
    for (const auto& [id, claim] : base.all<Claim>()) content.put(claim);
    content.put(
        Relation{.id = {11}, .rank = 1, .polarity = Polarity::Attack, .force = Force::Decisive, .target = RelationId{12}, .premises = {p}});
    content.put(
        Relation{.id = {12}, .rank = 2, .polarity = Polarity::Attack, .force = Force::Decisive, .target = RelationId{11}, .premises = {p}});
    content.put(Relation{.id = {13}, .rank = 3, .polarity = Polarity::Attack, .force = Force::Decisive, .target = hit, .premises = {p}});
    content.put(
        Relation{.id = {14}, .rank = 4, .polarity = Polarity::Attack, .force = Force::Decisive, .target = RelationId{13}, .premises = {p}});
    const auto verdicts = judge(mapOf(std::move(content)));
    CHECK(verdicts.relations.at(RelationId{11}).step == Verdict::Contested);
    CHECK(verdicts.claims.at(hit).verdict == Verdict::Stands);
}

TEST_CASE_METHOD(Debate, "what changes between two suppositions is told by rank and only where something flips") {
    const auto option = policy("Go by train.");
    const auto fast = claim("The train is fast.");
    const auto strike = claim("There is a strike.");
    support({fast}, option);
    attack({strike}, fast, Force::Decisive);
    const auto debate = map();
    const auto changes = whatIf(debate, {}, {.suspended = {strike}});
    CHECK(changes.flips == std::vector<Flip>{{fast, Verdict::Defeated, Verdict::Stands}, {strike, Verdict::Stands, Verdict::Idle}});
    CHECK(changes.tallies == std::vector<TallyChange>{{option, {.failing = 1}, {.holdingFor = 1}}});
    CHECK(whatIf(debate, {}, {}).empty());
}

TEST_CASE("a debate of twenty-odd claims: mutual replies leave open what is open") {
    // A made-up quarrel over a ferry. Every reply is of the kind people really make: contradictions, "yes, but", caveats.
    DebateBuilder ferry;
    const auto keep = ferry.policy("Keep the ferry.");
    const auto bridge = ferry.policy("Build a bridge.");
    const auto cheap = ferry.claim("The ferry is cheaper over thirty years.");
    const auto dear = ferry.claim("The bridge is cheaper over thirty years.");
    const auto repairs = ferry.claim("Repairs of the ferry were left out of the sum.");
    const auto loved = ferry.claim("Visitors come for the ferry.");
    const auto survey = ferry.claim("Half the visitors named it in a survey.");
    const auto asked = ferry.claim("The survey was held on the ferry.");
    const auto fog = ferry.claim("Fog stops the ferry forty days a year.");
    const auto radar = ferry.claim("It has had radar since spring.");
    const auto small = ferry.claim("The radar does not see small boats.");
    const auto speed = ferry.claim("A bridge saves twenty minutes.");
    const auto queue = ferry.claim("Queues at the bridge eat up the gain.");
    const auto toll = ferry.claim("A toll would thin the queues.");
    ferry.support({cheap}, keep);
    ferry.support({loved}, keep);
    ferry.support({dear}, bridge);
    ferry.support({speed}, bridge);
    ferry.attack({fog}, keep, Force::Weakening);
    ferry.attack({cheap}, dear);
    ferry.attack({repairs}, cheap, Force::Weakening);
    const auto shown = ferry.support({survey}, loved);
    ferry.undercut(asked, shown);
    ferry.attack({radar}, fog, Force::Decisive);
    ferry.attack({small}, radar, Force::Weakening);
    const auto eaten = ferry.attack({queue}, speed, Force::Decisive);
    ferry.undercut(toll, eaten);
    const auto map = ferry.map();
    const auto even = judge(map);
    for (const auto& [id, verdict] : even.claims) {
        const bool open = id == cheap || id == dear;
        INFO(map.at(id).text);
        CHECK((verdict.verdict == Verdict::Contested) == open);
    }
    CHECK(shownWords(map, speed, even.claims.at(speed)) == "Defended");
    CHECK(shownWords(even.tallies.at(keep)) == "1 for · 1 disputed · 1 not holding");
    CHECK(shownWords(even.tallies.at(bridge)) == "1 for · 1 disputed");
    const auto blunt = judge(map, {}, Reading::OneWay);
    for (const auto& [id, verdict] : blunt.claims) CHECK(verdict.verdict != Verdict::Contested);
    CHECK(blunt.claims.at(cheap).verdict == Verdict::Defeated);
}

TEST_CASE("a thousand claims are judged between two keystrokes, a hundred thousand contradictions in a moment") {
    const auto map = randomDebate(5, {1000, 1200, true, true});
    judge(map);
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 10; ++i) judge(map);
    const auto each = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() / 10;
    CAPTURE(each);
    CHECK(each < 30);

    MapChange content;
    for (int i = 1; i <= 1000; ++i) content.put(Claim{.id = {i}, .rank = i, .text = "Claim " + std::to_string(i)});
    for (int i = 0; i < 100'000; ++i)
        content.put(Relation{.id = {i + 1},
                             .rank = i,
                             .polarity = Polarity::Attack,
                             .target = ClaimId{1 + i % 1000},
                             .premises = {ClaimId{1 + i / 1000 * 7 % 1000}}});
    const auto large = judge(mapOf(std::move(content)));
    CHECK(large.claims.size() == 1000);
}
