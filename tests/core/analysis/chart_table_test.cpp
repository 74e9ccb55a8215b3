// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/chart_table.h"

#include "core/analysis/number_text.h"
#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

using Texts = std::vector<std::string>;

Texts textsOf(const std::vector<Cell>& row) {
    Texts texts;
    for (const auto& cell : row) texts.push_back(textOf(cell));
    return texts;
}

struct Tabled : AnalysedDebate {
    Scope scope() const { return wholeDebate(map()); }

    PersonId ada = person("Ada");
    PersonId ben = person("Ben");
    TopicId water = topic("Water");
    ClaimId dry = claimOn(water, "The river is dry.");
    ClaimId rain = claimOn({}, "It rained.");
    ClaimId dew = claimOn({}, "It was dew.");
};

}  // namespace

TEST_CASE_METHOD(Tabled, "speakers: a column for each topic and one for all, a row for what nobody says") {
    says(ada, dry);
    says(ada, rain);
    const auto table = tableOf(map(), speakingIn(map(), scope()));
    CHECK(table.kind == ChartKind::Speaking);
    CHECK(table.columns == Texts{"Speaker", "Water", "No topic", "All claims"});
    REQUIRE(table.rows.size() == 2);
    CHECK(textsOf(table.rows[0]) == Texts{"Ada", "1", "1", "2"});
    CHECK(textsOf(table.rows[1]) == Texts{"Nobody on record", "", "", "1"});
    CHECK(table.rows[0][0].behind == std::vector{refTo(ada)});
    CHECK(table.rows[0][3].behind == std::vector{refTo(dry), refTo(rain)});
    CHECK(table.rows[1][3].behind == std::vector{refTo(dew)});
    CHECK(plainText(table.reading) == read(map(), speakingIn(map(), scope())));
}

TEST_CASE_METHOD(Tabled, "attacks: a row for each pair, and what is in none") {
    says(ada, dry);
    says(ben, rain);
    const auto first = attack({rain}, dry);
    attack({dew}, rain);
    const auto table = tableOf(map(), answeringIn(map(), judge(map()), scope()));
    REQUIRE(table.rows.size() == 2);
    CHECK(textsOf(table.rows[0]) == Texts{"Ben", "Ada", "1", "1", "0"});
    CHECK(table.rows[0][2].behind == std::vector{refTo(first)});
    CHECK(textsOf(table.rows[1]) == Texts{"Attacks that nobody on record makes, or that meet nobody on record", "", "1", "", ""});
}

TEST_CASE_METHOD(Tabled, "depth: a row for each number of turns, and for each last word") {
    says(ada, dew);
    attack({rain}, dry);
    attack({dew}, rain);
    const auto table = tableOf(map(), rebuttalDepthIn(map(), judge(map()), scope()));
    REQUIRE(table.rows.size() == 4);
    CHECK(textsOf(table.rows[0]) == Texts{"Never attacked", "0", "", "1"});
    CHECK(textsOf(table.rows[1]) == Texts{"Attacked, not answered", "1", "", "1"});
    CHECK(textsOf(table.rows[2]) == Texts{"Attacked and answered", "2", "", "1"});
    CHECK(textsOf(table.rows[3]) == Texts{"Last word", "", "Ada", "2"});
}

TEST_CASE_METHOD(Tabled, "leverage: what the strength becomes without each claim") {
    attack({rain}, dry);
    const auto table = tableOf(map(), leverageOn(map(), dry, {}, scope()));
    REQUIRE(table.rows.size() == 1);
    CHECK(textsOf(table.rows[0]) == Texts{"It rained.", "0.1", "0.5"});
    CHECK(table.rows[0][1].behind == std::vector{refTo(rain)});
}

TEST_CASE_METHOD(Tabled, "estimates: every end in a column of its own") {
    says(ada, rain);
    figure(dry, Comparator::AtMost, {}, 6);
    figure(rain, Comparator::Range, 7, 10.5);
    const auto table = tableOf(map(), measuresIn(map(), scope()));
    REQUIRE(table.rows.size() == 2);
    CHECK(textsOf(table.rows[0]) == Texts{"The river, dry for", "at most 6 years", "", "6", "years", "", "", "yes", "The river is dry."});
    CHECK(textsOf(table.rows[1]) == Texts{"The river, dry for", "7 to 10.5 years", "7", "10.5", "years", "Ada", "", "yes", "It rained."});
}

TEST_CASE_METHOD(Tabled, "nearness and open points: a row for each document, speaker and topic") {
    quoted(ada, dry, passage(source("Letter")));
    attack({rain}, dry, Force::Decisive);
    const auto nearness = tableOf(map(), nearnessIn(map(), scope(), {}));
    REQUIRE(nearness.rows.size() == 3);
    CHECK(textsOf(nearness.rows[0]) == Texts{"Letter", "Document", "1", "0", "0", "0", "0", "0", "0", "0", "1", "0"});
    CHECK(textsOf(nearness.rows[2])[0] == "All");
    const auto open = tableOf(map(), openPointsIn(map(), judge(map()), scope()));
    REQUIRE(open.rows.size() == 1);
    CHECK(textsOf(open.rows[0]) == Texts{"Water", "0", "1", "1", "1"});
}

TEST_CASE("every chart has a question of its own, and one word for it") {
    std::set<std::string_view> questions;
    for (std::size_t kind = 0; kind < EnumWords<ChartKind>::words.size(); ++kind)
        questions.insert(questionOf(static_cast<ChartKind>(kind)));
    CHECK(questions.size() == 7);
    for (const auto question : questions) CHECK(question.ends_with('?'));
}

TEST_CASE("numbers have as many digits as matter") {
    CHECK(numberText(3) == "3");
    CHECK(numberText(-2.5) == "-2.5");
    CHECK(numberText(12500000) == "12500000");
    CHECK(numberText(0.1 + 0.2) == "0.3");
    CHECK(numberText(0.0312499) == "0.03125");
    CHECK(numberText(1234.56) == "1235");
    CHECK(numberText(-0.0) == "0");
    CHECK(numberText(1e30) == "1e+30");
    CHECK(numberText(1e-12) == "1e-12");
    CHECK(exactNumberText(0.1 + 0.2) == "0.30000000000000004");
    CHECK(exactNumberText(100000) == "100000");
    CHECK(textOf({std::int64_t{12}, {}}) == "12");
    CHECK(textOf({}) == "");
}
