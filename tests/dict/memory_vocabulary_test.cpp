// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/memory_vocabulary.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hakusho;
using dict::MemoryVocabulary;

namespace {

MemoryVocabulary words() {
  std::vector<std::string> terms = {
      "サイバー", "サイバーセキュリティ", "セキュリティ", "京都", "京都府", "東京都", "a", "ab", "b"};
  std::sort(terms.begin(), terms.end());
  MemoryVocabulary vocabulary;
  std::uint32_t count = 1;
  for (const std::string& term : terms) vocabulary.append(term, count++);
  return vocabulary;
}

std::vector<std::string> containing(const std::string& part) {
  const MemoryVocabulary vocabulary = words();
  std::vector<std::string> found;
  for (const std::size_t at : vocabulary.containing(part)) found.emplace_back(vocabulary.term(at));
  return found;
}

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("ある文字列で終わる語が分かる", "[dict][vocabulary]") {
  const MemoryVocabulary vocabulary = words();
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
  CHECK_FALSE(MemoryVocabulary().holds("府"));
}

TEST_CASE("語の場所が分かり、ない語は末尾を指す", "[dict][vocabulary]") {
  const MemoryVocabulary vocabulary = words();
  for (std::size_t i = 0; i < vocabulary.size(); ++i) CHECK(vocabulary.find(vocabulary.term(i)) == i);
  CHECK(vocabulary.find("京") == vocabulary.size());
  CHECK(vocabulary.find("") == vocabulary.size());
  CHECK(vocabulary.lower_bound("") == 0);
  CHECK(vocabulary.lower_bound("京") == vocabulary.find("京都"));
  CHECK(vocabulary.lower_bound("\xFF") == vocabulary.size());
  CHECK(MemoryVocabulary().find("a") == 0);
}

TEST_CASE("ある文字列を含む語がすべて、一度ずつ出る", "[dict][vocabulary]") {
  CHECK(containing("京都") == Terms{"京都", "京都府", "東京都"});
  CHECK(containing("セキュリティ") == Terms{"サイバーセキュリティ", "セキュリティ"});
  CHECK(containing("ー") == Terms{"サイバー", "サイバーセキュリティ"});
  CHECK(containing("b") == Terms{"ab", "b"});
  CHECK(containing("府東").empty());  // never over the end of a word
  CHECK(containing("ない").empty());
}
