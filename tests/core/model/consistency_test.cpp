// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule has a case here that breaks just this rule, starting from one small debate that keeps them all.
#include "core/model/consistency.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace cruxmap;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

template <class Record, class Shape>
Record made(std::int64_t id, Shape shape) {
    Record record;
    record.id.value = id;
    shape(record);
    return record;
}

// One record of every kind but two topics, claims, relations and attributions, with references wherever they can be.
MapChange smallDebate() {
    MapChange content;
    content.put(made<Topic>(1, [](auto& r) { r.name = "Trade"; }));
    content.put(made<Topic>(2, [](auto& r) {
        r.name = "Exports";
        r.parent = TopicId{1};
    }));
    content.put(made<Person>(1, [](auto& r) { r.name = "Huang"; }));
    content.put(made<Source>(1, [](auto& r) { r.authors = {PersonId{1}}; }));
    content.put(made<Passage>(1, [](auto& r) { r.source = SourceId{1}; }));
    content.put(made<Claim>(1, [](auto& r) {
        r.text = "Sell the chips.";
        r.topic = TopicId{2};
    }));
    content.put(made<Claim>(2, [](auto& r) { r.text = "Rivals would fill the gap."; }));
    content.put(made<Question>(1, [](auto& r) {
        r.text = "Sell?";
        r.options = {ClaimId{1}};
    }));
    content.put(made<Relation>(1, [](auto& r) {
        r.target = ClaimId{1};
        r.premises = {ClaimId{2}};
    }));
    content.put(made<Relation>(2, [](auto& r) {
        r.target = RelationId{1};
        r.premises = {ClaimId{2}};
    }));
    content.put(made<Attribution>(1, [](auto& r) {
        r.target = ClaimId{1};
        r.person = PersonId{1};
    }));
    content.put(made<Attribution>(2, [](auto& r) {
        r.target = RelationId{1};
        r.person = PersonId{1};
        r.via = AttributionId{1};
        r.passage = PassageId{1};
    }));
    content.put(made<Quantity>(1, [](auto& r) {
        r.claim = ClaimId{1};
        r.passage = PassageId{1};
    }));
    content.put(made<Tag>(1, [](auto& r) {
        r.name = "to check";
        r.subjects = {{RecordKind::Claim, 1}};
    }));
    content.put(made<Note>(1, [](auto& r) {
        r.subject = {RecordKind::Relation, 1};
        r.text = "Weak.";
    }));
    content.put(made<View>(1, [](auto& r) {
        r.name = "Overview";
        r.items = {{{RecordKind::Claim, 1}, Point{1, 2}, false}, {{RecordKind::Question, 1}, {}, true}};
    }));
    return content;
}

// The small debate's record `id`, put again after `spoil` has changed it.
template <class Record, class Spoil>
std::vector<Problem> problemsWith(std::int64_t id, Spoil spoil) {
    const auto map = mapOf(smallDebate());
    auto record = map.at(Id<Record>{id});
    spoil(record);
    MapChange change;
    change.put(std::move(record));
    return problemsAfter(map, change);
}

// Requires one problem, of the spoilt record, with this message.
template <class Record, class Spoil>
void requireProblem(const std::string& message, Spoil spoil, std::int64_t id = 1) {
    const auto problems = problemsWith<Record>(id, spoil);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().message == message);
    CHECK(problems.front().record == RecordRef{kKindOf<Record>, id});
}

}  // namespace

TEST_CASE("A debate that keeps the rules has no problems") {
    CHECK(problemsAfter({}, smallDebate()).empty());
    CHECK_NOTHROW(requireConsistent({}, smallDebate()));
}

TEST_CASE("Ids are positive, and the debate's own is 1") {
    const auto problemsOf = [](std::int64_t id) {
        MapChange change;
        change.put(made<Person>(id, [](auto& r) { r.name = "Patel"; }));
        return problemsAfter({}, change);
    };
    CHECK(problemsOf(1).empty());
    CHECK(problemsOf(std::numeric_limits<std::int64_t>::max()).empty());
    CHECK(problemsOf(0).size() == 1);
    CHECK(problemsOf(-1).size() == 1);

    MapChange second;
    second.put(made<Meta>(2, [](auto&) {}));
    CHECK(problemsAfter({}, second).front().message == "There is one debate in a document, with id 1.");
}

