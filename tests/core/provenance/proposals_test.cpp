// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/proposals.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace cruxmap;

namespace {

constexpr PersonId kKim{1};
constexpr SourceId kSource{20};

const std::string kTalk =
    "Kim Patel: The tram is worth its price.\n\nOtto Brand: It is not, and the depot proves it.\n\nPatel: The depot was never finished.\n\n"
    "Brand: That is my point.\n\nOtto Brand: And it never will be.\n\nKim Patel: We shall see.\n\nLater, Rosa Lind argues that buses do.\n";

const std::string kThread =
    "night_owl: The lake froze in January and the ferry stopped.\n\n"
    "Ida: The ferry stopped because nobody paid the crew.\n\n"
    "night_owl: It was the ice.\n";

const std::string kLake =
    "The lake froze in January and the ferry stopped.\n\n> The lake froze in Januari and the ferry stopped.\n\nNobody paid the crew.\n\n"
    "> No such words anywhere else\n\nAnother matter.\n";

struct Debate {
    MapChange content;

    Debate() { content.put(Source{.id = kSource, .rank = 1, .title = "Talk"}); }
    void person(PersonId id, std::string name, std::vector<std::string> aliases = {}) {
        content.put(Person{.id = id, .rank = id.value, .name = std::move(name), .aliases = std::move(aliases)});
    }
    // A claim that somebody makes in a passage.
    PlacedPassage coded(std::int64_t id, TextSpan span) {
        content.put(Claim{.id = {id}, .rank = id, .text = "Claim " + std::to_string(id) + "."});
        content.put(Passage{.id = {id + 100}, .rank = id, .source = kSource});
        Attribution said{.id = {id + 200}, .rank = id, .target = ClaimId{id}, .person = kKim};
        said.passage = PassageId{id + 100};
        content.put(said);
        return {{id + 100}, span};
    }
    ArgumentMap map() const { return mapOf(content); }
};

TextSpan placeOf(const std::string& text, std::string_view words) {
    const auto at = text.find(words);
    REQUIRE(at != std::string::npos);
    return {at, at + words.size()};
}

}  // namespace

TEST_CASE("Who speaks and is not known is proposed once, under the longest name") {
    const auto people = proposedPeople(Debate{}.map(), kTalk, {});
    REQUIRE(people.size() == 3);
    CHECK(people[0].name == "Kim Patel");
    CHECK(people[1].name == "Otto Brand");
    CHECK(people[0].shorter == std::vector<std::string>{"Patel"});
    CHECK(people[0].turns == 3);
    CHECK(people[0].first.of(kTalk) == "Kim Patel");
    CHECK(people[0].first.start == std::string_view(kTalk).find("Kim Patel"));
    CHECK(people[1].shorter == std::vector<std::string>{"Brand"});
    CHECK(people[1].turns == 3);
    CHECK(people[1].kind == PersonKind::Person);
    CHECK(people[2].name == "Rosa Lind");
    CHECK(people[2].mentions == 1);
}

TEST_CASE("A part of a known name is another name of that person; a whole one proposes nothing") {
    Debate debate;
    debate.person(kKim, "Kim Patel");
    auto people = proposedPeople(debate.map(), kTalk, {});
    REQUIRE(people.size() == 3);
    CHECK(people[0].name == "Otto Brand");
    CHECK(people[1].name == "Patel");
    CHECK(people[1].known == kKim);
    CHECK(people[1].turns == 1);
    CHECK_FALSE(people[2].known);

    debate.person({2}, "Otto Brand", {"brand"});
    debate.person(kKim, "Kim Patel", {"Patel"});
    debate.person({3}, "Rosa Lind");
    CHECK(proposedPeople(debate.map(), kTalk, {}).empty());
}

