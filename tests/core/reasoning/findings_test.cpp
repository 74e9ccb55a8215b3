// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/findings.h"
#include "core/reasoning/near_duplicates.h"
#include "core/reasoning/strength.h"
#include "tests/core/random_map.h"
#include "tests/core/reasoning/debate_builder.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Inspected : DebateBuilder {
    std::vector<std::string> found(FindingKind kind) const {
        const auto debate = map();
        std::vector<std::string> sentences;
        for (const auto& finding : findingsOf(debate, judge(debate)).findings)
            if (finding.kind == kind) sentences.push_back(plainText(finding.sentence));
        return sentences;
    }
    using Sentences = std::vector<std::string>;
};

}  // namespace

TEST_CASE_METHOD(Inspected, "objections that nobody answers are found, caveats are not") {
    const auto wine = claim("The wine is good.");
    attack({claim("It is corked.")}, wine);
    attack({claim("It is young.")}, wine, Force::Weakening);
    CHECK(found(FindingKind::UnansweredAttack) == Sentences{"Nothing answers “It is corked” against “The wine is good”."});
    undercut(claim("That bottle was another."), support({claim("It won a prize.")}, wine));
    CHECK(found(FindingKind::UnansweredAttack).back() ==
          "Nothing answers “That bottle was another” against the step from “It won a prize” to “The wine is good”.");
}

TEST_CASE_METHOD(Inspected, "a speaker whose own claims attack each other, circles of support and missing reasons are found") {
    const auto host = person("Host");
    const auto hot = claim("It is hot.");
    const auto cold = claim("It is cold.");
    attack({cold}, hot);
    says(host, hot);
    CHECK(found(FindingKind::SelfContradiction).empty());
    says(host, cold, AttributionMode::Concedes);
    CHECK(found(FindingKind::SelfContradiction) ==
          Sentences{"Host is committed to “It is hot” and also to “It is cold”, which attacks it."});
    support({cold}, hot);
    support({hot}, cold);
    CHECK(found(FindingKind::SupportCycle) == Sentences{"“It is hot” and “It is cold” support each other in a circle."});
    const auto option = policy("Open the window.");
    claim("It is late.", ClaimKind::Fact, true);
    question({option});
    CHECK(found(FindingKind::NoReasons).size() == 2);
    CHECK(found(FindingKind::Unused) == Sentences{"“It is late” is in no reason and answers no question."});
}

TEST_CASE_METHOD(Inspected, "what is known only through others is found") {
    const auto rumour = claim("The duke has left.");
    const auto duke = person("Duke");
    const auto page = person("Page");
    says(duke, rumour, AttributionMode::Asserts, says(page, rumour, AttributionMode::Reports));
    CHECK(found(FindingKind::SecondHandOnly) == Sentences{"“The duke has left” is known only through Page."});
    says(page, rumour, AttributionMode::Supposes);
    CHECK(found(FindingKind::SecondHandOnly).empty());
}

TEST_CASE_METHOD(Inspected, "figures conflict when their ranges have nothing in common") {
    const auto figure = [&](Comparator comparator, double value, const std::string& written, const std::string& date = "") {
        Quantity quantity;
        quantity.claim = claim("A claim that says " + written + ".");
        quantity.subject = "The lake";
        quantity.measure = "depth";
        quantity.unit = "m";
        quantity.comparator = comparator;
        quantity.low = value;
        quantity.date = date;
        quantity.asWritten = written;
        put(quantity);
    };
    figure(Comparator::About, 30, "about 30 m");
    figure(Comparator::Equal, 32, "32 m");
    figure(Comparator::AtLeast, 20, "at least 20 m");
    CHECK(found(FindingKind::FiguresConflict).empty());
    figure(Comparator::Equal, 90, "90 m", "1900");
    CHECK(found(FindingKind::FiguresConflict).size() == 1);
    CHECK(found(FindingKind::FiguresConflict).front() ==
          "Figures for depth (The lake) do not agree: about 30 m in “A claim that says about 30 m”, 90 m in “A claim that says 90 m”.");
}

TEST_CASE("texts in nearly the same words are found whatever their marks and capitals") {
    const std::vector<std::string> texts{"The old mill by the river was sold in spring to a baker.",
                                         "THE OLD MILL, by the river, was sold in spring to a baker!",
                                         "The old mill by the river was sold in autumn to a baker.",
                                         "A baker bought bread.",
                                         "",
                                         "..."};
    CHECK(nearDuplicates(texts) == std::vector<std::vector<std::size_t>>{{0, 1}, {0, 2}});
    CHECK(nearDuplicates(std::vector<std::string>(5000, "All the same words.")).size() == 1);
}

TEST_CASE_METHOD(Inspected, "a finding that was put aside is known again by what it is about") {
    const auto alone = claim("Alone.");
    Dismissal dismissal;
    dismissal.finding = "unused";
    dismissal.subjects = {refTo(alone)};
    dismissal.reason = "Kept for later.";
    put(dismissal);
    const auto debate = map();
    const auto all = findingsOf(debate, judge(debate));
    REQUIRE(all.findings.size() == 1);
    REQUIRE(dismissalOf(debate, all.findings.front()));
    CHECK(dismissalOf(debate, all.findings.front())->reason == "Kept for later.");
}

TEST_CASE("any debate at all can be inspected and weighed") {
    rc::prop("random debates", [](std::uint64_t seed) {
        const auto map = mapOf(randomContent(seed, 8));
        const auto found = findingsOf(map, judge(map));
        RC_ASSERT(found.complete);
        for (const auto& finding : found.findings)
            for (const auto& subject : finding.subjects) RC_ASSERT(map.contains(subject));
        for (const auto& [claim, strength] : strengthsOf(map).claims) RC_ASSERT(strength >= 0 && strength <= 1);
    });
}

TEST_CASE("linked premises count by their product, an undercut takes its part, a futile one nothing") {
    DebateBuilder debate;
    const auto claim = debate.claim("C.");
    const auto p = debate.claim("P.");
    const auto q = debate.claim("Q.");
    const auto step = debate.support({p}, claim);
    const auto plain = strengthsOf(debate.map()).claims.at(claim);
    CHECK(plain == Approx(0.5 + 0.5 * 0.2));  // h(½) = ¼ / (1 + ¼)
    const auto u = debate.claim("U.");
    debate.undercut(u, step);
    CHECK(strengthsOf(debate.map()).claims.at(claim) == Approx(0.5 + 0.5 * (0.16 / 1.16)));  // the step keeps ½ · 0.4 / 0.5 = 0.4
    CHECK(strengthsOf(debate.map(), {.suspended = {u}}).claims.at(claim) == Approx(plain));
    const auto other = debate.claim("D.");
    debate.support({p, q}, other);
    CHECK(strengthsOf(debate.map()).claims.at(other) == Approx(0.5 + 0.5 * (0.0625 / 1.0625)));  // ½ · ½ = ¼
    for (const auto semantics : {GradualSemantics::QuadraticEnergy, GradualSemantics::DfQuad, GradualSemantics::Euler}) {
        const auto map = debate.map();
        const auto influences = influencesOn(map, claim, {}, semantics);
        REQUIRE(influences.claims.size() == 2);
        for (const auto& one : influences.claims) {
            const auto without = strengthsOf(map, {.suspended = {one.claim}}, semantics).claims.at(claim);
            CHECK(one.removal == Approx(influences.strength - without));
            CHECK((one.claim == p ? one.gradient > 0 : one.gradient < 0));
        }
    }
}
