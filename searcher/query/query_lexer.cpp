// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_lexer.hpp"

#include <algorithm>
#include <utility>

#include "searcher/query/filter_reader.hpp"
#include "searcher/query/query_error.hpp"
#include "searcher/query/query_text.hpp"
#include "searcher/query/word_scanner.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::size_t npos = std::u32string_view::npos;
// A distance beyond the longest passage asks for nothing more than AND does.
constexpr int max_distance = 10000;
constexpr std::size_t longest_field_name = 10;

struct Quoted {
  std::u32string_view content;
  std::size_t end = 0;  ///< past the closing quote
};

class Lexer {
 public:
  explicit Lexer(std::u32string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (true) {
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      if (at_ == text_.size()) return std::move(tokens_);
      read_token();
    }
  }

 private:
  void read_token() {
    const char32_t c = text_[at_];
    if (is_bar(c)) return read_bars();
    if (is_open_quote(c)) return read_phrase(0);
    if (is_only_closing_quote(c)) throw quote_not_opened(at_);
    if (is_close_bracket(c)) return add_operator(TokenKind::close, at_ + 1);
    if (is_minus(c) && !(followed(1) && is_minus(text_[at_ + 1]))) return read_minus();
    if ((is_equals(c) || is_wave(c)) && !(followed(1) && is_sign(text_[at_ + 1]))) return read_sign();
    if (read_field()) return;
    const std::size_t end = word_end(text_, at_);
    if (end > at_) return read_word(end);
    read_open_bracket();
  }

  // Is there a character at this distance that may begin a word, a quote or a bracket?
  bool followed(std::size_t distance) const {
    const std::size_t next = at_ + distance;
    return next < text_.size() && !is_space(text_[next]) && !is_bar(text_[next]) &&
           !is_close_bracket(text_[next]) && !is_only_closing_quote(text_[next]);
  }

  static bool is_sign(char32_t c) { return is_equals(c) || is_wave(c); }

  std::string spelling(std::size_t end) const { return encode(text_.substr(at_, end - at_)); }

  void add_operator(TokenKind kind, std::size_t end) {
    Token token;
    token.kind = kind;
    token.place = {at_, end};
    token.spelling = spelling(end);
    tokens_.push_back(std::move(token));
    at_ = end;
  }

  void add_leaf(QueryNode leaf, std::size_t end) {
    Token token;
    token.place = leaf.place = {at_, end};
    token.leaf = std::move(leaf);
    tokens_.push_back(std::move(token));
    at_ = end;
  }

  // "a || b" is what some are used to.
  void read_bars() {
    std::size_t end = at_;
    while (end < text_.size() && is_bar(text_[end])) ++end;
    add_operator(TokenKind::either, end);
  }

  void read_minus() {
    if (!followed(1)) throw lone_sign_before(spelling(at_ + 1), at_);
    add_operator(TokenKind::exclude, at_ + 1);
  }

  void read_open_bracket() {
    if (at_ > 0 && is_digit(text_[at_ - 1])) {
      const auto rest = text_.substr(at_);
      const bool closes = std::any_of(rest.begin(), rest.end(), is_close_bracket);
      throw closes ? bracket_after_number(at_) : bracket_not_closed(at_);
    }
    add_operator(TokenKind::open, at_ + 1);
  }

  Quoted quoted_at(std::size_t open) const {
    const std::size_t close = closing_quote(text_, open);
    if (close == npos) throw quote_not_closed(open);
    const auto content = text_.substr(open + 1, close - open - 1);
    if (std::all_of(content.begin(), content.end(), is_space)) throw quote_empty(open);
    return {content, close + 1};
  }

  void read_phrase(std::size_t sign_length) {
    const Quoted quoted = quoted_at(at_ + sign_length);
    QueryNode phrase;
    phrase.kind = NodeKind::phrase;
    phrase.text = encode(quoted.content);
    add_leaf(std::move(phrase), quoted.end);
  }

