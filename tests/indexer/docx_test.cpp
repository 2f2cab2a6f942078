// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "dict/utf8.hpp"
#include "indexer/extract/docx_numbering.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/zip_builder.hpp"

using namespace hakusho;
using test::error_of;
using test::zip_of;

namespace {

using Texts = std::vector<std::string>;

const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

std::string main_xml(const std::string& body) {
  return head + "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
}

// A text document with that body; `more` are parts of it: styles, numbering …
std::string docx(const std::string& body, const test::ZipEntries& more = {}) {
  test::ZipEntries entries{{"word/document.xml", main_xml(body)}};
  std::string relations;
  int id = 0;
  for (const auto& [name, contents] : more) {
    std::string type = name.substr(0, name.find_first_of("0123456789."));
    relations += "<Relationship Id=\"r" + std::to_string(++id) + "\" Type=\"http://x/" + type +
                 "\" Target=\"" + name + "\"/>";
    entries.emplace_back("word/" + name, head + contents);
  }
  entries.emplace_back("word/_rels/document.xml.rels",
                       head + "<Relationships>" + relations + "</Relationships>");
  return zip_of(entries);
}

std::string p(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

std::string styled(const std::string& style, const std::string& text) {
  return p(text, "<w:pStyle w:val=\"" + style + "\"/>");
}

std::string listed(const std::string& list, int level, const std::string& text) {
  return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + list +
                     "\"/></w:numPr>");
}

std::string cell(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
}

std::string row(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string style(const std::string& id, const std::string& name, const std::string& more = "") {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more +
         "</w:style>";
}

const std::pair<std::string, std::string> styles{
    "styles.xml", "<w:styles>" + style("1", "heading 1") + style("2", "見出し 2") +
                      style("9", "大項目", "<w:basedOn w:val=\"1\"/>") + style("T", "toc 1") +
                      style("C", "caption") + style("L", "List Bullet") +
                      style("O", "独自", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>") +
                      style("X", "循環", "<w:basedOn w:val=\"X\"/>") + "</w:styles>"};

std::vector<Block> read(const std::string& bytes) {
  auto documents = test::documents_of(indexer::read_docx, bytes);
  REQUIRE(documents.size() == 1);
  return documents.front().blocks;
}

Texts texts(const std::vector<Block>& blocks) {
  Texts found;
  for (const Block& block : blocks) found.push_back(block.text);
  return found;
}

Texts texts_of(const std::string& body) {
  return texts(read(docx(body)));
}

}  // namespace

TEST_CASE("見出しの書式は節を開く", "[indexer][docx]") {
  const auto blocks = read(docx(styled("1", "総論") + styled("2", "目的") + p("本文です。") +
                                    styled("9", "各論") + p("続き。") + styled("O", "細目") + p("末尾。"),
                                {styles}));
  REQUIRE(blocks.size() == 7);
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(blocks[2].kind == BlockKind::paragraph);
  CHECK(blocks[2].section == Texts{"総論", "目的"});
  CHECK(blocks[4].section == Texts{"各論"});
  CHECK(blocks[6].section == Texts{"各論", "細目"});
}

TEST_CASE("段落自身の階層は書式に勝つ", "[indexer][docx]") {
  const auto blocks = read(docx(p("題", "<w:outlineLvl w:val=\"0\"/>") +
                                    p("本文", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>"),
                                {styles}));
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(blocks[1].kind == BlockKind::paragraph);
}

TEST_CASE("書式のない番号の行も見出しになる", "[indexer][docx]") {
  const auto blocks = read(docx(p("第1章　総論") + p("1.1　背景") + p("背景を述べる。")));
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(blocks[2].section == Texts{"第1章　総論", "1.1　背景"});
}

TEST_CASE("自分に基づく書式でも終わる", "[indexer][docx]") {
  CHECK(texts(read(docx(styled("X", "本文"), {styles}))) == Texts{"本文"});
}

TEST_CASE("目次の段落は柱とする", "[indexer][docx]") {
  const auto blocks = read(docx(styled("T", "第1章 5") + p("本文"), {styles}));
  CHECK(blocks[0].kind == BlockKind::running_head);
}

TEST_CASE("図表番号と箇条書きの書式が分かる", "[indexer][docx]") {
  const auto blocks = read(docx(styled("C", "体制の図") + styled("L", "訓練"), {styles}));
  CHECK(blocks[0].kind == BlockKind::caption);
  CHECK(blocks[1].kind == BlockKind::item);
}

TEST_CASE("自動の番号が本文に付く", "[indexer][docx]") {
  const auto level = [](int i, const std::string& format, const std::string& pattern) {
    return "<w:lvl w:ilvl=\"" + std::to_string(i) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + pattern + "\"/></w:lvl>";
  };
  const std::pair<std::string, std::string> numbering{
      "numbering.xml", "<w:numbering><w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "第%1章") +
                           level(1, "decimal", "%1.%2") + level(2, "aiueo", "(%3)") +
                           level(3, "bullet", "\uF06C") +
                           "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                           "</w:numbering>"};
  const auto blocks =
      read(docx(listed("1", 0, "総論") + listed("1", 1, "背景") + listed("1", 1, "目的") +
                    listed("1", 2, "国が行う。") + listed("1", 2, "県が行う。") + listed("1", 0, "各論") +
                    listed("1", 1, "範囲") + listed("1", 3, "点") + listed("7", 0, "宙に浮く"),
                {numbering}));
  CHECK(texts(blocks) == Texts{"第1章 総論", "1.1 背景", "1.2 目的", "(ア) 国が行う。", "(イ) 県が行う。",
                               "第2章 各論", "2.1 範囲", "点", "宙に浮く"});
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(blocks[7].kind == BlockKind::item);
}

TEST_CASE("番号の書き方", "[indexer][docx]") {
  using indexer::formatted_list_number;
  CHECK(formatted_list_number(12, "decimal") == "12");
  CHECK(formatted_list_number(12, "decimalFullWidth") == "１２");
  CHECK(formatted_list_number(3, "aiueoFullWidth") == "ウ");
  CHECK(formatted_list_number(3, "iroha") == "ハ");
  CHECK(formatted_list_number(20, "decimalEnclosedCircle") == "⑳");
  CHECK(formatted_list_number(21, "decimalEnclosedCircle") == "21");
  CHECK(formatted_list_number(27, "lowerLetter") == "aa");
  CHECK(formatted_list_number(14, "upperRoman") == "XIV");
  CHECK(formatted_list_number(121, "japaneseCounting") == "百二十一");
  CHECK(formatted_list_number(-5, "lowerLetter") == "-5");
}

TEST_CASE("表のセルは行・列・列見出しを持つ", "[indexer][docx]") {
  const auto blocks =
      read(docx("<w:tbl>" + row(cell("事業") + cell("額"), "<w:tblHeader/>") +
                row(cell("訓練") + cell("12")) + row(cell("演習") + cell("30")) + "</w:tbl>"));
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[0].kind == BlockKind::table_head);
  CHECK(blocks[0].row == 0);
  CHECK(blocks[5].kind == BlockKind::cell);
  CHECK(blocks[5].table == 0);
  CHECK(blocks[5].row == 2);
  CHECK(blocks[5].col == 1);
  CHECK(blocks[5].cell_heading == "額");
}

TEST_CASE("つながったセルは一度だけ出て、列はずれない", "[indexer][docx]") {
  const auto blocks = read(docx("<w:tbl>" + row(cell("甲", "<w:gridSpan w:val=\"2\"/>") + cell("乙")) +
                                row(cell("縦", "<w:vMerge w:val=\"restart\"/>") + cell("a") + cell("b")) +
                                row(cell("隠れた字", "<w:vMerge/>") + cell("c") + cell("d")) + "</w:tbl>"));
  CHECK(texts(blocks) == Texts{"甲", "乙", "縦", "a", "b", "c", "d"});
  CHECK(blocks[1].col == 2);
  CHECK(blocks[5].col == 1);
}

TEST_CASE("一つだけのセルは囲みであって表ではない", "[indexer][docx]") {
  const auto blocks = read(docx("<w:tbl>" + row(cell("囲みの本文。")) + "</w:tbl>"));
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].kind == BlockKind::paragraph);
}

TEST_CASE("表の中の表はセルの文になる", "[indexer][docx]") {
  const std::string inner = "<w:tbl>" + row(cell("内1") + cell("内2")) + "</w:tbl>";
  CHECK(texts_of("<w:tbl>" + row("<w:tc>" + p("外") + inner + "</w:tc>" + cell("隣")) + "</w:tbl>") ==
        Texts{"外\n内1\n内2", "隣"});
}

TEST_CASE("削除された文は消え、挿入された文は残る", "[indexer][docx]") {
  CHECK(texts_of("<w:p><w:r><w:t>元の</w:t></w:r><w:del><w:r><w:delText>古い</w:delText><w:t>古い</w:t></w:r>"
                 "</w:del><w:ins><w:r><w:t>新しい</w:t></w:r></w:ins><w:r><w:t>文</w:t></w:r></w:p>") ==
        Texts{"元の新しい文"});
}

TEST_CASE("隠し文字とフィールドの命令は出ない", "[indexer][docx]") {
  CHECK(
      texts_of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r><w:r><w:instrText>PAGE</w:instrText>"
               "</w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>見える</w:t></w:r></w:p>") ==
      Texts{"見える"});
}

