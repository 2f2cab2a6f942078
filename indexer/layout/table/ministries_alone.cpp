// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "dict/utf8.hpp"
#include "indexer/layout/table/ministry_names.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t longest_line = 300;  // bytes
constexpr std::size_t shortest_name = 2, longest_name = 25;

bool may_be_in_name(char32_t c) {
  return dict::is_kanji(c) || dict::is_katakana(c) || dict::is_hiragana(c) || (c < 0x80 && c > U' ');
}

bool is_body(std::string_view name) {
  if (!is_called_like_body(name)) return false;
  std::size_t length = 0;
  for (std::size_t at = 0; at < name.size(); ++length)
    if (!may_be_in_name(dict::next_code_point(name, at))) return false;
  return length >= shortest_name && length <= longest_name;
}

// 、 ・ , and white space part names.
bool parts_names(char32_t c) {
  return c == U'、' || c == U'・' || c == U',' || c == U'，' || dict::is_white_space(c);
}

// Names between separators; 及び glues two together.
std::vector<std::string_view> pieces_of(std::string_view line) {
  constexpr std::string_view both = "及び";
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  const auto end_piece = [&](std::size_t end, std::size_t next) {
    if (end > begin) pieces.push_back(line.substr(begin, end - begin));
    begin = next;
  };
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t here = at;
    if (line.substr(here).starts_with(both)) {
      at += both.size();
      end_piece(here, at);
    } else if (parts_names(dict::next_code_point(line, at))) {
      end_piece(here, at);
    }
  }
  end_piece(line.size(), line.size());
  return pieces;
}

}  // namespace

bool is_called_like_body(std::string_view name) {
  for (const std::string_view end : {"省", "庁", "委員会", "内閣官房", "内閣府", "院", "本部", "局",
                                     "センター", "機構", "会議", "法人", "研究所", "府省", "室"})
    if (name.ends_with(end)) return true;
  return false;
}

std::optional<std::vector<std::string>> ministries_alone(std::string_view line) {
  if (line.size() > longest_line) return std::nullopt;
  std::vector<std::string> names;
  for (const std::string_view piece : pieces_of(line)) {
    if (!is_body(piece)) return std::nullopt;
    names.emplace_back(piece);
  }
  if (names.empty()) return std::nullopt;
  return names;
}

}  // namespace hakusho::indexer
