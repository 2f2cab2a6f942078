// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace hakusho::dict {

/// The generation that the stub file of an index folder names (dict/schema.hpp): a folder in it. Empty where
/// there is no index.
std::string generation_named_in(const std::string& folder);

}  // namespace hakusho::dict
