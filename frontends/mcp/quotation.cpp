// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/mcp/quotation.hpp"

#include <fmt/format.h>

namespace hakusho::mcp {
namespace {

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::string page_of(const Passage& passage) {
  if (!passage.page) return {};
  std::string page = fmt::format("page: {}", *passage.page);
  if (passage.page_end && *passage.page_end != *passage.page) page += fmt::format("–{}", *passage.page_end);
  if (passage.page_label) page += fmt::format(" (printed: {})", *passage.page_label);
  return page + "\n";
}

std::string section_of(const Passage& passage) {
  if (passage.section.empty()) return {};
  return fmt::format("section: {}\n", fmt::join(passage.section, " › "));
}

std::string cell_of(const Passage& passage) {
  return passage.cell ? std::string(name_of(*passage.cell)) : "text";
}

}  // namespace

std::string shortened(std::string_view text, std::size_t longest) {
  if (longest == 0) return std::string(text);
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (starts_character(text[at]) && ++characters > longest) return std::string(text.substr(0, at)) + "…";
  return std::string(text);
}

std::string source_lines(const Passage& passage) {
  std::string lines =
      fmt::format("citation: {}\n", citation_of(passage)) + section_of(passage) + page_of(passage);
  if (passage.lines) lines += fmt::format("lines: {}–{}\n", passage.lines->first, passage.lines->last);
  return lines + fmt::format("id: {}\n", passage.id);
}

std::string step_lines(const TraceStep& step, std::size_t longest) {
  const Passage& passage = step.passage;
  const std::string year =
      passage.document.metadata.year ? std::to_string(*passage.document.metadata.year) : "year not known";
  return fmt::format("[{}, {}] {}\n{}", year, cell_of(passage), shortened(passage.text, longest),
                     source_lines(passage));
}

}  // namespace hakusho::mcp
