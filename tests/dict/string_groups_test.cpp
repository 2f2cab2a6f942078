// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/string_groups.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "dict/embedded_table.hpp"
#include "dict/normalizer.hpp"
#include "dict/spelling_data.hpp"
#include "dict/string_groups_image.hpp"

using namespace hakusho::dict;

namespace {

using Texts = std::vector<std::string>;

Texts others_in(const StringGroups& groups, std::string_view text) {
  const auto others = groups.others(text);
  return {others.begin(), others.end()};
}

/// What a table says, read as plainly as can be.
struct PlainTable {
  std::map<std::string, Texts> others;
  std::size_t groups = 0, longest = 0;
};

Texts members_of(std::string_view line, std::string_view parting) {
  Texts members;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.size(), line.find_first_of(parting, begin));
    if (const std::string key = matching_key(line.substr(begin, end - begin)); !key.empty())
      members.push_back(key);
    begin = end + 1;
  }
  return members;
}

PlainTable plainly_read(const std::string& name, std::string_view parting) {
  std::ifstream in(HAKUSHO_SOURCE_DIR "/dict/data/" + name, std::ios::binary);
  REQUIRE(in);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  PlainTable table;
  for (const std::string_view line : table_lines(text)) {
    ++table.groups;
    const Texts members = members_of(line, parting);
    for (const std::string& member : members) {
      table.longest = std::max(table.longest, member.size());
      Texts& others = table.others[member];
      for (const std::string& other : members)
        if (other != member && std::count(others.begin(), others.end(), other) == 0) others.push_back(other);
    }
  }
  return table;
}

/// Members for which the compiled table answers otherwise, and texts near them for which it should not
/// answer.
Texts differences(const PlainTable& table, const StringGroups& groups) {
  Texts wrong;
  for (const auto& [member, others] : table.others) {
    if (others_in(groups, member) != others) wrong.push_back(member);
    for (const std::string& near : {member.substr(0, member.size() - 1), member + "x", member.substr(1)})
      if (table.others.count(near) == 0 && !groups.others(near).empty()) wrong.push_back(near);
  }
  return wrong;
}

void check_table(const std::string& name, std::string_view parting, const StringGroups& groups) {
  const PlainTable table = plainly_read(name, parting);
  CHECK(groups.groups() == table.groups);
  CHECK(groups.members() == table.others.size());
  CHECK(groups.longest() == table.longest);
  CHECK(differences(table, groups) == Texts());
}

}  // namespace

TEST_CASE("異表記の表は、書いてあるとおりに組み込まれている", "[dict][string_groups]") {
  check_table("variants.tsv", "\t", spelling_groups());
}

TEST_CASE("異体字の表は、書いてあるとおりに組み込まれている", "[dict][string_groups]") {
  check_table("characters.tsv", "\t ", character_groups());
}

TEST_CASE("別名の表は、書いてあるとおりに組み込まれている", "[dict][string_groups]") {
  check_table("thesaurus.tsv", "\t", thesaurus_groups());
}

TEST_CASE("表の語の仲間は、表の順に返る", "[dict][string_groups]") {
  CHECK(others_in(spelling_groups(), "取組み") == Texts{"取組", "取り組み", "取りくみ"});
  CHECK(others_in(character_groups(), "弁") == Texts{"辨", "瓣", "辯"});
  CHECK(others_in(character_groups(), "國") == Texts{"国", "圀", "囯"});
  CHECK(others_in(thesaurus_groups(), "情報通信研究機構") == Texts{"nict"});
  CHECK(others_in(thesaurus_groups(), "産総研") == Texts{"aist", "産業技術総合研究所"});
}

TEST_CASE("表にない語、空の語、語の前半、長い語には何も返らない", "[dict][string_groups]") {
  for (const StringGroups& groups : {spelling_groups(), character_groups(), thesaurus_groups()})
    for (const std::string& text :
         {std::string(), std::string("何でもない語"), std::string("取りく"), std::string("取"),
          std::string("\xE5\x9B"), std::string("国\0", 4), std::string(1 << 20, 'x'), std::string("NICT")})
      CHECK(groups.others(text).empty());
}

TEST_CASE("二つの組にある語は、両方の仲間を一度ずつ持つ", "[dict][string_groups]") {
  const std::string image =
      string_groups_image("訓練\t演習\n訓練\tトレーニング\t演習\nトレーニング\t研修\n", false);
  const StringGroups groups(image);
  CHECK(groups.groups() == 3);
  CHECK(groups.members() == 4);
  CHECK(others_in(groups, "訓練") == Texts{"演習", "トレーニング"});
  CHECK(others_in(groups, "トレーニング") == Texts{"訓練", "演習", "研修"});
  CHECK(others_in(groups, "研修") == Texts{"トレーニング"});
}

TEST_CASE("表の語は照合の形で組み込まれる", "[dict][string_groups]") {
  const std::string image =
      string_groups_image("# 注\n\nＮＩＣＴ\t情報 通信\t\t \n人工　知能\tＡＩ\tａｉ", false);
  const StringGroups groups(image);
  CHECK(groups.groups() == 2);
  CHECK(others_in(groups, "nict") == Texts{"情報通信"});
  CHECK(others_in(groups, "ai") == Texts{"人工知能"});
  CHECK(groups.longest() == std::string("情報通信").size());
}

TEST_CASE("空白で区切る表では、空白も語を分ける", "[dict][string_groups]") {
  const std::string image = string_groups_image("弁\t辨 瓣  辯\n", true);
  CHECK(others_in(StringGroups(image), "瓣") == Texts{"弁", "辨", "辯"});
}

TEST_CASE("空の表と、一語だけの組", "[dict][string_groups]") {
  const std::string nothing = string_groups_image("# 何もない\n", false);
  CHECK(StringGroups(nothing).members() == 0);
  CHECK(StringGroups(nothing).longest() == 0);
  CHECK(StringGroups(nothing).others("").empty());
  CHECK(StringGroups(nothing).others("国").empty());
  const std::string alone = string_groups_image("国\n", false);
  CHECK(StringGroups(alone).members() == 1);
  CHECK(StringGroups(alone).others("国").empty());
}

TEST_CASE("ハッシュの等しい語は取り違えない", "[dict][string_groups]") {
  STATIC_REQUIRE(group_hash("costarring") == group_hash("liquid"));
  const std::string both = string_groups_image("costarring\t共演\nliquid\t液体\n", false);
  CHECK(others_in(StringGroups(both), "costarring") == Texts{"共演"});
  CHECK(others_in(StringGroups(both), "liquid") == Texts{"液体"});
  const std::string one = string_groups_image("costarring\t共演\n", false);
  CHECK(StringGroups(one).others("liquid").empty());
}

TEST_CASE("同じ表からは同じ像ができ、数は低い方のバイトから並ぶ", "[dict][string_groups]") {
  const std::string image = string_groups_image("国\t國\n", false);
  CHECK(image == string_groups_image("国\t國\n", false));
  CHECK(image.substr(0, 16) == std::string("\1\0\0\0\3\0\0\0\2\0\0\0\2\0\0\0", 16));
  // the header, two hashes, three entries, two references, two texts of three bytes
  CHECK(image.size() == 4 * (4 + 2 + 2 * 3 + 2) + 6);
}
