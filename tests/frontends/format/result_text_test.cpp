// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/result_text.hpp"

#include <catch2/catch.hpp>

#include "frontends/format/display_text.hpp"
#include "frontends/format/passage_text.hpp"
#include "frontends/format/report_text.hpp"
#include "tests/searcher/sample_result.hpp"

using namespace hakusho;
using namespace hakusho::cli;
using Catch::Contains;

namespace {

Look japanese() {
  Look look;
  look.language = Language::japanese;
  return look;
}

}  // namespace

TEST_CASE("件数の行は一致の度合いを数える", "[format][result]") {
  CHECK(count_line(sample_result(), Look{}) ==
        "2 passages in 2 documents: as whole words 1, not all words 1\n");
  SearchResult result = sample_result();
  result.total.grades = {2, 0, 0, 0, 0};
  CHECK(count_line(result, Look{}) == "2 passages in 2 documents\n");
  result.total = {1, true, 1, 1, 1, {1, 0, 0, 0, 0}};
  CHECK(count_line(result, Look{}) == "1 passage in 1 document\n");
}

TEST_CASE("数え切っていない件数はそう言う", "[format][result]") {
  SearchResult result = sample_result();
  result.total = {12000, false, 9000, 15000, 20, {12000, 0, 0, 0, 0}};
  CHECK(count_line(result, Look{}) == "about 12,000 passages (9,000 to 15,000) in 20 documents\n");
}

TEST_CASE("一致は端末では太字と下線、ほかでは « » で示す", "[format][result]") {
  const std::vector<TextRange> marks = {{0, 6}};
  Look look;
  CHECK(marked_text("初動対処訓練を実施", marks, look, 2) == "  «初動対処訓練»を実施\n");
  look.color = true;
  CHECK(marked_text("初動対処訓練を実施", marks, look, 2) == "  \x1b[1;4m初動対処訓練\x1b[0mを実施\n");
}

TEST_CASE("印は行をまたいでも両方の行に付く", "[format][result]") {
  Look look;
  look.width = 8;
  CHECK(marked_text("初動対処訓練を実施", {{2, 6}}, look, 0) == "初動«対処»\n«訓練»を実\n施\n");
}

TEST_CASE("おかしな印でも文は失われない", "[format][result]") {
  CHECK(marked_text("訓練計画", {{3, 99}, {0, 2}, {1, 2}, {9, 12}, {3, 3}}, Look{}, 0) == "«訓練»計«画»\n");
}

TEST_CASE("1件は題名、節、箇所、抜粋を示し、番号で show できる", "[format][result]") {
  const std::string text = hit_text(full_hit(), japanese());
  CHECK_THAT(text, Contains("1   サイバーセキュリティ2024（2024年）\n"));
  CHECK_THAT(text, Contains("2 国民が安全で安心して暮らせる › 2.7 対処態勢\n"));
  CHECK_THAT(text, Contains("p. 別添2 - 65 -（PDF 147–148頁）"));
  CHECK_THAT(text, Contains("d1-abc-0"));
  CHECK_THAT(text, Contains("«初動対処訓練»を実施した。"));
  CHECK_THAT(text, Contains("--all-similar"));
}

TEST_CASE("題名のない文書はファイル名で示す", "[format][result]") {
  CHECK_THAT(hit_text(bare_hit(), Look{}), Catch::StartsWith("2   memo.txt\n"));
}

TEST_CASE("語として一致しないものは度合いを示す", "[format][result]") {
  CHECK_THAT(hit_text(bare_hit(), Look{}), Contains("not all words"));
  CHECK_THAT(hit_text(full_hit(), Look{}), !Contains("whole words"));
}

TEST_CASE("引用は詳しい表示だけに出る", "[format][result]") {
  Look look;
  CHECK_THAT(hit_text(full_hit(), look), !Contains("『"));
  look.verbose = true;
  CHECK_THAT(hit_text(full_hit(), look), Contains("『サイバーセキュリティ2024』"));
}

TEST_CASE("端末では行が幅に収まる", "[format][result]") {
  Look look = japanese();
  look.width = 40;
  look.verbose = true;
  const std::string text = hit_text(full_hit(), look);
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    const std::string line = text.substr(at, text.find('\n', at) - at);
    CAPTURE(line);
    CHECK(width_of(line) <= 44);  // the signs « » come on top
  }
}

TEST_CASE("文書の中の制御文字は端末に届かない", "[format][result]") {
  Hit hit = full_hit();
  hit.passage.document.metadata.title = "題\x1b]0;x\x07";
  hit.passage.section = {"節\x1b[2J"};
  hit.passage.page_label = "1\n2";
  hit.snippet.text = "文\x1b[31m";
  CHECK(hit_text(hit, Look{}).find('\x1b') == std::string::npos);
}

TEST_CASE("show は段落を分けたまま、前後を字下げして示す", "[format][result]") {
  PassageContext context;
  context.passage = full_hit().passage;
  context.passage.text = "第一段。\n第二段\x1b。";
  context.after = {bare_hit().passage};
  const std::string text = context_text(context, Look{});
  CHECK_THAT(text, Contains("\n第一段。\n第二段 。\n\n    訓練\n"));
  CHECK_THAT(text, Catch::EndsWith(citation_of(context.passage) + "\n"));
}

TEST_CASE("飛ばしたファイルは名と理由", "[format][report]") {
  const SkippedFile file{"a\x1b.pdf", ErrorCode::unsupported, "the file is empty", {}};
  CHECK(skipped_text(file, japanese()) == "a\\x1b.pdf: ファイルが空です");
}

TEST_CASE("進み具合は1行に収まり、初めは速さを言わない", "[format][report]") {
  IndexProgress progress{12, 24, 500, 1000, 1234, "とても長い名前の報告書のファイル.pdf"};
  CHECK(progress_text(progress, 0.5, Look{}, 200) ==
        "50% · 12/24 files · 1,234 passages · とても長い名前の報告書のファイル.pdf");
  CHECK_THAT(progress_text(progress, 10, Look{}, 200), Contains("50 B/s · 0:10 left"));
  CHECK(width_of(progress_text(progress, 10, Look{}, 30)) <= 30);
  CHECK_THAT(progress_text(IndexProgress{}, 10, Look{}, 80), Contains("0%"));
}

TEST_CASE("検査の報告は誤りを挙げる", "[format][report]") {
  VerifyReport report;
  CHECK_THAT(verify_text(report, Look{}), Contains("The index is sound"));
  report.faults = {"passage 3 has no document"};
  CHECK_THAT(verify_text(report, Look{}), Contains("- passage 3 has no document\n1 fault found"));
}
