// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>

/// A hit in which every member is known.
inline hakusho::Hit full_hit() {
  hakusho::Hit hit;
  hit.rank = 1;
  hit.score = 12.34567;
  hit.grade = hakusho::MatchGrade::word;
  hakusho::Passage& passage = hit.passage;
  passage.id = "d1-abc-0";
  passage.source_id = "row-9";
  passage.document = {"d1",
                      "reports/cs2024.pdf",
                      {"サイバーセキュリティ2024", "サイバーセキュリティ", "内閣サイバーセキュリティセンター",
                       2024, "2024-07-10", "https://example.jp/cs2024.pdf"}};
  passage.kind = hakusho::BlockKind::cell;
  passage.text = "初動対処訓練を実施した。";
  passage.section = {"2 国民が安全で安心して暮らせる", "2.7 対処態勢"};
  passage.page = 147;
  passage.page_end = 148;
  passage.page_label = "別添2 - 65 -";
  passage.fiscal_years = {2023, 2024};
  passage.item_no = "(ア)";
  passage.ministries = {"内閣官房"};
  passage.cell = hakusho::CellRole::plan;
  passage.cell_heading = "2023 年度 年次計画";
  hit.highlights = {{0, 6}};
  hit.snippet = {"初動対処訓練を実施した。", {{0, 6}}};
  hit.similar = {"d2-abc-0"};
  hit.citation = hakusho::citation_of(passage);
  return hit;
}

/// A hit of which only text and path are known.
inline hakusho::Hit bare_hit() {
  hakusho::Hit hit;
  hit.rank = 2;
  hit.grade = hakusho::MatchGrade::partial;
  hit.passage.id = "d3-def-0";
  hit.passage.document.id = "d3";
  hit.passage.document.path = "memo.txt";
  hit.passage.text = "訓練";
  hit.snippet.text = "訓練";
  hit.citation = hakusho::citation_of(hit.passage);
  return hit;
}

inline hakusho::SearchResult sample_result() {
  hakusho::SearchResult result;
  result.query_text = "初動対処訓練";
  result.query_parsed = "初動対処訓練";
  result.fingerprint = "f00d";
  result.total.passages = result.total.at_least = result.total.at_most = 2;
  result.total.documents = 2;
  result.total.grades = {1, 0, 0, 0, 1};
  result.hits = {full_hit(), bare_hit()};
  return result;
}
