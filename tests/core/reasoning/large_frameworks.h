// SPDX-License-Identifier: GPL-3.0-or-later
// Frameworks of a size that shows what takes too long, and how long something takes to heed its stop token.
#pragma once

#include "core/reasoning/framework.h"
#include "tests/conditions.h"

#include <chrono>
#include <memory>
#include <random>
#include <stop_token>
#include <thread>

namespace cruxmap::test {

// i attacks i - 1.
inline Framework largeLine(Argument arguments) {
    std::vector<Attack> attacks;
    for (Argument i = 1; i < arguments; ++i) attacks.push_back({i, i - 1});
    return Framework(arguments, attacks);
}

// Neighbours attack each other.
inline Framework largeRing(Argument arguments) {
    std::vector<Attack> attacks;
    for (Argument i = 0; i < arguments; ++i) {
        attacks.push_back({i, (i + 1) % arguments});
        attacks.push_back({(i + 1) % arguments, i});
    }
    return Framework(arguments, attacks);
}

// Every two arguments 2i and 2i + 1 attack each other.
inline Framework largePairs(Argument arguments) {
    std::vector<Attack> attacks;
    for (Argument i = 0; i < arguments; ++i) attacks.push_back({i, i ^ 1u});
    return Framework(arguments, attacks);
}

// `degree` attacks per argument at random.
inline Framework largeTangle(Argument arguments, int degree, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<Argument> any(0, arguments - 1);
    std::vector<Attack> attacks;
    for (Argument i = 0; i < arguments; ++i)
        for (int j = 0; j < degree; ++j) attacks.push_back({any(random), i});
    return Framework(arguments, attacks);
}

// The target, with a tolerance for instrumented builds on a busy machine.
inline constexpr std::chrono::milliseconds MostToStop{500};

// How long work goes on after it was told to stop, a while after it began; work that ends before that takes no time.
template <typename Work>
std::chrono::milliseconds timeToStop(Work work, std::chrono::milliseconds after = std::chrono::milliseconds(100)) {
    using Clock = std::chrono::steady_clock;
    const auto source = std::make_unique<std::stop_source>();  // on the stack, GCC 12 takes it for uninitialised
    Clock::time_point told{};
    std::thread teller([&] {
        std::this_thread::sleep_for(after);
        told = Clock::now();
        source->request_stop();
    });
    work(source->get_token());
    const auto ended = Clock::now();
    teller.join();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::max(ended - told, Clock::duration::zero()));
}

}  // namespace cruxmap::test
