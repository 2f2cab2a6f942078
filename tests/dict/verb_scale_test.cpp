// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/verb_scale.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::dict;

TEST_CASE("動詞の尺度は、節の最後の語で決まる", "[dict][verbs]") {
  CHECK(verb_scale().last_verb(U"選定基準の在り方について検討する")->level == 1);
  CHECK(verb_scale().last_verb(U"検討の結果を公表する")->level == 4);
}

TEST_CASE("長い句が短い句に勝つ", "[dict][verbs]") {
  CHECK(verb_scale().last_verb(U"選定基準の案を作成する")->level == 2);
  CHECK(verb_scale().last_verb(U"選定基準を作成する")->level == 4);
}

TEST_CASE("軽い動詞は、ほかに語がないときだけ数える", "[dict][verbs]") {
  CHECK(verb_scale().last_verb(U"制度の検討を進める")->level == 1);
  CHECK(verb_scale().last_verb(U"取組を進める")->level == 4);
}

TEST_CASE("尺度にない動詞には段階がない", "[dict][verbs]") {
  CHECK_FALSE(verb_scale().last_verb(U"空が青い").has_value());
  CHECK_FALSE(verb_scale().last_verb(U"").has_value());
}

TEST_CASE("動詞の位置は節の文字で数える", "[dict][verbs]") {
  const auto verb = verb_scale().last_verb(U"演習を試行する");
  REQUIRE(verb);
  CHECK(verb->begin == 3);
  CHECK(verb->end == 5);
}

TEST_CASE("尺度の表の壊れた行は飛ばす", "[dict][verbs]") {
  CHECK(VerbScale("# 注\n検討\t1\n段階なし\n\n").size() == 1);
}

TEST_CASE("条件の句を見分ける", "[dict][verbs]") {
  CHECK(holds_condition(U"必要に応じて、"));
  CHECK(holds_condition(U"予算の範囲内で、"));
  CHECK_FALSE(holds_condition(U"地方公共団体を対象に、"));
}
