// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/similarity.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "dict/utf8.hpp"

using namespace hakusho::searcher;

namespace {

const std::string text =
    "実践的な防御演習の受講者は地方公共団体の職員を中心に前の年度より増え全国の会場で開いた演習は好評であった"
    "。";

double between(const std::string& a, const std::string& b) {
  return resemblance(shingles_of(a), shingles_of(b));
}

std::string random_text(std::mt19937& random, std::size_t length) {
  std::string out;
  for (std::size_t i = 0; i < length; ++i)
    hakusho::dict::append_utf8(out, static_cast<char32_t>(0x4E00 + random() % 3000));
  return out;
}

}  // namespace

TEST_CASE("同じ文は 1、縁のない文は 0 である", "[searcher][similar]") {
  CHECK(between(text, text) == 1);
  CHECK(between(text, "これは全く別のことを述べている文である。") == 0);
}

TEST_CASE("数字だけが違う文は同じとみなす", "[searcher][similar]") {
  CHECK(between(text + "受講者は3000人。", text + "受講者は1万2345人。") >= near_identical);
  CHECK(between("令和5年度に演習を行った", "令和6年度に演習を行った") == 1);
}

TEST_CASE("一語が変わった文は近く、半分が変わった文は遠い", "[searcher][similar]") {
  std::string changed = text;
  changed.replace(changed.find("好評"), 6, "不評");
  CHECK(between(text, changed) >= near_identical);
  CHECK(between(text, text.substr(0, text.size() / 2)) < near_identical);
}

TEST_CASE("五字より短い文は何にも似ていない", "[searcher][similar]") {
  CHECK(shingles_of("演習").empty());
  CHECK(shingles_of("12345678").empty());
  CHECK(between("演習", "演習") == 0);
}

TEST_CASE("組は並びがよく、重ならない", "[searcher][similar]") {
  const Shingles shingles = shingles_of(text + text);
  CHECK(std::is_sorted(shingles.begin(), shingles.end()));
  CHECK(std::adjacent_find(shingles.begin(), shingles.end()) == shingles.end());
}

TEST_CASE("素描は、ほぼ同じ文をほとんど見逃さず、縁のない文を通さない", "[searcher][similar]") {
  std::mt19937 random(5);
  int near = 0, kept = 0, strangers_kept = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string a = random_text(random, 100 + random() % 300);
    const std::string b = a.substr(0, 3 * (a.size() / 3 * 93 / 100)) + random_text(random, 4);
    if (between(a, b) >= near_identical) {
      ++near;
      kept += may_be_near_identical(sketch_of(shingles_of(a)), sketch_of(shingles_of(b)));
    }
    const std::string c = random_text(random, 200);
    strangers_kept += may_be_near_identical(sketch_of(shingles_of(a)), sketch_of(shingles_of(c)));
  }
  CHECK(near > 300);
  CHECK(kept * 100 >= near * 99);
  CHECK(strangers_kept == 0);
}

TEST_CASE("空の素描どうしは似ていない", "[searcher][similar]") {
  CHECK_FALSE(may_be_near_identical(sketch_of({}), sketch_of({})));
}
