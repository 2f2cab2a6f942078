// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/export.hpp>
#include <hakusho/terms.hpp>
#include <hakusho/trend.hpp>
#include <nlohmann/json.hpp>

#include "sample_result.hpp"

using namespace hakusho;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> names(const Json& object) {
  std::vector<std::string> out;
  for (const auto& each : object.items()) out.push_back(each.key());
  return out;
}

using Names = std::vector<std::string>;

SearchResult one(Hit hit) {
  SearchResult result;
  result.query_text = "問い";
  result.hits = {std::move(hit)};
  return result;
}

}  // namespace

TEST_CASE("検索の JSON の項目は約束の順に並ぶ", "[export][json]") {
  const Json json = Json::parse(to_json(sample_result()));
  CHECK(names(json) == Names{"version", "query", "index", "total", "facets", "hits"});
  CHECK(names(json["total"]) == Names{"passages", "exact", "at_least", "at_most", "documents", "grades"});
  CHECK(names(json["total"]["grades"]) == Names{"word", "parts", "scattered", "substring", "partial"});
  CHECK(names(json["hits"][0]) ==
        Names{"rank",     "score",          "match",   "via",      "id",         "source_id",
              "document", "fiscal_years",   "page",    "page_end", "page_label", "lines",
              "section",  "section_number", "kind",    "row",      "text",       "highlights",
              "snippet",  "recovery",       "similar", "citation"});
  CHECK(json["hits"][0]["section_number"] == "2.7");
  CHECK(names(json["hits"][0]["document"]) == Names{"id", "path", "title", "series", "publisher", "year",
                                                    "published", "url", "meeting", "source_page"});
  CHECK(names(json["hits"][0]["row"]) == Names{"item_no", "ministries", "cell", "cell_heading"});
}

TEST_CASE("わかっていない項目は null", "[export][json]") {
  const Json hit = Json::parse(to_json(sample_result()))["hits"][1];
  for (const char* name : {"source_id", "page", "page_end", "page_label", "lines", "section_number", "row"}) {
    CAPTURE(name);
    CHECK(hit[name].is_null());
  }
  for (const char* name :
       {"title", "series", "publisher", "year", "published", "url", "meeting", "source_page"}) {
    CAPTURE(name);
    CHECK(hit["document"][name].is_null());
  }
  CHECK(Json::parse(to_json(sample_result()))["facets"].is_null());
}

TEST_CASE("答えは索引の名を持ち、欠けたものがあれば名を挙げる", "[export][json]") {
  const auto index_of = [](auto answer, auto write) {
    answer.fingerprint = "f00d";
    CHECK(Json::parse(write(answer))["index"] == Json::parse(R"({"fingerprint":"f00d"})"));
    answer.unreachable = {"tcp:a:7710"};
    return Json::parse(write(answer))["index"].dump();
  };
  const auto plain = [](const auto& answer) { return to_json(answer); };
  const std::string partial = R"({"fingerprint":"f00d","partial":true,"missing":["tcp:a:7710"]})";
  CHECK(index_of(SearchResult{}, plain) == partial);
  CHECK(index_of(SearchResult{}, facets_to_json) == partial);
  CHECK(index_of(MeasureTrace{},
                 [](const MeasureTrace& trace) { return to_json(trace, Language::english); }) == partial);
  CHECK(index_of(MeasureComparison{}, plain) == partial);
  CHECK(index_of(ProgressReport{}, plain) == partial);
  CHECK(index_of(Trend{}, plain) == partial);
  CHECK(index_of(TermList{}, plain) == partial);
  CHECK(index_of(DocumentList{}, plain) == partial);
}

TEST_CASE("1頁に収まる文章の page_end は page", "[export][json]") {
  Hit hit = bare_hit();
  hit.passage.page = 5;
  CHECK(Json::parse(to_json(one(hit)))["hits"][0]["page_end"] == 5);
}

TEST_CASE("一致の範囲は符号位置の対で出る", "[export][json]") {
  const Json hit = Json::parse(to_json(sample_result()))["hits"][0];
  CHECK(hit["highlights"] == Json::parse("[[0,6]]"));
  CHECK(hit["snippet"]["marks"] == Json::parse("[[0,6]]"));
}

TEST_CASE("ファセットは値と数の対", "[export][json]") {
  SearchResult result = sample_result();
  result.facets = Facets{{{2024, 12}}, {{"総務省", 3}}, {{"plan", 2}}, {}, {{2023, 9}}};
  CHECK(
      Json::parse(to_json(result))["facets"] ==
      Json::parse(
          R"({"year":[[2024,12]],"fiscal_year":[[2023,9]],"ministry":[["総務省",3]],"cell":[["plan",2]],"section":[]})"));
}

