// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "tests/support/mixed_texts.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::SmallIndex;

namespace {

struct Mixed {
  std::vector<std::string> texts = test::mixed_texts();
  std::vector<std::string> keys;
  SmallIndex index;

  Mixed() {
    std::vector<test::ReadyPassage> passages;
    for (const std::string& text : texts) passages.push_back({text, "混ぜた文", 2024});
    index.write("mixed.jsonl", passages);
    index.index();
    for (const std::string& text : texts) keys.push_back(dict::matching_key(text));
  }

  // Which texts a query finds, by looking at all matches.
  std::set<std::size_t> found(const std::string& query) {
    SearchOptions options;
    options.limit = 10000;
    options.fold_similar = false;
    options.exact_total = true;
    options.strict = true;
    const SearchResult result = index.search(query, options);
    CHECK(result.total.exact);
    CHECK(result.total.passages == result.hits.size());
    std::set<std::size_t> numbers;
    for (const Hit& hit : result.hits)
      numbers.insert(
          static_cast<std::size_t>(std::find(texts.begin(), texts.end(), hit.passage.text) - texts.begin()));
    CHECK(numbers.size() == result.hits.size());
    return numbers;
  }

  // Which texts hold the string, by reading them.
  std::set<std::size_t> holding(const std::string& text) const {
    const std::string key = dict::matching_key(text);
    std::set<std::size_t> numbers;
    for (std::size_t i = 0; i < keys.size(); ++i)
      if (keys[i].find(key) != std::string::npos) numbers.insert(i);
    return numbers;
  }
};

Mixed& mixed() {
  static Mixed one;
  return one;
}

// Pieces of the stored texts that a quote can hold, of 1 to 12 characters.
class Pieces {
 public:
  explicit Pieces(unsigned seed) : random_(seed) {}

  std::string next() {
    for (;;) {
      const std::string& text = mixed().texts[random_() % mixed().texts.size()];
      const std::size_t length = dict::count_code_points(text);
      const std::size_t first = random_() % length;
      const std::size_t last = std::min(length, first + 1 + random_() % 12);
      const std::size_t begin = dict::byte_offset(text, first);
      const std::string piece = text.substr(begin, dict::byte_offset(text, last) - begin);
      const bool quotable = piece.find_first_of("\"") == std::string::npos &&
                            piece.find("“") == std::string::npos && piece.find("”") == std::string::npos;
      if (quotable && !dict::matching_key(piece).empty()) return piece;
    }
  }

 private:
  std::mt19937 random_;
};

std::string phrase(const std::string& text) {
  return "\"" + text + "\"";
}

std::set<std::size_t> both(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
  std::set<std::size_t> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
  return out;
}
std::set<std::size_t> either(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
  std::set<std::size_t> out = a;
  out.insert(b.begin(), b.end());
  return out;
}
std::set<std::size_t> without(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
  std::set<std::size_t> out;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
  return out;
}

// Whether the keys stand in `key` with at most `distance` characters between them, by trying all places.
bool near(const std::string& key, const std::string& a, const std::string& b, std::size_t distance,
          bool ordered) {
  const auto follows = [&](const std::string& first, const std::string& second) {
    for (std::size_t i = key.find(first); i != std::string::npos; i = key.find(first, i + 1))
      for (std::size_t j = key.find(second, i + first.size()); j != std::string::npos;
           j = key.find(second, j + 1))
        if (dict::count_code_points(key.substr(i + first.size(), j - i - first.size())) <= distance)
          return true;
    return false;
  };
  return follows(a, b) || (!ordered && follows(b, a));
}

}  // namespace

TEST_CASE("引用した文字列は、それを含む文章のすべてに当たる", "[searcher][literal]") {
  Pieces pieces(1);
  for (int i = 0; i < 2000; ++i) {
    const std::string piece = pieces.next();
    CAPTURE(piece);
    CHECK(mixed().found(phrase(piece)) == mixed().holding(piece));
  }
}

