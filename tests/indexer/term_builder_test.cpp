// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/term_builder.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "dict/mecab_model.hpp"
#include "dict/normalizer.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

struct Built {
  std::map<std::string, std::uint32_t> terms;
  std::uint32_t words = 0;
  std::uint64_t key_hash = 0;
};

TermBuilder& builder() {
  static const dict::MecabModel model(HAKUSHO_SYSTEM_DICTIONARY, "", "");
  static TermBuilder terms(model);
  return terms;
}

Built build(const std::string& text) {
  const PassageTerms& result = builder().build(text);
  Built built{{}, result.words, result.key_hash};
  for (const PassageTerms::Term& term : result.terms) {
    CHECK(built.terms.count(std::string(term.text)) == 0);
    built.terms[std::string(term.text)] = term.occurrences;
  }
  return built;
}

}  // namespace

TEST_CASE("同じ語は一度だけ出て、回数を持つ", "[indexer][term_builder]") {
  CHECK(build("訓練と訓練と訓練").terms == std::map<std::string, std::uint32_t>{{"訓練", 3}, {"と", 2}});
}

TEST_CASE("語の数は、繰り返しも数える", "[indexer][term_builder]") {
  CHECK(build("訓練と訓練と訓練").words == 5);
}

TEST_CASE("全角と半角、空白の違いは、同じ鍵になる", "[indexer][term_builder]") {
  CHECK(build("２０２４年の 訓練").key_hash == build("2024年の訓練").key_hash);
  CHECK(build("訓練").key_hash != build("演習").key_hash);
}

TEST_CASE("前の文の語は残らない", "[indexer][term_builder]") {
  build("演習");
  CHECK(build("訓練").terms.count("演習") == 0);
}

TEST_CASE("空の文に語はない", "[indexer][term_builder]") {
  const Built built = build("");
  CHECK(built.terms.empty());
  CHECK(built.words == 0);
}

TEST_CASE("何千もの違う語も、みな数える", "[indexer][term_builder]") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text.append("a").append(std::to_string(100000 + i)).append("、");
  const Built built = build(text);
  std::uint32_t occurrences = 0;
  for (const auto& [term, count] : built.terms) occurrences += count;
  CHECK(occurrences == built.words);
  CHECK(built.terms.size() > 4000);
}

TEST_CASE("語をつなげば、鍵の長さになる", "[indexer][term_builder]") {
  const std::string text = "２０１９ 年、㈱訓練が①を実施した。" + std::string(5000, 'x') + "ガ\xFFｷﾞ";
  std::size_t bytes = 0;
  for (const auto& [term, count] : build(text).terms) bytes += term.size() * count;
  CHECK(bytes == dict::matching_key(text).size());
}

TEST_CASE("長い語も、索引に入る長さに分かれる", "[indexer][term_builder]") {
  for (const auto& [term, count] : build(std::string(100000, 'x')).terms) CHECK(term.size() <= 245);
}
