// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits here, today: the initials that the settings remember, or else the user's name as the system knows it.
#pragma once

#include "core/document/signature.h"

#include <string>

namespace cruxmap {

class Settings;

class Signer {
public:
    explicit Signer(const Settings& settings);
    // Good as long as this.
    operator Signature() const { return {m_author, m_date}; }

private:
    std::string m_author;
    std::string m_date;
};

}  // namespace cruxmap
