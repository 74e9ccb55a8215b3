// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace cruxmap {

// what() reads "where: message", the form in which the command line prints it.
Error::Error(ErrorCode code, const std::string& message, std::string where)
    : std::runtime_error(where.empty() ? message : where + ": " + message), m_code(code), m_message(message), m_where(std::move(where)) {}

}  // namespace cruxmap
