// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::dict {

/// A file name as text: as it is where it is UTF-8, else with its odd bytes as %XX.
std::string printable_path(std::string_view path);

}  // namespace hakusho::dict
