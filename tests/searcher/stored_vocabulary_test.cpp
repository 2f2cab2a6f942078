// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/stored_vocabulary.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "dict/utf8.hpp"

using namespace hakusho;
using namespace hakusho::searcher;

namespace {

// What an index would keep of some terms.
class Stored {
 public:
  explicit Stored(const std::set<std::string>& terms) {
    std::uint32_t passages = 1;
    for (const std::string& term : terms) memory.append(term, passages++);
    const dict::EncodedVocabulary encoded = dict::encode(memory);
    metadata[dict::metadata_key::vocabulary] = encoded.directory;
    for (std::size_t i = 0; i < encoded.terms.size(); ++i)
      metadata[dict::metadata_key::terms(i)] = encoded.terms[i];
    for (std::size_t i = 0; i < encoded.characters.size(); ++i)
      metadata[dict::metadata_key::characters(i)] = encoded.characters[i];
  }

  VocabularyPieces::Fetch fetch() {
    return [this](const std::string& key) {
      ++fetched;
      const auto found = metadata.find(key);
      return found == metadata.end() ? std::string() : found->second;
    };
  }

  dict::MemoryVocabulary memory;
  std::map<std::string, std::string> metadata;
  std::size_t fetched = 0;
  VocabularyPieces pieces;
};

// Made of few characters, so that they share beginnings, ends and insides.
std::set<std::string> similar_terms(std::size_t count) {
  static const std::vector<std::string> characters = {"国", "際", "協", "力", "機",
                                                      "構", "ー", "ア", "a",  "1"};
  std::mt19937 random(5);
  std::set<std::string> terms;
  while (terms.size() < count) {
    std::string term;
    for (std::size_t length = 1 + random() % 6; length > 0; --length)
      term += characters[random() % characters.size()];
    terms.insert(term);
  }
  return terms;
}

}  // namespace

TEST_CASE("索引から少しずつ読む語彙は、すべてを読んだ語彙と同じことを言う", "[searcher][vocabulary]") {
  Stored stored(similar_terms(3000));
  const StoredVocabulary read(stored.pieces, stored.fetch());
  const dict::MemoryVocabulary& whole = stored.memory;
  REQUIRE(read.size() == whole.size());
  for (std::size_t i = 0; i < whole.size(); i += 7) {
    CHECK(read.term(i) == whole.term(i));
    CHECK(read.passages(i) == whole.passages(i));
    CHECK(read.find(whole.term(i)) == i);
  }
  const dict::TermRange all = {0, whole.size()}, middle = {1000, 2000};
  for (const std::string& part : similar_terms(400)) {
    CHECK(read.lower_bound(part) == whole.lower_bound(part));
    CHECK(read.containing(part) == whole.containing(part));
    CHECK(read.ending_with(part) == whole.ending_with(part));
    CHECK(read.holds(part) == whole.holds(part));
    for (const dict::TermRange& among : {all, middle}) {
      const dict::TermRange some = read.beginning_with(part, among), same = whole.beginning_with(part, among);
      CHECK(some.last - some.first == same.last - same.first);
      if (!same.empty()) CHECK(some.first == same.first);
    }
  }
}

TEST_CASE("語彙の端の外の語も場所を持つ", "[searcher][vocabulary]") {
  Stored stored({"京都", "東京"});
  const StoredVocabulary words(stored.pieces, stored.fetch());
  CHECK(words.lower_bound("") == 0);
  CHECK(words.lower_bound("京") == 0);
  CHECK(words.lower_bound("\xFF") == 2);
  CHECK(words.find("京") == 2);
  CHECK(words.find("") == 2);
}

TEST_CASE("空の語彙には何もない", "[searcher][vocabulary]") {
  Stored stored({});
  const StoredVocabulary words(stored.pieces, stored.fetch());
  CHECK(words.size() == 0);
  CHECK(words.find("京都") == 0);
  CHECK(words.containing("京").empty());
  CHECK(words.ending_with("都").empty());
  CHECK_FALSE(words.holds("京"));
  CHECK(words.beginning_with("京", {0, 0}).empty());
}

TEST_CASE("一つの語を探すのに、語彙のすべてを読みはしない", "[searcher][vocabulary]") {
  Stored stored(similar_terms(20000));
  REQUIRE(stored.metadata.size() > 50);
  const StoredVocabulary words(stored.pieces, stored.fetch());
  CHECK(words.find(stored.memory.term(12345)) == 12345);
  CHECK(stored.fetched == 2);  // the directory and a piece
  words.find(stored.memory.term(12346));
  CHECK(stored.fetched == 2);
}

TEST_CASE("語彙のかけらは、同じ世代を読む者が分け合う", "[searcher][vocabulary]") {
  Stored stored({"京都", "東京"});
  const StoredVocabulary first(stored.pieces, stored.fetch()), second(stored.pieces, stored.fetch());
  first.find("京都");
  const std::size_t fetched = stored.fetched;
  second.find("京都");
  CHECK(stored.fetched == fetched);
}

TEST_CASE("語彙のかけらが消えていれば、空とみなさず誤りにする", "[searcher][vocabulary]") {
  for (const std::string& missing :
       {std::string(dict::metadata_key::vocabulary), dict::metadata_key::terms(1)}) {
    Stored stored(similar_terms(1000));
    stored.metadata.erase(missing);
    const StoredVocabulary words(stored.pieces, stored.fetch());
    CHECK_THROWS_AS(words.find("語"), Error);
  }
}

TEST_CASE("ほかの語彙のかけらが混ざっていれば誤りにする", "[searcher][vocabulary]") {
  Stored stored(similar_terms(1000)), other({"京都"});
  stored.metadata[dict::metadata_key::terms(0)] = other.metadata[dict::metadata_key::terms(0)];
  const StoredVocabulary words(stored.pieces, stored.fetch());
  CHECK_THROWS_AS(words.term(0), Error);
}

TEST_CASE("文字の索引が語彙の外の組を指せば誤りにする", "[searcher][vocabulary]") {
  Stored large(similar_terms(20000)), small({"国際"});
  std::string characters;  // of the large one, all in one piece
  for (const auto& [key, value] : large.metadata)
    if (key.starts_with("characters/")) characters += value;
  small.metadata[dict::metadata_key::characters(0)] = characters;
  const StoredVocabulary words(small.pieces, small.fetch());
  CHECK_THROWS_AS(words.containing("国際"), Error);
}
