// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <catch2/catch.hpp>

using namespace cruxmap;

TEST_CASE("A text's name is its SHA-256, as FIPS 180-4 gives it") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("Sixty-four lower-case hexadecimal digits look like such a name") {
    CHECK(isSha256(sha256("x")));
    CHECK_FALSE(isSha256(""));
    CHECK_FALSE(isSha256(sha256("x").substr(1)));
    CHECK_FALSE(isSha256(std::string(63, '0') + "G"));
    CHECK_FALSE(isSha256(std::string(63, '0') + "A"));
}
