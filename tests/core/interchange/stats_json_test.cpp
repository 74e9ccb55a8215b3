// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/stats_json.h"

#include "core/interchange/json_document.h"
#include "tests/core/analysis/analysed_debate.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

template <class Value>
const Value& as(const JsonValue* value) {
    REQUIRE(value);
    return std::get<Value>(value->content);
}

}  // namespace

TEST_CASE("every chart stands under its word, each number with the records behind it") {
    AnalysedDebate debate;
    const auto ada = debate.person("Ada");
    const auto dry = debate.claimOn(debate.topic("Water"), "The river is dry.");
    debate.says(ada, dry);
    debate.attack({debate.claim("It rained.")}, dry);
    const auto map = debate.map();
    const auto text = statsJson(map, analysisOf(map, judge(map), wholeDebate(map), {}, dry));
    const JsonDocument read(text, "stats.json");
    CHECK(as<bool>(read.root().find("complete")));
    CHECK(as<std::string>(read.root().find("claim")) == std::to_string(dry.value));
    const auto* charts = read.root().find("charts");
    REQUIRE(charts);
    for (const auto word : EnumWords<ChartKind>::words) {
        INFO(word);
        const auto* chart = charts->find(word);
        REQUIRE(chart);
        CHECK(as<std::string>(chart->find("question")).ends_with('?'));
        CHECK(!as<std::string>(chart->find("reading")).empty());
        for (const auto& row : as<JsonValue::Array>(chart->find("rows")))
            CHECK(std::get<JsonValue::Array>(row.content).size() == as<JsonValue::Array>(chart->find("columns")).size());
    }
    const auto& rows = as<JsonValue::Array>(charts->find("who-speaks-to-what")->find("rows"));
    const auto& count = std::get<JsonValue::Array>(rows.front().content).at(1);
    CHECK(as<std::int64_t>(count.find("value")) == 1);
    const auto& behind = as<JsonValue::Array>(count.find("behind"));
    REQUIRE(behind.size() == 1);
    CHECK(as<std::string>(behind[0].find("kind")) == "claim");
    CHECK(as<std::string>(behind[0].find("id")) == std::to_string(dry.value));
}

TEST_CASE("the numbers of an empty debate are JSON too, without a claim to ask about") {
    const auto map = mapOf({});
    const auto text = statsJson(map, analysisOf(map, judge(map), {}, {}, {}));
    const JsonDocument read(text, "stats.json");
    CHECK(std::holds_alternative<std::nullptr_t>(read.root().find("claim")->content));
    CHECK(!read.root().find("charts")->find("what-it-hangs-on"));
}
