// SPDX-License-Identifier: GPL-2.0-or-later
// Measures followed through small made-up reports.
#include <algorithm>
#include <catch2/catch.hpp>
#include <hakusho/export.hpp>

#include "tests/support/measure_reports.hpp"
#include "tests/support/reading.hpp"

using namespace hakusho;
using hakusho::test::error_of;
using hakusho::test::MeasureReports;
using hakusho::test::ReportRow;

namespace {

using Links = std::vector<std::string>;

template <typename Call>
std::optional<ErrorCode> code_of(Call&& call) {
  const auto error = error_of(call);
  return error ? std::optional(error->code()) : std::nullopt;
}

// "reworded (ア)@2022 (イ)@2023" of the links between reports, next_to_plan left out.
Links onward(const MeasureTrace& trace) {
  Links found;
  const auto place = [&](std::size_t step) {
    const Passage& passage = trace.steps[step].passage;
    return passage.item_no.value_or("") + "@" + std::to_string(passage.document.metadata.year.value_or(0));
  };
  for (const TraceLink& link : trace.links)
    if (link.type <= LinkType::merged)
      found.push_back(std::string(name_of(link.type)) + " " + place(link.from) + " " + place(link.to));
  return found;
}

// Other measures, so that words which many share weigh less.
std::vector<ReportRow> others(int year) {
  const std::string next = std::to_string(year);
  std::vector<ReportRow> rows;
  for (const char* topic : {"離島航路の予約の仕組み", "学校図書館の記録の電子化", "水産市場の担い手の育成",
                            "踏切の安全の点検", "火山の監視機器の更新", "母子保健の相談の受付"}) {
    const std::string text = std::string(topic) + "に関する手引書を作成し、関係機関に周知する。";
    rows.push_back({"", "総務省", text, std::string(topic) + "について説明会を開催した。", text});
  }
  return rows;
}

std::vector<ReportRow> with_others(std::vector<ReportRow> rows, int year) {
  for (ReportRow& row : others(year)) rows.push_back(std::move(row));
  return rows;
}

const std::string drill = "電力の広域の停止を想定した初動対処訓練を実施し、関係機関に周知する。";
const std::string audit = "政府機関の対策の監査を第三者が実施し、関係機関に周知する。";

}  // namespace

TEST_CASE("番号が変わっても同じ施策を追う", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", drill, "訓練をした。", drill},
                                 {"", "総務省", audit, "監査をした。", audit}},
                                2022));
  reports.add(2023, with_others({{"", "総務省", audit, "監査をした。", audit},
                                 {"", "総務省", drill, "訓練をした。", drill}},
                                2023));
  const MeasureTrace trace = reports.searcher().trace("初動対処訓練");
  CHECK(onward(trace) == Links{"continues (ア)@2022 (イ)@2023"});
}

TEST_CASE("行の中で、計画は成果に、成果は次の計画につながる", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2022));
  const MeasureTrace trace = reports.searcher().trace("初動対処訓練");
  REQUIRE(trace.links.size() == 2);
  CHECK(trace.links[0].type == LinkType::plan_to_progress);
  CHECK(trace.links[1].type == LinkType::progress_to_next);
}

TEST_CASE("成果のない行には、計画から成果へのつながりがない", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", drill, "－", drill}}, 2022));
  CHECK(reports.searcher().trace("初動対処訓練").links.empty());
}

TEST_CASE("改められた文面には、変更の分類が付く", "[searcher][trace]") {
  const std::string weak = "電力の広域の停止を想定した初動対処訓練の実施について検討し、関係機関に周知する。";
  const std::string strong =
      "電力の広域の停止を想定した初動対処訓練の実施について検討し、関係機関を支援する。";
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", weak, "検討した。", drill}}, 2022));
  reports.add(2023, with_others({{"", "総務省", drill, "訓練をした。", strong}}, 2023));
  const MeasureTrace trace = reports.searcher().trace("初動対処訓練");
  REQUIRE(onward(trace) == Links{"reworded (ア)@2022 (ア)@2023"});
  const auto link = std::find_if(trace.links.begin(), trace.links.end(),
                                 [](const TraceLink& each) { return each.type == LinkType::reworded; });
  CHECK_FALSE(link->changes.empty());
  CHECK_FALSE(link->reasons.empty());
}

