// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/query.hpp>
#include <string>

using hakusho::Query;
using Rows = std::initializer_list<std::tuple<std::string, std::string>>;

namespace {

// Each row: what is typed, how it is read.
void check_rows(const Rows& rows) {
  for (const auto& [typed, parsed] : rows) {
    CAPTURE(typed);
    CHECK(Query::parse(typed).parsed() == parsed);
  }
}

}  // namespace

TEST_CASE("空白で区切った語はすべて要る", "[searcher][query]") {
  check_rows({
      {"CYDER", "CYDER"},
      {"CYDER 受講者", "CYDER AND 受講者"},
      {"CYDER　受講者", "CYDER AND 受講者"},
      {"  CYDER \t 受講者\n数 ", "CYDER AND 受講者 AND 数"},
      {"CYDER\u00A0受講者\u2003数", "CYDER AND 受講者 AND 数"},
      {"CYDER AND 受講者", "CYDER AND 受講者"},
      {"CYDER ＡＮＤ 受講者", "CYDER AND 受講者"},
      {"a b AND c d", "a AND b AND c AND d"},
  });
}

TEST_CASE("字種が変わっても空白がなければ一語である", "[searcher][query]") {
  check_rows({
      {"デジタル庁2024", "デジタル庁2024"},
      {"5G-SA方式", "5G-SA方式"},
      {"ＣＹＤＥＲ受講者", "ＣＹＤＥＲ受講者"},
      {"ｻｲﾊﾞｰ攻撃", "ｻｲﾊﾞｰ攻撃"},
      {"訓練、演習。", "訓練、演習。"},
      {"『白書』", "『白書』"},
      {"C++", "C++"},
      {"#1", "#1"},
  });
}

TEST_CASE("記号だけの語も探せる", "[searcher][query]") {
  check_rows({
      {"。", "。"},
      {"・", "・"},
      {"→", "→"},
      {"--", "--"},
      {"---", "---"},
      {"**", "**"},
      {"＊＊", "＊＊"},
      {"【】", "【】"},
      {"[1]", "[1]"},
      {"..", ".."},
      {"!", "!"},
      {"a + b", "a AND + AND b"},
      {"==", "=="},
      {"=~", "=~"},
      {"｛a｝", "｛a｝"},
      {"\\", "\\"},
      {"'quoted'", "'quoted'"},
  });
}

TEST_CASE("または、OR、縦棒はどれかを求める", "[searcher][query]") {
  check_rows({
      {"サイバー OR 情報", "サイバー OR 情報"},
      {"サイバー ＯＲ 情報", "サイバー OR 情報"},
      {"サイバー または 情報", "サイバー OR 情報"},
      {"サイバー | 情報", "サイバー OR 情報"},
      {"サイバー ｜ 情報", "サイバー OR 情報"},
      {"サイバー|情報", "サイバー OR 情報"},
      {"サイバー｜情報｜電子", "サイバー OR 情報 OR 電子"},
      {"a || b", "a OR b"},
      {"「甲」または「乙」", "\"甲\" OR \"乙\""},
      {"a OR b OR c", "a OR b OR c"},
      {"a OR (b OR c)", "a OR b OR c"},
  });
}

TEST_CASE("演算子に見えても大文字の一語でなければ語である", "[searcher][query]") {
  check_rows({
      {"a or b", "a AND or AND b"},
      {"a not b", "a AND not AND b"},
      {"サイバーまたは情報", "サイバーまたは情報"},
      {"ORACLE", "ORACLE"},
      {"NOTE", "NOTE"},
      {"ANDROID", "ANDROID"},
      {"NEARBY", "NEARBY"},
      {"ADJUST", "ADJUST"},
      {"near/5", "near/5"},
      {"又は", "又は"},
  });
}

