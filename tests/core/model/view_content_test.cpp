// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view_content.h"

#include <catch2/catch.hpp>
