// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_words.hpp"

#include <catch2/catch.hpp>
#include <hakusho/dictionary.hpp>

#include "dict/digest.hpp"
#include "dict/utf8.hpp"
#include "tests/support/mixed_texts.hpp"

using namespace hakusho;

namespace {

std::vector<std::string> words_of(const std::string& text) {
  static const Dictionary dictionary;
  dict::PassageWords words(dictionary.model());
  std::vector<std::string> terms;
  words.for_each_term(text, [&](std::string_view term) { terms.emplace_back(term); });
  CHECK(words.key_hash() == dict::hash64(dict::matching_key(text)));
  return terms;
}

std::string joined(const std::vector<std::string>& terms) {
  std::string all;
  for (const std::string& term : terms) all += term;
  return all;
}

}  // namespace

TEST_CASE("語をつなげば照合キーになる", "[dict][words]") {
  for (const std::string& text : test::mixed_texts()) {
    CAPTURE(text);
    CHECK(joined(words_of(text)) == dict::matching_key(text));
  }
}

TEST_CASE("三万字の文でも、語をつなげば照合キーになる", "[dict][words]") {
  std::string text;
  while (text.size() < 90000)
    for (const std::string& piece : test::mixed_texts()) text += piece;
  CHECK(joined(words_of(text)) == dict::matching_key(text));
}

TEST_CASE("長すぎる語は、字の途中でない所で分かれる", "[dict][words]") {
  for (const std::string& text : {std::string(1000, 'x'), joined(std::vector<std::string>(400, "ー"))}) {
    const auto terms = words_of(text);
    CHECK(terms.size() > 1);
    for (const std::string& term : terms) {
      CHECK(term.size() <= dict::max_term_bytes);
      CHECK(dict::is_valid_utf8(term));
    }
  }
}

TEST_CASE("空白だけの文に語はない", "[dict][words]") {
  CHECK(words_of("").empty());
  CHECK(words_of(" 　\n\t").empty());
}

TEST_CASE("欧文の語は空白で分かれ、空白は残らない", "[dict][words]") {
  CHECK(words_of("machine learning") == std::vector<std::string>{"machine", "learning"});
}
