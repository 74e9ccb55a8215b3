// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/native_json.h"

#include "core/base/error.h"
#include "tests/core/random_map.h"

#include <fstream>
#include <iterator>
#include <limits>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

// A debate with one record of most kinds, laid out as toJson does it. The tests spoil it one place at a time.
const std::string sample = R"({
  "format": "cruxmap",
  "version": 1,
  "meta": {"title": "Chip ban", "introduction": "One.\n\nTwo."},
  "topics": [],
  "people": [
    {"id": "1", "name": "Jensen Huang", "kind": "person", "aliases": ["Jensen"]},
    {"id": "2", "name": "Dwarkesh Patel", "kind": "person"}
  ],
  "sources": [],
  "passages": [],
  "claims": [
    {"id": "10", "text": "Chips should be sold.", "kind": "policy"},
    {"id": "12", "rank": 7, "text": "Größe zählt: 芯片.", "kind": "fact", "needsSupport": true},
    {"id": "11", "text": "Rivals fill the gap.", "kind": "prediction"}
  ],
  "questions": [],
  "relations": [
    {
      "id": "20",
      "polarity": "support",
      "force": "decisive",
      "target": "10",
      "targetKind": "claim",
      "weight": 0.5,
      "scheme": "practical reasoning",
      "analyst": false,
      "premises": ["11", "12"]
    },
    {"id": "21", "polarity": "attack", "force": "weakening", "target": "20", "targetKind": "relation", "analyst": true, "premises": ["12"]}
  ],
  "attributions": [
    {"id": "30", "claim": "10", "person": "2", "via": null, "mode": "reports", "firmness": "firm", "basis": "named", "passage": null},
    {"id": "31", "relation": "20", "person": "1", "via": "30", "mode": "denies", "firmness": "firm", "basis": "named", "passage": null}
  ],
  "quantities": [
    {"id": "40", "claim": "11", "comparator": "range", "low": 5, "high": 7.5}
  ],
  "tags": [
    {"id": "50", "name": "to check", "subjects": [{"kind": "claim", "id": "10"}, {"kind": "relation", "id": "20"}]}
  ],
  "notes": [
    {"id": "60", "subject": {"kind": "meta", "id": "1"}, "text": "First.\nSecond."}
  ],
  "views": [
    {
      "id": "70",
      "name": "Overview",
      "scope": "listed",
      "direction": "topDown",
      "items": [{"kind": "claim", "id": "10", "x": -3.25, "y": 0, "collapsed": true}, {"kind": "claim", "id": "11"}]
    }
  ],
  "scenarios": [
    {"id": "80", "name": "Without rivals", "suspended": ["11"], "assumed": ["12"]}
  ],
  "camps": [
    {"id": "90", "name": "Sellers", "claims": ["10"]}
  ],
  "dismissals": [
    {"id": "100", "finding": "unusedPremise", "reason": "On purpose.", "subjects": [{"kind": "claim", "id": "12"}]}
  ]
}
)";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    REQUIRE(at != text.npos);
    return text.replace(at, what.size(), with);
}

// Reads `text`, which must be refused, and returns "place: message".
std::string refusal(const std::string& text) {
    try {
        fromJson(text, "debate.json");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadInput);
        return error.what();
    }
    return "accepted";
}

std::string refusalWith(std::string_view what, std::string_view with) {
    return refusal(replaced(sample, what, with));
}

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("A debate survives the way to JSON and back") {
    rc::prop("reading what was written gives the same records, and writing that the same bytes", [] {
        const auto map = mapOf(*arbitraryContent());
        const auto text = toJson(map);
        const auto again = mapOf(fromJson(text, "debate.json"));
        RC_ASSERT(again == map);
        RC_ASSERT(toJson(again) == text);
    });
}

