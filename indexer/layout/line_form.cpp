// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_form.hpp"

#include <array>
#include <initializer_list>

#include "dict/utf8.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

using Words = std::initializer_list<std::string_view>;

bool begins_with_any(std::string_view text, Words words) {
  for (const auto word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

bool ends_with_any(std::string_view text, Words words) {
  for (const auto word : words) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９');
}

char32_t first_of(std::string_view text) {
  std::size_t i = 0;
  return text.empty() ? 0 : dict::next_code_point(text, i);
}

bool longer_than(std::string_view text, std::size_t characters) {
  return text.size() > characters && dict::byte_offset(text, characters) < text.size();
}

bool begins_with_header_mark(std::string_view line) {
  return begins_with_any(line, {"■", "◆", "□", "◇", "▼", "▽", "★", "☆", "▲", "△", "◎"});
}

// 第１-２-３図／…, 第2表. "第2表示" is none.
bool begins_like_numbered_figure(std::string_view line) {
  if (!line.starts_with("第")) return false;
  std::size_t i = std::string_view("第").size(), number_end = i;
  bool digits = false;
  while (i < line.size()) {
    const char32_t c = dict::next_code_point(line, i);
    const bool between =
        c == '-' || c == U'－' || c == U'‐' || c == U'–' || c == U'−' || c == '.' || c == U'．' || c == U'・';
    if (!is_digit(c) && !between) break;
    digits = digits || is_digit(c);
    number_end = i;
  }
  const std::string_view rest = line.substr(number_end);
  if (!digits || !begins_with_any(rest, {"図", "表"})) return false;
  const std::string_view behind = rest.substr(std::string_view("図").size());
  return behind.empty() || begins_with_any(behind, {"／", "/", "　", " ", "：", ":", "表", "．"});
}

// 図表1-2-3, 表 3, 図表　…, 図[1], ■第1-2図／…, 別表第1. "表示する" is none.
bool begins_like_caption(std::string_view line) {
  // A mark before it makes no heading of a caption: each mark has three bytes.
  if (begins_with_header_mark(line)) line = trimmed(line.substr(3));
  if (begins_like_numbered_figure(line)) return true;
  if (begins_with_any(line, {"【関連データ】", "【図表", "〈図表", "＜図表"})) return true;
  for (const std::string_view word : {"図表", "図", "表", "写真", "グラフ", "コラム", "Figure ", "Table "}) {
    if (!line.starts_with(word)) continue;
    const char32_t next = first_of(line.substr(word.size()));
    if (next == 0x3000 || next == '[' || next == U'［' || next == U'－' || is_digit(next)) return true;
    if (next == U'．' && (word == "図" || word == "表")) return true;
    if (next == ' ')
      return word != "図" && word != "表" ? true : is_digit(first_of(trimmed(line.substr(word.size()))));
    return (next == U'（' || next == '(') && word == "図表";
  }
  return false;
}

bool begins_like_source(std::string_view line) {
  return begins_with_any(
      line, {"（出典）", "(出典)", "出典：", "出典:", "（出所）", "(出所)", "出所：", "（資料）", "(資料)",
             "資料：", "資料:", "資料）", "提供：", "提供:", "URL：", "（URL）", "（出典："});
}

bool begins_like_note(std::string_view line) {
  if (begins_with_any(line, {"※", "＊", "注）", "注)", "注：", "注:", "（注", "(注", "［注", "[注",
                             "（備考）", "(備考)", "備考）", "注　", "（参考）注"})) {
    return true;
  }
  if (line.starts_with("*")) return is_digit(first_of(line.substr(1)));
  if (line.starts_with("注")) return is_digit(first_of(line.substr(3)));
  return false;
}

bool is_only_address(std::string_view line) {
  if (!begins_with_any(line, {"http://", "https://", "（http", "(http"})) return false;
  return line.find(' ') == std::string_view::npos && line.find("　") == std::string_view::npos;
}

bool begins_with_bullet(std::string_view line) {
  if (begins_with_any(line,
                      {"・", "○", "〇", "●", "◯", "•", "‣", "▪", "▶", "►", "➢", "✓", "※", "･", "◦", "●"}))
    return true;
  return begins_with_any(line, {"- ", "－　", "― ", "– ", "* ", "+ ", "→"});
}

bool is_wrapped_in(std::string_view line, std::string_view open, std::string_view close) {
  if (!line.starts_with(open) || !line.ends_with(close) || line.size() <= open.size() + close.size())
    return false;
  // One pair around everything, not two pairs.
  return line.find(close) + close.size() == line.size();
}

bool is_leader(char32_t c) {
  return c == U'…' || c == U'‥' || c == U'・' || c == U'･' || c == '.' || c == U'．' || c == U'─';
}

bool may_end_contents(std::string_view line) {
  const char last = line.back();
  if ((last >= '0' && last <= '9') || last == '.' || last == ')') return true;
  // Full-width digits and leaders.
  return ends_with_any(line, {"…", "‥", "・", "･", "─", "頁"}) ||
         (line.size() >= 3 && line.substr(line.size() - 3, 2) == "\xEF\xBC");
}

// 第1章 総論 ……… 12
bool looks_like_contents(std::string_view line) {
  if (line.size() > 600 || !may_end_contents(line)) return false;
  std::size_t run = 0, end_of_run = 0;
  for (std::size_t i = 0; i < line.size();) {
    run = is_leader(dict::next_code_point(line, i)) ? run + 1 : 0;
    if (run >= 3) end_of_run = i;
  }
  if (end_of_run == 0) return false;
  const std::string_view rest = trimmed(line.substr(end_of_run));
  if (rest.empty()) return true;
  bool number = false;
  for (std::size_t i = 0; i < rest.size();) {
    const char32_t c = dict::next_code_point(rest, i);
    if (is_digit(c))
      number = true;
    else if (c != 'p' && c != 'P' && c != '.' && c != '-' && c != U'－' && c != U'頁' && c != ' ' &&
             c != '(' && c != ')')
      return false;
  }
  return number && rest.size() <= 12;
}

// Nothing but a number, perhaps between dashes.
bool looks_like_page_number(std::string_view line) {
  if (line.size() > 24) return false;
  int digits = 0;
  for (std::size_t i = 0; i < line.size();) {
    const char32_t c = dict::next_code_point(line, i);
    if (is_digit(c))
      ++digits;
    else if (c != '-' && c != U'－' && c != U'–' && c != U'―' && c != U'‐' && c != ' ' && c != U'−')
      return false;
  }
  return digits > 0 && digits <= 4;
}

bool is_opening_word(std::string_view line) {
  if (line.size() > 60) return false;
  for (const std::string_view word :
       {"はじめに", "おわりに", "終わりに", "むすび",   "結び",   "まえがき", "あとがき", "序文",
        "序章",     "終章",     "前文",     "目次",     "附則",   "附　則",   "附 則",    "付則",
        "凡例",     "参考文献", "参考資料", "巻末資料", "用語集", "資料編",   "要旨",     "概要"}) {
    if (!line.starts_with(word)) continue;
    const char32_t next = first_of(line.substr(word.size()));
    return next == 0 || next == 0x3000 || next == ' ' || next == U'～' || next == U'〜' || next == U'―' ||
           next == U'（' || next == ':' || next == U'：';
  }
  return false;
}

struct Pair {
  char32_t open, close;
};
constexpr std::array<Pair, 7> brackets = {{{U'（', U'）'},
                                           {'(', ')'},
                                           {U'「', U'」'},
                                           {U'『', U'』'},
                                           {U'【', U'】'},
                                           {U'［', U'］'},
                                           {U'〈', U'〉'}}};

bool has_balanced_brackets(std::string_view text) {
  std::array<int, brackets.size()> depth{};
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = dict::next_code_point(text, i);
    for (std::size_t k = 0; k < brackets.size(); ++k) {
      if (c == brackets[k].open) ++depth[k];
      if (c == brackets[k].close && --depth[k] < 0) return false;
    }
  }
  for (const int d : depth) {
    if (d != 0) return false;
  }
  return true;
}

}  // namespace

