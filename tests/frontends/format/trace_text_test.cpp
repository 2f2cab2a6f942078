// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/trace_text.hpp"

#include <catch2/catch.hpp>

#include "frontends/format/comparison_text.hpp"

using namespace hakusho;
using namespace hakusho::cli;
using Catch::Contains;

namespace {

TraceStep step(int year, const std::string& text) {
  TraceStep out;
  out.passage.id = "d" + std::to_string(year) + "-0-0";
  out.passage.document = {"d" + std::to_string(year), "a.pdf", {}};
  out.passage.document.metadata.year = year;
  out.passage.text = text;
  out.passage.cell = CellRole::plan;
  out.passage.item_no = "(ア)";
  out.passage.ministries = {"総務省"};
  out.passage.fiscal_years = {year - 1};
  out.section_number = "2.7";
  return out;
}

MeasureTrace two_years() {
  MeasureTrace trace;
  trace.series = "電子社会安全計画";
  trace.steps = {step(2022, "訓練を検討する。"), step(2023, "訓練を実施する。")};
  TraceLink link;
  link.to = 1;
  link.type = LinkType::reworded;
  link.confidence = 0.9349;
  link.reasons = {{"the same place: {0}", {"2.7(ア)"}}};
  link.changes = {{ChangeClass::verb_stronger, {3, 5}, {3, 5}}};
  trace.links = {link};
  return trace;
}

Look japanese() {
  Look look;
  look.language = Language::japanese;
  return look;
}

}  // namespace

TEST_CASE("年表は、報告の年、所在、担当で行を始める", "[format][trace]") {
  CHECK_THAT(trace_text(two_years(), japanese()), Contains("2022  2.7(ア)  総務省\n"));
}

TEST_CASE("年表は、つながりの種類と確かさ、変わった言葉を示す", "[format][trace]") {
  const std::string text = trace_text(two_years(), japanese());
  CHECK_THAT(text, Contains("→ 2023 2.7(ア)：改訂（93%）"));
  CHECK_THAT(text, Contains("動詞が強まる：「検討」 → 「実施」"));
}

TEST_CASE("理由は、求められたときに示す", "[format][trace]") {
  Look look;
  CHECK_THAT(trace_text(two_years(), look), !Contains("the same place"));
  look.verbose = true;
  CHECK_THAT(trace_text(two_years(), look), Contains("the same place: 2.7(ア)"));
}

TEST_CASE("文書の制御文字は端末に届かない", "[format][trace]") {
  MeasureTrace trace = two_years();
  trace.steps[0].passage.text = "訓練\x1b[31mを検討する。";
  CHECK_THAT(trace_text(trace, Look{}), !Contains("\x1b"));
}

TEST_CASE("比べた結果は数から始まり、変わらないものは省く", "[format][trace]") {
  MeasureComparison comparison;
  comparison.series = "電子社会安全計画";
  comparison.from_year = 2022, comparison.to_year = 2023;
  ComparedMeasure same, gone;
  same.from = {step(2022, "点検する。")}, same.to = {step(2023, "点検する。")};
  gone.fate = MeasureFate::dropped, gone.from = {step(2022, "訓練を検討する。")};
  comparison.measures = {same, gone};
  const std::string text = comparison_text(comparison, Look{});
  CHECK_THAT(text, Contains("Unchanged 1 · Dropped 1"));
  CHECK_THAT(text, Contains("訓練を検討する。"));
  CHECK_THAT(text, !Contains("点検する。"));
}

TEST_CASE("気になる点がなければ、そう言う", "[format][trace]") {
  ProgressReport report;
  report.series = "電子社会安全計画";
  report.measures = 1;
  CHECK(progress_text(report, Look{}) == "電子社会安全計画  1 row looked at\nNothing is amiss\n");
}
