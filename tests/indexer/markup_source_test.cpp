// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markup_source.hpp"

#include <catch2/catch.hpp>

#include "tests/indexer/markup_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

const std::string cp932_text = "\x93\xFA\x96\x7B\x8C\xEA";  // 日本語
const std::string euc_text = "\xC6\xFC\xCB\xDC\xB8\xEC";    // 日本語
const std::string jis_text = "\x1B$BF|K\\8l\x1B(B";         // 日本語

}  // namespace

TEST_CASE("ページの言う文字符号を読む", "[indexer][html]") {
  CHECK(declared_encoding("<meta charset=\"EUC-JP\">") == "euc-jp");
  CHECK(declared_encoding("<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>") ==
        "shift_jis");
  CHECK(declared_encoding("<?xml version='1.0' encoding='UTF-8'?><html>") == "utf-8");
  CHECK(declared_encoding("<script charset=euc-jp></script>").empty());
}

TEST_CASE("宣言に従って復号する", "[indexer][html]") {
  CHECK(markup_as_utf8("<meta charset=shift_jis>" + cp932_text, "", "f").ends_with("日本語"));
  CHECK(markup_as_utf8("<meta charset=euc-jp>" + euc_text, "", "f").ends_with("日本語"));
  CHECK(markup_as_utf8("<meta charset=iso-2022-jp>" + jis_text, "", "f").ends_with("日本語"));
}

TEST_CASE("宣言が嘘なら中身に従う", "[indexer][html]") {
  CHECK(markup_as_utf8("<meta charset=shift_jis>日本語", "", "f").ends_with("日本語"));
  CHECK(markup_as_utf8("<meta charset=no-such-name>日本語", "", "f").ends_with("日本語"));
}

TEST_CASE("利用者の指定は宣言に勝つ", "[indexer][html]") {
  CHECK(markup_as_utf8("<meta charset=utf-8>" + euc_text, "EUC-JP", "f").ends_with("日本語"));
}

TEST_CASE("BOM のある UTF-8 を読む", "[indexer][html]") {
  CHECK(outline(read_bytes(read_html, "\xEF\xBB\xBF<p>日本語</p>")) ==
        std::vector<std::string>{"paragraph: 日本語"});
}
