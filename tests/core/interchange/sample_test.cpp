// SPDX-License-Identifier: GPL-3.0-or-later
// The debate that comes with the program keeps the rules that make it readable and traceable.
#include "core/interchange/samples.h"

#include "core/base/text.h"
#include "core/interchange/native_json.h"
#include "core/model/consistency.h"
#include "core/model/view_content.h"

#include <catch2/catch.hpp>

#include <set>

using namespace cruxmap;

namespace {

const ArgumentMap& sample() {
    static const auto map = mapOf(fromJson(*sampleText("chip-ban"), "chip-ban.json"));
    return map;
}

}  // namespace

TEST_CASE("the sample is written as the program would write it") {
    CHECK((toJson(sample()) == *sampleText("chip-ban")));
}

TEST_CASE("the sample has a question with options at its root, and a view to start with") {
    REQUIRE(sample().all<Question>().size() == 1);
    const auto& [id, question] = *sample().all<Question>().begin();
    CHECK(question.options.size() == 3);
    CHECK(sample().at(sample().ranked<View>().front()).name == "Start here");
    CHECK(wordCount(sample().meta().introduction) <= 130);
}

TEST_CASE("every claim of the sample is one readable sentence of its own") {
    std::set<std::string> texts;
    for (const auto& [id, claim] : sample().all<Claim>()) {
        INFO(claim.text);
        CHECK(claim.text.ends_with('.'));
        CHECK(wordCount(claim.text) >= 4);
        CHECK(wordCount(claim.text) <= 30);
        CHECK(texts.insert(folded(claim.text)).second);
        CHECK(claim.topic);
    }
}

TEST_CASE("every claim of the sample is somebody's, and every chain of hands ends in a document") {
    for (const auto& [id, claim] : sample().all<Claim>()) {
        INFO(claim.text);
        CHECK_FALSE(sample().attributionsOf(id).empty());
    }
    for (const auto& [id, attribution] : sample().all<Attribution>()) {
        INFO("attribution " << id.value);
        CHECK(attribution.passage);
        if (attribution.via) CHECK(sample().at(*attribution.via).target == attribution.target);
    }
}

TEST_CASE("a passage of the sample is named by at most six words from either end") {
    for (const auto& [id, passage] : sample().all<Passage>()) {
        CHECK(wordCount(passage.startsWith) <= 6);
        CHECK(wordCount(passage.endsWith) <= 6);
        CHECK_FALSE(passage.locator.empty());
    }
}

TEST_CASE("no view of the sample is too large to take in, and none holds a card that hangs on nothing") {
    for (const auto id : sample().ranked<View>()) {
        const auto& view = sample().at(id);
        INFO(view.name);
        const auto content = contentOf(sample(), id);
        if (view.scope == ViewScope::Listed) CHECK(content.cards.size() <= (view.name == "Start here" ? 13 : 25));
        std::set<RecordRef> linked;
        for (const auto relationId : content.relations) {
            const auto& relation = sample().at(relationId);
            for (const auto premise : relation.premises) linked.insert(refTo(premise));
            linked.insert(refTo(relation.target));
        }
        for (const auto& option : content.options) {
            linked.insert(refTo(option.question));
            linked.insert(refTo(option.option));
        }
        for (const auto& card : content.cards) {
            INFO(nameOf(card.subject));
            CHECK(linked.contains(card.subject));
        }
    }
}

TEST_CASE("the sample holds what a debate is made of") {
    std::size_t undercuts = 0;
    std::size_t linked = 0;
    for (const auto& [id, relation] : sample().all<Relation>()) {
        if (std::holds_alternative<RelationId>(relation.target)) ++undercuts;
        if (relation.premises.size() > 1) ++linked;
    }
    CHECK(sample().all<Claim>().size() >= 40);
    CHECK(sample().all<Relation>().size() >= sample().all<Claim>().size());
    CHECK(undercuts >= 10);
    CHECK(linked >= 4);
    CHECK(sample().all<Quantity>().size() >= 8);
}
