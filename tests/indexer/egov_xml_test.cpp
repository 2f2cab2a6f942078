// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/indexer/markup_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using Lines = std::vector<std::string>;

namespace {

std::string law(const std::string& body) {
  return "<?xml version='1.0' encoding='UTF-8'?>\n<Law Era='Heisei' Year='15' Num='057' PromulgateMonth='5' "
         "PromulgateDay='30' Lang='ja' LawType='Act'><LawNum>平成十五年法律第五十七号</LawNum><LawBody>"
         "<LawTitle Kana='こ'>保護に関する法律</LawTitle>" +
         body + "</LawBody></Law>";
}

std::string paragraph(const std::string& number, const std::string& text) {
  return "<Paragraph><ParagraphNum>" + number + "</ParagraphNum><ParagraphSentence><Sentence>" + text +
         "</Sentence></ParagraphSentence>";
}

Document read(const std::string& body) {
  return read_bytes(read_egov_xml, law("<MainProvision>" + body + "</MainProvision>"));
}

// Without the name and number of the law.
Lines body_of(const std::string& body) {
  Lines lines = outline(read(body));
  lines.erase(lines.begin(), lines.begin() + 2);
  return lines;
}

}  // namespace

TEST_CASE("法律の題名と公布日と年を知る", "[indexer][egov]") {
  const Metadata metadata = read(paragraph("", "文。") + "</Paragraph>").metadata;
  CHECK(metadata.title == "保護に関する法律");
  CHECK(metadata.published == "2003-05-30");
  CHECK(metadata.year == 2003);
}

TEST_CASE("元号のない法律の年は分からない", "[indexer][egov]") {
  const Metadata metadata =
      read_bytes(read_egov_xml, "<Law Year='5'><LawBody><LawTitle>題</LawTitle></LawBody></Law>").metadata;
  CHECK_FALSE(metadata.year);
  CHECK_FALSE(metadata.published);
}

TEST_CASE("章と条は節の道になる", "[indexer][egov]") {
  const Document document = read(
      "<Chapter><ChapterTitle>第一章　総則</ChapterTitle><Article><ArticleCaption>（目的）</ArticleCaption>"
      "<ArticleTitle>第一条</ArticleTitle>" +
      paragraph("", "目的とする。") + "</Paragraph>" + paragraph("２", "前項による。") +
      "</Paragraph></Article></Chapter>");
  CHECK(outline(document)[4] == "paragraph: 第一条　目的とする。");
  CHECK(outline(document)[5] == "paragraph: ２　前項による。");
  CHECK(section_of(document.blocks[5]) == "第一章　総則 > 第一条（目的）");
}

TEST_CASE("見出しのない条は道だけを持つ", "[indexer][egov]") {
  const Document document = read("<Article><ArticleTitle>第二条</ArticleTitle>" +
                                 paragraph("", "準用する。") + "</Paragraph></Article>");
  CHECK(outline(document).size() == 3);
  CHECK(section_of(document.blocks[2]) == "第二条");
}

TEST_CASE("目次は読まない", "[indexer][egov]") {
  CHECK(outline(read_bytes(read_egov_xml,
                           law("<TOC><TOCLabel>目次</TOCLabel><TOCChapter><ChapterTitle>第一章</ChapterTitle>"
                               "</TOCChapter></TOC>")))
            .size() == 2);
}

TEST_CASE("号は番号を持つ箇条になり欄は空きで分ける", "[indexer][egov]") {
  CHECK(body_of(paragraph("", "次による。") +
                "<Item><ItemTitle>一</ItemTitle><ItemSentence><Column><Sentence>甲</Sentence></"
                "Column><Column><Sentence>乙"
                "</Sentence></Column></ItemSentence><Subitem1><Subitem1Title>イ</"
                "Subitem1Title><Subitem1Sentence><Sentence>丙"
                "</Sentence></Subitem1Sentence></Subitem1></Item></Paragraph>") ==
        Lines{"paragraph: 次による。", "item: 一　甲　乙", "item: イ　丙"});
}

TEST_CASE("本文とただし書はつながる", "[indexer][egov]") {
  CHECK(body_of(paragraph("", "行う。</Sentence>\n  <Sentence Function='proviso'>ただし、この限りでない。") +
                "</Paragraph>") == Lines{"paragraph: 行う。ただし、この限りでない。"});
}

TEST_CASE("ルビは読みを別に持つ", "[indexer][egov]") {
  CHECK(body_of(paragraph("", "<Ruby>燐<Rt>りん</Rt></Ruby>寸製造") + "</Paragraph>") ==
        Lines{"paragraph: 燐寸製造", "ruby: りん"});
}

TEST_CASE("附則は改正した法律の番号を持つ節になる", "[indexer][egov]") {
  const Document document = read_bytes(
      read_egov_xml,
      law("<MainProvision><Chapter><ChapterTitle>第一章</ChapterTitle></Chapter></MainProvision>"
          "<SupplProvision AmendLawNum='平成二三年法律第七四号' Extract='true'><SupplProvisionLabel>附　則"
          "</SupplProvisionLabel>" +
          paragraph("１", "施行する。") + "</Paragraph></SupplProvision>"));
  CHECK(section_of(document.blocks.back()) == "附則（平成二三年法律第七四号）抄");
}

