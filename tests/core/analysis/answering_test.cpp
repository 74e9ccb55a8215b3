// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answering.h"

#include "core/analysis/makers.h"
#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

struct Quarrel : AnalysedDebate {
    Answering answering(const Suppositions& suppositions = {}) const {
        return answeringIn(map(), judge(map(), suppositions), wholeDebate(map()));
    }
    std::string reading() const { return read(map(), answering()); }
    ClaimId saidBy(PersonId person, const std::string& text) {
        const auto id = claim(text);
        says(person, id);
        return id;
    }

    PersonId ada = person("Ada");
    PersonId ben = person("Ben");
    PersonId cleo = person("Cleo");
};

using Attacks = std::vector<RelationId>;

}  // namespace

TEST_CASE_METHOD(Quarrel, "attacks are told apart by who makes them, whom they meet, and whether anything answers") {
    const auto dry = saidBy(ada, "The river is dry.");
    const auto rain = saidBy(ben, "It rained.");
    const auto fish = saidBy(ben, "There are fish.");
    const auto drizzle = saidBy(ada, "It drizzled.");
    const auto first = attack({rain}, dry);
    const auto second = attack({fish}, dry);
    const auto reply = attack({drizzle}, rain);
    const auto answering = this->answering();
    CHECK(answering.attackers == std::vector{ben, ada});
    CHECK(answering.attacked == std::vector{ada, ben});
    REQUIRE(answering.between(ben, ada));
    CHECK(*answering.between(ben, ada) == AttacksBetween{ben, ada, {first}, {second}});
    CHECK(*answering.between(ada, ben) == AttacksBetween{ada, ben, {}, {reply}});
    CHECK(answering.between(ada, cleo) == nullptr);
    CHECK(answering.answered == Attacks{first});
    CHECK(answering.unanswered == Attacks{second, reply});
    CHECK(reading() == "1 of 2 attacks on Ada's claims is not answered in these documents; of all 3 attacks between speakers, 2 are not.");
}

TEST_CASE_METHOD(Quarrel, "linked premises are his who is committed to them all, an undercut meets him who gives the reason") {
    const auto dry = saidBy(ada, "The river is dry.");
    const auto dust = saidBy(ada, "There is dust.");
    const auto rain = saidBy(ben, "It rained.");
    const auto rises = saidBy(ben, "Rain fills rivers.");
    says(cleo, rain);
    const auto linked = attack({rain, rises}, dry);
    const auto undercut = this->undercut(saidBy(cleo, "Dust blows in from afar."), support({dust}, dry));
    const auto answering = this->answering();
    CHECK(*answering.between(ben, ada) == AttacksBetween{ben, ada, {}, {linked}});
    CHECK(*answering.between(cleo, ada) == AttacksBetween{cleo, ada, {}, {undercut}});
    says(cleo, linked);
    CHECK(this->answering().between(cleo, ada)->unanswered == Attacks{linked, undercut});
}

TEST_CASE_METHOD(Quarrel, "an undercut of an attack meets him who makes that attack, and answers it") {
    const auto dry = saidBy(ada, "The river is dry.");
    const auto first = attack({saidBy(ben, "It rained.")}, dry);
    const auto undercut = this->undercut(saidBy(ada, "It rained elsewhere."), first);
    const auto answering = this->answering();
    CHECK(answering.between(ben, ada)->answered == Attacks{first});
    CHECK(answering.between(ada, ben)->unanswered == Attacks{undercut});
}

TEST_CASE_METHOD(Quarrel, "what somebody says against himself is no pair, and what is nobody's stands apart") {
    const auto dry = saidBy(ada, "The river is dry.");
    const auto caveat = attack({saidBy(ada, "There is a puddle.")}, dry);
    const auto anonymous = attack({claim("Frogs sing.")}, dry);
    const auto seen = put(Relation{.polarity = Polarity::Attack, .target = dry, .analyst = true, .premises = {saidBy(ben, "It rained.")}});
    auto answering = this->answering();
    CHECK(answering.pairs.empty());
    CHECK(answering.onOneself == Attacks{caveat});
    CHECK(answering.byNobody == Attacks{anonymous, seen});
    CHECK(reading() == "No attack by one speaker on another's claims is on record here yet.");
    says(cleo, dry);
    answering = this->answering();
    CHECK(answering.onOneself == Attacks{caveat});
    CHECK(answering.between(ada, cleo)->unanswered == Attacks{caveat});
    CHECK(answering.between(ada, ada) == nullptr);
}

TEST_CASE_METHOD(Quarrel, "an attack that several make or that meets several is one attack in all") {
    const auto dry = saidBy(ada, "The river is dry.");
    says(ben, dry);
    const auto rain = saidBy(cleo, "It rained.");
    const auto both = attack({rain}, dry);
    const auto answering = this->answering();
    CHECK(answering.pairs.size() == 2);
    CHECK(answering.unanswered == Attacks{both});
    CHECK(reading() == "The only attack on Ada's claims is not answered in these documents.");
}

TEST_CASE_METHOD(Quarrel, "the answers' reading fits all, none and some, and one") {
    const auto dry = saidBy(ada, "The river is dry.");
    const auto rain = saidBy(ben, "It rained.");
    attack({rain}, dry);
    CHECK(reading() == "The only attack on Ada's claims is not answered in these documents.");
    const auto fish = saidBy(ben, "There are fish.");
    attack({fish}, dry);
    CHECK(reading() == "None of the 2 attacks on Ada's claims is answered in these documents.");
    attack({claim("Not here.")}, rain);
    CHECK(reading() == "1 of 2 attacks on Ada's claims is not answered in these documents.");
    attack({claim("Paper fish.")}, fish);
    CHECK(reading() == "Both attacks on Ada's claims are answered in this map.");
}

TEST_CASE_METHOD(Quarrel, "attacks out of play and out of scope do not count") {
    const auto dry = saidBy(ada, "The river is dry.");
    const auto rain = saidBy(ben, "It rained.");
    attack({rain}, dry);
    CHECK(answering({.suspended = {rain}}).pairs.empty());
    CHECK(answeringIn(map(), judge(map()), {{dry, rain}, {}}).pairs.empty());
    CHECK(answering().pairs.size() == 1);
}

TEST_CASE_METHOD(Quarrel, "a denial or a question makes nothing one's own") {
    const auto dry = saidBy(ada, "The river is dry.");
    const auto rain = claim("It rained.");
    const auto attacking = attack({rain}, dry);
    says(ben, rain, AttributionMode::Asks);
    says(cleo, rain, AttributionMode::Denies);
    CHECK(makersOf(map(), attacking).empty());
    says(ben, rain, AttributionMode::Concedes);
    CHECK(makersOf(map(), attacking) == std::vector{ben});
}
