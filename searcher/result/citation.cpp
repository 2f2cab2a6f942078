// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result/citation.hpp"

#include <fmt/format.h>

#include "dict/printable_path.hpp"

namespace hakusho {
namespace {

// A citation is one line, whatever a heading or a page label holds.
std::string one_line(std::string text) {
  for (char& byte : text)
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) byte = ' ';
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// "『title』（publisher、2024年）"; the file's name where no title is known.
std::string report_of(const DocumentInfo& document) {
  const Metadata& known = document.metadata;
  std::string out = known.title ? fmt::format("『{}』", one_line(*known.title))
                                : one_line(dict::printable_path(document.path));
  std::string when;
  if (known.year)
    when = fmt::format("{}年", *known.year);
  else if (known.published)
    when = one_line(*known.published);
  std::string who = known.publisher ? one_line(*known.publisher) : std::string();
  if (!who.empty() && !when.empty()) who += "、";
  if (!who.empty() || !when.empty()) out += fmt::format("（{}{}）", who, when);
  return out;
}

std::string span(int first, int last) {
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

// The printed label is what readers of paper look for, the sheet what viewers count. Pages of a text
// file (it has lines) are no sheets of a PDF, unless it is an extract that names the sheet.
std::string page_of(const Passage& passage) {
  std::string out;
  if (passage.page_label && !passage.page_label->empty())
    out = fmt::format("p. {}", one_line(*passage.page_label));
  if (!passage.page) return out;
  int first = *passage.page, last = passage.page_end.value_or(first);
  const std::optional<int>& source = passage.document.metadata.source_page;
  if (passage.lines && source) first += *source - 1, last += *source - 1;
  const std::string sheets = fmt::format("{}{}頁", passage.lines && !source ? "" : "PDF ", span(first, last));
  return out.empty() ? sheets : fmt::format("{}（{}）", out, sheets);
}

std::string section_of(const Passage& passage) {
  std::string out;
  for (const std::string& heading : passage.section) {
    const std::string line = one_line(heading);
    if (!line.empty()) out += (out.empty() ? "" : " › ") + line;
  }
  if (passage.item_no && !passage.item_no->empty())
    out += (out.empty() ? "" : " ") + one_line(*passage.item_no);
  return out;
}

}  // namespace

namespace searcher {

std::string place_of(const Passage& passage) {
  std::string out;
  const auto add = [&out](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
  };
  add(section_of(passage));
  add(page_of(passage));
  if (passage.lines) add(span(passage.lines->first, passage.lines->last) + "行");
  return out;
}

}  // namespace searcher

std::string citation_of(const Passage& passage) {
  std::string out = report_of(passage.document);
  const std::string place = searcher::place_of(passage);
  if (!place.empty()) out += (out.empty() || out.ends_with("』") || out.ends_with("）") ? "" : " ") + place;
  if (passage.document.metadata.url) out += ", " + one_line(*passage.document.metadata.url);
  return out;
}

}  // namespace hakusho
