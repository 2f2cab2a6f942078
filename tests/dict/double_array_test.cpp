// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/double_array.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <random>
#include <string>

using namespace hakusho::dict;

namespace {

using Entries = std::map<std::string, std::uint32_t>;

std::vector<DoubleArrayCell> table_of(const Entries& entries) {
  std::vector<std::string_view> keys;
  std::vector<std::uint32_t> values;
  for (const auto& [key, value] : entries) {
    keys.emplace_back(key);
    values.push_back(value);
  }
  return build_double_array(keys, values);
}

/// Walks as MeCab does. Every step must stay inside the table.
std::optional<std::uint32_t> look_up(const std::vector<DoubleArrayCell>& table, const std::string& key) {
  auto base = static_cast<std::uint32_t>(table.at(0).base);
  for (const char c : key) {
    const DoubleArrayCell& cell = table.at(base + static_cast<unsigned char>(c) + 1);
    if (cell.check != base) return std::nullopt;
    base = static_cast<std::uint32_t>(cell.base);
  }
  const DoubleArrayCell& end = table.at(base);
  if (end.check != base || end.base >= 0) return std::nullopt;
  return static_cast<std::uint32_t>(-1 - end.base);
}

Entries random_entries(unsigned seed, int count, int longest, int letters) {
  std::mt19937 random(seed);
  Entries entries;
  while (static_cast<int>(entries.size()) < count) {
    std::string key(1 + random() % longest, ' ');
    for (char& c : key) c = static_cast<char>(1 + random() % letters);
    entries[key] = random() & 0x7FFFFFFF;
  }
  return entries;
}

}  // namespace

TEST_CASE("どの鍵からもその値が引ける", "[dict][double_array]") {
  const Entries entries = GENERATE(
      Entries{{"協", 0}}, Entries{{"協働", 1}, {"協", 2}, {"働", 3}, {"協働体", 0x7FFFFFFF}},
      random_entries(1, 5000, 12, 255), random_entries(2, 3000, 40, 3), random_entries(3, 255, 1, 255));
  const auto table = table_of(entries);
  std::size_t wrong = 0;
  for (const auto& [key, value] : entries) wrong += look_up(table, key) != value;
  CHECK(wrong == 0);
}

TEST_CASE("鍵でない綴りは引けず、表の外にも出ない", "[dict][double_array]") {
  const Entries entries = random_entries(4, 3000, 6, 200);
  const auto table = table_of(entries);
  std::size_t wrong = 0;
  for (const auto& [key, value] : random_entries(5, 20000, 7, 255)) {
    if (!entries.count(key)) wrong += look_up(table, key).has_value();
  }
  CHECK(wrong == 0);
}

TEST_CASE("鍵の頭だけ、鍵より長い綴り、空の綴りは引けない", "[dict][double_array]") {
  const auto table = table_of({{"府省庁", 7}});
  CHECK_FALSE(look_up(table, "府省"));
  CHECK_FALSE(look_up(table, "府省庁名"));
  CHECK_FALSE(look_up(table, ""));
  CHECK(look_up(table, "府省庁") == 7u);
}

TEST_CASE("鍵がなくても表はある", "[dict][double_array]") {
  const auto table = table_of({});
  CHECK_FALSE(look_up(table, "府"));
  CHECK_FALSE(look_up(table, "\xFF"));
}

TEST_CASE("表の大きさは鍵の量に見合う", "[dict][double_array]") {
  const Entries entries = random_entries(6, 20000, 10, 255);
  std::size_t bytes = 0;
  for (const auto& [key, value] : entries) bytes += key.size() + 1;
  CHECK(table_of(entries).size() < 3 * bytes);
}
