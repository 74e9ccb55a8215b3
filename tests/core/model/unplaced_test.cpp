// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/unplaced.h"

#include "core/document/document.h"
#include "core/document/edits.h"
#include "tests/core/document/small_debate.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using namespace cruxmap::test;

TEST_CASE("a claim is unplaced until it is linked or listed in a view") {
    SmallDebate debate;
    auto document = Document::create("", debate.content());
    const auto before = unplacedClaims(document.map());
    ClaimId linked, listed, option;
    document.edit("Add", [&](Transaction& t) { linked = addClaim(t, "Linked.", {}); });
    document.edit("Add", [&](Transaction& t) { listed = addClaim(t, "Listed.", {}); });
    document.edit("Add", [&](Transaction& t) { option = addClaim(t, "Option.", {}); });
    auto expected = before;
    expected.insert(expected.end(), {linked, listed, option});
    CHECK(unplacedClaims(document.map()) == expected);

    document.edit("Place", [&](Transaction& t) {
        addRelation(t, linked, debate.conclusion, Polarity::Support);
        showInView(t, debate.view, refTo(listed));
        t.change(debate.question, [&](Question& question) { question.options.push_back(option); });
    });
    CHECK(unplacedClaims(document.map()) == before);
}
