// SPDX-License-Identifier: GPL-3.0-or-later
// The LaTeX that stands in bibliographies, as plain text, and plain text as LaTeX. Accents, common letters and symbols are
// read; a command that is not known loses its backslash and name and keeps what it was applied to.
#pragma once

#include <string>
#include <string_view>

namespace cruxmap {

// Composed, on one line, without braces.
std::string latexToText(std::string_view latex);
// The same with the line breaks that the LaTeX asks for (\\).
std::string latexToLines(std::string_view latex);

// With what LaTeX takes for commands escaped; latexToLines gives back a text whose lines have no white space at
// their ends.
std::string textToLatex(std::string_view text);

}  // namespace cruxmap
