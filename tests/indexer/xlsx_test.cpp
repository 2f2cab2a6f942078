// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "dict/utf8.hpp"
#include "indexer/extract/xlsx_value.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/zip_builder.hpp"

using namespace hakusho;
using test::error_of;
using test::zip_of;

namespace {

using Texts = std::vector<std::string>;

struct Sheet {
  std::string name, xml, state = "visible";
};

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"http://x/" + type + "\" Target=\"" + target + "\"/>";
}

// A workbook with these sheets; `more` are its shared parts.
std::string xlsx(const std::vector<Sheet>& sheets, const test::ZipEntries& more = {},
                 const std::string& properties = "") {
  test::ZipEntries entries;
  std::string list, relations;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" state=\"" + sheets[i].state +
            "\" r:id=\"rId" + number + "\"/>";
    relations += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    entries.emplace_back("xl/worksheets/sheet" + number + ".xml",
                         "<worksheet>" + sheets[i].xml + "</worksheet>");
  }
  for (const auto& [name, contents] : more) {
    relations += relation("m" + name, name.substr(0, name.find('.')), name);
    entries.emplace_back("xl/" + name, contents);
  }
  entries.emplace_back("xl/workbook.xml",
                       "<workbook>" + properties + "<sheets>" + list + "</sheets></workbook>");
  entries.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
  return zip_of(entries);
}

std::string c(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string n(const std::string& place, const std::string& number, const std::string& style = "0") {
  return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + number + "</v></c>";
}

std::string rows(const std::vector<std::string>& cells) {
  std::string xml = "<sheetData>";
  for (const std::string& row : cells) xml += "<row>" + row + "</row>";
  return xml + "</sheetData>";
}

std::vector<Block> read(const std::string& bytes) {
  std::vector<Block> blocks;
  for (Document& document : test::documents_of(indexer::read_xlsx, bytes))
    for (Block& block : document.blocks) blocks.push_back(std::move(block));
  return blocks;
}

std::vector<Block> read_sheet(const std::string& xml) {
  return read(xlsx({{"Sheet1", xml}}));
}

Texts texts(const std::vector<Block>& blocks) {
  Texts found;
  for (const Block& block : blocks) found.push_back(block.text);
  return found;
}

std::string shown(double number, const std::string& code) {
  return indexer::shown_number(number, indexer::parse_number_format(code), false);
}

}  // namespace

TEST_CASE("データのセルは列見出しを持つ", "[indexer][xlsx]") {
  const auto blocks = read_sheet(rows(
      {c("B2", "事業") + c("C2", "件数"), c("B3", "訓練") + n("C3", "12"), c("B4", "演習") + n("C4", "30")}));
  REQUIRE(texts(blocks) == Texts{"事業", "件数", "訓練", "12", "演習", "30"});
  CHECK(blocks[0].kind == BlockKind::table_head);
  CHECK(blocks[0].row == 0);
  CHECK(blocks[0].col == 0);
  CHECK(blocks[5].kind == BlockKind::cell);
  CHECK(blocks[5].row == 2);
  CHECK(blocks[5].col == 1);
  CHECK(blocks[5].cell_heading == "件数");
}

TEST_CASE("シートの名は節になり、表は通しで数える", "[indexer][xlsx]") {
  const std::string table = rows({c("A1", "事業") + c("B1", "額"), c("A2", "訓練") + n("B2", "1")});
  const auto documents =
      test::documents_of(indexer::read_xlsx, xlsx({{"予算", table}, {"Sheet2", table}, {"決算", table}}));
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].blocks.back().section == Texts{"予算"});
  CHECK(documents[1].blocks.back().section.empty());
  CHECK(documents[2].blocks.back().section == Texts{"決算"});
  CHECK(documents[0].blocks.back().table == 0);
  CHECK(documents[2].blocks.back().table == 2);
}

TEST_CASE("隠れたシートは読まない", "[indexer][xlsx]") {
  const auto blocks = read(xlsx({{"Sheet1", rows({c("A1", "見える")})},
                                 {"Sheet2", rows({c("A1", "隠れた")}), "hidden"},
                                 {"Sheet3", rows({c("A1", "深く隠れた")}), "veryHidden"}}));
  CHECK(texts(blocks) == Texts{"見える"});
}

