// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/passages/spoken_years.hpp"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

using Years = std::vector<int>;

PassageDraft passage(std::string text, std::vector<std::string> section = {}) {
  PassageDraft draft;
  draft.text = std::move(text);
  draft.section = std::move(section);
  return draft;
}

Years years_of(PassageDraft draft, std::optional<int> report_year = 2024) {
  fill_in_spoken_years({&draft, 1}, report_year);
  return draft.fiscal_years;
}

PassageDraft cell(CellRole role, std::string text) {
  PassageDraft draft = passage(std::move(text));
  draft.kind = BlockKind::cell;
  draft.cell = role;
  return draft;
}

}  // namespace

TEST_CASE("本文は書いてある年度について述べる", "[indexer][spoken_years]") {
  CHECK(years_of(passage("令和4年度から演習を実施している。")) == Years{2022});
}

TEST_CASE("本年度は資料の年度である", "[indexer][spoken_years]") {
  CHECK(years_of(passage("本年度は演習を実施する。"), 2021) == Years{2021});
}

TEST_CASE("資料の年が分からなければ本年度の年は分からない", "[indexer][spoken_years]") {
  CHECK(years_of(passage("本年度は演習を実施する。"), std::nullopt).empty());
}

TEST_CASE("年のない本文は見出しの年度について述べる", "[indexer][spoken_years]") {
  CHECK(years_of(passage("演習を実施した。",
                         {"第1章　2020年からの歩み", "2　令和3年度の取組", "(1) 演習"})) == Years{2021});
}

TEST_CASE("本文の年は見出しの年に勝る", "[indexer][spoken_years]") {
  CHECK(years_of(passage("2019年度に開始した。", {"令和3年度の取組"})) == Years{2019});
}

TEST_CASE("見出しが変われば見出しの年度も変わる", "[indexer][spoken_years]") {
  std::vector<PassageDraft> drafts = {passage("演習を実施した。", {"令和3年度"}),
                                      passage("演習を実施した。", {"令和4年度"})};
  fill_in_spoken_years(drafts, 2024);
  CHECK(drafts[0].fiscal_years == Years{2021});
  CHECK(drafts[1].fiscal_years == Years{2022});
}

TEST_CASE("表の欄の年度は欄の見出しが決める", "[indexer][spoken_years]") {
  PassageDraft plan = cell(CellRole::plan, "2025年度までに整備する。");
  plan.fiscal_years = {2023};
  CHECK(years_of(plan) == Years{2023});
}

TEST_CASE("年度の分からない計画の欄は、期限を自分の年度としない", "[indexer][spoken_years]") {
  CHECK(years_of(cell(CellRole::plan, "2025年度までに整備する。")).empty());
}

TEST_CASE("役割のない表の欄は本文と同じく読む", "[indexer][spoken_years]") {
  CHECK(years_of(cell(CellRole::other, "2025年度")) == Years{2025});
}
