// SPDX-License-Identifier: GPL-3.0-or-later
// The chip-ban debate maps five documents whole: every claim is traced to its passages, every step that is not the mapper's own to a
// speaker, and no option is given more to stand on than the documents give it.
#include "core/interchange/native_json.h"
#include "core/interchange/samples.h"
#include "core/model/consistency.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

using namespace cruxmap;

namespace {

constexpr std::array<std::string_view, 5> kBeside{"Models and benchmarks", "Skills gap", "Sovereignty", "Stock markets",
                                                  "Cost of AI computing"};

const ArgumentMap& debate() {
    static const auto map = mapOf(fromJson(*sampleText("chip-ban"), "chip-ban.json"));
    return map;
}

bool isSha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isOnTheQuestion(const Claim& claim) {
    return std::ranges::find(kBeside, debate().at(claim.topic.value()).name) == kBeside.end();
}

std::set<SourceId> documentsOf(ClaimId claim) {
    std::set<SourceId> documents;
    for (const auto id : debate().attributionsOf(claim))
        if (const auto passage = debate().at(id).passage) documents.insert(debate().at(*passage).source);
    return documents;
}

// The claim that a relation bears on in the end: of an undercut, the one that the undercut step leads to.
ClaimId conclusionOf(const Relation& relation) {
    if (const auto* claim = std::get_if<ClaimId>(&relation.target)) return *claim;
    return conclusionOf(debate().at(std::get<RelationId>(relation.target)));
}

// Whether a premise comes from documents that do not speak of the conclusion.
bool crossesDocuments(const Relation& relation) {
    const auto there = documentsOf(conclusionOf(relation));
    return std::ranges::any_of(relation.premises, [&](ClaimId premise) {
        return std::ranges::none_of(documentsOf(premise), [&](SourceId source) { return there.contains(source); });
    });
}

std::size_t reasons(ClaimId option, Polarity polarity) {
    return static_cast<std::size_t>(
        std::ranges::count_if(debate().relationsOn(option), [&](RelationId id) { return debate().at(id).polarity == polarity; }));
}

bool hasView(std::string_view name) {
    return std::ranges::any_of(debate().all<View>(), [&](const auto& view) { return view.second.name == name; });
}

}  // namespace

TEST_CASE("the debate's five documents are named with their hashes and the rules that made their texts") {
    CHECK(debate().all<Source>().size() == 5);
    for (const auto& [id, source] : debate().all<Source>()) {
        INFO(source.title);
        CHECK(isSha256(source.sha256));
        CHECK_FALSE(source.normalisation.empty());
        CHECK_FALSE(source.reliability.empty());
        CHECK_FALSE(source.authors.empty());
    }
}

TEST_CASE("every passage of the debate is a span with a hash, named from both ends") {
    for (const auto& [id, passage] : debate().all<Passage>()) {
        INFO(nameOf(refTo(id)));
        REQUIRE((passage.start && passage.end));
        CHECK(*passage.start < *passage.end);
        CHECK(isSha256(passage.sha256));
        CHECK_FALSE(passage.startsWith.empty());
        CHECK_FALSE(passage.endsWith.empty());
    }
}

TEST_CASE("every step of the debate is a speaker's, or else the mapper's own") {
    for (const auto& [id, relation] : debate().all<Relation>()) {
        INFO(nameOf(refTo(id)));
        CHECK(debate().attributionsOf(id).empty() == relation.analyst);
    }
}

TEST_CASE("a claim of the debate is said by somebody who takes a stance, not passed on alone") {
    for (const auto& [id, claim] : debate().all<Claim>()) {
        INFO(claim.text);
        CHECK(std::ranges::any_of(debate().attributionsOf(id),
                                  [](AttributionId said) { return debate().at(said).mode != AttributionMode::Reports; }));
    }
}

TEST_CASE("hands pass on, or say it themselves: the last one speaks in the document") {
    std::set<AttributionId> hands;
    for (const auto& [id, attribution] : debate().all<Attribution>())
        if (attribution.via) hands.insert(*attribution.via);
    for (const auto& [id, attribution] : debate().all<Attribution>()) {
        INFO(nameOf(refTo(id)));
        CHECK((attribution.mode != AttributionMode::Reports || hands.contains(id)));
        if (attribution.via) CHECK(debate().at(*attribution.via).passage == attribution.passage);
    }
}

TEST_CASE("the debate is mapped whole") {
    std::size_t onTheQuestion = 0;
    for (const auto& [id, claim] : debate().all<Claim>()) onTheQuestion += isOnTheQuestion(claim) ? 1 : 0;
    CHECK(onTheQuestion >= 120);
    CHECK(onTheQuestion <= 180);

    std::size_t undercuts = 0;
    std::size_t linked = 0;
    std::size_t crossing = 0;
    for (const auto& [id, relation] : debate().all<Relation>()) {
        undercuts += std::holds_alternative<RelationId>(relation.target) ? 1 : 0;
        linked += relation.premises.size() > 1 ? 1 : 0;
        crossing += crossesDocuments(relation) ? 1 : 0;
    }
    CHECK(debate().all<Relation>().size() >= debate().all<Claim>().size());
    CHECK(undercuts >= 20);
    CHECK(linked >= 8);
    CHECK(crossing >= 25);
    CHECK(debate().all<Quantity>().size() >= 25);
}

TEST_CASE("every figure of the debate says what it measures and where it stands") {
    for (const auto& [id, quantity] : debate().all<Quantity>()) {
        INFO(nameOf(refTo(id)));
        CHECK_FALSE(quantity.subject.empty());
        CHECK_FALSE(quantity.measure.empty());
        CHECK_FALSE(quantity.asWritten.empty());
        CHECK((quantity.low || quantity.high || !quantity.date.empty()));
        CHECK(quantity.passage);
    }
}

TEST_CASE("the debate leans to no option: each has as many reasons for it as against it") {
    const auto& question = debate().all<Question>().begin()->second;
    for (const auto option : question.options) {
        INFO(debate().at(option).text);
        const auto pro = reasons(option, Polarity::Support);
        const auto contra = reasons(option, Polarity::Attack);
        CHECK(pro >= 3);
        CHECK(std::max(pro, contra) - std::min(pro, contra) <= 1);
    }
}

TEST_CASE("reasons for and against a policy or a value count, and never settle it") {
    for (const auto& [id, relation] : debate().all<Relation>()) {
        const auto* claim = std::get_if<ClaimId>(&relation.target);
        if (!claim) continue;
        const auto kind = debate().at(*claim).kind;
        if (kind != ClaimKind::Policy && kind != ClaimKind::Value) continue;
        INFO(nameOf(refTo(id)));
        CHECK(relation.force == Force::Weakening);
    }
}

TEST_CASE("every claim of the debate has a place in a view of its own size") {
    std::set<RecordRef> listed;
    for (const auto& [id, view] : debate().all<View>())
        for (const auto& item : view.items) listed.insert(item.subject);
    for (const auto& [id, claim] : debate().all<Claim>()) {
        INFO(claim.text);
        CHECK(listed.contains(refTo(id)));
    }
    for (const auto* name : {"Start here", "Huang and Patel", "Does lock-in hold?", "How far behind is China?", "Does catching up matter?",
                             "Do the controls backfire?", "The comment thread", "Everything"}) {
        INFO(name);
        CHECK(hasView(name));
    }
}