TEST_CASE("文面を共有する別の施策にはつながない", "[searcher][trace]") {
  const std::string power = "電力分野の事業者を対象に訓練を実施し、現場と本社の間の連絡の手順を確認する。";
  const std::string water = "水道分野の事業者を対象に訓練を実施し、現場と本社の間の連絡の手順を確認する。";
  MeasureReports reports;
  reports.add(2022,
              with_others({{"", "経済産業省", power, "実施した。", "目的を達したため終了する。"}}, 2022));
  reports.add(2023, with_others({{"", "厚生労働省", water, "実施した。", water}}, 2023));
  CHECK(onward(reports.searcher().trace("電力分野")).empty());
}

TEST_CASE("一つの施策が二つに分かれる", "[searcher][trace]") {
  const std::string exercise = "分野横断の演習を実施し、複数の分野が同時に停止する状況を想定する。";
  const std::string standards = "各分野の安全基準を国内外の事案の教訓に照らして点検し、改善を求める。";
  MeasureReports reports;
  reports.add(
      2022, with_others({{"", "総務省",
                          "分野横断の演習を実施するとともに、演習の結果を用いて各分野の安全基準を点検する。",
                          "演習をした。", exercise + standards}},
                        2022));
  reports.add(2023, with_others({{"", "総務省", exercise, "演習をした。", exercise},
                                 {"", "総務省", standards, "点検した。", standards}},
                                2023));
  CHECK(onward(reports.searcher().trace("分野横断の演習 安全基準")) ==
        Links{"split (ア)@2022 (ア)@2023", "split (ア)@2022 (イ)@2023"});
}

TEST_CASE("二つの施策が一つに合わさる", "[searcher][trace]") {
  const std::string both = "政府機関の通信の監視と端末における検知を統合した分析の基盤を運用する。";
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", "政府機関の通信を24時間体制で監視する。", "監視した。",
                                  "統合して次のとおり取り組む。" + both},
                                 {"", "総務省", "政府機関の端末で不審な動作を検知する仕組みを導入する。",
                                  "導入した。", "統合して次のとおり取り組む。" + both}},
                                2022));
  reports.add(2023, with_others({{"", "総務省", both, "運用した。", both}}, 2023));
  CHECK(onward(reports.searcher().trace("分析の基盤")) ==
        Links{"merged (ア)@2022 (ア)@2023", "merged (イ)@2022 (ア)@2023"});
}

TEST_CASE("年が欠けても、前後の報告をつなぐ", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2021, with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2021));
  reports.add(2023, with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2023));
  const MeasureTrace trace = reports.searcher().trace("初動対処訓練");
  CHECK(onward(trace) == Links{"continues (ア)@2021 (ア)@2023"});
  CHECK(std::none_of(trace.links.begin(), trace.links.end(),
                     [](const TraceLink& link) { return link.type == LinkType::next_to_plan; }));
}

TEST_CASE("同じ年の同じ報告が二つあっても、施策は一つ", "[searcher][trace]") {
  MeasureReports reports;
  const auto rows = with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2022);
  reports.add(2022, rows);
  reports.add(2022, rows, "施策年次計画", "copy");
  CHECK(reports.searcher().trace("初動対処訓練").steps.size() == 3);
}

TEST_CASE("系列の違う報告はつながない", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2022));
  reports.add(2023, with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2023), "別の計画");
  TraceOptions options;
  options.series = "施策年次計画";
  CHECK(onward(reports.searcher().trace("初動対処訓練", options)).empty());
}

TEST_CASE("所在から施策を追う", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2022));
  reports.add(2023, with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2023));
  CHECK(onward(reports.searcher().trace("1.1(ア)@2023")) == Links{"continues (ア)@2022 (ア)@2023"});
  CHECK(reports.searcher().trace("1.1(ヲ)@2023").steps.empty());
}

TEST_CASE("ない系列は、あるものを挙げて断る", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2022, others(2022));
  CHECK(code_of([&] { reports.searcher().trace_series("ない計画"); }) == ErrorCode::not_found);
}

TEST_CASE("施策のある系列が二つなら、名指しを求める", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2022, others(2022));
  reports.add(2022, with_others({{"", "総務省", drill, "訓練をした。", drill}}, 2022), "別の計画");
  CHECK(code_of([&] { reports.searcher().trace_series(""); }) == ErrorCode::invalid_argument);
}

TEST_CASE("何も合わなければ空の答え", "[searcher][trace]") {
  MeasureReports reports;
  reports.add(2022, others(2022));
  CHECK(reports.searcher().trace("量子暗号通信網").steps.empty());
}