TEST_CASE("テキストボックスは一度だけ、段落のあとに出る", "[indexer][docx]") {
  const std::string box = "<w:txbxContent>" + p("箱の中") + "</w:txbxContent>";
  CHECK(texts_of("<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                 "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                 "</w:pict></mc:Fallback></mc:AlternateContent><w:t>後</w:t></w:r></w:p>") ==
        Texts{"前後", "箱の中"});
}

TEST_CASE("ルビは親文字だけが本文に残る", "[indexer][docx]") {
  const auto blocks =
      read(docx("<w:p><w:r><w:ruby><w:rt><w:r><w:t>ぜい</w:t></w:r></w:rt><w:rubyBase><w:r>"
                "<w:t>脆</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>弱性</w:t></w:r></w:p>"));
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].text == "脆弱性");
  CHECK(blocks[1].kind == BlockKind::ruby);
  CHECK(blocks[1].text == "ぜい");
}

TEST_CASE("脚注は参照した段落のあとに注として出る", "[indexer][docx]") {
  const auto blocks =
      read(docx("<w:p><w:r><w:t>本文</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + p("次"),
                {{"footnotes.xml", "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\">" + p("線") +
                                       "</w:footnote><w:footnote w:id=\"2\">" + p("脚注の文") +
                                       "</w:footnote></w:footnotes>"}}));
  CHECK(texts(blocks) == Texts{"本文", "脚注の文", "次"});
  CHECK(blocks[1].kind == BlockKind::note);
}

