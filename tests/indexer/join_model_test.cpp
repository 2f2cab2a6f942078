// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/join_model.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

using namespace hakusho::indexer;

TEST_CASE("同梱の模型は、続く行に続かない行より高い点を付ける", "[indexer][join_model]") {
  const JoinModel& model = JoinModel::shipped();
  CHECK(model.score("関係府省庁と連携し", "て、必要な対策を") >
        model.score("関係府省庁と連携し", "を図るため、指針"));
  CHECK(model.score("対象を地方公共団", "体に広げる") > 3);
}

TEST_CASE("読んだ文書の言葉を覚える", "[indexer][join_model]") {
  JoinModel model = JoinModel::shipped();
  const double before = model.score("この施策では寒天蒟", "蒻の栽培を");
  model.learn("寒天蒟蒻の栽培\n寒天蒟蒻の加工\n");
  CHECK(model.score("この施策では寒天蒟", "蒻の栽培を") > before + 3);
}

TEST_CASE("覚えたことは写しにだけ残る", "[indexer][join_model]") {
  JoinModel model = JoinModel::shipped();
  model.learn("寒天蒟蒻寒天蒟蒻");
  CHECK(JoinModel::shipped().learnt().size() == 0);
  CHECK(JoinModel::shipped().score("寒天蒟", "蒻の栽培") == JoinModel::shipped().score("寒天蒟", "蒻の栽培"));
}

TEST_CASE("行の終わりを越えては覚えない", "[indexer][join_model]") {
  JoinModel across, within;
  across.learn("甲乙\n丙丁\n");
  within.learn("甲乙丙丁\n");
  CHECK(within.score("甲乙", "丙丁") > across.score("甲乙", "丙丁"));
}

TEST_CASE("数字はどの数字でも同じに見え、空白は数えない", "[indexer][join_model]") {
  const JoinModel& model = JoinModel::shipped();
  CHECK(model.score("令和 5", "年度末まで") == model.score("令和8", "年 度末まで"));
  CHECK(model.score("２０２", "４年度") == model.score("199", "1年度"));
}

TEST_CASE("何もない行、何も知らない模型は零点", "[indexer][join_model]") {
  CHECK(JoinModel::shipped().score("", "体制") == 0);
  CHECK(JoinModel::shipped().score("体制", " 　") == 0);
  CHECK(JoinModel().score("体", "制") == Approx(0).margin(1e-9));
}

TEST_CASE("壊れた UTF-8 も長い行も読む", "[indexer][join_model]") {
  JoinModel model;
  model.learn(std::string("\xE3\x81\xFF\xF0\x9F\x98\x80") + std::string(100'000, '\x80'));
  const std::string broken(1'000'000, '\xE3');
  CHECK(model.score(broken, broken) > -100);
}

TEST_CASE("数え上げは書いて読んでも同じ", "[indexer][join_model]") {
  JoinModel model;
  model.learn("東京都と京都府の協定を東京都が結ぶ。");
  const std::string bytes = model.learnt().encoded(1);
  const NgramCounts read = NgramCounts::decoded(bytes);
  CHECK(read.size() == model.learnt().size());
  CHECK(read.characters() == model.learnt().characters());
  CHECK(read.encoded(1) == bytes);
}

TEST_CASE("まれな長い並びは書かずに済む", "[indexer][join_model]") {
  JoinModel model;
  model.learn("東京都と京都府");
  CHECK(model.learnt().encoded(2).size() < model.learnt().encoded(1).size());
}

TEST_CASE("途中で切れた数え上げは断る", "[indexer][join_model]") {
  JoinModel model;
  model.learn("東京都と京都府の協定");
  const std::string bytes = model.learnt().encoded(1);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_THROWS_AS(NgramCounts::decoded(bytes.substr(0, size)), std::invalid_argument);
}
