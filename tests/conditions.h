// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions a test runs under: how much time it may take, and whether there is material beside the source tree.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace cruxmap::test {

// True when CRUXMAP_THOROUGH=1 is in the environment: tests may take minutes.
bool thorough();

// How often to repeat something.
int rounds(int usually, int whenThorough);

// The file or folder `name` in ../shared, beside the source tree. Where there is none it says so and gives nothing, and the
// test returns; a program whose every test case did that counts as skipped.
//
//     const auto corpus = sharedMaterial("corpus/argdown");
//     if (!corpus) return;
std::optional<std::filesystem::path> sharedMaterial(std::string_view name);

// The number of test cases that returned for want of material.
int skippedTestCases();

}  // namespace cruxmap::test
