// SPDX-License-Identifier: GPL-3.0-or-later
// The one exception type of Cruxmap. Core throws it; an action of the window or a subcommand catches it and shows it.
#pragma once

#include <stdexcept>
#include <string>

namespace cruxmap {

enum class ErrorCode {
    Usage,     // the caller asked for something that makes no sense
    BadInput,  // a file or a value is not what it has to be
    Io,        // the disk, a folder or a lock stood in the way
    Refused,   // the edit would leave the debate inconsistent
};

// `message` says what happened and what to do, as a sentence; `where` names the place: a file, a line, a record; may be empty.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message, std::string where = {});

    ErrorCode code() const noexcept { return m_code; }
    const std::string& message() const noexcept { return m_message; }
    const std::string& where() const noexcept { return m_where; }

private:
    ErrorCode m_code;
    std::string m_message;
    std::string m_where;
};

}  // namespace cruxmap
