// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace hakusho::dict {

/// Where a file that belongs to hakusho stands: beside the library (or the program it is linked into), at
/// ../`relative`/`name`, as in the build tree and under every prefix. `installed` is the configured folder
/// under the prefix (a distribution may place it elsewhere). The first that exists; else the place where it
/// was looked for last.
std::string installed_file(const std::string& installed, const std::string& relative,
                           const std::string& name);

}  // namespace hakusho::dict
