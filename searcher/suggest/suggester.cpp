// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/suggestion.hpp>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "searcher/searcher_state.hpp"
#include "searcher/suggest/candidate_collector.hpp"
#include "searcher/suggest/completion_table.hpp"
#include "searcher/suggest/reading.hpp"

namespace hakusho {
namespace {

constexpr std::size_t most_suggestions = 100;
// Bytes of the last word; no name is as long.
constexpr std::size_t longest_typed = 300;

// Where the last word of what is typed begins: behind blanks, and signs that open a word of the query
// language.
std::size_t beginning_of_last_word(std::string_view typed) {
  constexpr std::u32string_view signs = U"-=~\"「『(（|:：－＝～";
  std::size_t begin = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const char32_t c = dict::next_code_point(typed, at);
    if (dict::is_white_space(c) || signs.find(c) != std::u32string_view::npos) begin = at;
  }
  return begin;
}

// さいb: a letter behind kana is a kana on its way.
std::string without_unfinished_kana(std::string key) {
  std::size_t end = key.size();
  while (end > 0 && key[end - 1] >= 'a' && key[end - 1] <= 'z') --end;
  if (end > 0 && end < key.size() && key.size() - end <= 2 && searcher::is_kana(key.substr(0, end)))
    key.resize(end);
  return key;
}

// Where the hiragana at the end begin: of 人材いくせ, written half, the last three.
std::size_t beginning_of_kana(std::string_view key) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < key.size();)
    if (!dict::is_hiragana(dict::next_code_point(key, at))) begin = at;
  return begin;
}

}  // namespace

struct Suggester::State {
  searcher::CompletionTable table;
  std::string fingerprint;
};

Suggester::Suggester(Searcher& searcher)
    : state_(searcher.state_->guarded([&] {
        Searcher::State& open = *searcher.state_;
        return std::make_unique<const State>(
            State{searcher::CompletionTable(searcher::collect_candidates(*open.reader, open.analyzer)),
                  open.reader->fingerprint()});
      })) {}
Suggester::~Suggester() = default;
Suggester::Suggester(Suggester&&) noexcept = default;
Suggester& Suggester::operator=(Suggester&&) noexcept = default;

const std::string& Suggester::fingerprint() const {
  return state_->fingerprint;
}

std::vector<Suggestion> Suggester::suggest(std::string_view typed, std::size_t limit) const {
  const std::size_t begin = beginning_of_last_word(typed);
  const std::string_view before = typed.substr(0, begin), word = typed.substr(begin);
  if (word.size() > longest_typed) return {};
  const std::string key = without_unfinished_kana(dict::matching_key(word));
  const std::string reading = searcher::is_kana(key) ? searcher::folded_kana(key) : std::string();
  limit = std::min(limit, most_suggestions);
  std::vector<Suggestion> found = state_->table.beginning_with(key, reading, limit);
  if (const std::size_t kana = beginning_of_kana(key); found.empty() && kana > 0 && kana < key.size())
    found = state_->table.going_on_with(key.substr(0, kana), searcher::folded_kana(key.substr(kana)), limit);
  for (Suggestion& suggestion : found) suggestion.text.insert(0, before);
  return found;
}

}  // namespace hakusho