TEST_CASE("本文のどの一字でも引ける", "[searcher][literal]") {
  std::set<std::string> characters;
  for (const std::string& text : mixed().texts)
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t begin = i;
      dict::next_code_point(text, i);
      characters.insert(text.substr(begin, i - begin));
    }
  for (const std::string& character : characters) {
    if (character == "\"" || character == "“" || character == "”" || dict::matching_key(character).empty())
      continue;
    CAPTURE(character);
    CHECK(mixed().found(phrase(character)) == mixed().holding(character));
  }
}

TEST_CASE("引用した文字列の論理演算は、集合の演算である", "[searcher][literal]") {
  Pieces pieces(2);
  for (int i = 0; i < 120; ++i) {
    const std::string a = pieces.next(), b = pieces.next();
    CAPTURE(a, b);
    const auto has_a = mixed().holding(a), has_b = mixed().holding(b);
    CHECK(mixed().found(phrase(a) + " " + phrase(b)) == both(has_a, has_b));
    CHECK(mixed().found(phrase(a) + " OR " + phrase(b)) == either(has_a, has_b));
    CHECK(mixed().found(phrase(a) + " -" + phrase(b)) == without(has_a, has_b));
    CHECK(mixed().found("(" + phrase(a) + " OR " + phrase(b) + ") NOT (" + phrase(a) + " AND " + phrase(b) +
                        ")") == without(either(has_a, has_b), both(has_a, has_b)));
  }
}

TEST_CASE("NEAR と ADJ は間の字数を守る", "[searcher][literal]") {
  Pieces pieces(3);
  std::mt19937 random(4);
  std::size_t matched = 0;
  for (int i = 0; i < 150; ++i) {
    // Two pieces of one text are near each other now and then.
    const std::string& text = mixed().texts[random() % mixed().texts.size()];
    const std::size_t length = std::min<std::size_t>(dict::count_code_points(text), 60);
    const auto piece_at = [&](std::size_t from) {
      const std::size_t begin = dict::byte_offset(text, from);
      return text.substr(begin, dict::byte_offset(text, from + 1 + random() % 3) - begin);
    };
    const std::string a = piece_at(random() % length), b = piece_at(random() % length);
    const std::string key_a = dict::matching_key(a), key_b = dict::matching_key(b);
    if (key_a.empty() || key_b.empty() || (a + b).find_first_of("\"") != std::string::npos ||
        (a + b).find("“") != std::string::npos || (a + b).find("”") != std::string::npos)
      continue;
    const std::size_t distance = random() % 12;
    for (const bool ordered : {false, true}) {
      std::set<std::size_t> expected;
      for (std::size_t n = 0; n < mixed().keys.size(); ++n)
        if (near(mixed().keys[n], key_a, key_b, distance, ordered)) expected.insert(n);
      const std::string query =
          phrase(a) + (ordered ? " ADJ/" : " NEAR/") + std::to_string(distance) + " " + phrase(b);
      CAPTURE(query);
      CHECK(mixed().found(query) == expected);
      matched += expected.size();
    }
  }
  CHECK(matched > 50);
}

TEST_CASE("語として引いても、文字列として含む文章はすべて当たる", "[searcher][literal]") {
  Pieces pieces(5);
  for (int i = 0; i < 150; ++i) {
    const std::string piece = pieces.next();
    // As a word it must not be read as an operator, a field or a phrase.
    bool plain = true;
    for (std::size_t at = 0; at < piece.size();) {
      const char32_t c = dict::next_code_point(piece, at);
      plain = plain && (dict::is_kanji(c) || dict::is_hiragana(c) || dict::is_katakana(c));
    }
    if (!plain) continue;
    CAPTURE(piece);
    const auto found = mixed().found(piece), holding = mixed().holding(piece);
    CHECK(std::includes(found.begin(), found.end(), holding.begin(), holding.end()));
  }
}

TEST_CASE("ない文字列は何にも当たらない", "[searcher][literal]") {
  CHECK(mixed().found("\"京都都\"").empty());
  CHECK(mixed().found("\"ウクレレ\"").empty());
  CHECK(mixed().found("\"セキュリティサイバー\"").empty());
}

