// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {

char32_t first_character(std::string_view text) {
  std::size_t i = 0;
  return text.empty() ? 0 : dict::next_code_point(text, i);
}

char32_t last_character(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t i = text.size() - 1;
  while (i > 0 && text.size() - i < 4 && dict::is_continuation(text[i])) --i;
  return dict::next_code_point(text, i);
}

}  // namespace hakusho::indexer