TEST_CASE("JSON is laid out for review") {
    CHECK(toJson(mapOf(fromJson(sample, "debate.json"))) == sample);
    CHECK(toJson({}) == R"({
  "format": "cruxmap",
  "version": 1,
  "meta": {"title": ""},
  "topics": [],
  "people": [],
  "sources": [],
  "passages": [],
  "claims": [],
  "questions": [],
  "relations": [],
  "attributions": [],
  "quantities": [],
  "tags": [],
  "notes": [],
  "views": [],
  "scenarios": [],
  "camps": [],
  "dismissals": []
}
)");
}

TEST_CASE("Numbers are as short as they can be") {
    const auto written = [](std::string_view number) {
        const auto text = toJson(mapOf(fromJson(replaced(sample, "-3.25", number), "debate.json")));
        const auto start = text.find("\"x\": ") + 5;
        return text.substr(start, text.find(',', start) - start);
    };
    CHECK(written("5.0") == "5");
    CHECK(written("-0.0") == "0");
    CHECK(written("0.10") == "0.1");
    CHECK(written("1e22") == "1e+22");
    CHECK(written("9007199254740993") == "9007199254740992");
    CHECK(written("2.2250738585072014e-308") == "2.2250738585072014e-308");
}

TEST_CASE("The sample's records are read as they stand") {
    const auto map = mapOf(fromJson(sample, "debate.json"));
    CHECK(map.meta().introduction == "One.\n\nTwo.");
    CHECK(map.ranked<Claim>() == std::vector{ClaimId{10}, ClaimId{12}, ClaimId{11}});
    CHECK(map.at(ClaimId{12}).text == "Größe zählt: 芯片.");
    CHECK(map.at(RelationId{21}).target == Target(RelationId{20}));
    CHECK(map.at(AttributionId{31}).via == AttributionId{30});
    CHECK(map.at(QuantityId{40}).low == 5.0);
    CHECK(map.at(ViewId{70}).items.front() == ViewItem{{RecordKind::Claim, 10}, Point{-3.25, 0}, true});
}

TEST_CASE("A rank is written where it does not follow from the record before") {
    const auto map = mapOf(fromJson(sample, "debate.json"));
    CHECK(map.at(ClaimId{10}).rank == 1);
    CHECK(map.at(ClaimId{12}).rank == 7);
    CHECK(map.at(ClaimId{11}).rank == 8);

    SECTION("so that a removal changes one line more at most") {
        MapChange content = fromJson(replaced(sample, "\"rank\": 7, ", ""), "debate.json");
        for (const std::int64_t id : {11, 12, 13, 14, 15}) {
            Person person;
            person.id.value = id;
            person.rank = id;
            person.name = "Someone";
            content.put(person);
        }
        const auto before = toJson(mapOf(content));
        content.remove(PersonId{12});
        const auto after = toJson(mapOf(content));
        CHECK(after == replaced(replaced(before, "    {\"id\": \"12\", \"name\": \"Someone\", \"kind\": \"person\"},\n", ""),
                                "{\"id\": \"13\",", "{\"id\": \"13\", \"rank\": 13,"));
    }
    SECTION("and the last rank there is stays within range") {
        const auto last = replaced(sample, "\"rank\": 7", "\"rank\": 9223372036854775807");
        const auto full = mapOf(fromJson(last, "debate.json"));
        CHECK(full.at(ClaimId{11}).rank == std::numeric_limits<std::int64_t>::max());
        CHECK(mapOf(fromJson(toJson(full), "debate.json")) == full);
    }
}

TEST_CASE("What a person leaves out has its default") {
    const auto content = fromJson(R"({
        "version": 1, "format": "cruxmap",
        "people": [{"name": "Huang", "id": "1"}],
        "claims": [{"id": "1", "text": "Sell.", "kind": "policy"}],
        "attributions": [{"id": "1", "claim": "1", "person": "1", "mode": "asserts"}],
        "views": [{"id": "1", "name": "All", "scope": "everything"}]
    })",
                                  "debate.json");
    CHECK(content.records<Meta>().at({1}) == Meta{});
    const auto& attribution = content.records<Attribution>().at({1});
    CHECK(attribution.firmness == Firmness::Firm);
    CHECK_FALSE(attribution.via);
    CHECK(content.records<View>().at({1}).direction == Direction::TopDown);
}

