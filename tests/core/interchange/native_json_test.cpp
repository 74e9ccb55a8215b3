// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/native_json.h"

#include "tests/core/random_map.h"

using namespace cruxmap;
using namespace cruxmap::test;

TEST_CASE("A debate survives the way to JSON and back") {
    rc::prop("reading what was written gives the same records, and writing that the same bytes", [] {
        const auto map = mapOf(*arbitraryContent());
        const auto text = toJson(map);
        const auto again = mapOf(fromJson(text, "debate.json"));
        RC_ASSERT(again == map);
        RC_ASSERT(toJson(again) == text);
    });
}
