// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/vocabulary.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "dict/byte_stream.hpp"
#include "tests/support/hostile_bytes.hpp"

using namespace hakusho;
using dict::Vocabulary;

namespace {

Vocabulary words() {
  std::vector<std::string> terms = {
      "サイバー", "サイバーセキュリティ", "セキュリティ", "京都", "京都府", "東京都", "a", "ab", "b"};
  std::sort(terms.begin(), terms.end());
  Vocabulary vocabulary;
  std::uint32_t count = 1;
  for (const std::string& term : terms) vocabulary.append(term, count++);
  return vocabulary;
}

std::vector<std::string> containing(const std::string& part) {
  const Vocabulary vocabulary = words();
  std::vector<std::string> found;
  for (const std::size_t at : vocabulary.containing(part)) found.emplace_back(vocabulary.term(at));
  return found;
}

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("語彙は元に戻る", "[dict][vocabulary]") {
  const Vocabulary original = words();
  Vocabulary decoded;
  decoded.append_chunk(original.encode(0));
  REQUIRE(decoded.size() == original.size());
  for (std::size_t i = 0; i < original.size(); ++i) {
    CHECK(decoded.term(i) == original.term(i));
    CHECK(decoded.passages(i) == original.passages(i));
  }
}

TEST_CASE("大きな語彙は分けて書かれ、欠けた部分があれば分かる", "[dict][vocabulary]") {
  Vocabulary original, decoded;
  constexpr std::size_t terms = 2 * dict::terms_per_vocabulary_chunk + 1;
  for (std::size_t i = 0; i < terms; ++i) original.append(std::to_string(100000 + i), 1);
  CHECK(decoded.complete());
  for (std::size_t first = 0; first < terms; first += dict::terms_per_vocabulary_chunk) {
    decoded.append_chunk(original.encode(first));
    CHECK(decoded.complete() == (decoded.size() == terms));
  }
  CHECK(decoded.term(terms - 1) == original.term(terms - 1));
  CHECK(decoded.find("104096") == 4096);
}

TEST_CASE("ある文字列で終わる語が分かる", "[dict][vocabulary]") {
  const Vocabulary vocabulary = words();
  std::vector<std::string> found;
  for (const std::size_t at : vocabulary.ending_with("京都")) found.emplace_back(vocabulary.term(at));
  CHECK(found == std::vector<std::string>{"京都", "東京都"});
  CHECK(vocabulary.ending_with("ティ").size() == 2);
  CHECK(vocabulary.ending_with("京").empty());
}

TEST_CASE("どの語にもない文字が分かる", "[dict][vocabulary]") {
  CHECK(words().holds("府"));
  CHECK(words().holds("バー"));
  CHECK_FALSE(words().holds("県"));
  CHECK_FALSE(Vocabulary().holds("府"));
}

TEST_CASE("語の場所が分かり、ない語は末尾を指す", "[dict][vocabulary]") {
  const Vocabulary vocabulary = words();
  for (std::size_t i = 0; i < vocabulary.size(); ++i) CHECK(vocabulary.find(vocabulary.term(i)) == i);
  CHECK(vocabulary.find("京") == vocabulary.size());
  CHECK(vocabulary.find("") == vocabulary.size());
  CHECK(vocabulary.lower_bound("") == 0);
  CHECK(vocabulary.lower_bound("京") == vocabulary.find("京都"));
  CHECK(vocabulary.lower_bound("\xFF") == vocabulary.size());
  CHECK(Vocabulary().find("a") == 0);
}

TEST_CASE("ある文字列を含む語がすべて、一度ずつ出る", "[dict][vocabulary]") {
  CHECK(containing("京都") == Terms{"京都", "京都府", "東京都"});
  CHECK(containing("セキュリティ") == Terms{"サイバーセキュリティ", "セキュリティ"});
  CHECK(containing("ー") == Terms{"サイバー", "サイバーセキュリティ"});
  CHECK(containing("b") == Terms{"ab", "b"});
  CHECK(containing("府東").empty());  // never over the end of a word
  CHECK(containing("ない").empty());
}

TEST_CASE("壊れた語彙は誤りか別の語彙になり、倒れない", "[dict][vocabulary]") {
  const auto use = [](const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i < vocabulary.size(); ++i) vocabulary.find(vocabulary.term(i));
    vocabulary.containing("京都");
  };
  const auto decoded = [](const std::string& bytes) {
    Vocabulary vocabulary;
    vocabulary.append_chunk(bytes);
    return vocabulary;
  };
  CHECK(test::refused_when_damaged(words().encode(0),
                                   [&](const std::string& bytes) { use(decoded(bytes)); }) > 50);
}

TEST_CASE("途方もない語数は誤りになる", "[dict][vocabulary]") {
  for (const std::uint64_t terms : {std::uint64_t{1}, UINT64_MAX / 2}) {
    dict::ByteWriter out;
    out.number(terms);
    out.number(terms);
    out.number(UINT64_MAX / 2);
    out.number(0);
    out.text("a");
    Vocabulary vocabulary;
    CHECK_THROWS_AS(vocabulary.append_chunk(out.bytes()), Error);
  }
}

TEST_CASE("前の語より長い共通部分や、索引の語より長い語は誤りになる", "[dict][vocabulary]") {
  const auto chunk = [](std::uint64_t shared, const std::string& rest) {
    dict::ByteWriter out;
    for (const std::uint64_t number : {2, 1000, 2}) out.number(number);
    out.number(0);
    out.text(std::string(200, 'a'));
    out.number(1);
    out.number(shared);
    out.text(rest);
    out.number(1);
    return out.take();
  };
  Vocabulary sound;
  sound.append_chunk(chunk(200, std::string(40, 'b')));
  CHECK(sound.term(1) == std::string(200, 'a') + std::string(40, 'b'));
  for (const auto& [shared, rest] : {std::pair{std::uint64_t{201}, "b"}, {UINT64_MAX, "b"}}) {
    Vocabulary vocabulary;
    CHECK_THROWS_AS(vocabulary.append_chunk(chunk(shared, rest)), Error);
  }
  Vocabulary vocabulary;
  CHECK_THROWS_AS(vocabulary.append_chunk(chunk(200, std::string(41, 'b'))), Error);
}