TEST_CASE("別表は節になり表は行と列になる", "[indexer][egov]") {
  const Document document = read_bytes(
      read_egov_xml,
      law("<AppdxTable><AppdxTableTitle>別表第一</AppdxTableTitle><RelatedArticleNum>（第二条関係）"
          "</RelatedArticleNum><TableStruct><Table><TableRow><TableColumn><Sentence>名称</Sentence></"
          "TableColumn>"
          "<TableColumn><Sentence>根拠法</Sentence></TableColumn></TableRow><TableRow><TableColumn "
          "rowspan='2'>"
          "<Sentence>放送大学</Sentence></TableColumn><TableColumn><Sentence>放送大学学園法</Sentence></"
          "TableColumn>"
          "</TableRow><TableRow><TableColumn><Sentence>私立学校法</Sentence></TableColumn></TableRow></Table>"
          "<Remarks><RemarksLabel>備考</RemarksLabel></Remarks></TableStruct></AppdxTable>"));
  CHECK(section_of(document.blocks.back()) == "別表第一（第二条関係）");
  CHECK(cells_of(document) ==
        Lines{"h.0 名称", "h.1 根拠法", "1.0 放送大学", "1.1 放送大学学園法", "2.1 私立学校法"});
  CHECK(outline(document).back() == "note: 備考");
}

TEST_CASE("引用された改正後の条は節にならない", "[indexer][egov]") {
  const Document document =
      read(paragraph("", "次のように改める。") +
           "<AmendProvision><NewProvision><Article><ArticleTitle>第九条</ArticleTitle>" +
           paragraph("", "改める。") + "</Paragraph></Article></NewProvision></AmendProvision></Paragraph>");
  CHECK(document.blocks.back().section == document.blocks[2].section);
  CHECK(document.blocks.back().text == "改める。");
}

TEST_CASE("API の応答に包まれた法律も読む", "[indexer][egov]") {
  const std::string inner = law("").substr(law("").find("<Law "));
  const std::string outer = GENERATE("DataRoot", "law_data_response");
  const Document document = read_bytes(
      read_egov_xml, "<" + outer + "><x>0</x><law_full_text>" + inner + "</law_full_text></" + outer + ">");
  CHECK(document.metadata.title == "保護に関する法律");
}

TEST_CASE("行番号は XML の行である", "[indexer][egov]") {
  const Document document = read("\n\n" + paragraph("", "文。") + "</Paragraph>");
  CHECK(document.blocks.back().lines == LineRange{4, 4});
}

TEST_CASE("改行のない XML は一行である", "[indexer][egov]") {
  const Document document =
      read_bytes(read_egov_xml, "<Law><LawBody><MainProvision>" + paragraph("", "訓練を行う。") +
                                    "</Paragraph></MainProvision></LawBody></Law>");
  CHECK(document.blocks.back().lines == LineRange{1, 1});
}

TEST_CASE("法律でなくても文章の XML は段落として読む", "[indexer][egov]") {
  CHECK(outline(read_bytes(read_egov_xml,
                           "<doc><a><p>これは最初の文章である。<b>続き</b>もある。</p></"
                           "a><p>これは次の文章である。</p></doc>")) ==
        Lines{"paragraph: これは最初の文章である。続きもある。", "paragraph: これは次の文章である。"});
}

TEST_CASE("記録だけの XML は理由を言って断る", "[indexer][egov]") {
  CHECK(error_of(read_egov_xml, "<rows><r><a>1</a><b>東京</b></r></rows>") ==
        "dir/sample: the XML is neither a law nor a document of sentences; convert it to text, HTML or CSV");
}

TEST_CASE("XHTML のファイルは HTML として読む", "[indexer][egov]") {
  CHECK(outline(read_bytes(read_egov_xml,
                           "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><h1>題</h1>"
                           "<p>文。</p></body></html>")) == Lines{"heading: 題", "paragraph: 文。"});
}

TEST_CASE("EUC-JP と宣言した法律も読む", "[indexer][egov]") {
  CHECK(
      read_bytes(read_egov_xml,
                 "<?xml version='1.0' encoding='EUC-JP'?><Law><LawBody><LawTitle>\xC6\xFC\xCB\xDC</LawTitle>"
                 "</LawBody></Law>")
          .metadata.title == "日本");
}

TEST_CASE("途中で切れた法律は断る", "[indexer][egov]") {
  const std::string whole = law(paragraph("", "文。") + "</Paragraph>");
  for (std::size_t size = 0; size + 1 < whole.size(); size += 7) {
    CAPTURE(size);
    CHECK_FALSE(error_of(read_egov_xml, whole.substr(0, size)).empty());
  }
}
