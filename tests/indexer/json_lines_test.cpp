// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/support/reading.hpp"

using namespace hakusho;
using test::documents_of;
using test::error_of;

namespace {

std::vector<Document> read(std::string_view rows, const Metadata& given = {}) {
  return documents_of(indexer::read_json_lines, rows, given);
}

Block only_block(std::string_view rows) {
  const auto documents = read(rows);
  REQUIRE(documents.size() == 1);
  REQUIRE(documents[0].blocks.size() == 1);
  return documents[0].blocks[0];
}

Error failure(std::string_view rows) {
  const auto error = error_of([&] { read(rows); });
  REQUIRE(error);
  return *error;
}

}  // namespace

TEST_CASE("一行が一つの切り終えた節になる", "[indexer][json_lines]") {
  const Block block = only_block(R"({"text":"施策を進める。"})");
  CHECK(block.text == "施策を進める。");
  CHECK(block.ready);
  CHECK(block.kind == BlockKind::paragraph);
  CHECK(block.lines == LineRange{1, 1});
  CHECK(block.source_id == std::nullopt);
  CHECK(block.section.empty());
}

TEST_CASE("行の番号・頁・節が残る", "[indexer][json_lines]") {
  const Block block = only_block(
      R"({"id":"a-1","text":"本文","page":12,"page_label":"- 12 -","section":["第1章","第2節"],"heading":"1 動向"})");
  CHECK(block.source_id == "a-1");
  CHECK(block.page == 12);
  CHECK(block.page_label == "- 12 -");
  CHECK(block.section == std::vector<std::string>{"第1章", "第2節", "1 動向"});
}

TEST_CASE("節は一つの文字列でもよい", "[indexer][json_lines]") {
  CHECK(only_block(R"({"text":"本文","section":"第1章"})").section == std::vector<std::string>{"第1章"});
}

TEST_CASE("節の末と同じ見出しは重ねない", "[indexer][json_lines]") {
  const Block block = only_block(R"({"text":"本文","heading":"第2節","section":["第1章","第2節"]})");
  CHECK(block.section == std::vector<std::string>{"第1章", "第2節"});
}

TEST_CASE("資料の事項は文書に付く", "[indexer][json_lines]") {
  const auto documents = read(
      R"({"text":"本文","title":"白書","series":"S","publisher":"総務省","year":2024,"published":"令和6年7月10日","url":"https://example.jp/"})");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].metadata == Metadata{"白書", "S", "総務省", 2024, "2024-07-10", "https://example.jp/"});
  CHECK(documents[0].path == "sample");
}

TEST_CASE("年は文字列でも和暦でもよい", "[indexer][json_lines]") {
  CHECK(read(R"({"text":"a","year":"令和5"})")[0].metadata.year == 2023);
  CHECK(read(R"({"text":"a","year":"2023"})")[0].metadata.year == 2023);
}

TEST_CASE("年でない年は不明のままにする", "[indexer][json_lines]") {
  CHECK(read(R"({"text":"a","year":6})")[0].metadata.year == std::nullopt);
  CHECK(read(R"({"text":"a","year":"最近"})")[0].metadata.year == std::nullopt);
}

TEST_CASE("目録の言うことが行の言うことに勝つ", "[indexer][json_lines]") {
  Metadata given;
  given.title = "目録の題";
  const auto documents = read(R"({"text":"a","title":"行の題","year":2020})", given);
  CHECK(documents[0].metadata.title == "目録の題");
  CHECK(documents[0].metadata.year == 2020);
}

TEST_CASE("続く行は同じ資料なら一つの文書になる", "[indexer][json_lines]") {
  const auto documents = read(
      "{\"text\":\"a\",\"year\":2020}\n{\"text\":\"b\",\"year\":2020}\n{\"text\":\"c\",\"year\":2021}\n");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].blocks.size() == 2);
  CHECK(documents[1].blocks.size() == 1);
  CHECK(documents[1].metadata.year == 2021);
  CHECK(documents[1].blocks[0].lines == LineRange{3, 3});
}

TEST_CASE("長い資料は2000行以下に分けて渡される", "[indexer][json_lines]") {
  std::string rows;
  for (int i = 0; i < 4500; ++i) rows += "{\"text\":\"本文\"}\n";
  const auto documents = read(rows);
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].blocks.size() == 2000);
  CHECK(documents[1].blocks.size() == 2000);
  CHECK(documents[2].blocks.size() == 500);
  CHECK(documents[2].blocks.back().lines == LineRange{4500, 4500});
}

TEST_CASE("同じ id の行はどちらも残る", "[indexer][json_lines]") {
  const auto documents = read("{\"id\":\"x\",\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"b\"}");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].blocks.size() == 2);
}

TEST_CASE("数の id はその数字のまま残る", "[indexer][json_lines]") {
  CHECK(only_block(R"({"id":17,"text":"a"})").source_id == "17");
}

