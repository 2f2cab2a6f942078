// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <hakusho/analyzer.hpp>
#include <hakusho/api.hpp>
#include <hakusho/document.hpp>
#include <hakusho/document_reader.hpp>
#include <hakusho/error.hpp>
#include <hakusho/language.hpp>
#include <hakusho/measure_trace.hpp>
#include <hakusho/passage.hpp>
#include <hakusho/searcher.hpp>
#include <hakusho/suggestion.hpp>
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
/// The passages of the context's row alone: {"version":1,"row":…,"passages":[…]}.
HAKUSHO_API std::string row_to_json(const PassageContext& context);
/// Total and facets of a result alone.
HAKUSHO_API std::string facets_to_json(const SearchResult& result);
HAKUSHO_API std::string to_json(const DocumentList& list);
/// One of them: {"version":1,"document":…}
HAKUSHO_API std::string to_json(const IndexedDocument& document);
HAKUSHO_API std::string to_json(const std::vector<Suggestion>& suggestions);
/// What explain() says, as {"version":1,"text":…}.
HAKUSHO_API std::string explanation_to_json(std::string_view text);
/// {"version":1,"error":{"code":…,"message":…,"position":…}}
HAKUSHO_API std::string to_json(const Error& error, Language language);
/// The same for a failure that is none of the library's: `code` is a word such as "overloaded".
HAKUSHO_API std::string error_to_json(std::string_view code, std::string_view message);
/// The size of a sheet in points: {"version":1,"page":…,"width":…,"height":…}
HAKUSHO_API std::string to_json(const PageSize& size, int page);
HAKUSHO_API std::string to_json(const IndexStatistics& statistics);
HAKUSHO_API std::string to_json(const VerifyReport& report);
/// Reasons are in `language`.
HAKUSHO_API std::string to_json(const MeasureTrace& trace, Language language);
HAKUSHO_API std::string to_json_lines(const MeasureTrace& trace, Language language);  ///< one link a line
/// A web page: the timeline of a measure with what changed marked. Self-contained, without scripts.
HAKUSHO_API std::string to_html(const MeasureTrace& trace, Language language);
HAKUSHO_API std::string to_json(const MeasureComparison& comparison);
HAKUSHO_API std::string to_json(const ProgressReport& report);
/// How a text is cut into words, as Analyzer gave them; places in code points of `text`.
HAKUSHO_API std::string to_json(std::string_view text, const std::vector<Token>& tokens);
/// One line of `hakusho extract`: CONTRACT's block form. `file` is the name printed.
HAKUSHO_API std::string to_json_line(const Block& block, const std::string& file);

/// A passage for the bulk interface of OpenSearch or Elasticsearch: a line with the action and its id, and a
/// line with the members of a hit that are the passage's own.
HAKUSHO_API std::string to_opensearch_lines(const Passage& passage);
/// What to make an index of such passages with: fields, and analysers for Japanese.
HAKUSHO_API std::string opensearch_mapping();

/// The picture of a sheet (from 1) in PNG; empty where there is none.
using PagePicture = std::function<std::string(int page)>;

struct PageViewOptions {
  Language language = Language::english;
  PagePicture picture;  ///< none: only the blocks are shown
  double dpi = 96;      ///< of the pictures
};

/// A web page for the eye: what was recovered of a file, each sheet beside its picture with the blocks drawn
/// in. Self-contained, without scripts. Given to `out` piece by piece; `file` is the name shown.
HAKUSHO_API void write_page_view(const std::vector<Block>& blocks, const std::string& file,
                                 const PageViewOptions& options,
                                 const std::function<void(std::string_view)>& out);

}  // namespace hakusho
