// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho::http {

/// The headers of an answer, a line each: `own`, and what every answer says to browsers where it does not say
/// it otherwise: load nothing from elsewhere, run no script but the page's own, guess no types, tell no other
/// site where one came from.
std::string header_lines(const std::vector<std::pair<std::string, std::string>>& own);

/// Content-Security-Policy of text and pictures of documents: nothing in them may act.
inline constexpr std::string_view document_policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox";
/// The same for PDF. Browsers show it with a viewer of their own, apart from all pages, which does not start
/// under "sandbox".
inline constexpr std::string_view pdf_policy =
    "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

}  // namespace hakusho::http
