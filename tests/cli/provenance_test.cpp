// SPDX-License-Identifier: GPL-3.0-or-later
// Sources and their texts from the command line.
#include "tests/cli/cruxmap_program.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace cruxmap::test;
using Catch::Matchers::Contains;

namespace {

constexpr int kFound = 1;
constexpr int kUsage = 2;
constexpr int kBadInput = 3;

const std::string kDebate = R"({"format": "cruxmap", "version": 1, "meta": {"title": "Harbour"},
 "people": [{"id": "1", "name": "Ada Miller", "kind": "person"}, {"id": "2", "name": "The chronicler", "kind": "anonymous"}],
 "sources": [{"id": "3", "title": "Chronicle", "authors": ["2"]}],
 "passages": [{"id": "4", "source": "3", "startsWith": "The harbour was", "endsWith": "before the war."}],
 "claims": [{"id": "5", "text": "The harbour was built anew two times.", "kind": "fact"}, {"id": "6", "text": "The mill burned.", "kind": "fact"}],
 "attributions": [{"id": "7", "claim": "5", "person": "2", "mode": "reports", "passage": "4"},
                  {"id": "8", "claim": "5", "person": "1", "via": "7", "mode": "asserts", "passage": "4"}]})";
const std::string kChronicle = "A chronicle.\n\nThe harbour was rebuilt twice before the war.\n";

struct Fixture {
    CruxmapProgram cruxmap;

    Fixture() {
        write("debate.json", kDebate);
        write("chronicle.txt", kChronicle);
        fine({"import", "debate.json", "-o", "debate.cruxmap"});
    }
    void write(const std::string& name, const std::string& text) const { std::ofstream(cruxmap.home() / name, std::ios::binary) << text; }
    std::string fine(const std::vector<std::string>& arguments) const {
        const auto run = cruxmap(arguments);
        INFO(run.err);
        CHECK(run.exitCode == 0);
        return run.out;
    }
    void fails(const std::vector<std::string>& arguments, int exitCode, const std::string& reason) const {
        const auto run = cruxmap(arguments);
        CHECK(run.exitCode == exitCode);
        CHECK_THAT(run.err, Contains(reason));
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a document is attached, and its passages are found") {
    auto run = cruxmap({"check", "debate.cruxmap", "--provenance"});
    CHECK(run.exitCode == kFound);
    CHECK_THAT(run.out, Contains("no text is attached") && Contains("words found for 0 of 1 passages"));

    CHECK_THAT(fine({"attach", "debate.cruxmap", "chronicle.txt", "--to", "Chronicle"}), Contains("1 passage found"));
    CHECK_THAT(fine({"check", "debate.cruxmap", "--provenance"}), Contains("words found for 1 of 1 passages"));
    CHECK_THAT(fine({"check", "debate.cruxmap", "--provenance", "--json"}), Contains(R"({"id": "4", "source": "3", "state": "verified"})"));
    CHECK_THAT(fine({"sources", "debate.cruxmap"}), Contains("1 passage found; ") && Contains("of the text is mapped"));
    CHECK_THAT(fine({"sources", "debate.cruxmap", "--json"}), Contains(R"("verified": 1)") && Contains(R"("attached": true)"));
    fine({"check", "debate.cruxmap"});

    write("revised.txt", "A chronicle.\n\nThe harbour was rebuilt three times before the war.\n");
    CHECK_THAT(fine({"attach", "debate.cruxmap", "revised.txt", "--to", "3"}), Contains("a new version"));
    run = cruxmap({"check", "debate.cruxmap", "--provenance", "--json"});
    CHECK(run.exitCode == kFound);
    CHECK_THAT(run.out, Contains(R"("state": "altered")"));
    CHECK_THAT(fine({"attach", "debate.cruxmap", "chronicle.txt", "--to", "3", "--json"}), Contains(R"("newVersion": true)"));
    fine({"check", "debate.cruxmap", "--provenance"});
}

TEST_CASE_METHOD(Fixture, "a trail names every hand, and the words behind it") {
    CHECK_THAT(fine({"trail", "debate.cruxmap", "harbour"}),
               Contains("Ada Miller asserts it") && Contains("second-hand") && Contains("begins \"The harbour was\""));
    fine({"attach", "debate.cruxmap", "chronicle.txt", "--to", "3"});
    CHECK_THAT(fine({"trail", "debate.cruxmap", "5"}), Contains("> The harbour was rebuilt twice before the war."));
    CHECK_THAT(fine({"trail", "debate.cruxmap", "5", "--json"}), Contains(R"("hands": 2)") && Contains(R"("state": "verified")"));
    CHECK_THAT(fine({"trail", "debate.cruxmap", "mill"}), Contains("Nobody is on record"));
    fails({"trail", "debate.cruxmap", "the"}, kUsage, "5");
    fails({"trail", "debate.cruxmap", "windmill"}, kUsage, "There is no such claim");
}

TEST_CASE_METHOD(Fixture, "the whole debate is asked who says what") {
    write("quarrel.json", R"({"format": "cruxmap", "version": 1, "meta": {"title": "Harbour"},
 "people": [{"id": "1", "name": "Ada Miller", "kind": "person", "aliases": ["A. Miller"]},
            {"id": "2", "name": "The chronicler", "kind": "anonymous"}, {"id": "12", "name": "Otto Mill", "kind": "person"}],
 "sources": [{"id": "3", "title": "Chronicle", "authors": ["2"]}],
 "passages": [{"id": "4", "source": "3"}],
 "claims": [{"id": "5", "text": "The harbour was built anew two times.", "kind": "fact"}, {"id": "6", "text": "The mill burned.", "kind": "fact"},
            {"id": "9", "text": "No stone of the harbour was ever moved.", "kind": "fact"}],
 "relations": [{"id": "10", "polarity": "attack", "force": "mutual", "target": "5", "targetKind": "claim", "analyst": false, "premises": ["9"]}],
 "attributions": [{"id": "7", "claim": "5", "person": "2", "mode": "reports", "passage": "4"},
                  {"id": "8", "claim": "5", "person": "1", "via": "7", "mode": "asserts", "passage": "4"},
                  {"id": "11", "claim": "9", "person": "1", "mode": "implies"},
                  {"id": "13", "claim": "9", "person": "12", "mode": "concedes"}]})");
    const std::string file = "quarrel.json";
    CHECK_THAT(fine({"trail", file, "--second-hand"}),
               Contains("1 claim\n") && Contains("5  The harbour") && Contains("Ada Miller asserts it") && !Contains("stone"));
    CHECK_THAT(fine({"trail", file, "--asserted-by-nobody"}),
               Contains("2 claims") && Contains("Nobody is on record") && Contains("No stone"));
    CHECK_THAT(fine({"trail", file, "--unsourced"}), Contains("No stone") && Contains("mill burned") && !Contains("anew"));
    CHECK_THAT(fine({"trail", file, "--of-several", "--json"}), Contains(R"("claims": [])"));
    CHECK_THAT(fine({"trail", file, "--against-oneself"}), Contains("Ada Miller is committed to") && Contains("(guardedly)"));
    CHECK_THAT(fine({"trail", file, "--against-oneself", "--json"}),
               Contains(R"("target": "5")") && Contains(R"("premises": ["9"])") && Contains(R"("guarded": true)"));
    CHECK_THAT(fine({"trail", file, "--commitments", "a. miller"}), Contains("Ada Miller is committed to") &&
                                                                        Contains("No stone of the harbour was ever moved. (guardedly)") &&
                                                                        Contains("attacks"));
    CHECK_THAT(fine({"trail", file, "--commitments", "2", "--json"}),
               Contains(R"("name": "The chronicler")") && Contains(R"("commitments": [])"));