TEST_CASE("Texts are composed, and one line where their field is one") {
    const auto texts =
        replaced(replaced(sample, "Chips should be sold.", " Chips\\n should\\u00a0be sold. "), "One.\\n\\nTwo.", "e\\u0301\\n\\ne");
    const auto map = mapOf(fromJson(texts, "debate.json"));
    CHECK(map.at(ClaimId{10}).text == "Chips should be sold.");
    CHECK(map.meta().introduction == "é\n\ne");
}

TEST_CASE("Sets are sorted, whatever the order they are written in") {
    const auto swapped = replaced(sample, R"({"kind": "claim", "id": "10"}, {"kind": "relation", "id": "20"})",
                                  R"({"kind": "relation", "id": "20"}, {"kind": "claim", "id": "10"})");
    CHECK(mapOf(fromJson(swapped, "debate.json")) == mapOf(fromJson(sample, "debate.json")));
}

TEST_CASE("Foreign and newer files are told apart") {
    CHECK(refusal("{}") == "debate.json:1: This is not a debate of Cruxmap: the key \"format\" is missing.");
    CHECK(refusal(R"({"nodes": [], "edges": []})") == "debate.json:1: This is not a debate of Cruxmap: the key \"format\" is missing.");
    CHECK(refusal("[1, 2]") == "debate.json:1: This must be an object, not an array.");
    CHECK(refusalWith("\"cruxmap\"", "\"other\"") == "debate.json:2: format: This is not a debate of Cruxmap.");
    CHECK(refusalWith("\"version\": 1", "\"version\": 7, \"later\": []") ==
          "debate.json:3: version: The file was written by a newer Cruxmap (version 7); this one reads up to 1.");
    CHECK(refusalWith("\"version\": 1", "\"version\": 0") == "debate.json:3: version: A version is 1 or more.");
    CHECK(refusalWith("\"version\": 1", "\"version\": \"1\"") == "debate.json:3: version: This must be a whole number, not a string.");
    CHECK(refusalWith("  \"version\": 1,\n", "") == "debate.json:1: The key \"version\" is missing.");
}

TEST_CASE("A wrong type is named with its place") {
    CHECK(refusalWith("\"Rivals fill the gap.\"", "5") == "debate.json:15: claims[2].text: This must be a string, not a whole number.");
    CHECK(refusalWith("\"id\": \"11\"", "\"id\": 11") == "debate.json:15: claims[2].id: This must be a string, not a whole number.");
    CHECK(refusalWith("true}", "1}") == "debate.json:14: claims[1].needsSupport: This must be true or false, not a whole number.");
    CHECK(refusalWith("0.5", "\"0.5\"") == "debate.json:25: relations[0].weight: This must be a number, not a string.");
    CHECK(refusalWith("\"rank\": 7", "\"rank\": 7.5") == "debate.json:14: claims[1].rank: This must be a whole number of at most 63 bits.");
    CHECK(refusalWith("\"rank\": 7", "\"rank\": 9223372036854775808") ==
          "debate.json:14: claims[1].rank: This must be a whole number of at most 63 bits.");
    CHECK(refusalWith("[\"11\", \"12\"]", "\"11\"") == "debate.json:28: relations[0].premises: This must be an array, not a string.");
    CHECK(refusalWith("[\"11\", \"12\"]", "[\"11\", null]") ==
          "debate.json:28: relations[0].premises[1]: This must be a string, not null.");
    CHECK(refusalWith("{\"kind\": \"claim\", \"id\": \"10\"}", "\"10\"") ==
          "debate.json:40: tags[0].subjects[0]: This must be an object, not a string.");
    CHECK(refusalWith("\"topics\": []", "\"topics\": {}") == "debate.json:5: topics: This must be an array, not an object.");
    CHECK(refusalWith("\"person\", \"aliases\"", "null, \"aliases\"") == "debate.json:7: people[0].kind: This must be a string, not null.");
}