TEST_CASE("該当なしでも JSON は出る", "[export][json]") {
  const Json json = Json::parse(to_json(SearchResult{}));
  CHECK(json["hits"].empty());
  CHECK(json["total"]["passages"] == 0);
}

TEST_CASE("JSON Lines は1件1行で JSON の hits と同じ", "[export][json]") {
  const std::string lines = to_json_lines(sample_result());
  const Json hits = Json::parse(to_json(sample_result()))["hits"];
  REQUIRE(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(Json::parse(lines.substr(0, lines.find('\n'))) == hits[0]);
}

TEST_CASE("UTF-8 でないファイル名は余分なバイトだけ %XX になる", "[export][json]") {
  Hit hit = bare_hit();
  hit.passage.document.path = "\x94\x92\x8F\x91/令和.txt";
  CHECK(Json::parse(to_json(one(hit)))["hits"][0]["document"]["path"] == "%94%92%8F%91/令和.txt");
}

TEST_CASE("壊れた本文があっても JSON は読める", "[export][json]") {
  Hit hit = bare_hit();
  hit.passage.text = "訓\xE7 練\x01";
  CHECK(Json::parse(to_json(one(hit)))["hits"][0]["text"] == "訓\uFFFD 練\x01");
}

TEST_CASE("extract の行は約束の項目を順に持つ", "[export][json]") {
  Block block;
  block.kind = BlockKind::cell;
  block.text = "訓練";
  block.page = 65;
  block.cell = CellRole::next_plan;
  block.boxes = {{65, 10.123456, 20, 30, 40.5}};
  const std::string line = to_json_line(block, "a.pdf");
  const Json json = Json::parse(line);
  CHECK(names(json) == Names{"file", "page", "page_end", "page_label", "lines", "kind", "section", "table",
                             "row", "col", "cell", "item_no", "ministries", "fiscal_years", "text", "boxes",
                             "recovery"});
  CHECK(json["cell"] == "next_plan");
  CHECK(json["page_end"].is_null());
  CHECK(json["boxes"] == Json::parse("[[65,10.1235,20.0,30.0,40.5]]"));
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
}

TEST_CASE("文章の前後の JSON は同じ形の文章を並べる", "[export][json]") {
  PassageContext context;
  context.before = {bare_hit().passage};
  context.passage = full_hit().passage;
  const Json json = Json::parse(to_json(context));
  CHECK(names(json) == Names{"version", "before", "passage", "after"});
  CHECK(names(json["before"][0]) == names(json["passage"]));
  CHECK(json["passage"]["citation"] == citation_of(full_hit().passage));
}

TEST_CASE("統計と検査の JSON", "[export][json]") {
  IndexStatistics statistics;
  statistics.documents_by_year = {{2024, 3}};
  statistics.passages_by_series = {{"情報通信白書", 9}};
  const Json json = Json::parse(to_json(statistics));
  CHECK(json["documents_by_year"] == Json::parse("[[2024,3]]"));
  CHECK(json["passages_by_series"] == Json::parse(R"([["情報通信白書",9]])"));
  VerifyReport report;
  CHECK(Json::parse(to_json(report))["sound"] == true);
  report.faults = {"a term without passages"};
  CHECK(Json::parse(to_json(report))["sound"] == false);
}

TEST_CASE("CSV の文字列は引用符で囲み、中の引用符は二つにし、値は変えない", "[export][csv]") {
  Hit hit = bare_hit();
  hit.passage.text = "=1+2,\"訓練\"\n次";
  const std::string csv = to_csv(one(hit));
  CHECK_THAT(csv, Catch::Contains("\"=1+2,\"\"訓練\"\"\n次\""));
}

TEST_CASE("CSV の行はみな見出しと同じ列数で CRLF で終わる", "[export][csv]") {
  const std::string csv = to_csv(sample_result());
  std::vector<int> widths = {1};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] == '"') quoted = !quoted;
    if (quoted) continue;
    if (csv[i] == ',') ++widths.back();
    if (csv[i] == '\n') {
      CHECK(csv[i - 1] == '\r');
      widths.push_back(1);
    }
  }
  REQUIRE(widths.size() == 4);
  CHECK(widths[0] == 27);
  CHECK(widths[1] == widths[0]);
  CHECK(widths[2] == widths[0]);
}

TEST_CASE("Markdown は一致を太字にし、本文の記号を文字として残す", "[export][markdown]") {
  Hit hit = bare_hit();
  hit.snippet = {"*訓練*の<b>計画_", {{1, 3}}};
  CHECK_THAT(to_markdown(one(hit)), Catch::Contains("> \\***訓練**\\*の\\<b>計画\\_\n"));
}

