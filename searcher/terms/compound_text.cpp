// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/terms/compound_text.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::size_t most_words = 8;

bool is_run_character(char32_t c) {
  return (c >= U'一' && c <= U'鿿') || c == U'々' || c == U'・' || (c >= U'ァ' && c <= U'ヺ') ||
         c == U'ー' || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

bool is_hiragana(char32_t c) {
  return c >= U'ぁ' && c <= U'ん';
}

bool ends_in_hiragana(std::string_view word) {
  std::size_t last = word.size() - 1;
  while (last > 0 && dict::is_continuation(word[last])) --last;
  return is_hiragana(dict::next_code_point(word, last));
}

// By the classes of IPADIC: what ends a compound although it is a noun.
bool may_be_part(const Token& token) {
  const std::string_view features = token.features;
  if (token.surface == "・") return true;
  if (features.starts_with("接頭詞,数接続")) return false;
  if (features.starts_with("接頭詞,名詞接続")) return true;
  if (!features.starts_with("名詞,")) return false;
  for (const std::string_view other : {"名詞,数", "名詞,代名詞", "名詞,非自立", "名詞,副詞可能",
                                       "名詞,接尾,助数詞", "名詞,接尾,副詞可能", "名詞,接続詞的"})
    if (features.starts_with(other)) return false;
  return true;
}

// 等 and 的 make no name, and no prefix ends one.
bool may_end(const Token& token) {
  if (std::string_view(token.features).starts_with("名詞,接尾,形容動詞語幹")) return false;
  return token.surface != "等" && token.surface != "・" && !token.features.starts_with("接頭詞");
}

bool may_begin(const Token& token) {
  return token.surface != "・" && !token.features.starts_with("名詞,接尾");
}

}  // namespace

void for_each_run(std::string_view key, const std::function<void(std::string_view)>& found) {
  constexpr int most_hiragana = 2;
  std::size_t begin = 0;
  bool in_run = false;
  int hiragana = 0;  // behind the run
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t here = at;
    const char32_t c = dict::next_code_point(key, at);
    const bool of_run = is_run_character(c);
    if (in_run && of_run && hiragana == 0) continue;
    if (in_run && is_hiragana(c) && hiragana < most_hiragana) {
      ++hiragana;
      continue;
    }
    if (in_run) found(key.substr(begin, here - begin));
    in_run = of_run;
    begin = here;
    hiragana = 0;
  }
  if (in_run) found(key.substr(begin));
}

std::vector<std::vector<Token>> noun_groups_in(std::string_view run, Analyzer& analyzer) {
  std::vector<std::vector<Token>> groups;
  std::vector<Token> tokens = analyzer.analyze(run);
  // Cut behind two hiragana: 考えられる would end as 考えら.
  if (!tokens.empty() && ends_in_hiragana(tokens.back().surface)) tokens.pop_back();
  for (auto at = tokens.begin(); at != tokens.end();) {
    auto end = std::find_if_not(at, tokens.end(), may_be_part);
    const auto next = end == at ? at + 1 : end;
    while (at != end && !may_begin(*at)) ++at;
    while (at != end && !may_end(*(end - 1))) --end;
    if (at != end) groups.emplace_back(at, end);
    at = next;
  }
  return groups;
}

std::vector<std::vector<std::string>> compounds_in(std::string_view run, Analyzer& analyzer) {
  std::vector<std::vector<std::string>> compounds;
  for (const std::vector<Token>& group : noun_groups_in(run, analyzer)) {
    if (group.size() < 2 || group.size() > most_words) continue;
    std::vector<std::string>& compound = compounds.emplace_back();
    for (const Token& token : group) compound.push_back(token.surface);
  }
  return compounds;
}

std::string sentence_at(std::string_view text, std::size_t at) {
  constexpr std::string_view stop = "。";
  const std::string_view before = text.substr(0, at);
  std::size_t begin = 0;
  if (const auto dot = before.rfind(stop); dot != before.npos) begin = dot + stop.size();
  if (const auto line = before.rfind('\n'); line != before.npos) begin = std::max(begin, line + 1);
  std::size_t end = text.size();
  if (const auto dot = text.find(stop, at); dot != text.npos) end = dot + stop.size();
  if (const auto line = text.find('\n', at); line != text.npos) end = std::min(end, line);
  std::string_view sentence = text.substr(begin, end - begin);
  for (std::size_t next = 0; !sentence.empty(); next = 0) {
    if (!dict::is_white_space(dict::next_code_point(sentence, next))) break;
    sentence.remove_prefix(next);
  }
  return std::string(sentence);
}

}  // namespace hakusho::searcher
