// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of commands as JSON on standard output.
#pragma once

#include "core/interchange/json_value.h"

#include <iostream>

namespace cruxmap::cli {

inline void printJson(JsonValue::Object object) {
    std::string text;
    cruxmap::printJson(JsonValue{std::move(object)}, 0, text);
    std::cout << text << '\n';
}

}  // namespace cruxmap::cli