TEST_CASE("Markdown で括弧に接する太字は要素で書く", "[export][markdown]") {
  Hit hit = bare_hit();
  hit.snippet = {"は「訓練」を", {{1, 5}}};
  CHECK_THAT(to_markdown(one(hit)), Catch::Contains("は<b>「訓練」</b>を"));
}

TEST_CASE("Markdown は行頭の番号を箇条書きにせず、URL に逆斜線を入れない", "[export][markdown]") {
  Hit hit = bare_hit();
  hit.snippet.text = "1. 訓練";
  hit.citation = "『題』, https://example.jp/a_b?x=1&y=2#p";
  const std::string markdown = to_markdown(one(hit));
  CHECK_THAT(markdown, Catch::Contains("> 1\\. 訓練"));
  CHECK_THAT(markdown, Catch::Contains("https://example.jp/a_b?x=1&y=2#p"));
}

TEST_CASE("Markdown は範囲の外の印で壊れない", "[export][markdown]") {
  Hit hit = bare_hit();
  hit.snippet = {"訓練", {{1, 9}, {0, 1}, {5, 5}}};
  CHECK_THAT(to_markdown(one(hit)), Catch::Contains("> 訓**練**\n"));
}

TEST_CASE("BibTeX は報告書ごとに1件で、箇所を note に並べる", "[export][bibtex]") {
  SearchResult result = sample_result();
  Hit other = full_hit();
  other.passage.page = 200;
  other.passage.page_end.reset();
  result.hits.push_back(other);
  const std::string bibtex = to_bibtex(result);
  CHECK(std::count(bibtex.begin(), bibtex.end(), '@') == 2);
  CHECK_THAT(bibtex,
             Catch::StartsWith("@techreport{hakusho2024-d1,\n  title = {{サイバーセキュリティ2024}},\n"));
  CHECK_THAT(bibtex, Catch::Contains("  year = {2024},\n  month = jul,\n  day = {10},\n"));
  CHECK_THAT(bibtex,
             Catch::Contains("PDF 147–148頁") && Catch::Contains("; 2 国民") && Catch::Contains("PDF 200頁"));
  CHECK_THAT(bibtex, Catch::Contains("@misc{hakusho-d3,\n  title = {{memo.txt}}\n}\n"));
}

TEST_CASE("BibTeX の値の記号は LaTeX の文字になり、括弧は釣り合う", "[export][bibtex]") {
  Hit hit = full_hit();
  hit.passage.document.metadata.title = "50% & {A}_#$~^\\";
  hit.passage.document.metadata.url = "https://example.jp/a_b%20{c}?d=1&e=2#f";
  const std::string bibtex = to_bibtex(one(hit));
  CHECK_THAT(bibtex, Catch::Contains("50\\% \\& \\textbraceleft{}A\\textbraceright{}\\_\\#\\$"
                                     "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}"));
  CHECK_THAT(bibtex, Catch::Contains("url = {https://example.jp/a_b%20%7Bc%7D?d=1&e=2#f}"));
  CHECK(std::count(bibtex.begin(), bibtex.end(), '{') == std::count(bibtex.begin(), bibtex.end(), '}'));
}

TEST_CASE("CSL-JSON は知られている項目だけを持つ", "[export][csl]") {
  const Json items = Json::parse(to_csl(sample_result()));
  REQUIRE(items.size() == 2);
  CHECK(items[0]["type"] == "report");
  CHECK(items[0]["issued"] == Json::parse(R"({"date-parts":[[2024,7,10]]})"));
  CHECK(items[0]["publisher"] == "内閣サイバーセキュリティセンター");
  CHECK(names(items[1]) == Names{"id", "type", "title"});
}

TEST_CASE("読めない公表日は年に頼る", "[export][csl]") {
  const auto [published, parts] = GENERATE(table<std::string, std::string>({
      {"2024-07", "[[2024,7]]"},
      {"2024", "[[2024]]"},
      {"令和6年7月", "[[2023]]"},
      {"2024-13-01", "[[2023]]"},
      {"99999999999", "[[2023]]"},
      {"2024-07-", "[[2024,7]]"},
  }));
  CAPTURE(published);
  Hit hit = full_hit();
  hit.passage.document.metadata.published = published;
  hit.passage.document.metadata.year = 2023;
  CHECK(Json::parse(to_csl(one(hit)))[0]["issued"]["date-parts"] == Json::parse(parts));
}

TEST_CASE("該当なしの各形式は空の入れ物", "[export]") {
  CHECK(to_json_lines(SearchResult{}).empty());
  CHECK(to_bibtex(SearchResult{}).empty());
  CHECK(to_csl(SearchResult{}) == "[]\n");
  CHECK(to_csv(SearchResult{}).ends_with("citation\r\n"));
}
