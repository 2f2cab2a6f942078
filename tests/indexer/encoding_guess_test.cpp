// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/encoding_guess.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

using namespace hakusho::indexer;
using namespace std::string_literals;

namespace {

std::string guess(std::string_view bytes) {
  return guess_encoding(bytes).encoding;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// 訓練を行う。
const std::string cp932 = "\x8C\x50\x97\xFB\x82\xF0\x8D\x73\x82\xA4\x81\x42";
const std::string euc = "\xB7\xB1\xCE\xFD\xA4\xF2\xB9\xD4\xA4\xA6\xA1\xA3";

}  // namespace

TEST_CASE("バイト順マークは、何より確かである", "[indexer][encoding_guess]") {
  CHECK(guess("\xEF\xBB\xBF" + cp932) == "UTF-8");
  CHECK(guess_encoding("\xEF\xBB\xBFx").bom == 3);
  CHECK(guess("\xFF\xFEx\0"s) == "UTF-16LE");
  CHECK(guess("\xFE\xFF\0x"s) == "UTF-16BE");
  CHECK(guess("\xFF\xFE\0\0x\0\0\0"s) == "UTF-32LE");
  CHECK(guess_encoding("\0\0\xFE\xFF\0\0\0x"s).bom == 4);
}

TEST_CASE("英数字だけの文は UTF-8 である", "[indexer][encoding_guess]") {
  CHECK(guess("") == "UTF-8");
  CHECK(guess("drill 2024\n") == "UTF-8");
}

TEST_CASE("どの符号化方式の短い文も見分ける", "[indexer][encoding_guess]") {
  CHECK(guess("訓練を行う。") == "UTF-8");
  CHECK(guess(cp932) == "CP932");
  CHECK(guess(euc) == "EUC-JP-MS");
  CHECK(guess("\x1B$B71N}\x1B(B") == "ISO-2022-JP");
}

TEST_CASE("長い英文の後の日本語で決まる", "[indexer][encoding_guess]") {
  const std::string english = repeated("The drill was held again. ", 40000);
  CHECK(guess(english + cp932) == "CP932");
  CHECK(guess(english + euc) == "EUC-JP-MS");
  CHECK(guess(english + "訓練") == "UTF-8");
}

TEST_CASE("少し壊れた UTF-8 も UTF-8 である", "[indexer][encoding_guess]") {
  CHECK(guess(repeated("訓練を行う。", 10) + "\xE8\xA8" + repeated("訓練を行う。", 10)) == "UTF-8");
}

TEST_CASE("途中で切れた文も見分ける", "[indexer][encoding_guess]") {
  CHECK(guess(repeated(cp932, 10) + "\x8C") == "CP932");
  CHECK(guess(repeated(euc, 10) + "\xB7") == "EUC-JP-MS");
}

TEST_CASE("逃がし符号だけの文は ISO-2022-JP ではない", "[indexer][encoding_guess]") {
  CHECK(guess("\x1B[31mdrill\x1B[0m") == "UTF-8");
  CHECK(guess("\x1B") == "UTF-8");
}

TEST_CASE("もっともらしさは、-1 から 2 までである", "[indexer][encoding_guess]") {
  for (const std::string& bytes :
       {""s, "\0"s, cp932, euc, std::string(1000, '\xFF'), std::string(1000, '\x80'),
        std::string(1001, '\x8E'), std::string(1000, '\xDE'), std::string(1000, '\xB1'), "\x8F"s,
        "\x8F\xA1"s}) {
    CHECK(cp932_plausibility(bytes) >= -1);
    CHECK(cp932_plausibility(bytes) <= 2);
    CHECK(euc_jp_plausibility(bytes) >= -1);
    CHECK(euc_jp_plausibility(bytes) <= 2);
  }
}

TEST_CASE("大きなバイト列も、すぐ見分けが済む", "[indexer][encoding_guess]") {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& unit : {cp932, euc, "\x1B"s, "\xFF"s, "\0"s, "\xE8\xA8"s})
    CHECK_NOTHROW(guess_encoding(repeated(unit, 1000000)));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
