// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/pdf_text.h"

#include "core/base/error.h"
#include "tests/core/provenance/small_pdf.h"

#include <catch2/catch.hpp>

using namespace cruxmap;
using Catch::Matchers::Contains;

namespace {

std::string failure(std::string_view bytes) {
    try {
        piecesOfPdf(bytes);
    } catch (const Error& e) {
        return e.message();
    }
    return "none";
}

}  // namespace

TEST_CASE("The pages of a PDF, by number") {
    const auto pieces = piecesOfPdf(test::smallPdf({"The locks are small.", "", "They leak."}));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].name == "1");
    CHECK_THAT(pieces[0].text, Contains("The locks are small."));
    CHECK(pieces[1].name == "3");
    CHECK_THAT(pieces[1].text, Contains("They leak."));
}

TEST_CASE("A PDF that is broken, locked or without text is told as such") {
    const auto whole = test::smallPdf({"Some words."});
    CHECK_THAT(failure("%PDF-1.4\nand no more"), Contains("broken"));
    CHECK_THAT(failure(""), Contains("broken"));
    CHECK_THAT(failure(test::smallPdf({"", ""})), Contains("no text"));
    CHECK_THAT(failure(test::lockedPdf()), Contains("password"));
    for (std::size_t size = 0; size < whole.size(); size += 7) CHECK_NOTHROW(failure(whole.substr(0, size)));
}
