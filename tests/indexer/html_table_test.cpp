// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/indexer/markup_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using Lines = std::vector<std::string>;

namespace {

Document read(const std::string& html) {
  return read_bytes(read_html, html);
}
Lines table_of(const std::string& rows) {
  return cells_of(read("<table>" + rows + "</table>"));
}

}  // namespace

TEST_CASE("見出しの行は0行目でデータの行は1から数える", "[indexer][html][table]") {
  CHECK(table_of(
            "<tr><th>名称<th>根拠法<tr><td>放送大学<td>放送大学学園法<tr><td>国立大学<td>国立大学法人法") ==
        Lines{"h.0 名称", "h.1 根拠法", "1.0 放送大学", "1.1 放送大学学園法", "2.0 国立大学",
              "2.1 国立大学法人法"});
}

TEST_CASE("データのセルは列の見出しを知る", "[indexer][html][table]") {
  const Document document = read("<table><tr><th>名称<th>位置<tr><td>駐車場<td>西渋田</table>");
  CHECK(document.blocks[3].cell_heading == "位置");
  CHECK(document.blocks[3].kind == BlockKind::cell);
}

TEST_CASE("またがるセルは一度だけ最初の位置にある", "[indexer][html][table]") {
  CHECK(table_of("<tr><th>区分<th colspan=2>額<tr><td rowspan=2>甲<td>1<td>2<tr><td>3<td>4") ==
        Lines{"h.0 区分", "h.1 額", "1.0 甲", "1.1 1", "1.2 2", "2.1 3", "2.2 4"});
}

TEST_CASE("二段の見出しは両方とも見出しである", "[indexer][html][table]") {
  const Document document = read(
      "<table><thead><tr><th rowspan=2>名<th "
      "colspan=2>額<tr><th>前<th>後</thead><tr><td>甲<td>1<td>2</table>");
  CHECK(cells_of(document) == Lines{"h.0 名", "h.1 額", "h.1 前", "h.2 後", "1.0 甲", "1.1 1", "1.2 2"});
  CHECK(document.blocks.back().cell_heading == "額 / 後");
}

TEST_CASE("th がなくても見出しの語の行は見出しになる", "[indexer][html][table]") {
  CHECK(table_of("<thead><tr><td></thead><tr><td>名称<td>位置<tr><td>駐車場<td>大字西渋田372番地")[0] ==
        "h.0 名称");
  CHECK(table_of("<tr><td>東京<td>100<tr><td>大阪<td>200")[0] == "1.0 東京");
}

TEST_CASE("行見出しの th はセルである", "[indexer][html][table]") {
  CHECK(table_of("<tr><th>年<th>額<tr><th>2019<td>10<tr><th>2020<td>20")[2] == "1.0 2019");
}

TEST_CASE("表の題はその表の前に来る", "[indexer][html][table]") {
  CHECK(outline(read("<table><caption>別表</caption><tr><th>甲<th>乙<tr><td>1<td>2</table>"))[0] ==
        "caption: 別表");
}

TEST_CASE("ページを並べるだけの表は文章として読む", "[indexer][html][table]") {
  const std::string table = GENERATE("<table><tr><td><p>本文である。</p></table>",
                                     "<table><tr><td><h2>章</h2><p>本文である。</p><td>脇</table>",
                                     "<table role=presentation><tr><td>本文である。<td>脇</table>",
                                     "<table><tr><td>本文である。<tr><td>次の文である。</table>");
  CAPTURE(table);
  CHECK(cells_of(read(table)).empty());
  CHECK(outline(read(table)).size() >= 1);
}

TEST_CASE("外側の割付表の中のデータ表は表として読む", "[indexer][html][table]") {
  CHECK(cells_of(read("<table><tr><td>左<td><table><tr><th>名<th>額<tr><td>甲<td>1</table></table>")) ==
        Lines{"h.0 名", "h.1 額", "1.0 甲", "1.1 1"});
}

TEST_CASE("セルの段落は改行で分ける", "[indexer][html][table]") {
  CHECK(table_of("<tr><th>項<th>内容<tr><td>1<td><p>甲である。</p><ul><li>乙<li>丙</ul>").back() ==
        "1.1 甲である。\n乙\n丙");
}

TEST_CASE("表は文書の中で通し番号を持つ", "[indexer][html][table]") {
  const std::string table = "<table><tr><th>甲<th>乙<tr><td>1<td>2</table>";
  CHECK(read(table + table).blocks.back().table == 1);
}

TEST_CASE("途方もない colspan と rowspan を読んでも落ちない", "[indexer][html][table]") {
  CHECK(
      table_of(
          "<tr><th colspan=999999999>甲<th rowspan=4000000000>乙<tr><td colspan=-5>1<td rowspan=0>2<tr><td>3")
          .size() == 5);
}
