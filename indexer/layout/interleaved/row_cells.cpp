// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/row_cells.hpp"

#include "indexer/layout/interleaved/cell_text.hpp"
#include "indexer/layout/interleaved/link_score.hpp"
#include "indexer/layout/interleaved/table_words.hpp"

namespace hakusho::indexer::interleaved {

std::vector<CellPart> parts_of_column(const Lattice& lattice, const std::vector<int>& fragments, int width,
                                      BlankHabit blanks) {
  std::vector<CellPart> parts;
  std::string paragraph;
  const Fragment* last = nullptr;
  const auto end_paragraph = [&] {
    if (paragraph.empty()) return;
    std::string& text = parts.back().text;
    if (!text.empty()) text += '\n';
    text += without_stray_blanks(paragraph, blanks);
    paragraph.clear();
  };
  for (const int number : fragments) {
    const Fragment& fragment = lattice.fragments[static_cast<std::size_t>(number)];
    if (last != nullptr && begins_paragraph(*last, fragment, width)) end_paragraph();
    if (parts.empty() || fragment.is_label) {
      parts.emplace_back();
      if (fragment.is_label) parts.back().label = folded(fragment.text);
    }
    append_line(paragraph, fragment.text);
    parts.back().fragments.push_back(number);
    last = &fragment;
  }
  end_paragraph();
  return parts;
}

}  // namespace hakusho::indexer::interleaved