  // = and ~ make plain text of what follows: no field, no operator, no address.
  void read_sign() {
    const bool exact = is_equals(text_[at_]);
    if (!followed(1)) throw lone_sign_before(spelling(at_ + 1), at_);
    // A phrase has no variants: = before it says nothing new.
    if (is_open_quote(text_[at_ + 1]) && exact) return read_phrase(1);
    const std::size_t end = is_open_quote(text_[at_ + 1]) ? at_ + 1 : word_end(text_, at_ + 1);
    if (end == at_ + 1) throw sign_needs_word(spelling(at_ + 1), at_);
    QueryNode word = plain_word(text_.substr(at_ + 1, end - at_ - 1));
    word.exact = exact;
    if (!exact) word.thesaurus = true;
    add_leaf(std::move(word), end);
  }

  bool read_field() {
    std::size_t colon = at_;
    while (colon < text_.size() && colon - at_ <= longest_field_name && !is_colon(text_[colon])) ++colon;
    if (colon == text_.size() || !is_colon(text_[colon])) return false;
    const FieldEntry* entry = field_named(text_.substr(at_, colon - at_));
    if (entry == nullptr) return false;
    read_value(*entry, colon + 1);
    return true;
  }

  void read_value(const FieldEntry& entry, std::size_t begin) {
    const std::string name = spelling(begin);
    if (begin < text_.size() && is_open_quote(text_[begin])) {
      const Quoted quoted = quoted_at(begin);
      return add_leaf(read_filter(entry, {quoted.content, {begin, quoted.end}, true}), quoted.end);
    }
    const std::size_t end = value_end(text_, begin);
    if (end == begin) {
      const bool group = begin < text_.size() && is_open_bracket(text_[begin]);
      throw group ? field_with_group(name, begin) : field_without_value(name, begin);
    }
    add_leaf(read_filter(entry, {text_.substr(begin, end - begin), {begin, end}, false}), end);
  }

  void read_word(std::size_t end) {
    const auto word = text_.substr(at_, end - at_);
    if (const auto operation = operator_named(word)) {
      constexpr TokenKind kinds[] = {TokenKind::both, TokenKind::either, TokenKind::exclude};
      return add_operator(kinds[static_cast<int>(*operation)], end);
    }
    if (read_near(word, end)) return;
    if (auto address = read_address(word, at_)) return add_leaf(std::move(*address), end);
    if (word.size() == 1 && is_star(word[0])) throw lone_star(spelling(end), at_);
    add_leaf(plain_word(word), end);
  }

  // NEAR and ADJ are never searched for by accident: without a readable distance they are errors.
  bool read_near(std::u32string_view word, std::size_t end) {
    const std::u32string name = folded(word);
    const bool ordered = name.starts_with(U"ADJ");
    const std::size_t length = ordered ? 3 : 4;
    if (!ordered && !name.starts_with(U"NEAR")) return false;
    if (name.size() > length && name[length] != U'/') return false;
    if (name.size() <= length + 1) throw distance_missing(ordered ? "ADJ" : "NEAR", at_);
    int distance = 0;
    for (std::size_t i = length + 1; i < name.size(); ++i) {
      if (!is_digit(name[i])) throw distance_unreadable(max_distance, at_ + length + 1);
      distance = distance * 10 + static_cast<int>(name[i] - U'0');
      if (distance > max_distance) throw distance_unreadable(max_distance, at_ + length + 1);
    }
    add_operator(TokenKind::near, end);
    tokens_.back().distance = distance;
    tokens_.back().ordered = ordered;
    return true;
  }

  // Stars at the end ask for words that begin so; nothing but stars is text.
  static QueryNode plain_word(std::u32string_view text) {
    std::size_t length = text.size();
    while (length > 0 && is_star(text[length - 1])) --length;
    QueryNode word;
    word.kind = length > 0 && length < text.size() ? NodeKind::prefix : NodeKind::word;
    word.text = encode(length > 0 ? text.substr(0, length) : text);
    return word;
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> lex(std::u32string_view text) {
  return Lexer(text).run();
}

bool is_plain(const std::vector<Token>& tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
    if (token.kind != TokenKind::leaf) return false;
    const QueryNode& leaf = token.leaf;
    if (leaf.kind == NodeKind::word) return !leaf.exact && !leaf.thesaurus;
    return leaf.kind == NodeKind::filter || leaf.kind == NodeKind::all_of;
  });
}

}  // namespace hakusho::searcher