TEST_CASE("The line of a number is its own, whatever follows") {
    CHECK(refusal("{\n\"format\": 5\n\n}") == "debate.json:2: format: This must be a string, not a whole number.");
    CHECK(refusal("{\n\"format\": 5.5\n\n}") == "debate.json:2: format: This must be a string, not a number.");
}

TEST_CASE("Unknown, missing and doubled keys are named") {
    CHECK(refusalWith("\"needsSupport\"", "\"needSupport\"") ==
          "debate.json:14: claims[1].needSupport: There is no key \"needSupport\" here.");
    CHECK(refusalWith("\"topics\"", "\"topic\"") == "debate.json:5: topic: There is no key \"topic\" here.");
    CHECK(refusalWith("\"meta\": {", "\"meta\": {\"id\": \"1\", ") == "debate.json:4: meta.id: There is no key \"id\" here.");
    CHECK(refusalWith(", \"y\": 0", "") == "debate.json:51: views[0].items[0]: A place has both \"x\" and \"y\".");
    CHECK(refusalWith("\"collapsed\"", "\"folded\"") == "debate.json:51: views[0].items[0].folded: There is no key \"folded\" here.");
    CHECK(refusalWith("\"id\": \"10\", \"text\"", "\"text\"") == "debate.json:13: claims[0]: The key \"id\" is missing.");
    CHECK(refusalWith(", \"kind\": \"policy\"", "") == "debate.json:13: claims[0]: The key \"kind\" is missing.");
    CHECK(refusalWith("      \"force\": \"decisive\",\n", "") == "debate.json:19: relations[0]: The key \"force\" is missing.");
    CHECK(refusalWith("      \"targetKind\": \"claim\",\n", "") == "debate.json:19: relations[0]: The key \"targetKind\" is missing.");
    CHECK(refusalWith(", \"premises\": [\"12\"]", "") == "debate.json:30: relations[1]: The key \"premises\" is missing.");
    CHECK(refusalWith("\"relation\": \"20\", ", "") ==
          "debate.json:34: attributions[1]: An attribution is of either a \"claim\" or a \"relation\".");
    CHECK(refusalWith("\"claim\": \"10\", ", "\"claim\": \"10\", \"relation\": \"20\", ") ==
          "debate.json:33: attributions[0]: An attribution is of either a \"claim\" or a \"relation\".");
    CHECK(refusalWith("\"weight\": 0.5,", "\"weight\": 0.5,\n\"weight\": 0.5,") ==
          "debate.json:26: relations[0].weight: This key stands twice in the same object.");
    CHECK(refusalWith("\"topics\": []", "\"claims\": []") == "debate.json:12: claims: This key stands twice in the same object.");
}

TEST_CASE("Words and ids are checked") {
    CHECK(refusalWith("\"policy\"", "\"Policy\"") ==
          "debate.json:13: claims[0].kind: \"Policy\" is none of fact, prediction, value, policy.");
    CHECK(refusalWith("\"targetKind\": \"claim\"", "\"targetKind\": \"topic\"") ==
          "debate.json:24: relations[0].targetKind: A relation bears on a \"claim\" or a \"relation\".");
    for (const auto* id : {"0", "-1", "007", "+7", "7 ", " 7", "7x", "x", "", "9223372036854775808", "1.0", "７"}) {
        INFO(id);
        CHECK(refusalWith("\"id\": \"10\"", "\"id\": \"" + std::string(id) + '"') ==
              "debate.json:13: claims[0].id: An id is a positive number of at most 63 bits, written as a string of digits.");
    }
    CHECK(refusalWith("\"id\": \"11\"", "\"id\": \"10\"") == "debate.json:15: claims[2].id: Another record of this array has the same id.");
}

