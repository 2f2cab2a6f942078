// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::dict {

/// Compiles a table into the image that StringGroups reads. A group a line; # begins a comment. Members are
/// parted by tabs (and by blanks where `blanks_part`) and become their matching keys; empty ones are left
/// out. The same table gives the same bytes. Part of the build and of the tests, not of the library.
std::string string_groups_image(std::string_view table, bool blanks_part);

}  // namespace hakusho::dict
