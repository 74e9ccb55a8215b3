// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a program as a shell would, waits for it and returns all it said. Nothing of it outlives the call: when its time is up,
// it and the programs it started are killed.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cruxmap::test {

struct RunOptions {
    std::string input{};                                              // on its standard input
    std::map<std::string, std::optional<std::string>> environment{};  // added to ours; nothing takes a variable away
    std::filesystem::path folder{};                                   // where it runs; ours when empty
    std::chrono::milliseconds timeout = std::chrono::seconds(60);
};

struct Run {
    int exitCode = 0;  // 128 + the signal when one ended it
    std::string out;
    std::string err;
    bool timedOut = false;
};

// Throws std::system_error when the program cannot be started.
Run runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments, const RunOptions& options = {});

}  // namespace cruxmap::test
