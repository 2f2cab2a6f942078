// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>

#include "indexer/extract/charset_converter.hpp"
#include "indexer/extract/encoding_guess.hpp"
#include "indexer/extract/file_reader.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using namespace std::string_literals;

namespace {

std::string decoded(const std::string& bytes, const std::string& encoding = {}) {
  return decode_text(bytes, encoding, "試験.txt");
}

ErrorCode refusal(const std::string& bytes, const std::string& encoding = {}) {
  try {
    decoded(bytes, encoding);
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("nothing was thrown");
  return {};
}

// 第1章 情報通信の動向 in the encodings that it may come in.
const std::string heading = "第1章　情報通信の動向";
const std::string heading_cp932 =
    "\x91\xE6\x31\x8F\xCD\x81\x40\x8F\xEE\x95\xF1\x92\xCA\x90\x4D\x82\xCC\x93\xAE\x8C\xFC";
const std::string heading_euc =
    "\xC2\xE8\x31\xBE\xCF\xA1\xA1\xBE\xF0\xCA\xF3\xC4\xCC\xBF\xAE\xA4\xCE\xC6\xB0\xB8\xFE";
const std::string heading_jis = "\x1B$BBh\x1B(B1\x1B$B>O!!>pJsDL?.$NF08~\x1B(B";

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

}  // namespace

TEST_CASE("短い見出しでも符号化方式が分かる", "[indexer][decode_text]") {
  CHECK(decoded(heading) == heading);
  CHECK(decoded(heading_cp932) == heading);
  CHECK(decoded(heading_euc) == heading);
  CHECK(decoded(heading_jis) == heading);
  CHECK(decoded(utf16(u"第1章　情報通信の動向\n", false)) == heading + "\n");
  CHECK(decoded(utf16(u"第1章　情報通信の動向\n", true)) == heading + "\n");
}

TEST_CASE("バイト順マークは文字列に残らない", "[indexer][decode_text]") {
  CHECK(decoded("\xEF\xBB\xBF" + heading) == heading);
  CHECK(decoded("\xFF\xFE" + utf16(u"第1章　情報通信の動向", false)) == heading);
  CHECK(decoded("\xFE\xFF" + utf16(u"第1章　情報通信の動向", true)) == heading);
  CHECK(decoded("\xEF\xBB\xBF" + heading, "UTF-8") == heading);
  CHECK(decoded("\xFF\xFE" + utf16(u"第1章　情報通信の動向", false), "utf-16") == heading);
}

TEST_CASE("UTF-16 の代用対は1文字になる", "[indexer][decode_text]") {
  CHECK(decoded("\xFF\xFE" + utf16(u"𠮷野家\n", false)) == "𠮷野家\n");
}

TEST_CASE("半角カナの CP932 と EUC-JP を取り違えない", "[indexer][decode_text]") {
  // An even number of bytes, each pair a kanji of EUC-JP.
  CHECK(decoded("\xCE\xDF\xB2\xDD\xC4\xB6\xB0\xC4\xDE\xA6") == "ﾎﾟｲﾝﾄｶｰﾄﾞｦ");
  CHECK(decoded("\xC3\xDE\xBC\xDE\xC0\xD9\xB6\xDE\xB2\xC4\xDE") == "ﾃﾞｼﾞﾀﾙｶﾞｲﾄﾞ");
  // です。ます。 in EUC-JP: as CP932 it would be a comma and a kana, over and over.
  CHECK(decoded("\xA4\xC7\xA4\xB9\xA1\xA3\xA4\xDE\xA4\xB9\xA1\xA3") == "です。ます。");
  // Half-width kana in EUC-JP.
  CHECK(decoded("\xBE\xF0\xCA\xF3\x8E\xBC\x8E\xBD\x8E\xC3\x8E\xD1\xA4\xCE\xC0\xB0\xC8\xF7") ==
        "情報ｼｽﾃﾑの整備");
}

TEST_CASE("NEC と IBM の拡張文字が読める", "[indexer][decode_text]") {
  CHECK(decoded("\x87\x40\x8D\x82\x82\xA2\xFB\xFC\x8B\xB4") == "①高い髙橋");
  CHECK(decoded("\xAD\xA1\xB9\xE2\xA4\xA4\xAD\xB5", "EUC-JP") == "①高いⅠ");
  CHECK(decoded("\x1B$B-!9b$$-5\x1B(B") == "①高いⅠ");
}

TEST_CASE("改行は LF になり、改ページは残り、NUL は空白になる", "[indexer][decode_text]") {
  CHECK(decoded("一行目\r\n二行目\r三行目\n\n終わり\r") == "一行目\n二行目\n三行目\n\n終わり\n");
  CHECK(decoded("一頁\f二頁\t表") == "一頁\f二頁\t表");
  CHECK(decoded("情報\0通信"s) == "情報 通信");
}

TEST_CASE("壊れた文字は U+FFFD になり、残りは読める", "[indexer][decode_text]") {
  CHECK(decoded("情報通信の動向と\xE3\x81課題について、政府全体の取組を述べる。") ==
        "情報通信の動向と\uFFFD\uFFFD課題について、政府全体の取組を述べる。");
  CHECK(decoded(heading_cp932 + "\x81", "cp932") == heading + "\uFFFD");
}

TEST_CASE("ISO-2022-JP で壊れた1字が後の行に及ばない", "[indexer][decode_text]") {
  const std::string text = decoded(
      "\x1B$B>pJs\x01"
      "DL?.\nabc\n" +
      heading_jis);
  CHECK(text.find("abc\n" + heading) != std::string::npos);
}

TEST_CASE("指定した符号化方式が検出に勝つ", "[indexer][decode_text]") {
  CHECK(decoded("\xB6\xDE\xB2\xC4", "cp932") == "ｶﾞｲﾄ");
  CHECK(decoded("\xB6\xDE\xB2\xC4", "euc-jp") == "衿可");
  CHECK(decoded("\xE9t\xE9", "ISO-8859-1") == "été");
}

TEST_CASE("知らない符号化方式の名前は断る", "[indexer][decode_text]") {
  CHECK(refusal(heading, "EUC-KY") == ErrorCode::unsupported);
  CHECK(refusal(heading, "//IGNORE") == ErrorCode::unsupported);
}

TEST_CASE("文書でないバイト列は断る", "[indexer][decode_text]") {
  std::string noise;
  unsigned state = 12345;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>((state = state * 1103515245u + 12345u) >> 16);
  CHECK(refusal(noise) == ErrorCode::unsupported);
  CHECK(refusal(std::string(1000, '\0')) == ErrorCode::unsupported);
  CHECK(refusal("\x89PNG\r\n\x1A\n" + noise) == ErrorCode::unsupported);
}

TEST_CASE("空のバイト列は空の文字列になる", "[indexer][decode_text]") {
  CHECK(decoded("").empty());
  CHECK(decoded("\xEF\xBB\xBF").empty());
}

TEST_CASE("もっともらしさは日本語らしい読み方で高くなる", "[indexer][decode_text]") {
  CHECK(cp932_plausibility(heading_cp932) > 0.9);
  CHECK(euc_jp_plausibility(heading_cp932) < 0.5);
  CHECK(euc_jp_plausibility(heading_euc) > 0.9);
  CHECK(cp932_plausibility(heading_euc) < 0.6);
}

TEST_CASE("日本語でない8ビット文字も見分けがつけば読める", "[indexer][decode_text]") {
  const std::string french =
      "Le d\xE9veloppement des r\xE9seaux \xE0 haut d\xE9"
      "bit a \xE9t\xE9 tr\xE8s rapide, m\xEAme dans les "
      "r\xE9gions \xE9loign\xE9"
      "es o\xF9 l'acc\xE8s \xE9tait limit\xE9.";
  CHECK(decoded(french).find("développement des réseaux") != std::string::npos);
}
