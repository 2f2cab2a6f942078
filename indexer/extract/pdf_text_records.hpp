// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/extract/page_text.hpp"

namespace hakusho::indexer {

/// Reads what hakusho-pdf printed (pdf_helper/protocol.hpp). Nothing when it is cut short or no such thing.
std::optional<PaginatedText> parse_text_records(std::string_view output);

}  // namespace hakusho::indexer