TEST_CASE("ヘッダーとフッターは柱になり、同じものは一度だけ", "[indexer][docx]") {
  const auto blocks = read(docx(p("本文"), {{"header1.xml", "<w:hdr>" + p("白書") + "</w:hdr>"},
                                            {"header2.xml", "<w:hdr>" + p("白書") + "</w:hdr>"},
                                            {"footer1.xml", "<w:ftr>" + p("府") + "</w:ftr>"}}));
  CHECK(texts(blocks) == Texts{"本文", "白書", "府"});
  CHECK(blocks[1].kind == BlockKind::running_head);
}

TEST_CASE("タブは空白、改行は行の終わり、軟らかいハイフンは無", "[indexer][docx]") {
  CHECK(texts_of("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>・丙</w:t><w:softHyphen/><w:t>丁"
                 "</w:t></w:r></w:p>") == Texts{"甲 乙", "・丙丁"});
}

TEST_CASE("保存した空白は失われない", "[indexer][docx]") {
  CHECK(
      texts_of("<w:p><w:r><w:t>Zero</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>Trust"
               "</w:t></w:r></w:p>") == Texts{"Zero Trust"});
}

TEST_CASE("題は文書の情報から取る", "[indexer][docx]") {
  const auto title_of = [](const std::string& title) {
    const auto documents = test::documents_of(
        indexer::read_docx,
        zip_of({{"word/document.xml", main_xml(p("本文"))},
                {"docProps/core.xml", "<cp:coreProperties><dc:title>" + title +
                                          "</dc:title><dcterms:created>2024-07-10T01:02:03Z"
                                          "</dcterms:created></cp:coreProperties>"}}));
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].metadata.published == "2024-07-10");
    return documents[0].metadata.title;
  };
  CHECK(title_of("情報通信の現状") == "情報通信の現状");
  CHECK(title_of("文書管理規程") == "文書管理規程");
  for (const char* nothing :
       {"", "文書 1", "Microsoft Word - a.doc", "報告.docx", "無題", "Document1", "2024"})
    CHECK(title_of(nothing) == std::nullopt);
}

TEST_CASE("不正な UTF-8 は置き換わり、文は残る", "[indexer][docx]") {
  const auto blocks = read(docx(p("前\xFF\xE3\x81後")));
  REQUIRE(blocks.size() == 1);
  CHECK(dict::is_valid_utf8(blocks[0].text));
  CHECK(blocks[0].text.starts_with("前"));
}

TEST_CASE("本文の部分がない文書は断る", "[indexer][docx]") {
  const auto error = error_of([] { read(zip_of({{"a.xml", "x"}})); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
  CHECK(error->subject().text() == "/data/sample");
}

TEST_CASE("壊れた XML・実体の宣言・深すぎる入れ子は断る", "[indexer][docx]") {
  std::string deep, close;
  for (int i = 0; i < 100000; ++i) {
    deep += "<w:p>";
    close += "</w:p>";
  }
  const auto xml = GENERATE_COPY(
      std::string(), std::string("<w:document><w:body>"), std::string("\x01\x02"), main_xml(deep + close),
      "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]>" + main_xml(p("&lol2;")));
  const auto error = error_of([&] { read(zip_of({{"word/document.xml", xml}})); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}

TEST_CASE("別の種類の文書は断る", "[indexer][docx]") {
  const auto error = error_of([] { read(zip_of({{"word/document.xml", "<p:presentation/>"}})); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
}

TEST_CASE("文のない文書は断る", "[indexer][docx]") {
  const auto error = error_of([] { read(docx(p(""))); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
}
