// SPDX-License-Identifier: GPL-3.0-or-later
// Two thousand claims: the whole analysis is soon done, and sooner when it is stopped.
#include "core/analysis/analysis.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <random>
#include <thread>

using namespace cruxmap;

namespace {

enum class Circles { None, Many };

constexpr int claims = 2000;
constexpr int relations = 3500;
constexpr int people = 30;

// Without circles, a relation leads from a later claim to an earlier one.
ArgumentMap largeDebate(Circles circles) {
    std::mt19937_64 random(7);
    const auto below = [&](int count) { return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(count)); };
    MapChange content;
    for (int i = 1; i <= claims; ++i) content.put(Claim{.id = {i}, .rank = i, .text = "Claim " + std::to_string(i)});
    for (int i = 1; i <= people; ++i) content.put(Person{.id = {i}, .rank = i, .name = "Speaker " + std::to_string(i)});
    for (int i = 1; i <= 2 * claims; ++i)
        content.put(Attribution{.id = {i}, .rank = i, .target = ClaimId{1 + below(claims)}, .person = {1 + below(people)}});
    for (int i = 1; i <= relations; ++i) {
        auto from = 2 + below(claims - 1);
        auto to = circles == Circles::None ? 1 + below(static_cast<int>(from) - 1) : 1 + below(claims);
        const auto polarity = below(3) == 0 ? Polarity::Attack : Polarity::Support;
        content.put(Relation{.id = {i}, .rank = i, .polarity = polarity, .target = ClaimId{to}, .premises = {ClaimId{from}}});
    }
    return mapOf(std::move(content));
}

double secondsFor(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("a large debate is analysed in seconds") {
    const auto map = largeDebate(Circles::None);
    const auto scope = wholeDebate(map);
    Analysis analysis;
    const auto seconds = secondsFor([&] { analysis = analysisOf(map, judge(map), scope, {}, centralClaim(map, scope)); });
    CHECK(analysis.complete);
    CHECK(analysis.leverage->converged);
    CHECK(analysis.speaking.speakers.size() == people);
    CHECK(seconds < 20);  // a fraction of one, usually
}

TEST_CASE("what would take long, the leverage of a claim in great circles, ends soon when it is stopped") {
    const auto map = largeDebate(Circles::Many);
    const auto scope = wholeDebate(map);
    std::stop_source stop;
    std::thread impatient([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    Analysis analysis;
    const auto seconds = secondsFor([&] { analysis = analysisOf(map, judge(map), scope, {}, centralClaim(map, scope), stop.get_token()); });
    impatient.join();
    CHECK_FALSE(analysis.complete);
    CHECK(seconds < 20);
}