LineForm form_of(std::string_view line) {
  const auto lead = static_cast<unsigned char>(line.front());
  if (begins_like_source(line)) return LineForm::caption_source;
  if (begins_like_caption(line) && !ends_sentence(line) && !longer_than(line, 200)) {
    return looks_like_contents(line) ? LineForm::contents : LineForm::caption;
  }
  if (begins_like_note(line)) return LineForm::note;
  if ((lead == 'h' || lead == '(' || lead == 0xEF) && is_only_address(line)) return LineForm::address;
  if (is_wrapped_in(line, "【", "】")) return LineForm::bracketed;
  if (is_wrapped_in(line, "〈", "〉") || is_wrapped_in(line, "＜", "＞") || is_wrapped_in(line, "<", ">") ||
      is_wrapped_in(line, "《", "》")) {
    return LineForm::angled;
  }
  if (looks_like_contents(line)) return LineForm::contents;
  if (looks_like_page_number(line)) return LineForm::page_number;
  if (begins_with_header_mark(line)) return LineForm::header_mark;
  if (begins_with_bullet(line)) return LineForm::bullet;
  if (is_opening_word(line)) return LineForm::opening;
  return LineForm::plain;
}

bool contains_address(std::string_view line) {
  return line.find("://") != std::string_view::npos;
}

bool ends_sentence(std::string_view line) {
  while (ends_with_any(line, {"」", "』", "）", "】", "”", "’"})) line.remove_suffix(3);
  while (!line.empty() && (line.back() == ')' || line.back() == '"')) line.remove_suffix(1);
  return ends_with_any(line, {"。", "！", "？", "．", "｡"});
}

bool contains_full_stop(std::string_view line) {
  return line.find("。") != std::string_view::npos || line.find("｡") != std::string_view::npos;
}

bool could_be_title(std::string_view words, std::size_t max_characters) {
  if (words.empty() || longer_than(words, max_characters)) return false;
  if (contains_full_stop(words) || contains_address(words)) return false;
  if (ends_with_any(words, {"、", "，", "．", "；", ";", ",", "参照", "抜粋", "参照のこと"})) return false;
  if (begins_with_any(
          words, {"を", "、", "，", "」", "）", ")", "参照", "に", "は、", "の", "と、", "から", "より"}))
    return false;
  return has_balanced_brackets(words);
}

bool sounds_like_note(std::string_view words) {
  if (contains_full_stop(words) || contains_address(words)) return true;
  if (ends_with_any(words,
                    {"の略",   "の略称", "参照", "による",   "である", "いる",   "した",   "された",
                     "こと",   "ない",   "含む", "除く",     "より",   "基づく", "ベース", "作成",
                     "をいう", "推計",   "現在", "）による", "時点",   "の総称", "を指す", "により算出"})) {
    return true;
  }
  return false;
}

}  // namespace hakusho::indexer