TEST_CASE("表の上の行と下の注は表に入らない", "[indexer][xlsx]") {
  const auto blocks = read_sheet(rows({c("A1", "施策の一覧"), c("A2", "事業") + c("B2", "額"),
                                       c("A3", "訓練") + n("B3", "1"), c("A4", "※端数は切り捨てた。")}));
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[0].kind == BlockKind::paragraph);
  CHECK(blocks[1].kind == BlockKind::table_head);
  CHECK(blocks[5].kind == BlockKind::note);
}

TEST_CASE("空の行のあとも列見出しは続く", "[indexer][xlsx]") {
  const auto blocks = read_sheet(rows({c("A1", "事業") + c("B1", "担当"), c("A2", "訓練") + c("B2", "甲省"),
                                       c("A5", "演習") + c("B5", "乙省")}));
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[5].cell_heading == "担当");
  CHECK(blocks[5].row == 2);
}

TEST_CASE("固定した行が見出しになる", "[indexer][xlsx]") {
  const auto blocks = read_sheet(
      "<sheetViews><sheetView><pane ySplit=\"2\" state=\"frozen\"/></sheetView></sheetViews>" +
      rows({n("A1", "2023") + n("B1", "2024"), c("A2", "上") + c("B2", "下"), n("A3", "1") + n("B3", "2")}));
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[3].kind == BlockKind::table_head);
  CHECK(blocks[5].cell_heading == "2024 / 下");
}

TEST_CASE("つながったセルは一度だけ出る", "[indexer][xlsx]") {
  const auto blocks =
      read_sheet(rows({c("A1", "区分") + c("B1", "額") + c("C1", "隠れた値"),
                       c("B2", "前年") + c("C2", "本年"), c("A3", "訓練") + n("B3", "1") + n("C3", "2")}) +
                 "<mergeCells><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A1:A2\"/></mergeCells>");
  CHECK(texts(blocks) == Texts{"区分", "額", "前年", "本年", "訓練", "1", "2"});
  CHECK(blocks[6].cell_heading == "額 / 本年");
  CHECK(blocks[4].row == 1);
}

TEST_CASE("共有の文字列は書式の切れ目でつながり、ふりがなは落ちる", "[indexer][xlsx]") {
  const auto blocks =
      read(xlsx({{"Sheet1", rows({"<c r=\"A1\" t=\"s\"><v>1</v></c>"})}},
                {{"sharedStrings.xml",
                  "<sst><si><t>別</t></si><si><r><t>脆弱</t></r><r><rPr/><t>性</t></r><rPh sb=\"0\" "
                  "eb=\"2\"><t>ゼイジャク</t></rPh></si></sst>"}}));
  CHECK(texts(blocks) == Texts{"脆弱性"});
}

TEST_CASE("セルの中の改行は段落を分ける", "[indexer][xlsx]") {
  CHECK(texts(read_sheet(rows({c("A1", "甲。&#10;乙。_x000D_")}))) == Texts{"甲。\n乙。"});
}

TEST_CASE("数式は覚えた値で読み、誤りは落とす", "[indexer][xlsx]") {
  const auto blocks =
      read_sheet(rows({"<c r=\"A1\" t=\"str\"><f>A2&amp;B2</f><v>合わせた文</v></c>"
                       "<c r=\"B1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                       "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\"><f>1+2</f><v>3</v></c>"}));
  CHECK(texts(blocks) == Texts{"合わせた文", "TRUE", "3"});
}

TEST_CASE("日付は書式から分かり、ISO の形になる", "[indexer][xlsx]") {
  CHECK(shown(45483, "yyyy/m/d") == "2024-07-10");
  CHECK(shown(45483, "[$-411]ggge\"年\"m\"月\"d\"日\"") == "2024-07-10");
  CHECK(shown(45483, "[$-ja-JP-x-gannen]ge.m.d;@") == "2024-07-10");
  CHECK(shown(45483, "yyyy\"年\"m\"月\"") == "2024-07");
  CHECK(shown(45483, "ggge\"年度\"") == "2024");
  CHECK(shown(45483.5, "yyyy/m/d h:mm") == "2024-07-10 12:00");
  CHECK(shown(0.39583333333333331, "h:mm") == "09:30");
  CHECK(shown(1.25, "[h]:mm") == "30:00");
  CHECK(shown(1, "yyyy/m/d") == "1900-01-01");
  CHECK(shown(59, "yyyy/m/d") == "1900-02-28");
  CHECK(shown(61, "yyyy/m/d") == "1900-03-01");
  CHECK(shown(2958465, "yyyy/m/d") == "9999-12-31");
}

