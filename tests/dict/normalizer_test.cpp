// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/normalizer.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "dict/utf8.hpp"

using namespace hakusho::dict;

TEST_CASE("照合キーは字形の違いを畳む", "[dict][normalizer]") {
  const auto [text, key] = GENERATE(table<std::string, std::string>({
      {"ＩＴ 戦略", "it戦略"},
      {"2019 年５月下旬", "2019年5月下旬"},
      {"㈱", "(株)"},
      {"①", "1"},
      {"㍻", "平成"},
      {"㋿元年", "令和元年"},
      {"ｻｰﾊﾞｰ", "サーバー"},
      {"ｶﾞｲﾄﾞﾗｲﾝ", "ガイドライン"},
      {"か\u3099", "が"},
      {"10〜20", "10~20"},
      {"10～20", "10~20"},
      {"Ａ―Ｂ", "a-b"},
      {"Ａ－Ｂ", "a-b"},
      {"Ａ−Ｂ", "a-b"},
      {"葛\U000E0100飾区", "葛飾区"},
      {"サイバー\u200Bセキュリティ", "サイバーセキュリティ"},
      {"サイバーセキュリテ\nィ協議会", "サイバーセキュリティ協議会"},
      {"　全角　空白　", "全角空白"},
      {"㎢", "km2"},
      {"ー", "ー"},
      {"々〻", "々々"},
      {"⼈⺠", "人⺠"},  // Kangxi radicals have a mapping; the radicals supplement has none
      {"Straße", "strasse"},
      {"", ""},
      {" \t\r\n\f", ""},
  }));
  CAPTURE(text);
  CHECK(matching_key(text) == key);
  CHECK(mapped_key(text).key == key);
}

TEST_CASE("キーのどのバイトも元の文字に戻れる", "[dict][normalizer]") {
  const std::string text = "ア㈱イ ｶﾞウ";
  const MappedKey mapped = mapped_key(text);
  REQUIRE(mapped.key == "ア(株)イガウ");
  const std::size_t stock = mapped.key.find("株");
  CHECK(text.substr(mapped.begin[stock], mapped.end[stock] - mapped.begin[stock]) == "㈱");
  const std::size_t voiced = mapped.key.find("ガ");
  CHECK(text.substr(mapped.begin[voiced], mapped.end[voiced + 2] - mapped.begin[voiced]) == "ｶﾞ");
}

TEST_CASE("キーのどの範囲も、対応表を作らずに元の文字に戻せる", "[dict][normalizer]") {
  for (const std::string text :
       {"", "国", "ＩＴ 戦略は\n㈱白書の①か\u3099ｶﾞ、2019 年５月", "令和元年度の政策", "㍻の\xE5国 \xFF",
        "国\x80字a\xBF\xBF国", "葛\U000E0100飾区の㈱"}) {
    const MappedKey mapped = mapped_key(text);
    for (std::size_t begin = 0; begin < mapped.key.size(); ++begin)
      for (std::size_t end = begin + 1; end <= mapped.key.size(); ++end) {
        const ByteSpan origin = origins_of({{begin, end}}, text).front();
        CHECK(std::pair(origin.begin, origin.end) ==
              std::pair<std::size_t, std::size_t>(mapped.begin[begin], mapped.end[end - 1]));
      }
  }
}

TEST_CASE("いくつもの範囲も、空の範囲も、キーの外の範囲も、一度に元の文字に戻せる", "[dict][normalizer]") {
  const std::string text = "白 書㈱の白書";  // 白書(株)の白書
  const auto origins = origins_of({{0, 6}, {6, 7}, {10, 10}, {11, 14}, {14, 20}, {90, 93}}, text);
  const std::vector<std::pair<std::size_t, std::size_t>> expected = {{0, 7},   {7, 10},  {7, 10},
                                                                     {10, 13}, {13, 19}, {0, 0}};
  REQUIRE(origins.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i)
    CHECK(std::pair(origins[i].begin, origins[i].end) == expected[i]);
  CHECK(origins_of({}, text).empty());
  // an empty span stands for the character it is in
  CHECK(origins_of({{3, 3}}, text).front().begin == 4);
  CHECK(origins_of({{3, 3}}, text).front().end == 7);
}

TEST_CASE("解析用の文は欧文の語間だけ空白を残す", "[dict][normalizer]") {
  CHECK(analysis_text("Artificial   Intelligence と AI の 活用") == "artificial intelligenceとaiの活用");
}

TEST_CASE("解析用の文では、片仮名の間の全角空白が語を分ける", "[dict][normalizer]") {
  CHECK(analysis_text("イ　サイバーセキュリティ") == "イ サイバーセキュリティ");
  CHECK(analysis_text("目　次　ＩＴ") == "目次it");
  CHECK(analysis_text("ネット ワーク") == "ネットワーク");
}

TEST_CASE("解析用の文から空白を除くと照合キーになる", "[dict][normalizer]") {
  for (const std::string text :
       {"5G SA ネット ワーク", "ア　サイバー　攻撃", "a\xFF b", "\xE3\x81", "１ ０ 件", "é e\u0301 x y"}) {
    CAPTURE(text);
    std::string joined = analysis_text(text);
    joined.erase(std::remove(joined.begin(), joined.end(), ' '), joined.end());
    CHECK(joined == matching_key(text));
  }
}

// One way goes over runs of common characters by their bytes, the other decodes one after the other.
TEST_CASE("どの文字のキーも、まとめて作っても一字ずつ作っても同じ", "[dict][normalizer]") {
  std::vector<char32_t> wrong;
  for (char32_t c = 1; c < 0x10000; ++c) {
    std::string text = "国の";
    append_utf8(text, c);
    text += "カ字";
    if (matching_key(text) != mapped_key(text).key) wrong.push_back(c);
  }
  CHECK(wrong == std::vector<char32_t>());
}

TEST_CASE("壊れた三バイトのキーも、まとめて作っても一字ずつ作っても同じ", "[dict][normalizer]") {
  std::vector<std::string> wrong;
  for (int lead = 0xE2; lead <= 0xEA; ++lead)
    for (int second = 0; second < 0x100; ++second)
      for (const char* third : {"", "\x7F", "\x80", "\xBF", "\xC0", "\xFF", "\x80あ"}) {
        const std::string bytes = {static_cast<char>(lead), static_cast<char>(second)};
        const std::string text = "国" + bytes + third;
        if (matching_key(text) != mapped_key(text).key) wrong.push_back(text);
      }
  CHECK(wrong == std::vector<std::string>());
}

TEST_CASE("キーはもう一度正規化しても変わらない", "[dict][normalizer]") {
  for (const std::string text : {"㌔㍉ﾊﾟ", "Ⅳ章", "½", "…", "ﾞ", "゛"}) {
    const std::string key = matching_key(text);
    CAPTURE(text, key);
    CHECK(matching_key(key) == key);
    CHECK(is_valid_utf8(key));
  }
}

TEST_CASE("壊れた文字も結合文字の洪水も正規化できる", "[dict][normalizer]") {
  std::string flood = "か";
  for (int i = 0; i < 100000; ++i) flood += "\u3099";
  CHECK(is_valid_utf8(matching_key(flood)));
  CHECK(matching_key("a\xC0\xAF") == "a\uFFFD\uFFFD");
}