TEST_CASE("知らない項目と null は無視する", "[indexer][json_lines]") {
  const Block block =
      only_block(R"({"text":"a","score":1.5,"tags":["x"],"nested":{"text":"b"},"id":null,"page":null})");
  CHECK(block.text == "a");
  CHECK(block.source_id == std::nullopt);
}

TEST_CASE("空の行と本文のない行は飛ばす", "[indexer][json_lines]") {
  const Block block =
      only_block("\n{\"text\":\"\"}\n  \r\n{\"id\":\"x\"}\n{\"text\":\"　 \"}\n{\"text\":\"a\"}\n\n");
  CHECK(block.lines == LineRange{6, 6});
}

TEST_CASE("先頭の BOM と行末の CR は行の一部ではない", "[indexer][json_lines]") {
  CHECK(only_block("\xEF\xBB\xBF{\"text\":\"a\"}\r\n").text == "a");
}

TEST_CASE("本文の制御文字は空白に、改行は段落の境になる", "[indexer][json_lines]") {
  CHECK(only_block(R"({"text":"a\u0000b\r\nc\rd\te\f"})").text == "a b\nc\nd\te ");
}

TEST_CASE("エスケープされた文字は元の文字になる", "[indexer][json_lines]") {
  CHECK(only_block(R"({"text":"\u4ee4\u548c\ud842\udfb7\"\\"})").text == "令和𠮷\"\\");
}

TEST_CASE("壊れた行は行の番号と理由を添えて断る", "[indexer][json_lines]") {
  const auto row = GENERATE(values<std::string>(
      {"{\"text\":\"a\"", "{\"text\":}", "[1,2]", "\"text\"", "{\"text\":\"a\"} x", "{\"text\":[\"a\"]}",
       "{\"text\":\"a\",\"page\":\"三\"}", "{\"text\":\"a\",\"title\":{}}",
       "{\"text\":\"a\",\"section\":[1.5]}", "{\"text\":\"\\ud842\"}", "text"}));
  CAPTURE(row);
  const Error error = failure("{\"text\":\"a\"}\n" + row + "\n{\"text\":\"b\"}\n");
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK(error.line() == 2);
  CHECK_FALSE(error.reason().empty());
  CHECK_FALSE(error.remedy().empty());
}

TEST_CASE("壊れた行の理由を日本語でも言う", "[indexer][json_lines]") {
  const auto [row, reason] = GENERATE(table<std::string, std::string>({
      {"{\"text\":\"訓練", "文字列を閉じる引用符がありません"},
      {"{\"text\":\"訓\t練\"}", "文字列にエスケープされていない制御文字があります"},
      {"{\"text\":\"\\x\"}", "文字列に JSON にないエスケープがあります"},
      {"{\"page\":01}", "JSON の数の書き方ではありません"},
      {"{\"text\":}", "JSON オブジェクトではありません"},
  }));
  CAPTURE(row);
  CHECK(failure(row).reason().text(Language::japanese) == reason);
}

TEST_CASE("本文のない行は、数と最初の行を言う", "[indexer][json_lines]") {
  const auto documents = read("{\"text\":\"訓練\"}\n{\"id\":1}\n{\"text\":\"演習\"}\n{\"text\":\"　\"}\n");
  REQUIRE(documents.size() == 1);
  REQUIRE(documents[0].notes.size() == 1);
  CHECK(documents[0].notes[0].text() == "rows without a text are left out: 2, the first on line 2");
}

TEST_CASE("どの行にも本文があれば何も言わない", "[indexer][json_lines]") {
  CHECK(read("{\"text\":\"訓練\"}\n\n{\"text\":\"演習\"}\n")[0].notes.empty());
}

TEST_CASE("深い入れ子は断られ、落ちない", "[indexer][json_lines]") {
  CHECK(failure("{\"text\":\"a\",\"x\":" + std::string(1 << 20, '[') + "}").code() == ErrorCode::corrupt);
}

TEST_CASE("長すぎる行は断る", "[indexer][json_lines]") {
  const Error error = failure("{\"text\":\"" + std::string(65u << 20, 'a') + "\"}");
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK(error.reason().text() == "the line is longer than 64 MB");
}

TEST_CASE("本文のある行が一つもなければ断る", "[indexer][json_lines]") {
  const auto rows = GENERATE(values<std::string>({"", "\n\n", "{}\n{\"id\":1}\n", "{\"content\":\"a\"}"}));
  CAPTURE(rows);
  CHECK(failure(rows).code() == ErrorCode::unsupported);
}

TEST_CASE("UTF-8 でない行も文字コードを見分けて読む", "[indexer][json_lines]") {
  CHECK(only_block("{\"text\":\"\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x8D\x73\x82\xC5\x82\xB7\x81\x42\"}").text ==
        "日本語の行です。");
}
