// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/signal.h"

#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <string>

using namespace cruxmap;

namespace {

void unexpected() {
    FAIL("no observer throws here");
}

}  // namespace

TEST_CASE("Observers are told in the order in which they subscribed") {
    Signal<int> signal;
    std::string told;
    const auto first = signal.observe([&](int n) { told += "a" + std::to_string(n); });
    const auto second = signal.observe([&](int n) { told += "b" + std::to_string(n); });
    signal.emit(unexpected, 1);
    signal.emit(unexpected, 2);
    CHECK(told == "a1b1a2b2");
}

TEST_CASE("A subscription ends with its object") {
    Signal<> signal;
    int told = 0;
    auto subscription = signal.observe([&] { ++told; });
    signal.emit(unexpected);
    subscription.reset();
    signal.emit(unexpected);
    CHECK(told == 1);
}

TEST_CASE("A subscription moves") {
    Signal<> signal;
    int a = 0;
    int b = 0;
    auto kept = signal.observe([&] { ++a; });
    SECTION("to a new object") {
        const Subscription other(std::move(kept));
        signal.emit(unexpected);
        CHECK(a == 1);
    }
    SECTION("onto another subscription, which ends") {
        kept = signal.observe([&] { ++b; });
        signal.emit(unexpected);
        CHECK(a == 0);
        CHECK(b == 1);
    }
    SECTION("onto itself without ending") {
        auto& same = kept;
        kept = std::move(same);
        signal.emit(unexpected);
        CHECK(a == 1);
    }
}

TEST_CASE("A subscription may outlive its signal") {
    auto signal = std::make_unique<Signal<>>();
    auto subscription = signal->observe([] {});
    signal.reset();
    CHECK_NOTHROW(subscription.reset());
}

TEST_CASE("Observers change during a call") {
    Signal<> signal;
    std::string told;
    Subscription first;
    Subscription second;
    Subscription third;

    SECTION("one that leaves is not told any more, itself included") {
        first = signal.observe([&] {
            told += 'a';
            first.reset();
            second.reset();
        });
        second = signal.observe([&] { told += 'b'; });
        third = signal.observe([&] { told += 'c'; });
        signal.emit(unexpected);
        CHECK(told == "ac");
        signal.emit(unexpected);
        CHECK(told == "acc");
    }
    SECTION("one that comes in hears the next call") {
        first = signal.observe([&] {
            told += 'a';
            if (told.size() == 1) second = signal.observe([&] { told += 'b'; });
        });
        signal.emit(unexpected);
        CHECK(told == "a");
        signal.emit(unexpected);
        CHECK(told == "aab");
    }
    SECTION("a call within a call reaches everybody") {
        first = signal.observe([&] {
            told += 'a';
            if (told.size() == 1) signal.emit(unexpected);
        });
        second = signal.observe([&] { told += 'b'; });
        signal.emit(unexpected);
        CHECK(told == "aabb");
    }
}

TEST_CASE("An observer may destroy the signal") {
    auto signal = std::make_unique<Signal<>>();
    int told = 0;
    const auto first = signal->observe([&] {
        ++told;
        signal.reset();
    });
    const auto second = signal->observe([&] { ++told; });
    signal->emit(unexpected);
    CHECK(told == 2);
}

TEST_CASE("An observer's exception is handed over and the others are told") {
    Signal<> signal;
    std::string told;
    const auto first = signal.observe([] { throw std::runtime_error("broken"); });
    const auto second = signal.observe([&] { told += 'b'; });
    const auto third = signal.observe([] { throw 3; });
    int handed = 0;
    std::string message;
    signal.emit([&] {
        ++handed;
        try {
            throw;
        } catch (const std::exception& error) {
            message = error.what();
        } catch (...) {
        }
    });
    CHECK(handed == 2);
    CHECK(message == "broken");
    CHECK(told == "b");
}
