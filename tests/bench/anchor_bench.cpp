// SPDX-License-Identifier: GPL-3.0-or-later
// Re-anchoring 1,000 passages of a text of 1 MB after edits to 5 % of its words, against a search for each of them by its edit
// distance to every place of the text, bytes and words alike. The latter is measured for every fiftieth passage; `per_passage`
// makes the two comparable.
#include "core/provenance/reanchor.h"
#include "tests/core/provenance/made_text.h"

#include <benchmark/benchmark.h>
#include <edlib.h>

using namespace cruxmap;

namespace {

struct Task {
    std::string former;
    std::string now;
    std::vector<Passage> passages;
};

const Task& task() {
    static const Task made = [] {
        test::TextMaker maker(1);
        const auto text = maker.make(1'000, 1'000'000);
        Task task{text.text(), test::edited(text, maker, 0.05, 0).text, {}};
        for (const auto span : test::spansOf(text)) task.passages.push_back(placedAt(Passage{}, span, task.former));
        return task;
    }();
    return made;
}

void countPassages(benchmark::State& state, std::size_t passages) {
    state.counters["passages"] = static_cast<double>(passages);
    state.counters["per_passage"] =
        benchmark::Counter(static_cast<double>(passages), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void reanchorPassages(benchmark::State& state) {
    const auto& [former, now, passages] = task();
    for (auto _ : state) benchmark::DoNotOptimize(reanchored(passages, former, now));
    countPassages(state, passages.size());
}
BENCHMARK(reanchorPassages)->Unit(benchmark::kMillisecond);

void searchByEditDistance(benchmark::State& state) {
    const auto& [former, now, passages] = task();
    constexpr std::size_t kEvery = 50;
    for (auto _ : state) {
        for (std::size_t i = 0; i < passages.size(); i += kEvery) {
            const auto start = static_cast<std::size_t>(*passages[i].start);
            const auto length = static_cast<int>(*passages[i].end - *passages[i].start);
            const auto result = edlibAlign(former.data() + start, length, now.data(), static_cast<int>(now.size()),
                                           edlibNewAlignConfig(-1, EDLIB_MODE_HW, EDLIB_TASK_LOC, nullptr, 0));
            benchmark::DoNotOptimize(result.editDistance);
            edlibFreeAlignResult(result);
        }
    }
    countPassages(state, (passages.size() + kEvery - 1) / kEvery);
}
BENCHMARK(searchByEditDistance)->Unit(benchmark::kMillisecond);

}  // namespace
