// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <hakusho/export.hpp>

#include "dict/printable_path.hpp"
#include "dict/utf8.hpp"
#include "searcher/export/bibliography.hpp"

namespace hakusho {
namespace {

// BibTeX counts braces even behind a backslash, so that they need names.
std::string_view latex_name(char byte) {
  switch (byte) {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '$':
      return "\\$";
    case '&':
      return "\\&";
    case '#':
      return "\\#";
    case '%':
      return "\\%";
    case '_':
      return "\\_";
    default:
      return {};
  }
}

std::string latex(std::string_view text) {
  std::string out;
  for (const char byte : dict::repaired_utf8(text)) {
    const std::string_view name = latex_name(byte);
    if (!name.empty())
      out += name;
    else
      out += static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
  }
  return out;
}

// The url package prints what stands there: only what would break the braces is written in the way of URLs.
std::string url_text(std::string_view url) {
  std::string out;
  for (const char byte : url) {
    const auto code = static_cast<unsigned char>(byte);
    const bool breaks = code <= 0x20 || byte == '{' || byte == '}' || byte == '\\' || code >= 0x7F;
    if (breaks)
      out += fmt::format("%{:02X}", code);
    else
      out += byte;
  }
  return out;
}

void append_field(std::string& out, std::string_view name, const std::string& value) {
  if (!value.empty()) out += fmt::format(",\n  {} = {{{}}}", name, value);
}

std::string entry(const searcher::Reference& reference) {
  const Metadata& known = reference.document->metadata;
  // techreport demands an institution; without one the entry is a misc.
  std::string out = fmt::format("@{}{{{}", known.publisher ? "techreport" : "misc", reference.key);
  const std::string title = known.title ? *known.title : dict::printable_path(reference.document->path);
  append_field(out, "title", "{" + latex(title) + "}");
  if (known.publisher) append_field(out, "institution", "{" + latex(*known.publisher) + "}");
  if (known.series) append_field(out, "series", "{" + latex(*known.series) + "}");
  const std::vector<int> date = searcher::date_of(known);
  constexpr const char* months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  if (!date.empty()) append_field(out, "year", std::to_string(date[0]));
  if (date.size() > 1) out += fmt::format(",\n  month = {}", months[date[1] - 1]);
  if (date.size() > 2) append_field(out, "day", std::to_string(date[2]));
  if (known.url) append_field(out, "url", url_text(*known.url));
  std::string places;
  for (const std::string& place : reference.places) places += (places.empty() ? "" : "; ") + latex(place);
  append_field(out, "note", places);
  return out + "\n}\n";
}

}  // namespace

std::string to_bibtex(const SearchResult& result) {
  std::string out;
  for (const searcher::Reference& reference : searcher::references_of(result))
    out += (out.empty() ? "" : "\n") + entry(reference);
  return out;
}

}  // namespace hakusho
