// SPDX-License-Identifier: GPL-3.0-or-later
// A process that edits in a loop is killed at random moments: whatever it reported as done must be in the file.
#include "tests/conditions.h"
#include "tests/core/document/small_debate.h"

#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

std::string words(int number) {
    return "Edit number " + std::to_string(number) + ".";
}

// In the child: edits for ever, and writes the number of each edit that is done to `report`.
[[noreturn]] void editForEver(const std::string& file, ClaimId claim, int report) {
    try {
        auto document = Document::open(file);
        for (int number = 1;; ++number) {
            document.edit("Edit", [&](Transaction& t) {
                t.change(claim, [&](Claim& c) { c.text = words(number); });
                t.add(Claim{.rank = number, .text = words(number)});
            });
            if (write(report, &number, sizeof number) != sizeof number) _exit(1);
            if (number % 7 == 0) {
                document.undo();
                document.redo();
            }
        }
    } catch (...) {
        _exit(2);
    }
}

int killAtRandom(const std::string& file, ClaimId claim, std::chrono::microseconds after) {
    int pipeEnds[2];
    REQUIRE(pipe(pipeEnds) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(pipeEnds[0]);
        editForEver(file, claim, pipeEnds[1]);
    }
    close(pipeEnds[1]);
    std::this_thread::sleep_for(after);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    int done = 0;
    for (int number = 0; read(pipeEnds[0], &number, sizeof number) == sizeof number;) done = number;
    close(pipeEnds[0]);
    return done;
}

void killTimes(int times) {
    std::mt19937 random(42);
    int most = 0;
    for (int round = 0; round < times; ++round) {
        const TemporaryFolder folder;
        const auto file = (folder / "debate.cruxmap").string();
        const SmallDebate debate;
        Document::create(file, debate.content());
        const int done = killAtRandom(file, debate.reason, std::chrono::microseconds(5'000 + random() % 150'000));
        most = std::max(most, done);
        auto document = Document::open(file);
        CHECK(document.check().empty());
        const auto& map = document.map();
        const auto claims = static_cast<int>(map.all<Claim>().size()) - 4;
        // The edit after the last one reported may have been committed too, and a redo may be missing after its undo.
        const bool redoMissing = document.history().redoable() != nullptr;
        CHECK(claims + (redoMissing ? 1 : 0) >= done);
        CHECK(claims <= done + 1);
        if (claims > 0) CHECK(map.at(debate.reason).text == words(claims));
        while (document.undo()) {
        }
        CHECK(map == mapOf(debate.content()));
    }
    CHECK(most > 0);
}

}  // namespace

TEST_CASE("a document survives its process being killed") {
    killTimes(4);
}

TEST_CASE("a document survives its process being killed a hundred times", "[.thorough]") {
    killTimes(100);
}