TEST_CASE("句は改行をまたいで見つかり、改行ごと光る", "[searcher][literal][highlight]") {
  const SearchResult result = mixed().index.search("\"実践的サイバー防御演習を、全国47都道府県\"");
  REQUIRE(result.hits.size() == 1);
  const Hit& hit = result.hits.front();
  REQUIRE(hit.passage.text == "実践的サイバー防\n御演習を、全国\n47都道府県で実施。");
  CHECK(hit.highlights == std::vector<TextRange>{{0, 23}});
}

TEST_CASE("長い語も、その初めも中も終わりも引ける", "[searcher][literal]") {
  const auto long_word = std::find_if(mixed().texts.begin(), mixed().texts.end(),
                                      [](const auto& text) { return text.size() == 300 && text[0] == 'a'; });
  REQUIRE(long_word != mixed().texts.end());
  for (const auto& piece : {*long_word, long_word->substr(0, 250), long_word->substr(230, 20),
                            long_word->substr(50), long_word->substr(239, 2)}) {
    CAPTURE(piece);
    CHECK(mixed().found(phrase(piece)) == mixed().holding(piece));
    CHECK(mixed().found(phrase(piece)).size() >= 2);
  }
}

TEST_CASE("京都は東京都の中では語でない", "[searcher][literal][grade]") {
  SmallIndex index({{"京都の寺。"}, {"東京都の寺。"}, {"京都府の寺。"}});
  SearchOptions options;
  options.fold_similar = false;
  const SearchResult result = index.search("京都", options);
  REQUIRE(result.hits.size() == 3);
  CHECK(result.hits.front().passage.text == "京都の寺。");
  CHECK(result.hits.front().grade == MatchGrade::word);
  CHECK(result.hits.back().passage.text == "東京都の寺。");
  CHECK(result.hits.back().grade == MatchGrade::substring);
}

TEST_CASE("長い複合語の中の語は見つかる", "[searcher][literal]") {
  SmallIndex index({{"内閣サイバーセキュリティセンターの職員。"}, {"化粧品等の表示。"}});
  CHECK(index.texts("サイバーセキュリティ") ==
        std::vector<std::string>{"内閣サイバーセキュリティセンターの職員。"});
  CHECK(index.texts("セキュリティ") == std::vector<std::string>{"内閣サイバーセキュリティセンターの職員。"});
  CHECK(index.texts("キュリ") == std::vector<std::string>{"内閣サイバーセキュリティセンターの職員。"});
  CHECK(index.texts("化粧品") == std::vector<std::string>{"化粧品等の表示。"});
}

TEST_CASE("前方一致は語の初めに限る", "[searcher][literal][prefix]") {
  SmallIndex index(
      {{"演習場を使う。"}, {"防御演習。"}, {"大演説の稽古。"}, {"サイバーセキュリティセンター。"}});
  CHECK(index.texts("サイバーセキュ*") == std::vector<std::string>{"サイバーセキュリティセンター。"});
  SearchOptions options;
  options.exact_total = true;
  CHECK(index.search("ンター*", options).total.passages == 0);
  CHECK(index.search("演習*", options).total.passages == 2);
}

TEST_CASE("ひとまとまりに切られた語の中の語は word、語でない並びは substring である",
          "[searcher][literal][grade]") {
  SmallIndex index(std::vector<test::ReadyPassage>{{"ネオプラモデルセンターを設ける。", "資料", 2020},
                                                   {"プラモデルの展示。", "資料", 2020},
                                                   {"センターの展示。ネオの展示。", "資料", 2020},
                                                   {"東京都の展示。", "資料", 2020},
                                                   {"京都の展示。東の展示。", "資料", 2020}});
  for (const Hit& hit : index.search("京都").hits)
    CHECK(hit.grade == (hit.passage.text.starts_with("東京都") ? MatchGrade::substring : MatchGrade::word));
  for (const Hit& hit : index.search("プラモデル").hits) CHECK(hit.grade == MatchGrade::word);
}
