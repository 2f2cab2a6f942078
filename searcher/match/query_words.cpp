// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/query_words.hpp"

#include <algorithm>
#include <hakusho/calendar.hpp>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

using Words = std::vector<QueryWord>;
using Place = Words::const_iterator;

constexpr std::string_view question_number = "何";  // 何位, 何人: a number to MeCab

bool is_hiragana_only(std::string_view text) {
  for (std::size_t i = 0; i < text.size();)
    if (!dict::is_hiragana(dict::next_code_point(text, i))) return false;
  return true;
}

// Question words, する, なる and their like hold a question together; no passage is about them.
bool carries_meaning(const Token& token) {
  if (token.word_class != WordClass::content) return false;
  const std::string_view features = token.features;
  if (features.starts_with("名詞,代名詞") || token.surface == question_number) return false;
  const bool may_be_empty = features.starts_with("動詞") || features.starts_with("副詞") ||
                            features.starts_with("名詞,非自立") || features.starts_with("形容詞,非自立") ||
                            features.starts_with("接続詞");
  return !may_be_empty || !is_hiragana_only(token.surface);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_latin_letter(char c) {
  return c >= 'a' && c <= 'z';
}

NumberRole role_of(const Token& token) {
  const std::string_view surface = token.surface, features = token.features;
  if (surface == "." || surface == ",") return NumberRole::sign;
  if (std::all_of(surface.begin(), surface.end(), is_digit)) return NumberRole::digits;
  if (features.starts_with("名詞,数")) return NumberRole::digits;  // 二, 千, 億
  if (surface == "第") return NumberRole::prefix;
  constexpr std::size_t longest_unit = 4;  // km, gbps; not 2020tokyo
  const bool is_unit =
      surface.size() <= longest_unit && std::all_of(surface.begin(), surface.end(), is_latin_letter);
  if (is_unit || surface == "%" || surface == "つ" || features.starts_with("名詞,接尾,助数詞"))
    return NumberRole::counter;
  return NumberRole::none;
}

Words with_years_joined(Words words, std::string_view key) {
  for (const YearPhrase& phrase : year_phrases(key)) {
    const auto first = std::find_if(words.begin(), words.end(),
                                    [&](const QueryWord& word) { return word.begin == phrase.begin; });
    const auto last =
        std::find_if(first, words.end(), [&](const QueryWord& word) { return word.end == phrase.end; });
    if (last == words.end() || first == last) continue;
    *first = {.begin = phrase.begin,
              .end = phrase.end,
              .carries_meaning = true,
              .is_joined = true,
              .years = fiscal_years_of(key.substr(phrase.begin, phrase.end - phrase.begin))};
    words.erase(first + 1, last + 1);
  }
  return words;
}

// Behind the number that begins at `from`, or `from` itself.
Place end_of_number(Place from, Place end) {
  Place at = from;
  if (at != end && at->role == NumberRole::prefix) ++at;
  if (at == end || at->role != NumberRole::digits) return from;
  while (at != end && at->role == NumberRole::digits) {
    ++at;
    const bool goes_on = end - at >= 2 && at->role == NumberRole::sign && at[1].role == NumberRole::digits;
    if (goes_on) ++at;
  }
  return at != end && at->role == NumberRole::counter ? at + 1 : at;
}

constexpr std::size_t shortest_half = 3;  // characters

bool is_katakana_only(std::string_view text) {
  for (std::size_t i = 0; i < text.size();)
    if (!dict::is_katakana(dict::next_code_point(text, i))) return false;
  return true;
}

// The byte at which a katakana word is two words of the index; 0 where it is not.
std::size_t cut_of(const dict::Vocabulary& words, std::string_view word) {
  const std::size_t characters = dict::count_code_points(word);
  if (characters < 2 * shortest_half || !is_katakana_only(word)) return 0;
  for (std::size_t i = shortest_half; i + shortest_half <= characters; ++i) {
    const std::size_t cut = dict::byte_offset(word, i);
    if (words.find(word.substr(0, cut)) != words.size() && words.find(word.substr(cut)) != words.size())
      return cut;
  }
  return 0;
}

}  // namespace

std::vector<std::size_t> with_katakana_cuts(const dict::Vocabulary& words, std::string_view key,
                                            const std::vector<std::size_t>& ends) {
  std::vector<std::size_t> cuts;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    if (const std::size_t cut = cut_of(words, key.substr(begin, end - begin))) cuts.push_back(begin + cut);
    cuts.push_back(end);
    begin = end;
  }
  return cuts;
}

std::string_view without_outer_signs(std::string_view key) {
  constexpr std::u32string_view signs = U"。、・…―!?「」『』‹›〈〉《》<>“”";
  const auto is_sign = [&](char32_t c) { return signs.find(c) != signs.npos; };
  std::size_t begin = 0, end = key.size();
  while (begin < end) {
    std::size_t next = begin;
    if (!is_sign(dict::next_code_point(key, next))) break;
    begin = next;
  }
  while (end > begin && is_sign(dict::last_code_point(key.substr(begin, end - begin)))) {
    do --end;
    while (dict::is_continuation(key[end]));
  }
  return begin == end ? key : key.substr(begin, end - begin);
}

std::vector<QueryWord> words_of_key(Analyzer& analyzer, std::string_view key) {
  Words words;
  for (const Token& token : analyzer.analyze(key)) {
    const std::size_t begin = words.empty() ? 0 : words.back().end;
    const bool meaning = carries_meaning(token);
    const bool joins = token.surface == "・" || token.surface == "-";
    const bool verb = token.features.starts_with("動詞");
    words.push_back({.begin = begin,
                     .end = begin + token.surface.size(),
                     .carries_meaning = meaning,
                     .parts_compounds = !meaning && !joins,
                     .is_verb = verb,
                     .role = role_of(token)});
  }
  return words;
}

std::vector<QueryWord> with_numbers_joined(std::vector<QueryWord> words, std::string_view key) {
  words = with_years_joined(std::move(words), key);
  Words joined;
  for (Place at = words.begin(); at != words.end();) {
    const Place end = end_of_number(at, words.end());
    if (end - at < 2) {
      joined.push_back(*at++);
      continue;
    }
    const bool asked = key.substr(at->begin).starts_with(question_number);
    joined.push_back({.begin = at->begin,
                      .end = (end - 1)->end,
                      .carries_meaning = !asked,
                      .parts_compounds = asked,
                      .is_joined = true});
    at = end;
  }
  return joined;
}

}  // namespace hakusho::searcher
