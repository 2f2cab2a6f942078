// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/comparison_text.hpp"

#include <algorithm>
#include <array>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::size_t longest_subject = 120;  // characters
constexpr std::size_t longest_mark = 40;

constexpr std::array<std::u32string_view, 4> continuations = {U"引き続き、", U"引続き、", U"引き続き",
                                                              U"引続き"};
constexpr std::array<std::u32string_view, 5> subject_ends = {U"において、", U"においては、", U"は、", U"が、",
                                                             U"では、"};
constexpr std::array<std::u32string_view, 22> body_endings = {
    U"省", U"庁", U"府", U"官房",   U"局",   U"室",     U"センター", U"機構", U"委員会", U"本部", U"会議",
    U"院", U"課", U"部", U"事務局", U"協会", U"統括室", U"省庁",     U"政府", U"機関",   U"公庫", U"法人"};

bool is_bullet(char32_t c) {
  return c == U'・' || c == U'•' || c == U'●' || c == U'○' || c == U'◎' || c == U'■' || c == U'□' ||
         c == U'◆' || c == U'◇' || c == U'▪' || c == U'‧' || c == U'･';
}
bool opens_mark(char32_t c) {
  return c == U'<' || c == U'＜' || c == U'〈' || c == U'《' || c == U'【' || c == U'〔' || c == U'[' ||
         c == U'［' || c == U'≪' || c == U'‹';
}
bool closes_mark(char32_t c) {
  return c == U'>' || c == U'＞' || c == U'〉' || c == U'》' || c == U'】' || c == U'〕' || c == U']' ||
         c == U'］' || c == U'≫' || c == U'›';
}
bool is_dash(char32_t c) {
  return c == U'-' || c == U'~' || c == U'ー' || c == U'一' || c == U'_';
}

struct Character {
  char32_t value;
  TextRange origin;
};

// The key as characters, each with its code points of the text.
std::vector<Character> key_characters(std::string_view text) {
  const dict::MappedKey mapped = dict::mapped_key(text);
  std::vector<std::uint32_t> point_of(text.size() + 1);
  std::uint32_t points = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if (byte > 0 && !dict::is_continuation(text[byte])) ++points;
    point_of[byte] = points;
  }
  point_of[text.size()] = text.empty() ? 0 : points + 1;
  std::vector<Character> out;
  out.reserve(mapped.key.size() / 3 + 1);
  for (std::size_t at = 0; at < mapped.key.size();) {
    const std::size_t start = at;
    const char32_t value = dict::next_code_point(mapped.key, at);
    out.push_back({value, {point_of[mapped.begin[start]], point_of[mapped.end[start]]}});
  }
  return out;
}

// Code points of the text where a line begins with a bullet.
std::vector<std::size_t> bullets_of(std::string_view text) {
  std::vector<std::size_t> found;
  bool line_start = true;
  std::size_t point = 0;
  for (std::size_t at = 0; at < text.size(); ++point) {
    const char32_t c = dict::next_code_point(text, at);
    if (line_start && is_bullet(c)) found.push_back(point);
    line_start = c == U'\n' || (line_start && dict::is_white_space(c));
  }
  return found;
}

// How many characters of a mark such as <成果・進捗状況> the text begins with.
std::size_t mark_length(const std::vector<Character>& key) {
  if (key.empty() || !opens_mark(key.front().value)) return 0;
  for (std::size_t i = 1; i < std::min(key.size(), longest_mark); ++i)
    if (closes_mark(key[i].value)) return i + 1;
  return 0;
}

std::vector<std::u32string> names_in(std::u32string_view list) {
  std::vector<std::u32string> names;
  std::u32string name;
  const auto end_name = [&] {
    if (!name.empty()) names.push_back(std::move(name));
    name.clear();
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::u32string_view rest = list.substr(i);
    if (list[i] == U'、' || list[i] == U',' || list[i] == U'・') {
      end_name();
    } else if (rest.starts_with(U"及び") || rest.starts_with(U"並びに") || rest.starts_with(U"並び")) {
      end_name();
      i += rest.starts_with(U"並びに") ? 2 : 1;
    } else {
      name += list[i];
    }
  }
  end_name();
  return names;
}

std::string utf8_of(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) dict::append_utf8(out, c);
  return out;
}

}  // namespace

bool is_like_a_body(std::u32string_view name) {
  if (name.size() < 2 || name.size() > 30) return false;
  return std::any_of(body_endings.begin(), body_endings.end(),
                     [&](std::u32string_view ending) { return name.ends_with(ending); });
}

ComparisonText::ComparisonText(std::string_view text) : text_length_(dict::count_code_points(text)) {
  const std::vector<Character> key = key_characters(text);
  const std::vector<std::size_t> bullets = bullets_of(text);
  for (std::size_t i = mark_length(key); i < key.size(); ++i) {
    if (std::binary_search(bullets.begin(), bullets.end(), key[i].origin.begin)) continue;
    body_ += key[i].value;
    origins_.push_back(key[i].origin);
  }
  if (std::all_of(body_.begin(), body_.end(), is_dash)) {
    body_.clear();
    origins_.clear();
  }
  take_off_continuations();
  take_off_subject();
}

void ComparisonText::take_off_subject() {
  const std::u32string_view head = std::u32string_view(body_).substr(0, longest_subject);
  for (const std::u32string_view end : subject_ends) {
    const std::size_t at = head.find(end);
    if (at == std::u32string_view::npos || head.substr(0, at).find(U'。') != std::u32string_view::npos)
      continue;
    const std::vector<std::u32string> names = names_in(head.substr(0, at));
    if (names.empty() || !std::all_of(names.begin(), names.end(), is_like_a_body)) continue;
    for (const std::u32string& name : names) subject_.push_back(utf8_of(name));
    subject_range_ = {origins_.front().begin, origins_[at - 1].end};
    erase(0, at + end.size());
    return;
  }
}

void ComparisonText::take_off_continuations() {
  for (const std::u32string_view word : continuations)
    for (std::size_t at = body_.find(word); at != std::u32string::npos; at = body_.find(word, at))
      erase(at, at + word.size());
}

void ComparisonText::erase(std::size_t begin, std::size_t end) {
  body_.erase(begin, end - begin);
  origins_.erase(origins_.begin() + static_cast<std::ptrdiff_t>(begin),
                 origins_.begin() + static_cast<std::ptrdiff_t>(end));
}

TextRange ComparisonText::origin(std::size_t begin, std::size_t end) const {
  if (begin < end) return {origins_[begin].begin, origins_[end - 1].end};
  if (begin < origins_.size()) return {origins_[begin].begin, origins_[begin].begin};
  const std::size_t last = origins_.empty() ? text_length_ : origins_.back().end;
  return {last, last};
}

}  // namespace hakusho::searcher
