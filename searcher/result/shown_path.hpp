// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace hakusho::searcher {

/// A path as it is printed: bytes that are not UTF-8 and control characters as %XX.
std::string shown_path(const std::string& path);

}  // namespace hakusho::searcher
