// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/wording.hpp"

#include <catch2/catch.hpp>

#include "searcher/trace/text_diff.hpp"
#include "tests/support/wording_changes.hpp"

using namespace hakusho;
using namespace hakusho::searcher;
using hakusho::test::changes;

namespace {

ChangeClass only_class(const std::string& from, const std::string& to) {
  const auto found = changes(from, to);
  REQUIRE(found.size() == 1);
  return found.front().change;
}

}  // namespace

TEST_CASE("欄の印、箇条の点、改行は違いに数えない", "[searcher][trace][wording]") {
  CHECK(changes("訓練を実施する。結果を公表する。",
                "<2024年度年次計画>\n・訓練を実施する。\n・結果を公表する。")
            .empty());
}

TEST_CASE("引き続きの有無は違いに数えない", "[searcher][trace][wording]") {
  CHECK(changes("総務省において、訓練を実施する。", "総務省において、引き続き、訓練を実施する。").empty());
}

TEST_CASE("全角と半角の違いは違いに数えない", "[searcher][trace][wording]") {
  CHECK(changes("ＩＴ人材を２００人育成する。", "IT人材を200人育成する。").empty());
}

TEST_CASE("検討から実施へは動詞が強まる", "[searcher][trace][wording]") {
  CHECK(only_class("関係府省庁と訓練の実施について検討する。", "関係府省庁と訓練を実施する。") ==
        ChangeClass::verb_stronger);
}

TEST_CASE("改定から課題の把握へは動詞が弱まる", "[searcher][trace][wording]") {
  CHECK(only_class("事業者の対策の指針を改定する。", "事業者の対策の指針の課題を把握する。") ==
        ChangeClass::verb_weaker);
}

TEST_CASE("条件が付いたことと、なくなったこと", "[searcher][trace][wording]") {
  const std::string plain = "国民向けのサイトについて、点検を実施する。";
  const std::string bound = "国民向けのサイトについて、必要に応じて、点検を実施する。";
  CHECK(only_class(plain, bound) == ChangeClass::condition_added);
  CHECK(only_class(bound, plain) == ChangeClass::condition_dropped);
}

TEST_CASE("目標の数は、まるごと変わる", "[searcher][trace][wording]") {
  const auto found = changes("相談員を全国の85か所に配置する。", "相談員を全国の95か所に配置する。");
  REQUIRE(found.size() == 1);
  CHECK(found.front().change == ChangeClass::number);
  CHECK(found.front().from == TextRange{7, 11});
}

TEST_CASE("語に切らなければ、違う字だけを数える", "[searcher][trace][wording]") {
  const auto found =
      wording_changes(ComparisonText("総合訓練"), ComparisonText("総雑訓練"), RenamedBodies(), nullptr);
  REQUIRE(found.size() == 1);
  CHECK(found.front().from == TextRange{1, 2});
}

TEST_CASE("年度末は期限", "[searcher][trace][wording]") {
  CHECK(only_class("2023年度末までに手引を改める。", "2025年度末までに手引を改める。") ==
        ChangeClass::deadline);
}

TEST_CASE("対象が広がれば範囲", "[searcher][trace][wording]") {
  CHECK(only_class("地方公共団体を対象に、研修を行う。", "地方公共団体及び教育機関を対象に、研修を行う。") ==
        ChangeClass::scope);
}

TEST_CASE("文頭の担当が替われば主体", "[searcher][trace][wording]") {
  CHECK(only_class("総務省において、研修を行う。", "デジタル庁において、研修を行う。") == ChangeClass::actor);
}

TEST_CASE("担当の並ぶ順は違いに数えない", "[searcher][trace][wording]") {
  CHECK(changes("総務省及び警察庁において、研修を行う。", "警察庁及び総務省において、研修を行う。").empty());
}

TEST_CASE("読点をはさむ二つの変更は別々に数える", "[searcher][trace][wording]") {
  const auto found = changes("希望する事業者を対象に、必要に応じて、点検表を導入する。",
                             "希望する事業者及び学校を対象に、点検表を導入する。");
  REQUIRE(found.size() == 2);
  CHECK(found[0].change == ChangeClass::scope);
  CHECK(found[1].change == ChangeClass::condition_dropped);
}

TEST_CASE("ほとんど残らなければ全面書換え", "[searcher][trace][wording]") {
  const std::string to = "改定した基準の円滑な適用のため、各府省庁の規程の改正を支援する。";
  const auto found = changes("政府機関の対策の実施状況について第三者の立場から監査を行う。", to);
  REQUIRE(found.size() == 1);
  CHECK(found.front().change == ChangeClass::rewritten);
  CHECK(found.front().to == TextRange{0, ComparisonText(to).text_length()});
}

TEST_CASE("片方が何も言わなければ、比べるものがない", "[searcher][trace][wording]") {
  CHECK(changes("－", "研修を行う。").empty());
  CHECK(changes("", "").empty());
}

TEST_CASE("壊れた文字列も比べられる", "[searcher][trace][wording]") {
  CHECK_NOTHROW(changes("\xE3\x81 研修\xFF を行う。", "研修を\xC0行う。"));
}

TEST_CASE("加えられた語は、句の初めから数える", "[searcher][trace][diff]") {
  const auto found = differences_of(U"学校及び病院を対象に", U"学校及び役場及び病院を対象に");
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK(found->front().to_begin == 2);
  CHECK(found->front().to_end == 6);
}

TEST_CASE("同じ文字列には違いがない", "[searcher][trace][diff]") {
  CHECK(differences_of(U"訓練", U"訓練")->empty());
  CHECK(differences_of(U"", U"")->empty());
}

TEST_CASE("似ても似つかない長い文は比べるのをやめる", "[searcher][trace][diff]") {
  CHECK_FALSE(differences_of(std::u32string(1000, U'あ'), std::u32string(1000, U'い')).has_value());
}

TEST_CASE("加わっただけの段落は、長くても一つの違い", "[searcher][trace][diff]") {
  const std::u32string head(3000, U'あ'), added(2000, U'う'), tail(3000, U'い');
  const auto found = differences_of(head + tail, head + added + tail);
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK(found->front().from_begin == 3000);
  CHECK(found->front().from_end == 3000);
  CHECK(found->front().to_end == 5000);
}
