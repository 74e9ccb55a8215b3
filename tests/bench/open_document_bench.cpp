// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a document of 100,000 claims, against reading the same rows by SQLite alone; and one edit of it.
#include "core/document/document.h"
#include "core/document/edits.h"
#include "core/document/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

#include <filesystem>

using namespace cruxmap;

namespace {

constexpr int kClaims = 100'000;

MapChange largeDebate() {
    MapChange content;
    const PersonId person{1};
    const SourceId source{2};
    content.put(Person{person, 1, "Speaker", PersonKind::Person, {}, {}});
    Source document;
    document.id = source;
    document.title = "Source";
    content.put(document);
    for (int i = 0; i < kClaims; ++i) {
        Claim claim;
        claim.id = {1'000'000 + i};
        claim.rank = i;
        claim.text = "This is the sentence that states claim number " + std::to_string(i) + ".";
        content.put(claim);
        Passage passage;
        passage.id = {2'000'000 + i};
        passage.source = source;
        content.put(passage);
        Attribution attribution;
        attribution.id = {3'000'000 + i};
        attribution.target = claim.id;
        attribution.person = person;
        attribution.passage = passage.id;
        content.put(attribution);
        if (i == 0) continue;
        Relation relation;
        relation.id = {4'000'000 + i};
        relation.target = ClaimId{1'000'000 + i / 3};
        relation.premises = {claim.id};
        content.put(relation);
    }
    return content;
}

const std::string& largeFile() {
    static const std::string file = [] {
        const auto path = std::filesystem::temp_directory_path() / "cruxmap-bench.cruxmap";
        std::filesystem::remove(path);
        Document::create(path.string(), largeDebate());
        return path.string();
    }();
    return file;
}

void openDocument(benchmark::State& state) {
    const auto& file = largeFile();  // made outside the time
    for (auto _ : state) benchmark::DoNotOptimize(Document::open(file).map().all<Claim>().size());
}
BENCHMARK(openDocument)->Unit(benchmark::kMillisecond);

void readRowsOnly(benchmark::State& state) {
    const auto& file = largeFile();
    for (auto _ : state) {
        SQLite::Database database(file, SQLite::OPEN_READONLY);
        std::size_t bytes = 0;
        for (const auto& table : recordedTables()) {
            SQLite::Statement rows(database, "SELECT * FROM \"" + table + '"');
            while (rows.executeStep())
                for (int i = 0; i < rows.getColumnCount(); ++i) bytes += rows.getColumn(i).getString().size();
        }
        benchmark::DoNotOptimize(bytes);
    }
}
BENCHMARK(readRowsOnly)->Unit(benchmark::kMillisecond);

void editOneClaim(benchmark::State& state) {
    auto document = Document::open(largeFile());
    int number = 0;
    for (auto _ : state)
        document.edit("Edit text",
                      [&](Transaction& t) { setText(t, refTo(ClaimId{1'000'500}), "Edit " + std::to_string(++number) + "."); });
}
BENCHMARK(editOneClaim)->Unit(benchmark::kMillisecond);

}  // namespace
