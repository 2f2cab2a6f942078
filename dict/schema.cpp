// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/schema.hpp"

#include <string_view>

#include "dict/utf8.hpp"

namespace hakusho::dict {

std::string metadata_key::terms(std::size_t piece) {
  return "terms/" + std::to_string(piece);
}
std::string metadata_key::characters(std::size_t piece) {
  return "characters/" + std::to_string(piece);
}
std::string metadata_key::postings(std::size_t piece) {
  return "postings/" + std::to_string(piece);
}
std::string metadata_key::long_postings(std::size_t number) {
  return "long_postings/" + std::to_string(number);
}
std::string metadata_key::documents(std::size_t chunk) {
  return "documents/" + std::to_string(chunk);
}
std::string metadata_key::ranking(std::size_t chunk) {
  return "ranking/" + std::to_string(chunk);
}
std::string metadata_key::places(std::size_t chunk) {
  return "places/" + std::to_string(chunk);
}

bool is_usual_cut(char32_t c) {
  static constexpr std::u32string_view signs = U"。.!?)」』]】〕”’\"'";
  return signs.find(c) != std::u32string_view::npos;
}

std::size_t term_piece(std::string_view word) {
  if (word.size() <= max_term_bytes) return word.size();
  std::size_t end = max_term_bytes;
  while (end > 1 && is_continuation(word[end])) --end;
  return end;
}

}  // namespace hakusho::dict
