// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/back_matter.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/line_reading.hpp"

using namespace hakusho::indexer;
using namespace hakusho::test;

using Lines = std::vector<std::string>;

namespace {

const std::string body =
    "第1部　訓練\n第1章　動向\n第1節　初動\n訓練を行った。\n\n第2節　復旧\n町を戻した。\n";

std::string glued(std::string_view line) {
  const std::size_t at = find_glued_back_matter(line);
  return at == std::string_view::npos ? "" : std::string(line.substr(at));
}

}  // namespace

TEST_CASE("巻末の一覧は、最後の節に入らない", "[indexer][back_matter]") {
  CHECK(sections_of(body + "図表索引\n図表1　訓練の回数\n").back() == "図表索引");
  CHECK(sections_of(body + "参考文献\n訓練庁「訓練白書」\n").back() == "参考文献");
}

TEST_CASE("一覧の中の部や章は、一覧の下に立つ", "[indexer][back_matter]") {
  CHECK(sections_of(body + "図表索引\n第1部　訓練\n第1章　動向\n図表1　訓練の回数\n").back() ==
        "図表索引 > 第1部　訓練 > 第1章　動向");
  CHECK(sections_of(body + "参考文献\n第1章\n訓練庁「訓練白書」\n").back() == "参考文献 > 第1章");
}

TEST_CASE("付注は、それぞれの見出しになる", "[indexer][back_matter]") {
  CHECK(sections_of(body + "付注1　調査の概要\n（1）対象\n町に尋ねた。\n付注2　推計\n数えた。\n") ==
        Lines{"第1部　訓練 > 第1章　動向 > 第1節　初動", "第1部　訓練 > 第1章　動向 > 第2節　復旧",
              "付注1　調査の概要 > （1）対象", "付注2　推計"});
}

TEST_CASE("章の終わりの参考文献は、次の章が来れば終わる", "[indexer][back_matter]") {
  CHECK(sections_of(body + "参考文献\n訓練庁「訓練白書」\n第2章　演習\n演習を行った。\n").back() ==
        "第1部　訓練 > 第2章　演習");
}

TEST_CASE("本文の途中の付注の行は見出しではない", "[indexer][back_matter]") {
  CHECK(sections_of("第1章　動向\n図表索引\n訓練を行った。\n第2章　演習\n演習を行った。\n") ==
        Lines{"第1章　動向", "第1章　動向", "第2章　演習"});
}

TEST_CASE("並んだ付注は目次である", "[indexer][back_matter]") {
  CHECK(headings_of(body + "付注1　調査\n付注2　推計\n付注3　部門\n").back() == "    第2節　復旧");
}

TEST_CASE("行の終わりに付いた付注と索引を切り離す", "[indexer][back_matter]") {
  CHECK(glued("訓練の費用を数えた。付注2　推計の方法") == "付注2　推計の方法");
  CHECK(glued("図表3-1　訓練の回数図表索引") == "図表索引");
  CHECK(glued("町を戻した。参考文献") == "参考文献");
}

TEST_CASE("付注や索引を指す文は切り離さない", "[indexer][back_matter]") {
  CHECK(glued("推計の方法は巻末の付注2　参照").empty());
  CHECK(glued("訓練の費用は、付注2を参照").empty());
  CHECK(glued("この節の参考文献").empty());
  CHECK(glued("訓練の図表索引").empty());
}

TEST_CASE("図の一覧を章と節で区切る行が分かる", "[indexer][back_matter]") {
  const std::string list =
      "訓練の回数\n（出典）訓練庁第1章第2節\n訓練の費用\n（出典）訓練庁第1章第3節\n演習の回数\n"
      "（出典）訓練庁第2章第1節\n演習の費用\n（出典）訓練庁第3章第1節\n研修の回数\n（出典）訓練庁第3章第2節\n"
      "研修の費用\n";
  const auto sections = sections_of(body + list);
  CHECK(sections.back() == "第3章第2節");
  CHECK(sections[sections.size() - 3] == "第3章第1節");
}

TEST_CASE("出典が一度章と節で終わっても、区切りではない", "[indexer][back_matter]") {
  CHECK(sections_of(body + "図表1　訓練の回数\n（出典）訓練庁「訓練白書」第1章第2節\n続けた。\n").back() ==
        "第1部　訓練 > 第1章　動向 > 第2節　復旧");
}
