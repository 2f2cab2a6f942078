// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/support/reading.hpp"

using namespace hakusho;
using test::documents_of;
using test::error_of;

namespace {

std::vector<Document> read(std::string_view text, const Metadata& given = {}) {
  return documents_of(indexer::read_csv, text, given);
}

std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks;
  for (Document& document : read(text))
    for (Block& block : document.blocks) blocks.push_back(std::move(block));
  return blocks;
}

std::vector<std::string> texts_of(std::string_view text) {
  std::vector<std::string> texts;
  for (const Block& block : blocks_of(text)) texts.push_back(block.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("広報の一行は記事の節になる", "[indexer][csv]") {
  const auto documents = read(
      "自治体名,公開年月,発行号タイトル,記事タイトル,カテゴリ,記事本文\n"
      "見本市,2024.04.15,広報みほん 第12号,春の催し,イベント,\"花を植えます。\n\n場所：公園\"\n");
  REQUIRE(documents.size() == 1);
  const Document& document = documents[0];
  CHECK(document.metadata.title == "広報みほん 第12号");
  CHECK(document.metadata.publisher == "見本市");
  CHECK(document.metadata.published == "2024-04-15");
  CHECK(document.metadata.year == std::nullopt);
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[0].text == "花を植えます。");
  CHECK(document.blocks[0].section == Texts{"イベント", "春の催し"});
  CHECK(document.blocks[0].kind == BlockKind::paragraph);
  CHECK_FALSE(document.blocks[0].ready);
}

TEST_CASE("段落は自分の行番号を持つ", "[indexer][csv]") {
  const auto blocks = blocks_of("title,text\nA,\"一\n\n三\"\nB,四\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].lines == LineRange{2, 2});
  CHECK(blocks[1].lines == LineRange{4, 4});
  CHECK(blocks[2].lines == LineRange{5, 5});
}

TEST_CASE("号の異なる行は別の文書になる", "[indexer][csv]") {
  const auto documents = read("資料名,本文\n第1号,a\n第1号,b\n第2号,c\n");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].metadata.title == "第1号");
  CHECK(documents[0].blocks.size() == 2);
  CHECK(documents[1].metadata.title == "第2号");
}

TEST_CASE("目録が題を言うなら号の題は節に残る", "[indexer][csv]") {
  Metadata given;
  given.title = "広報集";
  const auto documents = read("資料名,本文\n第1号,a\n", given);
  CHECK(documents[0].metadata.title == "広報集");
  CHECK(documents[0].blocks[0].section == Texts{"第1号"});
}

TEST_CASE("列の名は英語でも全角でもよい", "[indexer][csv]") {
  const auto documents =
      read("Ｔｉｔｌｅ, YEAR ,Text,url,id,page\n白書,令和5,本文,https://example.jp/,x1,7\n");
  CHECK(documents[0].metadata == Metadata{"白書", {}, {}, 2023, {}, "https://example.jp/"});
  CHECK(documents[0].blocks[0].source_id == "x1");
  CHECK(documents[0].blocks[0].page == 7);
}

TEST_CASE("区切りはコンマ・セミコロン・タブを見分ける", "[indexer][csv]") {
  const auto text =
      GENERATE(values<std::string>({"見出し,本文\nA,b\n", "見出し;本文\nA;b\n", "見出し\t本文\nA\tb\n"}));
  CAPTURE(text);
  const auto blocks = blocks_of(text);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].text == "b");
  CHECK(blocks[0].section == Texts{"A"});
}

TEST_CASE("引用符の中の区切りと引用符は文字である", "[indexer][csv]") {
  CHECK(texts_of("見出し,本文\nA,\"一,二\"\"三\"\"\"\n") == Texts{"一,二\"三\""});
}

TEST_CASE("引用符で始まらない項目の引用符は文字である", "[indexer][csv]") {
  CHECK(texts_of("見出し,本文\nA,5\" の板\n") == Texts{"5\" の板"});
}

TEST_CASE("CRLF の CSV も同じに読む", "[indexer][csv]") {
  CHECK(texts_of("見出し,本文\r\nA,\"一\r\n二\"\r\n") == Texts{"一", "二"});
}

TEST_CASE("CP932 の CSV は UTF-8 の CSV と同じになる", "[indexer][csv]") {
  CHECK(texts_of("\x96\x7B\x95\xB6\n\x8E\x8E\x82\xDD\x82\xDC\x82\xB7\n") == texts_of("本文\n試みます\n"));
}

TEST_CASE("BOM は最初の列の名を隠さない", "[indexer][csv]") {
  CHECK(texts_of("\xEF\xBB\xBF本文\nあ\n") == Texts{"あ"});
}

TEST_CASE("本文のタグは消え、改行のタグは段落を分ける", "[indexer][csv]") {
  CHECK(texts_of("本文\n\"図<img class=\"\"a>b\"\" src=\"\"x.png\"\" />を見る<br>次<p>段落</p>\"\n") ==
        Texts{"図を見る", "次", "段落"});
}

TEST_CASE("タグでない括りは本文に残る", "[indexer][csv]") {
  CHECK(texts_of("本文\n<成果・進捗状況> A<B <NISC> 1 < 2 > 0 <p\n") ==
        Texts{"<成果・進捗状況> A<B <NISC> 1 < 2 > 0 <p"});
}

TEST_CASE("行にまたがるタグのあとも行番号は合う", "[indexer][csv]") {
  const auto blocks = blocks_of("本文\n\"a<img\nsrc=x>b\nc\"\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].lines == LineRange{2, 3});
  CHECK(blocks[1].lines == LineRange{4, 4});
}

TEST_CASE("本文の列がなければ表の行になる", "[indexer][csv]") {
  const auto blocks = blocks_of("事業,予算額,\n訓練, 12 ,\"二行の\n注記\"\n,,\n演習,30\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::table_head);
  CHECK(blocks[0].text == "事業 | 予算額");
  CHECK(blocks[0].row == 0);
  CHECK(blocks[1].kind == BlockKind::cell);
  CHECK(blocks[1].text == "訓練 | 12 | 二行の 注記");
  CHECK(blocks[1].table == 0);
  CHECK(blocks[1].row == 1);
  CHECK(blocks[1].lines == LineRange{2, 3});
  CHECK(blocks[2].row == 3);
}

TEST_CASE("項目の足りない行と余る行でも落ちない", "[indexer][csv]") {
  CHECK(texts_of("見出し,本文\nA\nB,b,c,d\n") == Texts{"b"});
}

TEST_CASE("本文が空の行は飛ばす", "[indexer][csv]") {
  CHECK(texts_of("見出し,本文\nA,　 \n\n\nB,b\n") == Texts{"b"});
}

TEST_CASE("閉じない引用符は記録の行を添えて断る", "[indexer][csv]") {
  const auto error = error_of([] { read("本文\nあ\n\"い\nう\n"); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
  CHECK(error->line() == 3);
}

TEST_CASE("項目の多すぎる記録は断る", "[indexer][csv]") {
  const auto error = error_of([] { read(std::string(1 << 20, ',')); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}

TEST_CASE("本文のない CSV は断る", "[indexer][csv]") {
  const auto text = GENERATE(values<std::string>({"", "\n\n", "見出し,本文\n", ",,\n,,\n"}));
  CAPTURE(text);
  const auto error = error_of([&] { read(text); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
}