TEST_CASE("表のない白書は、年ごとの文章のつながりになる", "[searcher][trace]") {
  hakusho::test::SmallIndex index({{"実践的な演習CYDERを初めて実施した。", "白書2020", 2020, {}, "白書"},
                                   {"演習とは別の話。", "白書2021", 2021, {}, "白書"},
                                   {"実践的な演習CYDERを全国で実施した。", "白書2022", 2022, {}, "白書"}});
  const MeasureTrace trace = index.searcher().trace("CYDER");
  CHECK_FALSE(trace.of_rows);
  REQUIRE(trace.steps.size() == 2);
  CHECK(trace.steps[0].passage.document.metadata.year == 2020);
  CHECK(trace.steps[1].passage.document.metadata.year == 2022);
  CHECK(trace.links.size() == 1);
}

TEST_CASE("系列も題もない報告は、同じフォルダーの系列に入る", "[searcher][trace]") {
  hakusho::test::SmallIndex index;
  std::filesystem::create_directory(index.sources() + "/hakusho");
  index.write_text("hakusho/r2.txt",
                   "第1章 動向\n\n実践的な演習CYDERを全国の会場で実施し、参加者は前の年より増えた。\n");
  index.write_text("hakusho/r3.txt",
                   "第1章 動向\n\n実践的な演習CYDERを遠隔でも実施し、参加者は前の年より増えた。\n");
  index.write_text("hakusho/manifest.tsv", "path\tseries\tyear\nr2.txt\t電子白書\t2020\nr3.txt\t\t2021\n");
  index.index();
  CHECK(index.searcher().trace("CYDER").steps.size() == 2);
}

TEST_CASE("二つの報告を比べる", "[searcher][trace][compare]") {
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", drill, "訓練をした。", drill},
                                 {"", "総務省", audit, "監査をした。", "終了する。"}},
                                2022));
  reports.add(2023, with_others({{"", "デジタル庁", drill, "訓練をした。", drill},
                                 {"", "金融庁", "損害を補う保険の在り方を調査する。", "調査した。",
                                  "保険の調査を続ける。"}},
                                2023));
  const MeasureComparison comparison = reports.searcher().compare(2022, 2023);
  const auto count = [&](MeasureFate fate) {
    return std::count_if(comparison.measures.begin(), comparison.measures.end(),
                         [&](const ComparedMeasure& measure) { return measure.fate == fate; });
  };
  CHECK(count(MeasureFate::continued) == 6);
  CHECK(count(MeasureFate::handed_over) == 1);
  CHECK(count(MeasureFate::dropped) == 1);
  CHECK(count(MeasureFate::added) == 1);
}

TEST_CASE("比べる年は順に、報告のある年を", "[searcher][trace][compare]") {
  MeasureReports reports;
  reports.add(2022, others(2022));
  CHECK(code_of([&] { reports.searcher().compare(2023, 2022); }) == ErrorCode::invalid_argument);
  CHECK(code_of([&] { reports.searcher().compare(2022, 2024); }) == ErrorCode::not_found);
}

TEST_CASE("成果のない計画と、取り上げられない計画を挙げる", "[searcher][trace][progress]") {
  MeasureReports reports;
  reports.add(2022, with_others({{"", "総務省", drill, "－", drill}}, 2022));
  reports.add(2023, others(2023));
  const ProgressReport report = reports.searcher().progress();
  REQUIRE(report.notes.size() == 2);
  CHECK(report.notes[0].finding == ProgressFinding::no_result);
  CHECK(report.notes[1].finding == ProgressFinding::no_follow_up);
}

TEST_CASE("続くだけの計画は、回数を満たせば挙げる", "[searcher][trace][progress]") {
  MeasureReports reports;
  for (const int year : {2021, 2022, 2023}) reports.add(year, others(year));
  CHECK(reports.searcher().progress().notes.size() == others(2023).size());
  ProgressOptions four;
  four.repeated_years = 4;
  CHECK(reports.searcher().progress(four).notes.empty());
}

TEST_CASE("施策の年表は、文書の文字を HTML として読ませない", "[searcher][trace][html]") {
  MeasureReports reports;
  reports.add(2022,
              with_others({{"", "総務省", "訓練&lt;script&gt;を量子暗号で実施する。", "－", drill}}, 2022));
  const std::string page = to_html(reports.searcher().trace("量子暗号"), Language::japanese);
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("&lt;script&gt;") != std::string::npos);
}
