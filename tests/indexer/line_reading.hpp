// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/layout/line_assembler.hpp"

namespace hakusho::test {

/// The blocks of a text with lines.
inline std::vector<Block> blocks_of(std::string_view text) {
  return indexer::assemble_lines({text, text.find('\f') != text.npos, true});
}

/// "kind: text" of each block.
inline std::vector<std::string> kinds_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const Block& block : blocks_of(text))
    lines.push_back(std::string(name_of(block.kind)) + ": " + block.text);
  return lines;
}

/// The section path of each block that is no heading, "a > b".
inline std::vector<std::string> sections_of(std::string_view text) {
  std::vector<std::string> sections;
  for (const Block& block : blocks_of(text)) {
    if (block.kind == BlockKind::heading) continue;
    std::string path;
    for (const std::string& name : block.section) path += (path.empty() ? "" : " > ") + name;
    sections.push_back(path);
  }
  return sections;
}

/// The headings, two blanks in front for each heading they stand in.
inline std::vector<std::string> headings_of(std::string_view text) {
  std::vector<std::string> headings;
  for (const Block& block : blocks_of(text)) {
    if (block.kind != BlockKind::heading) continue;
    headings.push_back(std::string(2 * (block.section.size() - 1), ' ') + block.text);
  }
  return headings;
}

}  // namespace hakusho::test
