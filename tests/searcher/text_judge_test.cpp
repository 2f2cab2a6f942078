// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/text_judge.hpp"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::searcher;

namespace {

QueryLeaf leaf_of(const std::string& key, std::vector<std::string> parts) {
  QueryLeaf leaf;
  leaf.key = key;
  leaf.parts = std::move(parts);
  return leaf;
}

LeafMatch match_of(MatchGrade best, std::optional<MatchGrade> sure) {
  LeafMatch match;
  match.best = best;
  match.sure = sure;
  return match;
}

}  // namespace

TEST_CASE("キーが本文にあれば、望みうる等級になる", "[searcher][judge]") {
  const QueryLeaf leaf = leaf_of("評価訓練", {"評価", "訓練"});
  const LeafMatch match = match_of(MatchGrade::word, MatchGrade::scattered);
  CHECK(grade_in_text(leaf, match, "年に一度の評価訓練を行う") == MatchGrade::word);
}

TEST_CASE("部分が並んでいれば parts、離れていれば scattered である", "[searcher][judge]") {
  const QueryLeaf leaf = leaf_of("情報共有", {"情報", "共有"});
  const LeafMatch match = match_of(MatchGrade::word, MatchGrade::scattered);
  CHECK(grade_in_text(leaf, match, "情報の共有を図る") == MatchGrade::parts);
  CHECK(grade_in_text(leaf, match, "情報・共有を図る") == MatchGrade::parts);
  CHECK(grade_in_text(leaf, match, "情報を国と共有する") == MatchGrade::scattered);
}

TEST_CASE("確かでないものは、本文になければ当たりでない", "[searcher][judge]") {
  const QueryLeaf leaf = leaf_of("評価訓練", {"評価訓練"});
  CHECK_FALSE(grade_in_text(leaf, match_of(MatchGrade::word, std::nullopt), "訓練評価を行う"));
  CHECK(grade_in_text(leaf, match_of(MatchGrade::substring, std::nullopt), "年評価訓練会") ==
        MatchGrade::substring);
}

TEST_CASE("重なる場所もすべて出る", "[searcher][judge]") {
  CHECK(places_of("aa", "aaaa") == std::vector<std::size_t>{0, 1, 2});
  CHECK(places_of("b", "aaaa").empty());
}

TEST_CASE("並んだ部分の場所は、間の「の」を含む", "[searcher][judge]") {
  const auto place = parts_side_by_side({"情報", "共有"}, "国と情報の共有");
  REQUIRE(place);
  CHECK(place->first == 6);
  CHECK(place->second == 21);
  CHECK_FALSE(parts_side_by_side({"情報", "共有"}, "共有の情報"));
  CHECK_FALSE(parts_side_by_side({"情報", "共有"}, "情報のの共有"));
  // A first place that leads nowhere does not hide a later one.
  CHECK(parts_side_by_side({"情報", "共有"}, "情報と情報共有"));
}

TEST_CASE("近さは、前の終わりと次の初めの間の字数で測る", "[searcher][judge][near]") {
  CHECK(stand_near({{"官民"}, {"連携"}}, 0, false, "官民連携"));
  CHECK(stand_near({{"官民"}, {"連携"}}, 2, true, "官民での連携"));
  CHECK_FALSE(stand_near({{"官民"}, {"連携"}}, 1, true, "官民での連携"));
  CHECK_FALSE(stand_near({{"連携"}, {"官民"}}, 5, true, "官民での連携"));
  CHECK(stand_near({{"連携"}, {"官民"}}, 5, false, "官民での連携"));
}

TEST_CASE("同じ語二つの近さは、二度あるときだけ成り立つ", "[searcher][judge][near]") {
  CHECK_FALSE(stand_near({{"演習"}, {"演習"}}, 10, false, "演習を一度"));
  CHECK(stand_near({{"演習"}, {"演習"}}, 10, false, "演習と演習"));
  CHECK_FALSE(stand_near({{"ああ"}, {"ああ"}}, 10, false, "あああ"));  // they may not overlap
}

TEST_CASE("三つの語は、隣どうしが近ければよい", "[searcher][judge][near]") {
  CHECK(stand_near({{"甲"}, {"乙"}, {"丙"}}, 3, false, "丙123甲12乙"));
  CHECK(stand_near({{"甲"}, {"乙"}, {"丙"}}, 3, true, "甲1乙123丙"));
  CHECK_FALSE(stand_near({{"甲"}, {"乙"}, {"丙"}}, 3, true, "甲1丙123乙"));
  CHECK_FALSE(stand_near({{"甲"}, {"乙"}, {"丙"}}, 3, false, "甲1乙1234丙"));
  // The first 甲 is too far away, the second is not.
  CHECK(stand_near({{"甲"}, {"乙"}, {"丙"}}, 2, true, "甲12345甲1乙1丙"));
}
