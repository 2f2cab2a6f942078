// SPDX-License-Identifier: GPL-2.0-or-later
// tests/searcher/data/spelling_pairs.tsv: what matches in another spelling, and what must not.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

struct Pair {
  std::string kind, query, text;
};

std::vector<Pair> pairs(const std::string& kind) {
  std::ifstream in(HAKUSHO_SOURCE_DIR "/tests/searcher/data/spelling_pairs.tsv");
  std::vector<Pair> found;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    Pair pair;
    std::getline(fields, pair.kind, '\t');
    std::getline(fields, pair.query, '\t');
    std::getline(fields, pair.text, '\t');
    if (pair.kind == kind) found.push_back(pair);
  }
  return found;
}

// A text of each pair in its own passage, as a sentence.
std::string sentence(const Pair& pair, std::size_t number) {
  return "「" + pair.text + "」を見る、" + std::to_string(number) + "番。";
}

class PairIndex {
 public:
  explicit PairIndex(const std::vector<Pair>& rows) : index_(passages_of(rows)) {}

  const Hit* find(const Pair& pair, std::size_t number) {
    SearchOptions options;
    options.fold_similar = false;
    options.strict = true;
    options.thesaurus = false;
    options.limit = 1000;
    result_ = index_.search(pair.query, options);
    const auto found = std::find_if(result_.hits.begin(), result_.hits.end(), [&](const Hit& hit) {
      return hit.passage.text == sentence(pair, number);
    });
    return found == result_.hits.end() ? nullptr : &*found;
  }

 private:
  static std::vector<ReadyPassage> passages_of(const std::vector<Pair>& rows) {
    std::vector<ReadyPassage> passages;
    for (std::size_t i = 0; i < rows.size(); ++i) passages.push_back({sentence(rows[i], i), "資料", 2020});
    return passages;
  }
  SmallIndex index_;
  SearchResult result_;
};

}  // namespace

TEST_CASE("同じ語の別の書き方は見つかる", "[searcher][spelling]") {
  const std::vector<Pair> rows = pairs("same");
  CHECK(rows.size() >= 300);
  PairIndex index(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(rows[i].query, rows[i].text);
    const Hit* hit = index.find(rows[i], i);
    CHECK(hit != nullptr);
    if (hit) CHECK_FALSE(hit->highlights.empty());
  }
}

TEST_CASE("別の語は、書き方が似ていても見つからない", "[searcher][spelling]") {
  const std::vector<Pair> rows = pairs("apart");
  CHECK(rows.size() >= 100);
  PairIndex index(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(rows[i].query, rows[i].text);
    CHECK(index.find(rows[i], i) == nullptr);
  }
}
