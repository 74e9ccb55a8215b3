// SPDX-License-Identifier: GPL-3.0-or-later
// A child process under limits that is given bytes on its standard input and read from on its standard output.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

struct ChildLimits {
    std::size_t memory = std::size_t{1536} << 20;  // address space, in bytes
    std::chrono::seconds cpu{30};                  // of computing
    std::chrono::milliseconds wall{60'000};        // from start to end
    std::size_t output = std::size_t{256} << 20;   // bytes that are taken from it
};

enum class ChildEnd {
    Exited,      // by itself, whatever its exit code
    NotStarted,  // there is no such program
    Killed,      // by a signal: it broke, or was refused memory
    OutOfTime,   // of computing or by the clock
    TooMuchOutput,
};

// Runs the program to its end and calls take(bytes) with what it writes and tick() at least ten times a second; when one of them
// throws, the child is killed and the exception goes on. No child outlives the call. Its standard error goes nowhere, it can
// write no files and has no other open files of ours. Throws Error{Io} when the system has no process to give.
ChildEnd runChild(const std::filesystem::path& program, const std::vector<std::string>& arguments, std::string_view input,
                  const ChildLimits& limits, const std::function<void(std::string_view)>& take, const std::function<void()>& tick);

}  // namespace cruxmap