TEST_CASE("References lead to a record of their kind") {
    const std::string end = ", which does not exist.";
    requireProblem<Topic>("It refers to topic 9" + end, [](auto& r) { r.parent = TopicId{9}; });
    requireProblem<Source>("It refers to person 9" + end, [](auto& r) { r.authors.push_back({9}); });
    requireProblem<Passage>("It refers to source 9" + end, [](auto& r) { r.source = {9}; });
    requireProblem<Claim>("It refers to topic 9" + end, [](auto& r) { r.topic = TopicId{9}; });
    requireProblem<Question>("It refers to claim 9" + end, [](auto& r) { r.options.push_back({9}); });
    requireProblem<Relation>("It refers to claim 9" + end, [](auto& r) { r.target = ClaimId{9}; });
    requireProblem<Relation>("It refers to relation 9" + end, [](auto& r) { r.target = RelationId{9}; });
    requireProblem<Relation>("It refers to claim 9" + end, [](auto& r) { r.premises.push_back({9}); });
    requireProblem<Attribution>("It refers to claim 9" + end, [](auto& r) { r.target = ClaimId{9}; });
    requireProblem<Attribution>("It refers to person 9" + end, [](auto& r) { r.person = {9}; });
    requireProblem<Attribution>("It refers to attribution 9" + end, [](auto& r) { r.via = AttributionId{9}; });
    requireProblem<Attribution>("It refers to passage 9" + end, [](auto& r) { r.passage = PassageId{9}; });
    requireProblem<Quantity>("It refers to claim 9" + end, [](auto& r) { r.claim = {9}; });
    requireProblem<Quantity>("It refers to passage 9" + end, [](auto& r) { r.passage = PassageId{9}; });
    requireProblem<Tag>("It refers to view 9" + end, [](auto& r) { r.subjects.push_back({RecordKind::View, 9}); });
    requireProblem<Note>("It refers to source 9" + end, [](auto& r) { r.subject = {RecordKind::Source, 9}; });
    requireProblem<View>("It refers to claim 9" + end, [](auto& r) { r.items.push_back({{RecordKind::Claim, 9}, {}, false}); });
}

TEST_CASE("Nothing still refers to a removed record") {
    const auto problemsWithout = [](auto... ids) {
        MapChange change;
        (change.remove(ids), ...);
        return problemsAfter(mapOf(smallDebate()), change);
    };
    CHECK(problemsWithout(NoteId{1}).empty());
    CHECK(problemsWithout(PersonId{1}).size() == 3);  // an author of the source, and two attributions
    CHECK(problemsWithout(TopicId{2}).front().message == "It is still referred to by claim 1.");
    CHECK(problemsWithout(RelationId{2}).empty());
    CHECK(problemsWithout(PassageId{1}, AttributionId{2}, QuantityId{1}).empty());
    CHECK(problemsWithout(PassageId{1}, AttributionId{2}).size() == 1);
    CHECK(problemsWithout(Id<Meta>{1}).front().message == "The debate's own record cannot be removed.");

    SECTION("not even one that the same change alters") {
        const auto map = mapOf(smallDebate());
        MapChange change;
        change.remove(TopicId{2});
        auto claim = map.at(ClaimId{1});
        claim.title = "Sell";
        change.put(claim);
        CHECK(problemsAfter(map, change).front().message == "It refers to topic 2, which does not exist.");
        claim.topic.reset();
        change.put(claim);
        CHECK(problemsAfter(map, change).empty());
    }
}

