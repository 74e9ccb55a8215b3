// SPDX-License-Identifier: GPL-3.0-or-later
// Grounded labels of a million attacks from a file, against clingo with a grounded encoding; the labels of frameworks as large
// as maps get, and the verdicts of whole maps; what-if questions by one solver against a fresh one for each; the crux on debate trees.
#include "core/interchange/af_format.h"
#include "core/reasoning/crux_sets.h"
#include "core/reasoning/extensions.h"
#include "core/reasoning/grounded.h"
#include "core/reasoning/verdicts.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

using namespace cruxmap;

namespace {

// Mostly from later arguments on earlier ones, so that much is settled; one in twenty goes back.
std::vector<Attack> randomAttacks(Argument arguments, std::size_t attacks, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<Argument> any(0, arguments - 1);
    std::vector<Attack> result;
    while (result.size() < attacks) {
        auto [low, high] = std::minmax({any(random), any(random)});
        if (low == high) continue;
        result.push_back(random() % 20 == 0 ? Attack{low, high} : Attack{high, low});
    }
    return result;
}

// Replies to an early or a recent argument; some are answered in kind.
Framework debateTree(Argument arguments, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<Attack> attacks;
    for (Argument reply = 1; reply < arguments; ++reply) {
        const Argument recent = reply > 40 ? reply - 40 : 0;
        const Argument to = random() % 10 < 7 ? recent + random() % (reply - recent) : random() % reply;
        attacks.push_back({reply, to});
        if (random() % 10 == 0) attacks.push_back({to, reply});
    }
    return Framework(arguments, attacks);
}

std::filesystem::path benchFile(const std::string& name) {
    return std::filesystem::temp_directory_path() / ("cruxmap-bench-" + name);
}

constexpr Argument kManyArguments = 200'000;
constexpr std::size_t kManyAttacks = 1'000'000;

const std::vector<Attack>& manyAttacks() {
    static const std::vector<Attack> attacks = randomAttacks(kManyArguments, kManyAttacks, 1);
    return attacks;
}

std::string largeFile() {
    static const std::string file = [] {
        const auto path = benchFile("large.af");
        std::ofstream out(path);
        out << "p af " << kManyArguments << '\n';
        for (const Attack& attack : manyAttacks()) out << attack.from + 1 << ' ' << attack.to + 1 << '\n';
        return path.string();
    }();
    return file;
}

std::string textOf(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(text).str();
}

void groundedFromFile(benchmark::State& state) {
    const auto file = largeFile();
    for (auto _ : state) {
        const NamedFramework named = parseAf(textOf(file), file);
        benchmark::DoNotOptimize(grounded(Framework(named.names.size(), named.attacks)).labels.data());
    }
}
BENCHMARK(groundedFromFile)->Unit(benchmark::kMillisecond);

// Facts and the least fixpoint as a stratified program, which clingo's grounder settles alone; output is not written.
void groundedByClingo(benchmark::State& state) {
    if (std::system("command -v clingo > /dev/null 2>&1") != 0) {
        state.SkipWithError("clingo is not installed");
        return;
    }
    const auto file = benchFile("large.lp");
    std::ofstream out(file);
    out << "arg(1.." << kManyArguments << ").\n";
    for (const Attack& attack : manyAttacks()) out << "att(" << attack.from + 1 << ',' << attack.to + 1 << ").\n";
    out << "out(X) :- att(Y,X), in(Y).\nin(X) :- arg(X), out(Y) : att(Y,X).\n";
    out.close();
    const std::string command = "clingo --outf=3 '" + file.string() + "' > /dev/null 2>&1";
    for (auto _ : state) benchmark::DoNotOptimize(std::system(command.c_str()));
}
BENCHMARK(groundedByClingo)->Unit(benchmark::kMillisecond)->Iterations(1);

void debateFromFile(benchmark::State& state) {
    const auto file = largeFile();
    for (auto _ : state) benchmark::DoNotOptimize(fromAf(textOf(file), file).records<Relation>().size());
}
BENCHMARK(debateFromFile)->Unit(benchmark::kMillisecond)->Iterations(1);

void labels(benchmark::State& state) {
    const auto arguments = static_cast<Argument>(state.range(0));
    const Framework framework(arguments, randomAttacks(arguments, static_cast<std::size_t>(state.range(1)), 2));
    for (auto _ : state) benchmark::DoNotOptimize(grounded(framework).labels.data());
}
BENCHMARK(labels)->Args({1'000, 3'000})->Args({40'000, 120'000})->Unit(benchmark::kMicrosecond);

// Flattening, labels and verdicts of a whole map, as after every edit.
void verdictsOfMap(benchmark::State& state) {
    const auto claims = static_cast<Argument>(state.range(0));
    const Framework debate = debateTree(claims, 4);
    std::ostringstream text;
    text << "p af " << claims << '\n';
    for (Argument argument = 0; argument < claims; ++argument)
        for (const Argument attacker : debate.attackers(argument)) text << attacker + 1 << ' ' << argument + 1 << '\n';
    const ArgumentMap map = mapOf(fromAf(text.str(), "bench"));
    for (auto _ : state) benchmark::DoNotOptimize(judge(map).grounded.labels.data());
}
BENCHMARK(verdictsOfMap)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMicrosecond);