TEST_CASE("日付でない書式は数のまま", "[indexer][xlsx]") {
  CHECK(shown(45483, "General") == "45483");
  CHECK(shown(45483, "G/標準") == "45483");
  CHECK(shown(45483, "#,##0\"km/day\"") == "45483");
  CHECK(shown(45483, "[Red]0.00E+00") == "45483");
  CHECK(shown(0.1 + 0.2, "General") == "0.3");
  CHECK(shown(1.5e16, "General") == "15000000000000000");
  CHECK(shown(0.256, "0.0%") == "25.6%");
  CHECK(shown(1100, "00000") == "01100");
  CHECK(shown(-1, "yyyy/m/d") == "-1");
  CHECK(shown(1e300, "yyyy/m/d") == "1e+300");
}

TEST_CASE("セルの書式は番号で結び付き、暦の起点に従う", "[indexer][xlsx]") {
  const test::ZipEntries styles{
      {"styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy/m/d\"/></numFmts><cellXfs><xf "
       "numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"58\"/></cellXfs></styleSheet>"}};
  const std::string sheet = rows({n("A1", "45483", "1"), n("A2", "45483", "2"), n("A3", "45483", "99")});
  CHECK(texts(read(xlsx({{"Sheet1", sheet}}, styles))) == Texts{"2024-07-10", "2024-07-10", "45483"});
  CHECK(texts(read(xlsx({{"Sheet1", sheet}}, styles, "<workbookPr date1904=\"1\"/>"))).front() ==
        "2028-07-11");
}

TEST_CASE("遠く離れたセルも場所を取らない", "[indexer][xlsx]") {
  const auto blocks = read_sheet(rows({c("A1", "始め"), c("XFD1048576", "終わり"), c("XFE1048577", "外")}) +
                                 "<mergeCells><mergeCell ref=\"A2:XFD1048575\"/></mergeCells>");
  REQUIRE(blocks.size() >= 2);
  CHECK(blocks[0].text == "始め");
  CHECK(blocks[1].text == "終わり");
}

TEST_CASE("結合の多すぎるシートでも終わる", "[indexer][xlsx]") {
  std::string merges = "<mergeCells>", cells;
  for (int i = 0; i < 50000; ++i) merges += "<mergeCell ref=\"A1:XFD1048576\"/>";
  for (int i = 0; i < 20000; ++i) cells += n("", "1");
  const auto blocks = read_sheet(rows({cells, cells}) + merges + "</mergeCells>");
  CHECK(texts(blocks) == Texts{"1"});
}

TEST_CASE("でたらめな番地と番号でも落ちない", "[indexer][xlsx]") {
  const auto blocks = read_sheet(
      "<sheetData><row r=\"-5\"><c/></row><row r=\"99999999999\"/><row>" + c("ZZZZ9", "甲") + c("A0", "乙") +
      "<c t=\"s\"><v>7</v></c><c t=\"s\"><v>x</v></c><c s=\"-1\"><v>nan</v></c></row></sheetData>");
  CHECK(texts(blocks).front() == "甲");
}

TEST_CASE("不正な UTF-8 のセルは置き換わる", "[indexer][xlsx]") {
  const auto blocks = read_sheet(rows({c("A1", "前\xFF後")}));
  REQUIRE(blocks.size() == 1);
  CHECK(dict::is_valid_utf8(blocks[0].text));
}

TEST_CASE("文のないブック・部分の欠けたブックは断る", "[indexer][xlsx]") {
  const auto empty = error_of([] { read_sheet(rows({})); });
  REQUIRE(empty);
  CHECK(empty->code() == ErrorCode::unsupported);
  const auto missing = error_of([] { read(zip_of({{"a", "x"}})); });
  REQUIRE(missing);
  CHECK(missing->code() == ErrorCode::corrupt);
}

TEST_CASE("実体を宣言するブックは断る", "[indexer][xlsx]") {
  const auto error = error_of([] {
    read(zip_of({{"xl/workbook.xml", "<!DOCTYPE a [<!ENTITY a \"aaaa\">]><workbook>&a;</workbook>"}}));
  });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}
