// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/native_json.h"
#include "tests/conditions.h"
#include "tests/core/document/small_debate.h"
#include "tests/core/random_map.h"

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

void editAtRandom(Document& document, std::uint64_t seed) {
    const auto change = randomEdit(seed, document.map(), 4);
    document.edit("Random", [&](Transaction& t) { write(t, change); });
}

// Edits, undoes and redoes, about as often as each other.
void stepAtRandom(Document& document, std::uint64_t seed) {
    switch (seed % 4) {
    case 0:
        document.undo();
        break;
    case 1:
        document.redo();
        break;
    default:
        editAtRandom(document, seed);
        break;
    }
}

using Seeds = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("after any edits, undos and redos the map is what the file holds, and undoing all gives the first bytes back") {
    rc::prop("edits, undos and redos", [](std::uint64_t start, const Seeds& seeds) {
        const TemporaryFolder folder;
        const auto file = (folder / "debate.cruxmap").string();
        auto document = Document::create(file, randomContent(start, 4));
        const auto first = toJson(document.map());
        for (const auto seed : seeds) stepAtRandom(document, seed);
        RC_ASSERT(Document::open(file).map() == document.map());
        RC_ASSERT(document.check().empty());
        while (document.undo()) {
        }
        RC_ASSERT(toJson(document.map()) == first);
        RC_ASSERT(toJson(Document::open(file).map()) == first);
    });
}

TEST_CASE("two documents on one file that take turns see each other and stay equal") {
    rc::prop("turns", [](std::uint64_t start, const Seeds& seeds) {
        const TemporaryFolder folder;
        const auto file = (folder / "debate.cruxmap").string();
        auto mine = Document::create(file, randomContent(start, 4));
        auto theirs = Document::open(file);
        for (const auto seed : seeds) {
            auto& turn = seed / 4 % 2 == 0 ? mine : theirs;
            // The half that does not look first must be caught up by the edit itself.
            if (seed / 8 % 2 == 0) turn.catchUp();
            // What to change is chosen by the map one sees, so one has to see the latest.
            if (seed % 4 > 1) turn.catchUp();
            stepAtRandom(turn, seed);
        }
        mine.catchUp();
        theirs.catchUp();
        RC_ASSERT(mine.map() == theirs.map());
        RC_ASSERT(mine.history().steps() == theirs.history().steps());
        RC_ASSERT(Document::open(file).map() == mine.map());
    });
}

TEST_CASE("a copy of the file made between two edits is complete") {
    const TemporaryFolder folder;
    const auto file = (folder / "debate.cruxmap").string();
    auto document = Document::create(file, randomContent(7, 6));
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(rounds(10, 200)); ++seed) {
        editAtRandom(document, seed);
        const auto copy = (folder / ("copy" + std::to_string(seed) + ".cruxmap")).string();
        std::filesystem::copy_file(file, copy);
        const auto copied = Document::open(copy);
        REQUIRE(copied.map() == document.map());
        REQUIRE(copied.history().steps() == document.history().steps());
        REQUIRE(copied.check().empty());
    }
}

TEST_CASE("foreign edits are told once, as foreign, with what they touched") {
    const TemporaryFolder folder;
    const auto file = (folder / "debate.cruxmap").string();
    const SmallDebate debate;
    auto mine = Document::create(file, debate.content());
    auto theirs = Document::open(file);
    std::vector<Commit> heard;
    const auto following = mine.observe([&](const Commit& commit) { heard.push_back(commit); });
    theirs.edit("Their edit", [&](Transaction& t) { t.change(debate.reason, [](Claim& c) { c.title = "Theirs"; }); });
    CHECK(mine.catchUp());
    CHECK_FALSE(mine.catchUp());
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].foreign);
    CHECK(heard[0].touched == std::vector<RecordRef>{refTo(debate.reason)});
    CHECK(mine.undo());
    CHECK(theirs.catchUp());
    CHECK(theirs.map().at(debate.reason).title.empty());
}