TEST_CASE("Chains do not run in circles") {
    requireProblem<Topic>("The field \"parent\" runs in a circle.", [](auto& r) { r.parent = TopicId{1}; });
    requireProblem<Topic>("The field \"parent\" runs in a circle.", [](auto& r) { r.parent = TopicId{2}; });
    requireProblem<Attribution>("The field \"via\" runs in a circle.", [](auto& r) { r.via = AttributionId{1}; });
    requireProblem<Attribution>("The field \"via\" runs in a circle.", [](auto& r) { r.via = AttributionId{2}; });

    SECTION("one circle is one problem, however many chains lead into it") {
        auto content = smallDebate();
        for (std::int64_t id = 11; id < 20; ++id)
            content.put(made<Topic>(id, [&](auto& r) {
                r.name = "Turn";
                r.parent = TopicId{id == 19 ? 15 : id + 1};
            }));
        const auto problems = problemsAfter({}, content);
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().record == RecordRef{RecordKind::Topic, 15});
    }
    SECTION("a chain of a hundred thousand is checked at once") {
        MapChange content;
        for (std::int64_t id = 1; id <= 100'000; ++id)
            content.put(made<Topic>(id, [&](auto& r) {
                r.name = "Link";
                if (id < 100'000) r.parent = TopicId{id + 1};
            }));
        CHECK(problemsAfter({}, content).empty());
    }
}

TEST_CASE("Texts are there, and are text") {
    requireProblem<Claim>("The field \"text\" must not be empty.", [](auto& r) { r.text.clear(); });
    requireProblem<Topic>("The field \"name\" must not be empty.", [](auto& r) { r.name.clear(); });
    requireProblem<Note>("The field \"text\" must not be empty.", [](auto& r) { r.text.clear(); });
    requireProblem<Person>("The field \"aliases\" must not be empty.", [](auto& r) { r.aliases = {"Jensen", ""}; });
    requireProblem<Person>("The field \"aliases\" is not UTF-8 at byte 1.", [](auto& r) { r.aliases = {"J\xFF"}; });
    requireProblem<Claim>("The field \"title\" is not UTF-8 at byte 4.", [](auto& r) { r.title = "Sell\xC3"; });
    requireProblem<Meta>("The field \"title\" must not contain the character U+0000.",
                         [](auto& r) { r.title = std::string("Chip\0ban", 8); });
}

TEST_CASE("Lists name a thing once") {
    requireProblem<Relation>("The field \"premises\" names one thing twice.", [](auto& r) { r.premises.push_back({2}); });
    requireProblem<Question>("The field \"options\" names one thing twice.", [](auto& r) { r.options.push_back({1}); });
    requireProblem<Source>("The field \"authors\" names one thing twice.", [](auto& r) { r.authors.push_back({1}); });
    requireProblem<Person>("The field \"aliases\" names one thing twice.", [](auto& r) { r.aliases = {"J", "K", "J"}; });
    requireProblem<Tag>("The field \"subjects\" names one thing twice.", [](auto& r) { r.subjects.push_back({RecordKind::Claim, 1}); });
    requireProblem<View>("The field \"items\" names one thing twice.", [](auto& r) { r.items.push_back(r.items.front()); });
}

TEST_CASE("Numbers are in their range") {
    const std::string weight = "The weight must be more than 0 and at most 1.";
    requireProblem<Relation>(weight, [](auto& r) { r.weight = 0; });
    requireProblem<Relation>(weight, [](auto& r) { r.weight = 1.01; });
    CHECK(problemsWith<Relation>(1, [](auto& r) { r.weight = notANumber; }).size() == 2);
    requireProblem<Quantity>("The field \"high\" must be a finite number.", [](auto& r) { r.high = infinity; });
    requireProblem<Quantity>("The lower number must not exceed the higher one.", [](auto& r) {
        r.low = 2;
        r.high = 1;
    });
    requireProblem<Passage>("Start and end belong together.", [](auto& r) { r.start = 3; });
    requireProblem<Passage>("Start and end belong together.", [](auto& r) { r.end = 3; });
    requireProblem<Passage>("The start must not lie behind the end, nor before 0.", [](auto& r) {
        r.start = 3;
        r.end = 2;
    });
    requireProblem<Passage>("The start must not lie behind the end, nor before 0.", [](auto& r) {
        r.start = -1;
        r.end = 2;
    });
    requireProblem<View>("A place must be finite.", [](auto& r) { r.items.front().place->y = notANumber; });
}

TEST_CASE("A relation has premises and is not its own target") {
    requireProblem<Relation>("A relation needs at least one premise.", [](auto& r) { r.premises.clear(); });
    requireProblem<Relation>("A relation cannot be its own target.", [](auto& r) { r.target = RelationId{1}; });
}

TEST_CASE("A view shows claims and questions") {
    requireProblem<View>("A view shows claims and questions, not topic 1.", [](auto& r) {
        r.items.front().subject = {RecordKind::Topic, 1};
    });
}

TEST_CASE("Problems come in the order of the records and up to the limit") {
    MapChange content;
    for (std::int64_t id = 1; id <= 5; ++id) {
        content.put(made<Claim>(id, [](auto&) {}));
        content.put(made<Person>(id, [](auto&) {}));
    }
    const auto problems = problemsAfter({}, content, 7);
    REQUIRE(problems.size() == 7);
    CHECK(problems[0].record == RecordRef{RecordKind::Person, 1});
    CHECK(problems[5].record == RecordRef{RecordKind::Claim, 1});

    try {
        requireConsistent({}, content);
        FAIL("an inconsistent change passed");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::BadInput);
        CHECK(error.where() == "person 1");
        CHECK(std::string(error.what()) == "person 1: The field \"name\" must not be empty.");
    }
}
