// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/index_writer.hpp>
#include <nlohmann/json.hpp>

using namespace hakusho;

TEST_CASE("索引づけの報告は飛ばしたファイルを理由とともに挙げる", "[report]") {
  IndexReport report;
  report.added = 2;
  report.seconds = 1.23456;
  report.skipped = {{"\x94\x92.txt", ErrorCode::unsupported, "the file is empty", {}}};
  const auto json = nlohmann::json::parse(to_json(report, Language::japanese));
  CHECK(json["version"] == 1);
  CHECK(json["added"] == 2);
  CHECK(json["seconds"] == 1.235);
  CHECK(json["skipped"][0]["path"] == "%94%92.txt");
  CHECK(json["skipped"][0]["code"] == "unsupported");
  CHECK(json["skipped"][0]["reason"] == "ファイルが空です");
  CHECK(json["skipped"][0]["remedy"].is_null());
  CHECK(json["skipped"][0]["line"].is_null());
}

TEST_CASE("飛ばしたわけが一つの行にあれば、その行を言う", "[report]") {
  IndexReport report;
  report.skipped = {{"要望.csv", ErrorCode::corrupt, "a quoted field has no closing quote", {}, 12}};
  CHECK(nlohmann::json::parse(to_json(report, Language::japanese))["skipped"][0]["line"] == 12);
}
