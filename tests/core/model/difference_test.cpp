// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/difference.h"

#include "tests/core/random_map.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

Topic topic(std::int64_t id, std::string name) {
    Topic topic;
    topic.id.value = id;
    topic.name = std::move(name);
    return topic;
}

Claim claim(std::int64_t id, std::string text) {
    Claim claim;
    claim.id.value = id;
    claim.text = std::move(text);
    return claim;
}

Question question(std::int64_t id, std::string text, std::vector<ClaimId> options) {
    Question question;
    question.id.value = id;
    question.text = std::move(text);
    question.options = std::move(options);
    return question;
}

}  // namespace

TEST_CASE("A difference names what is added, removed and changed") {
    MapChange content;
    content.put(topic(1, "Security"));
    content.put(topic(2, "Trade"));
    content.put(claim(7, "Controls slow China down."));
    const auto before = mapOf(content);

    content.remove(TopicId{1});
    content.put(topic(3, "Algorithms"));
    auto moved = claim(7, "Controls slow China down.");
    moved.rank = 4;
    moved.kind = ClaimKind::Prediction;
    content.put(moved);
    content.put(question(5, "Should they stay?", {ClaimId{7}}));
    const auto after = mapOf(content);

    const auto found = difference(before, after);
    CHECK(found.added == std::vector{RecordRef{RecordKind::Topic, 3}, RecordRef{RecordKind::Question, 5}});
    CHECK(found.removed == std::vector{RecordRef{RecordKind::Topic, 1}});
    CHECK(found.changed == std::vector{RecordDifference{{RecordKind::Claim, 7}, {"rank", "kind"}}});
    CHECK_FALSE(found.empty());
    CHECK(difference(after, after).empty());
}

TEST_CASE("A difference sees lists, and the order in them") {
    MapChange content;
    content.put(claim(1, "Sell."));
    content.put(claim(2, "Do not sell."));
    content.put(question(5, "Sell?", {ClaimId{1}, ClaimId{2}}));
    const auto before = mapOf(content);
    content.put(question(5, "Sell?", {ClaimId{2}, ClaimId{1}}));
    CHECK(difference(before, mapOf(content)).changed == std::vector{RecordDifference{{RecordKind::Question, 5}, {"options"}}});
}

TEST_CASE("Differences of random debates") {
    rc::prop("the change from one to the other leads there", [] {
        auto map = mapOf(*arbitraryContent());
        const auto other = mapOf(*arbitraryContent());
        map.apply(map.prepare(changeFrom(map, other)));
        RC_ASSERT(map == other);
        RC_ASSERT(difference(map, other).empty());
    });
    rc::prop("what one way adds, the other way removes", [] {
        const auto a = mapOf(*arbitraryContent());
        const auto b = mapOf(*arbitraryContent());
        const auto there = difference(a, b);
        const auto back = difference(b, a);
        RC_ASSERT(there.added == back.removed);
        RC_ASSERT(there.removed == back.added);
        RC_ASSERT(there.changed == back.changed);
        RC_ASSERT(std::ranges::is_sorted(there.added));
        RC_ASSERT(there.empty() == (a == b));
    });
}