// A debate in which most is answered in kind and some crosses over, so that little is settled; and questions that leave out one
// argument each.
struct WhatIfs {
    Framework framework;
    std::vector<Argument> rejected;
};

WhatIfs whatIfs(Argument arguments) {
    std::mt19937 random(3);
    std::vector<Attack> attacks;
    for (Argument reply = 1; reply < arguments; ++reply) {
        const Argument to = random() % reply;
        attacks.push_back({reply, to});
        if (random() % 10 < 9) attacks.push_back({to, reply});
        if (random() % 10 < 3) attacks.push_back({static_cast<Argument>(random() % arguments), reply});
    }
    WhatIfs result{Framework(arguments, attacks), {}};
    for (int i = 0; i < 200; ++i) result.rejected.push_back(1 + random() % (arguments - 1));
    return result;
}

void whatIfByOneSolver(benchmark::State& state) {
    const WhatIfs questions = whatIfs(static_cast<Argument>(state.range(0)));
    for (auto _ : state) {
        WhatIfSolver solver(questions.framework);
        for (const Argument rejected : questions.rejected) benchmark::DoNotOptimize(solver.accepted(0, {rejected}));
    }
}
BENCHMARK(whatIfByOneSolver)->Arg(1'000)->Arg(2'000)->Unit(benchmark::kMillisecond);

void whatIfByFreshSolvers(benchmark::State& state) {
    const WhatIfs questions = whatIfs(static_cast<Argument>(state.range(0)));
    for (auto _ : state)
        for (const Argument rejected : questions.rejected)
            benchmark::DoNotOptimize(
                credulouslyAccepted(withInterventions(questions.framework, {.rejected = {rejected}, .accepted = {}}), 0));
}
BENCHMARK(whatIfByFreshSolvers)->Arg(1'000)->Arg(2'000)->Unit(benchmark::kMillisecond);

void crux(benchmark::State& state) {
    const auto arguments = static_cast<Argument>(state.range(0));
    const Framework framework = debateTree(arguments, static_cast<unsigned>(state.range(1)));
    CruxQuestion question;
    question.mayReject.assign(arguments, 1);
    question.mayAccept.assign(arguments, 1);
    CruxSets sets;
    for (auto _ : state) sets = cruxSets(framework, question);
    state.counters["sets"] = static_cast<double>(sets.sets.size());
    state.counters["complete"] = sets.complete;
}
BENCHMARK(crux)->ArgsProduct({{1'000, 10'000}, {1, 2, 3, 4}})->Unit(benchmark::kMillisecond);

// How long a search that would go on for ever takes to heed its stop token, 50 ms after it began.
void cruxStops(benchmark::State& state) {
    std::vector<Attack> line;
    for (Argument reply = 1; reply < 20'000; ++reply) line.push_back({reply, reply - 1});
    const Framework framework(20'000, line);
    CruxQuestion question;
    question.mayReject.assign(framework.size(), 1);
    question.mayAccept.assign(framework.size(), 1);
    question.limit = 1'000'000'000;
    question.effort = ~std::uint64_t{0};
    using Clock = std::chrono::steady_clock;
    for (auto _ : state) {
        std::stop_source source;
        Clock::time_point told;
        std::jthread teller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            told = Clock::now();
            source.request_stop();
        });
        const auto complete = cruxSets(framework, question, source.get_token()).complete;
        const auto done = Clock::now();
        teller.join();
        if (complete) state.SkipWithError("the search ended by itself");
        state.SetIterationTime(std::chrono::duration<double>(done - told).count());
    }
}
BENCHMARK(cruxStops)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);

}  // namespace
