// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/organisation.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace hakusho;

namespace {

using Names = std::vector<std::string>;

Names line_of(const std::string& name) {
  Names names;
  for (const Organisation* one : line_of_organisation(name)) names.push_back(one->name);
  return names;
}

const Organisation& body(const std::string& name) {
  const auto found = organisations_named(name);
  REQUIRE(found.size() == 1);
  return *found.front();
}

std::set<std::string> predecessors_of(const std::string& name) {
  const auto& names = body(name).predecessors;
  return {names.begin(), names.end()};
}

}  // namespace

TEST_CASE("2001年1月6日に再編された府省は、その日に始まり、前身はその前日に終わる", "[dict][organisations]") {
  const auto [name, predecessors] = GENERATE(table<std::string, std::set<std::string>>({
      {"内閣府", {"総理府", "経済企画庁", "沖縄開発庁"}},
      {"総務省", {"郵政省", "自治省", "総務庁"}},
      {"財務省", {"大蔵省"}},
      {"文部科学省", {"文部省", "科学技術庁"}},
      {"厚生労働省", {"厚生省", "労働省"}},
      {"経済産業省", {"通商産業省"}},
      {"国土交通省", {"運輸省", "建設省", "国土庁", "北海道開発庁"}},
      {"環境省", {"環境庁"}},
  }));
  CAPTURE(name);
  CHECK(body(name).first_day == "2001-01-06");
  CHECK(predecessors_of(name) == predecessors);
  for (const std::string& predecessor : predecessors) {
    CAPTURE(predecessor);
    CHECK(body(predecessor).last_day == "2001-01-05");
  }
}

TEST_CASE("2001年より後に置かれた省庁は、その日に始まり、前身がある", "[dict][organisations]") {
  const auto [name, first_day, predecessors] =
      GENERATE(table<std::string, std::string, std::set<std::string>>({
          {"防衛省", "2007-01-09", {"防衛庁", "防衛施設庁"}},
          {"観光庁", "2008-10-01", {}},
          {"運輸安全委員会", "2008-10-01", {"航空・鉄道事故調査委員会", "海難審判庁"}},
          {"消費者庁", "2009-09-01", {}},
          {"日本年金機構", "2010-01-01", {"社会保険庁"}},
          {"復興庁", "2012-02-10", {"東日本大震災復興対策本部"}},
          {"原子力規制委員会", "2012-09-19", {"原子力安全・保安院", "原子力安全委員会"}},
          {"スポーツ庁", "2015-10-01", {}},
          {"防衛装備庁", "2015-10-01", {}},
          {"個人情報保護委員会", "2016-01-01", {"特定個人情報保護委員会"}},
          {"出入国在留管理庁", "2019-04-01", {"法務省入国管理局"}},
          {"カジノ管理委員会", "2020-01-07", {}},
          {"デジタル庁", "2021-09-01", {}},
          {"こども家庭庁", "2023-04-01", {}},
          {"国家サイバー統括室", "2025-07-01", {"内閣サイバーセキュリティセンター"}},
      }));
  CAPTURE(name);
  CHECK(body(name).first_day == first_day);
  CHECK(predecessors_of(name) == predecessors);
}

TEST_CASE("NISC は情報セキュリティセンターから国家サイバー統括室までの系統を指す", "[dict][organisations]") {
  const Names line = {"内閣官房情報セキュリティ対策推進室", "内閣官房情報セキュリティセンター",
                      "内閣サイバーセキュリティセンター", "国家サイバー統括室"};
  CHECK(line_of("NISC") == line);
  CHECK(line_of("ｎｉｓｃ") == line);
  CHECK(line_of("内閣サイバーセキュリティセンター") == line);
  CHECK(line_of("国家サイバー統括室") == line);
  CHECK(line_of("National Cybersecurity Office") == line);
}

TEST_CASE("前身を同じくするだけの機関は系統に入らない", "[dict][organisations]") {
  CHECK(line_of("総務省") == Names{"郵政省", "自治省", "総務庁", "総務省"});
  CHECK(line_of("自治省") == Names{"自治省", "総務省"});
}

TEST_CASE("一つの機関から分かれた機関は、どれもその系統に入る", "[dict][organisations]") {
  CHECK(line_of("郵政省") == Names{"郵政省", "総務省", "郵政事業庁", "日本郵政公社"});
}

TEST_CASE("前身の前身までさかのぼる", "[dict][organisations]") {
  CHECK(line_of("CSTI") == Names{"科学技術会議", "総合科学技術会議", "総合科学技術・イノベーション会議"});
}

TEST_CASE("登録簿にない名の系統は空である", "[dict][organisations]") {
  CHECK(line_of("電子安全庁").empty());
  CHECK(line_of("").empty());
}

TEST_CASE("後身は前身の逆である", "[dict][organisations]") {
  CHECK(body("通商産業省").successors == Names{"経済産業省"});
  CHECK(body("通信総合研究所").successors == Names{"情報通信研究機構"});
}

TEST_CASE("前身はどれも登録簿にある", "[dict][organisations]") {
  for (const Organisation& one : organisations())
    for (const std::string& predecessor : one.predecessors) {
      CAPTURE(one.name, predecessor);
      CHECK(body(predecessor).name == predecessor);
    }
}

TEST_CASE("後身は前身が終わってから始まる", "[dict][organisations]") {
  for (const Organisation& one : organisations())
    for (const std::string& name : one.predecessors) {
      const Organisation& predecessor = body(name);
      CAPTURE(one.name, name);
      // Joined to a body that was there already.
      if (name == "防衛施設庁" || name == "金融再生委員会") continue;
      if (!one.first_day.empty() && !predecessor.last_day.empty())
        CHECK(predecessor.last_day < one.first_day);
    }
}

TEST_CASE("登録簿の日付と読みの形は正しい", "[dict][organisations]") {
  const std::regex day("[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
  for (const Organisation& one : organisations()) {
    CAPTURE(one.name);
    for (const std::string& date : {one.first_day, one.last_day})
      CHECK((date.empty() || std::regex_match(date, day)));
    CHECK_FALSE(one.name.empty());
    CHECK_FALSE(one.reading.empty());
    if (!one.first_day.empty() && !one.last_day.empty()) CHECK(one.first_day < one.last_day);
  }
}

TEST_CASE("並んでいた前身は矢印でつながない", "[dict][organisations]") {
  CHECK(text_of({"厚労省", line_of_organisation("厚労省")}) ==
        "厚生省 (1938-01-11–2001-01-05)、労働省 (1947-09-01–2001-01-05) → 厚生労働省 (2001-01-06–)");
}

TEST_CASE("系統の文は日付とともに続けて書かれる", "[dict][organisations]") {
  CHECK(text_of({"防衛省", line_of_organisation("防衛庁")}) ==
        "防衛庁 (1954-07-01–2007-01-08) → 防衛省 (2007-01-09–)");
}
