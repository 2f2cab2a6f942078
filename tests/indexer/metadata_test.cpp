// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/metadata.hpp"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

using Row = std::tuple<const char*, int>;  // 0: unknown

int year_of(const std::string& name) {
  return metadata_of_name(name).year.value_or(0);
}

Metadata content_of(const std::vector<std::string>& lines) {
  std::vector<Block> blocks;
  for (const std::string& line : lines) {
    blocks.emplace_back();
    blocks.back().text = line;
  }
  return metadata_of_content(blocks);
}

}  // namespace

TEST_CASE("ファイル名に年がはっきり書かれていれば読む", "[indexer][metadata]") {
  const auto [name, year] = GENERATE(table<const char*, int>({
      Row{"r5.txt", 2023},
      Row{"R5.TXT", 2023},
      Row{"h12.txt", 2000},
      Row{"h30.pdf", 2018},
      Row{"s63.txt", 1988},
      Row{"白書/r1.txt", 2019},
      Row{"r5_plan.pdf", 2023},
      Row{"plan_r05.pdf", 2023},
      Row{"サイバーセキュリティ2024.pdf", 2024},
      Row{"サイバーセキュリティ２０２４.pdf", 2024},
      Row{"令和5年版情報通信白書.pdf", 2023},
      Row{"令和元年版 防衛白書.pdf", 2019},
      Row{"平成30年版　高齢社会白書.pdf", 2018},
      Row{"情報通信白書(令和5年版).pdf", 2023},
      Row{"2024年版ものづくり白書.pdf", 2024},
      Row{"DX白書2023.pdf", 2023},
      Row{"mext-sti-hakusho-2024-ch1.pdf", 2024},
      Row{"guideline-2013.pdf", 2013},
      Row{"kurashi-hakusho-r6.html", 0},  // may be the sixth revision
      Row{"2024.txt", 2024},
      Row{"FILP_2022.pdf", 2022},
      Row{"2022_FILP.pdf", 2022},
  }));
  CAPTURE(name);
  CHECK(year_of(name) == year);
}

TEST_CASE("年と言い切れない数字は年にしない", "[indexer][metadata]") {
  const auto name = GENERATE(
      as<std::string>(), "report_v2.txt", "guideline_r2.pdf", "20210830_2.pdf", "001182445.pdf", "10.pdf",
      "iso-2022-jp.txt", "ISO_2022.txt", "rfc-2119.txt", "12345.txt", "1868.txt", "2100.txt", "r.txt",
      "r100.txt", "h0.txt", "h40.txt", "x5.txt", "s5.txt", "2023-2024.pdf", "2020_2021_plan.txt",
      "令和5年に入り.txt", "令和5年版の構成について.txt", "ビジョン2030.pdf", "カーボンニュートラル2050.pdf",
      "page-2020.txt", "abc2024.txt", "", ".2024", "/", "r5/readme.txt", "３年目の報告。.txt", "\xFF\xFE.txt",
      "\x97\xDF\x98\x61\x82\x54\x94\x4E.txt", "utf8.txt", "cp932.txt", "2024年5月号");
  CAPTURE(name);
  CHECK_FALSE(metadata_of_name(name).year);
}

