// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/speakers.h"

#include <catch2/catch.hpp>

using namespace cruxmap;

namespace {

const std::vector<KnownSpeaker> kKnown = {{"Ada Novák", {"anovak"}}, {"Brian Cole", {"The Captain"}}, {"Brian Dunn", {}}};

std::string said(std::string_view text, std::size_t i = 0) {
    const auto proposals = proposedSpeakers(text, kKnown);
    return i < proposals.size() ? proposals[i].name + " | " + std::string(proposals[i].span.of(text)) : "nobody";
}

}  // namespace

TEST_CASE("Turns of known people, whatever their case and accents") {
    const auto* text = "ADA: The locks are too small.\nADA NOVAK: They were built so.\n\nNot hers.";
    const auto proposals = proposedSpeakers(text, kKnown);
    REQUIRE(proposals.size() == 2);
    CHECK(proposals[0].span.of(text) == "The locks are too small.");
    CHECK(proposals[0].known == 0);
    CHECK(proposals[1].name == "Ada Novák");
    CHECK(proposals[1].nameSpan.of(text) == "ADA NOVAK");
    CHECK(proposals[1].how == SpeakerCue::Turn);
}

TEST_CASE("Turns within a line end where the next label stands") {
    const auto* text = "A recap: Ada: Is it late? Cole: It is. Always was. Note: he smiled.";
    CHECK(said(text, 0) == "Ada Novák | Is it late?");
    CHECK(said(text, 1) == "Brian Cole | It is. Always was.");
    CHECK(said(text, 2) == "nobody");
}

TEST_CASE("A first name that two people share is nobody's") {
    CHECK(proposedSpeakers("Brian: It is late.", kKnown).empty());
    CHECK(said("Dunn: It is late.") == "Brian Dunn | It is late.");
}

TEST_CASE("Unknown names are believed when they speak twice; labels are no names") {
    CHECK(said("Mira: Yes.\nTom: No.\nMira: Still yes.") == "Mira | Yes.");
    CHECK(proposedSpeakers("Mira: Yes.\nthen nothing.", kKnown).empty());
    CHECK(proposedSpeakers("Note: one.\nNote: two.\nSummary: three.\nSummary: four.", kKnown).empty());
}

TEST_CASE("Sentences that say who says so") {
    CHECK(said("It rained. Ada Novak argues that locks leak. It stopped.") == "Ada Novák | Ada Novak argues that locks leak.");
    CHECK(said("Locks leak, argues Cole.") == "Brian Cole | Locks leak, argues Cole.");
    CHECK(said("According to The Captain, locks leak.") == "Brian Cole | According to The Captain, locks leak.");
    CHECK(said("In May, Greta Lind said it was over.") == "Greta Lind | In May, Greta Lind said it was over.");
    for (const auto* nobody :
         {"He said it was over.", "The report says so.", "Nobody claims that.", "It says Monday.", "Water notes are kept."})
        CHECK(proposedSpeakers(nobody, kKnown).empty());
}

TEST_CASE("Quotations announced by name, and recaps by handle") {
    CHECK(said("To quote Greta Lind:\nFirst line.\nSecond line.\nhttps://example.org/x\nMine again.") ==
          "Greta Lind | First line.\nSecond line.");
    CHECK(said("To quote Greta Lind:\nFirst line.\nMine again.") == "Greta Lind | First line.");
    const auto* text = "Replying to @anovak: \"Recap: Cole: No. Ada: Yes.\" So much for that.";
    CHECK(said(text, 0) == "Ada Novák | \"Recap: Cole: No. Ada: Yes.\"");
    CHECK(said(text, 1) == "Brian Cole | No.");
    CHECK(proposedSpeakers(text, kKnown)[0].how == SpeakerCue::Recap);
}

TEST_CASE("Nothing to go by, nobody proposed") {
    for (const auto* text : {"", ":", "a: b", "10:30: late", "https://example.org: a page", "@: \"x\"", "Ada", "„“:"}) {
        INFO(text);
        CHECK(proposedSpeakers(text, kKnown).empty());
    }
}
