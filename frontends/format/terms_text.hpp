// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/terms.hpp>
#include <string>
#include <vector>

#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// Each term with its score and count, the sentence in which it first stands, and where that is.
std::string terms_text(const std::vector<TechnicalTerm>& terms, const Look& look);

}  // namespace hakusho::cli