    fails({"trail", file, "--commitments", "mill"}, kUsage, "Otto Mill");
    fails({"trail", file, "--commitments", "Nobody"}, kUsage, "There is no such person");
    fails({"trail", file}, kUsage, "--second-hand");
    fails({"trail", file, "5", "--second-hand"}, kUsage, "one thing at a time");
}

TEST_CASE_METHOD(Fixture, "what cannot be attached is said, and the debate stays as it was") {
    write("broken.pdf", "%PDF-1.4\nnothing of a PDF");
    fails({"attach", "debate.cruxmap", "broken.pdf"}, kBadInput, "broken.pdf");
    write("data.bin", std::string(3000, '\0'));
    fails({"attach", "debate.cruxmap", "data.bin"}, kBadInput, "data.bin");
    fails({"attach", "debate.cruxmap", "chronicle.txt", "--to", "Letters"}, kUsage, "No source");
    fails({"attach", "debate.json", "chronicle.txt"}, kUsage, "cruxmap import");
    CHECK_THAT(fine({"info", "debate.cruxmap"}), !Contains("History"));
}

TEST_CASE_METHOD(Fixture, "a YAML bomb is read as what it says once, and stays small") {
    write("bomb.md",
          "---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n"
          "d: &d [*c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e]\n"
          "g: &g [*f, *f, *f, *f, *f, *f]\nh: [*g, *g, *g, *g, *g, *g, *g, *g, *g]\n---\nText.\n");
    CHECK_THAT(fine({"attach", "debate.cruxmap", "bomb.md"}), Contains("no passages yet"));
    CHECK(std::filesystem::file_size(cruxmap.home() / "debate.cruxmap") < 1'000'000);
}
