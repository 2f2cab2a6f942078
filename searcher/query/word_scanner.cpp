// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/word_scanner.hpp"

#include <string>

#include "searcher/query/query_text.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::size_t npos = std::u32string_view::npos;

std::size_t run_end(std::u32string_view text, std::size_t i) {
  while (i < text.size() && !ends_word(text[i]) && !is_open_bracket(text[i]) && !is_close_bracket(text[i]))
    ++i;
  return i;
}

std::size_t after_brackets(std::u32string_view text, std::size_t i) {
  while (i < text.size() && is_open_bracket(text[i])) {
    const std::size_t close = closing_bracket(text, i);
    if (close == npos) break;
    i = close + 1;
  }
  return i;
}

}  // namespace

std::optional<OperatorWord> operator_named(std::u32string_view word) {
  if (word == U"または") return OperatorWord::either;
  if (word.size() < 2 || word.size() > 3) return std::nullopt;
  const std::u32string name = folded(word);
  if (name == U"OR") return OperatorWord::either;
  if (name == U"AND") return OperatorWord::both;
  if (name == U"NOT") return OperatorWord::exclude;
  return std::nullopt;
}

std::size_t word_end(std::u32string_view text, std::size_t begin) {
  std::size_t i = after_brackets(text, begin);
  std::size_t end = begin;
  while (true) {
    const std::size_t stop = run_end(text, i);
    if (stop == i) return end;
    // "(a)OR(b)", "NOT(a)": an operator between brackets is one, and the brackets group.
    if (operator_named(text.substr(i, stop - i))) return i == begin ? stop : end;
    end = i = after_brackets(text, stop);
    if (i == stop) return end;
  }
}

std::size_t value_end(std::u32string_view text, std::size_t begin) {
  std::size_t i = begin;
  while (true) {
    const std::size_t stop = after_brackets(text, run_end(text, i));
    if (stop == i) return i;
    i = stop;
  }
}

}  // namespace hakusho::searcher
