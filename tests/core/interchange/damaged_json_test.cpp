// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that were damaged at random: each is either read as a consistent debate or refused with an error that says where.
#include "core/base/error.h"
#include "core/interchange/native_json.h"
#include "core/interchange/samples.h"
#include "tests/conditions.h"

#include <catch2/catch.hpp>

#include <random>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

// Flips, cuts out, doubles or swaps something, a few times over.
std::string damaged(std::string text, std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "\"",      "{",  "}",  "[",   "]", ",", ":", "null", "true", "-1", "0", "1e999", "\\u0000", "\xff", "\"id\": \"1001\"",
        "\"via\"", "\n", "//", "1.5", ""};
    for (auto changes = 1 + random() % 4; changes > 0; --changes) {
        const auto at = random() % text.size();
        const auto length = std::min<std::size_t>(random() % 40, text.size() - at);
        switch (random() % 4) {
        case 0:
            text[at] = static_cast<char>(random());
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(random() % text.size(), text.substr(at, length));
            break;
        default:
            text.replace(at, length, pieces[random() % pieces.size()]);
            break;
        }
    }
    return text;
}

}  // namespace

TEST_CASE("a damaged debate is refused with a place, or is a debate") {
    const std::string sample(*sampleText("chip-ban"));
    std::mt19937 random(7);
    int refused = 0;
    for (int round = 0; round < rounds(100, 10'000); ++round) {
        const auto text = damaged(sample, random);
        try {
            const auto map = mapOf(fromJson(text, "damaged.json"));
            CHECK((toJson(mapOf(fromJson(toJson(map), "again.json"))) == toJson(map)));
        } catch (const Error& e) {
            ++refused;
            CHECK(e.code() == ErrorCode::BadInput);
            CHECK(e.where().starts_with("damaged.json"));
            CHECK_FALSE(e.message().empty());
        }
    }
    CHECK(refused > 0);
}