TEST_CASE("What breaks the debate's consistency is named with its record") {
    CHECK(refusalWith("\"target\": \"10\"", "\"target\": \"99\"") ==
          "debate.json:19: relations[0]: It refers to claim 99, which does not exist.");
    CHECK(refusalWith("\"via\": null", "\"via\": \"31\"") == "debate.json:33: attributions[0]: The field \"via\" runs in a circle.");
    CHECK(refusalWith("Rivals fill the gap.", " \\t ") == "debate.json:15: claims[2]: The field \"text\" must not be empty.");
    CHECK(refusalWith("0.5", "1.5") == "debate.json:19: relations[0]: The weight must be more than 0 and at most 1.");
    CHECK(refusalWith("\"Chip ban\"", "\"Chip\\u0000ban\"") ==
          "debate.json:4: meta: The field \"title\" must not contain the character U+0000.");
}

TEST_CASE("Where the text is not JSON, the line is named") {
    CHECK(refusalWith("\"version\": 1,", "\"version\": 1") == "debate.json:4: This is not JSON: unexpected string literal; expected '}'.");
    CHECK(refusal("") == "debate.json:1: This is not JSON: unexpected end of input; expected '[', '{', or a literal.");
    CHECK(refusalWith("0.5", "NaN") == "debate.json:25: This is not JSON: invalid literal.");
    CHECK(refusalWith("0.5", "1e999") == "debate.json:25: The number is too large.");
    CHECK(refusalWith("Rivals", "Ri\xFFvals") == "debate.json:15: This is not JSON: invalid string: ill-formed UTF-8 byte.");
    CHECK(refusal(sample + "{}") == "debate.json:64: This is not JSON: unexpected '{'; expected end of input.");
    CHECK(refusal("\xEF\xBB\xBF" + sample) == "accepted");  // a byte order mark
    CHECK(refusal(replaced(sample, "\n  \"version\": 1", "\r\n  \"version\": \"\"")) ==
          "debate.json:3: version: This must be a whole number, not a string.");
}

TEST_CASE("Hostile texts are errors") {
    const std::string deep(1'000'000, '[');
    CHECK(refusal(deep).starts_with("debate.json:1: [0][0]"));
    CHECK(refusal(deep).ends_with(": Arrays and objects are nested too deep."));
    CHECK(refusalWith("\"topics\": []", "\"topics\": " + deep).ends_with("nested too deep."));

    std::string keys = "{";
    for (int i = 0; i < 200'000; ++i) keys += "\"k" + std::to_string(i) + "\":0,";
    CHECK(refusal(keys + "\"k7\":0}") == "debate.json:1: k7: This key stands twice in the same object.");

    const auto endless = refusalWith("\"policy\"", '"' + std::string(1'000'000, 'x') + '"');
    CHECK(endless.size() < 200);
}

TEST_CASE("A text cut off or altered anywhere is read or refused, and never a crash") {
    for (std::size_t length = 0; length + 2 < sample.size(); length += 7) CHECK(refusal(sample.substr(0, length)) != "accepted");
    rc::prop("one byte altered", [] {
        auto text = sample;
        text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
        try {
            const auto map = mapOf(fromJson(text, "debate.json"));
            RC_ASSERT(mapOf(fromJson(toJson(map), "debate.json")) == map);
        } catch (const Error& error) {
            RC_ASSERT(error.where().starts_with("debate.json:"));
        }
    });
}

TEST_CASE("The sample debate reads and survives") {
    const auto text = contentOf(CRUXMAP_SOURCE "/resources/debates/chip-ban.json");
    const auto map = mapOf(fromJson(text, "chip-ban.json"));
    CHECK(map.all<Claim>().size() > 10);
    CHECK(mapOf(fromJson(toJson(map), "chip-ban.json")) == map);
}
