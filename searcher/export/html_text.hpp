// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::searcher {

/// Text for an element or a quoted attribute: nothing in it is markup. What is no UTF-8 and control
/// characters are replaced.
std::string html_text(std::string_view text);

/// Bytes as base64.
std::string base64(std::string_view bytes);

}  // namespace hakusho::searcher