TEST_CASE("Authors of comments are people, those with a chosen name anonymous ones") {
    const auto people = proposedPeople(Debate{}.map(), kThread, commentsIn(kThread));
    REQUIRE(people.size() == 2);
    CHECK(people[0].name == "night_owl");
    CHECK(people[0].kind == PersonKind::Anonymous);
    CHECK(people[0].comments == 2);
    CHECK(people[0].first.start == std::string_view(kThread).find("night_owl"));
    CHECK(people[0].first.of(kThread) == "night_owl");
    CHECK(people[1].name == "Ida");
    CHECK(people[1].comments == 1);
    CHECK(people[1].turns == 0);
}

TEST_CASE("An answer knows the claims of both sides, and is done with when one bears on the other") {
    const auto& text = kLake;
    const auto comments = commentsIn(text);
    const auto links = proposedReplies(text, comments);
    REQUIRE(links.size() == 1);
    Debate debate;
    debate.person(kKim, "Kim Patel");
    const std::vector placed{debate.coded(1, placeOf(text, "lake froze")), debate.coded(2, placeOf(text, "Nobody paid")),
                             debate.coded(3, placeOf(text, "Another matter"))};
    const auto replies = openReplies(debate.map(), comments, links, placed);
    REQUIRE(replies.size() == 1);
    CHECK(replies[0].answered == std::vector{ClaimId{1}});
    CHECK(replies[0].answering == std::vector{ClaimId{2}});
    CHECK(nameOf(comments, replies[0].link.answers) == "comment 1");

    debate.content.put(Relation{.id = {50}, .rank = 1, .target = ClaimId{1}, .premises = {ClaimId{3}}});
    CHECK(openReplies(debate.map(), comments, links, placed).size() == 1);  // of another comment
    debate.content.put(Relation{.id = {51}, .rank = 2, .polarity = Polarity::Attack, .target = RelationId{50}, .premises = {ClaimId{2}}});
    CHECK(openReplies(debate.map(), comments, links, placed).empty());  // what it answers is the claim of that step
}

TEST_CASE("A passage without a locator gets that of the part in which it stands") {
    Debate debate;
    debate.person(kKim, "Kim Patel");
    std::vector<TextSection> sections;
    for (const auto& comment : commentsIn(kLake))
        sections.push_back({SectionKind::Comment, std::to_string(sections.size() + 1), comment.span, false});
    const std::vector placed{debate.coded(1, placeOf(kLake, "lake froze")), debate.coded(2, placeOf(kLake, "Nobody paid"))};
    debate.content.put(Passage{.id = {101}, .rank = 1, .source = kSource, .locator = "the top"});
    const auto found = proposedLocators(debate.map(), sections, placed);
    CHECK(found == std::vector<ProposedLocator>{{{102}, "comment 2"}});
    CHECK(proposedLocators(debate.map(), {}, placed).empty());
}

TEST_CASE("A proposal stays away as long as its dismissal is in the debate") {
    Debate debate;
    const auto people = proposedPeople(debate.map(), kTalk, {});
    const auto word = dismissalWord(people[1]);
    CHECK(dismissalsOf(debate.map(), kSource).empty());
    debate.content.put(Dismissal{.id = {90}, .rank = 1, .finding = word, .subjects = {refTo(kSource)}});
    CHECK(dismissalsOf(debate.map(), kSource).contains(word));
    CHECK_FALSE(dismissalsOf(debate.map(), kSource).contains(dismissalWord(people[0])));

    // The same words in another version of the text, elsewhere.
    const auto longer = "A line above.\n\n" + kLake;
    const auto before = proposedReplies(kLake, commentsIn(kLake));
    const auto after = proposedReplies(longer, commentsIn(longer));
    REQUIRE(before.size() == 1);
    REQUIRE(after.size() == 1);
    CHECK(dismissalWord(before[0], kLake) == dismissalWord(after[0], longer));
}

TEST_CASE("Speakers of a long text are found in little time") {
    std::string text;
    for (int i = 0; text.size() < 5'000'000; ++i)
        text += (i % 2 ? "Kim Patel: " : "Otto Brand: ") + std::string("The tram is late again, I say.\n\n");
    const auto start = std::chrono::steady_clock::now();
    const auto people = proposedPeople(Debate{}.map(), text, {});
    CHECK(people.size() == 2);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