TEST_CASE("とても長い名前からは何も読まない", "[indexer][metadata]") {
  CHECK(metadata_of_name(std::string(100'000, '2')) == Metadata{});
}

TEST_CASE("名前の八桁の日付は公表日であって年ではない", "[indexer][metadata]") {
  const Metadata found = metadata_of_name("20210830_2.pdf");
  CHECK(found.published == "2021-08-30");
  CHECK_FALSE(found.year);
}

TEST_CASE("暦にない日は日付ではない", "[indexer][metadata]") {
  const auto name = GENERATE(as<std::string>(), "20210230.pdf", "20211301.pdf", "20210800.pdf",
                             "00000000.pdf", "2021-02-30.txt", "99999999.txt");
  CAPTURE(name);
  CHECK_FALSE(metadata_of_name(name).published);
}

TEST_CASE("名前に日付が二つあれば、どちらとも決めない", "[indexer][metadata]") {
  CHECK_FALSE(metadata_of_name("20210830_20210901.pdf").published);
}

TEST_CASE("名前に書かれた日付の形をいろいろ読む", "[indexer][metadata]") {
  const auto [name, date] = GENERATE(table<const char*, const char*>({
      {"cloud_policy_20210910.pdf", "2021-09-10"},
      {"広報（2024年4月15日発行）.csv", "2024-04-15"},
      {"令和6年7月10日_議事録.txt", "2024-07-10"},
      {"2024-07-10.md", "2024-07-10"},
      {"memo_2024.7.10.md", "2024-07-10"},
  }));
  CAPTURE(name);
  CHECK(metadata_of_name(name).published == date);
}

TEST_CASE("題から年と資料の名を読む", "[indexer][metadata]") {
  const auto [title, year, series] = GENERATE(table<const char*, int, const char*>({
      {"令和5年版情報通信白書", 2023, "情報通信白書"},
      {"令和５年版　情報通信白書", 2023, "情報通信白書"},
      {"平成元年版 通信白書", 1989, "通信白書"},
      {"情報通信白書 令和5年版", 2023, "情報通信白書"},
      {"情報通信白書（平成12年版）", 2000, "情報通信白書"},
      {"サイバーセキュリティ2024", 2024, "サイバーセキュリティ"},
      {"財政投融資リポート 2022", 2022, "財政投融資リポート"},
      {"2024年版 ものづくり白書", 2024, "ものづくり白書"},
      {"令和5年版情報通信白書のポイント", 2023, "情報通信白書"},
      {"平成25年版情報通信白書の構成", 2013, "情報通信白書"},
  }));
  CAPTURE(title);
  const Metadata found = metadata_of_title(title);
  CHECK(found.year == year);
  CHECK(found.series == series);
}

TEST_CASE("題でないものからは年を読まない", "[indexer][metadata]") {
  const auto title = GENERATE(as<std::string>(), "", "はじめに", "第1章 2024年の動向",
                              "令和5年に実施した施策", "令和5年は、訓練を行った。", "アジェンダ2030", "2024",
                              "Windows 2000", "東京オリンピック2020", "図表1-2-3 2020年の市場", "平成",
                              "令和5", "受講者は2024", "令和99年版情報通信白書", "令和5年");
  CAPTURE(title);
  CHECK_FALSE(metadata_of_title(title).year);
}

TEST_CASE("調査年は年であるが、資料の名は決めない", "[indexer][metadata]") {
  const Metadata found = metadata_of_title("2023（令和５）年　国民生活基礎調査の概況");
  CHECK(found.year == 2023);
  CHECK_FALSE(found.series);
}

TEST_CASE("表紙の題、発行者、日付を読む", "[indexer][metadata]") {
  const Metadata found = content_of({"令和5年版 情報通信白書", "令和5年7月", "総 務 省"});
  CHECK(found.title == "令和5年版情報通信白書");
  CHECK(found.series == "情報通信白書");
  CHECK(found.year == 2023);
  CHECK(found.published == "2023-07");
  CHECK(found.publisher == "総務省");
}

TEST_CASE("二行に分かれた題を読む", "[indexer][metadata]") {
  const Metadata found = content_of({"令和５年版", "情報通信白書"});
  CHECK(found.title == "令和5年版情報通信白書");
  CHECK(found.year == 2023);
}

TEST_CASE("白書の要点を述べた見出しは、その文書の題ではない", "[indexer][metadata]") {
  const Metadata found = content_of({"平成25年版情報通信白書のポイント", "■構成"});
  CHECK_FALSE(found.title);
  CHECK(found.year == 2013);
}

TEST_CASE("「年度版」だけの行は年を言い、題を言わない", "[indexer][metadata]") {
  const Metadata found =
      content_of({"クラウドサービス利用のための", "情報セキュリティマネジメントガイドライン", "2013 年度版"});
  CHECK(found.year == 2013);
  CHECK_FALSE(found.title);
}

TEST_CASE("発行者が二つあれば決めない", "[indexer][metadata]") {
  CHECK_FALSE(content_of({"総務省", "経済産業省"}).publisher);
}

TEST_CASE("日付が二つあれば決めない", "[indexer][metadata]") {
  CHECK_FALSE(content_of({"令和6年7月10日", "令和6年8月1日改定", "2024年9月1日公表"}).published);
}

TEST_CASE("発行者の書き方をいろいろ読む", "[indexer][metadata]") {
  const auto line =
      GENERATE(as<std::string>(), "総務省", "発行：総務省", "編集・発行　総務省", "発行元:総務省");
  CAPTURE(line);
  CHECK(content_of({line}).publisher == "総務省");
}

TEST_CASE("文の中の役所や日付は読まない", "[indexer][metadata]") {
  const Metadata found =
      content_of({"総務省は訓練を行った。", "令和6年7月10日に始まった。", "内閣府と総務省"});
  CHECK(found == Metadata{});
}

TEST_CASE("本文が始まれば、その後の題らしい行は読まない", "[indexer][metadata]") {
  std::string sentence;
  for (int i = 0; i < 30; ++i) sentence += "関係府省庁と連携した。";
  CHECK(content_of({sentence, "令和5年版情報通信白書", "総務省"}) == Metadata{});
}

TEST_CASE("三頁より後は表紙ではない", "[indexer][metadata]") {
  std::vector<Block> blocks(1);
  blocks[0].text = "令和5年版情報通信白書";
  blocks[0].page = 3;
  CHECK(metadata_of_content(blocks) == Metadata{});
}

TEST_CASE("柱は表紙ではない", "[indexer][metadata]") {
  std::vector<Block> blocks(1);
  blocks[0].text = "令和5年版情報通信白書";
  blocks[0].kind = BlockKind::running_head;
  CHECK(metadata_of_content(blocks) == Metadata{});
}

TEST_CASE("空の文書からは何も読まない", "[indexer][metadata]") {
  CHECK(metadata_of_content({}) == Metadata{});
}

TEST_CASE("知っていることは、後から読んだことに負けない", "[indexer][metadata]") {
  Metadata known, more;
  known.year = 2024;
  more.year = 2000;
  more.title = "題";
  const Metadata both = completed(known, more);
  CHECK(both.year == 2024);
  CHECK(both.title == "題");
}