TEST_CASE("語の頭のマイナスと NOT は除く", "[searcher][query]") {
  check_rows({
      {"訓練 -東京", "訓練 AND NOT 東京"},
      {"訓練 －東京", "訓練 AND NOT 東京"},
      {"訓練 −東京", "訓練 AND NOT 東京"},
      {"-東京 訓練", "NOT 東京 AND 訓練"},
      {"訓練 NOT 東京", "訓練 AND NOT 東京"},
      {"訓練 ＮＯＴ 東京", "訓練 AND NOT 東京"},
      {"訓練 AND NOT 東京", "訓練 AND NOT 東京"},
      {"訓練 -\"東京 都\"", "訓練 AND NOT \"東京 都\""},
      {"訓練 -(東京 大阪)", "訓練 AND NOT (東京 AND 大阪)"},
      {"訓練 NOT(東京 OR 大阪)", "訓練 AND NOT (東京 OR 大阪)"},
      {"訓練 -（東京｜大阪）", "訓練 AND NOT (東京 OR 大阪)"},
      {"訓練 NOT NOT 東京", "訓練 AND 東京"},
      {"訓練 -(-東京)", "訓練 AND 東京"},
      {"訓練 (-東京 -大阪)", "訓練 AND NOT 東京 AND NOT 大阪"},
      {"訓練 -year:2024", "訓練 AND NOT year:2024"},
      {"訓練 -東京*", "訓練 AND NOT 東京*"},
      {"訓練 -=サーバ", "訓練 AND NOT =サーバ"},
      {"訓練 -2.7(ア)", "訓練 AND NOT (sec:2.7 AND item:(ア))"},
      {"NOT a b", "NOT a AND b"},
  });
}

TEST_CASE("語の中のハイフンは文字である", "[searcher][query]") {
  check_rows({
      {"Wi-Fi", "Wi-Fi"},
      {"03-1234", "03-1234"},
      {"別添2-65", "別添2-65"},
      {"サーバー", "サーバー"},
      {"a- b", "a- AND b"},
      {"--strict", "--strict"},
      {"“Wi”-Fi a", "\"Wi\" AND NOT Fi AND a"},
  });
}

TEST_CASE("結び付きの強さは NOT、NEAR、AND、OR の順である", "[searcher][query]") {
  check_rows({
      {"a b OR c d", "(a AND b) OR (c AND d)"},
      {"a OR b c OR d", "a OR (b AND c) OR d"},
      {"a (b OR c) d", "a AND (b OR c) AND d"},
      {"a b NEAR/5 c d", "a AND (b NEAR/5 c) AND d"},
      {"a NEAR/5 b OR c", "(a NEAR/5 b) OR c"},
      {"a -b OR c", "(a AND NOT b) OR c"},
      {"a (b (c d))", "a AND b AND c AND d"},
      {"((a))", "a"},
  });
}

TEST_CASE("括弧はまとめる", "[searcher][query]") {
  check_rows({
      {"(サイバー OR 情報) 訓練", "(サイバー OR 情報) AND 訓練"},
      {"（サイバー OR 情報）訓練", "(サイバー OR 情報) AND 訓練"},
      {"（サイバー　ＯＲ　情報)　訓練", "(サイバー OR 情報) AND 訓練"},
      {"訓練(サイバー OR 情報)", "訓練 AND (サイバー OR 情報)"},
      {"訓練(サイバー|情報)", "訓練 AND (サイバー OR 情報)"},
      {"(a)(b)", "a AND b"},
      {"(a)OR(b)", "a OR b"},
      {"（甲）または（乙）", "甲 OR 乙"},
      {"(訓練)", "訓練"},
      {"(\"訓練\")演習", "\"訓練\" AND 演習"},
      {"条(「定義」)", "条 AND \"定義\""},
  });
}

TEST_CASE("語に付いて空白なしに閉じる括弧は語の一部である", "[searcher][query]") {
  check_rows({
      {"第3条(定義)", "第3条(定義)"},
      {"第3条（定義）", "第3条（定義）"},
      {"デジタル庁(仮称)", "デジタル庁(仮称)"},
      {"デジタル庁(仮称)の設置", "デジタル庁(仮称)の設置"},
      {"(独)情報処理推進機構", "(独)情報処理推進機構"},
      {"（独）情報処理推進機構 IPA", "（独）情報処理推進機構 AND IPA"},
      {"((独)情報処理推進機構 OR IPA) 訓練", "((独)情報処理推進機構 OR IPA) AND 訓練"},
      {"初動対処(情報集約・共有・発信)が的確に行われる", "初動対処(情報集約・共有・発信)が的確に行われる"},
      {"-(独)機構 訓練", "NOT (独)機構 AND 訓練"},
      {"a(b(c)d)e", "a(b(c)d)e"},
      {"(1)(ア)訓練", "(1)(ア)訓練"},
      {"f()", "f()"},
  });
}
