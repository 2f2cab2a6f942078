// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/api.hpp>
#include <hakusho/document.hpp>
#include <hakusho/passage.hpp>
#include <hakusho/searcher.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

/// Version of the JSON below, printed as "version". docs/json-format.md describes it.
inline constexpr int json_version = 1;

/// All functions give UTF-8, end with a line feed, and are the only makers of their format:
/// command line, C interface and HTTP print the same bytes. Thread-safe.
HAKUSHO_API std::string to_json(const SearchResult& result);
HAKUSHO_API std::string to_json_lines(const SearchResult& result);  ///< one hit a line
HAKUSHO_API std::string to_csv(const SearchResult& result);         ///< RFC 4180, header row, CRLF
HAKUSHO_API std::string to_markdown(const SearchResult& result);
HAKUSHO_API std::string to_bibtex(const SearchResult& result);
HAKUSHO_API std::string to_csl(const SearchResult& result);  ///< CSL-JSON
HAKUSHO_API std::string to_json(const PassageContext& context);
HAKUSHO_API std::string to_json(const IndexStatistics& statistics);
HAKUSHO_API std::string to_json(const VerifyReport& report);
/// How a text is cut into words, as Analyzer gave them; places in code points of `text`.
HAKUSHO_API std::string to_json(std::string_view text, const std::vector<Token>& tokens);
/// One line of `hakusho extract`: CONTRACT's block form. `file` is the name printed.
HAKUSHO_API std::string to_json_line(const Block& block, const std::string& file);

}  // namespace hakusho
