// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the one executable: subcommands, or the window with the files named.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace cruxmap::cli {

// Exit codes: 0 fine, 1 a check found something, 2 usage, 3 bad input, 4 the disk or the system stood in the way.
struct Outcome {
    std::optional<int> exitCode;     // nothing: open the window
    std::vector<std::string> files;  // to open there
};

// Runs what the arguments say. Errors go to standard error, one line first.
Outcome run(int argc, const char* const* argv);

}  // namespace cruxmap::cli
