// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <hakusho/query.hpp>
#include <optional>
#include <string>

using hakusho::Error;
using hakusho::ErrorCode;
using hakusho::Language;
using hakusho::Query;

namespace {

std::optional<Error> error_of(const std::string& typed) {
  try {
    Query::parse(typed);
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

struct Row {
  std::string typed;
  std::size_t position;
  std::string english, japanese;  // the reason
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    const auto error = error_of(row.typed);
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_query);
    CHECK(error->position() == row.position);
    CHECK(error->reason().text(Language::english) == row.english);
    CHECK(error->reason().text(Language::japanese) == row.japanese);
    // What to do is said in both languages.
    CHECK_FALSE(error->remedy().empty());
    CHECK(error->remedy().text(Language::english) != error->remedy().text(Language::japanese));
  }
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("誤りは場所、訳、直し方を一行で言う", "[searcher][query][error]") {
  const auto error = error_of("訓練 (サイバー");
  REQUIRE(error);
  CHECK(error->text(Language::english) ==
        "query, character 4: the bracket is never closed; close it, or put the text in quotes");
  CHECK(error->text(Language::japanese) ==
        "検索式の4文字目: 括弧が閉じていません; 閉じるか、文字として探すなら引用符で囲んでください");
}

TEST_CASE("空の問い合わせは誤りである", "[searcher][query][error]") {
  check_rows({
      {"", 0, "the query is empty", "検索式が空です"},
      {" 　\t", 0, "the query is empty", "検索式が空です"},
      {std::string(3, '\0'), 0, "the query is empty", "検索式が空です"},
  });
}

TEST_CASE("括弧の誤り", "[searcher][query][error]") {
  check_rows({
      {"(訓練", 0, "the bracket is never closed", "括弧が閉じていません"},
      {"(", 0, "the bracket is never closed", "括弧が閉じていません"},
      {"訓練 （演習 (a) ", 3, "the bracket is never closed", "括弧が閉じていません"},
      {"訓練(演習", 2, "the bracket is never closed", "括弧が閉じていません"},
      {"2.7(ア", 3, "the bracket is never closed", "括弧が閉じていません"},
      {"訓練)", 2, "the bracket was never opened", "対応する開き括弧がありません"},
      {")", 0, "the bracket was never opened", "対応する開き括弧がありません"},
      {"(a) b）", 5, "the bracket was never opened", "対応する開き括弧がありません"},
      {"a ()", 2, "nothing stands between the brackets", "括弧の中が空です"},
      {"（　）", 0, "nothing stands between the brackets", "括弧の中が空です"},
      {"2.7(ア イ)", 3, "a bracket right after a number does not group", "数字に続く括弧は語をまとめません"},
      {"第3(a|b)", 2, "a bracket right after a number does not group", "数字に続く括弧は語をまとめません"},
  });
}

TEST_CASE("引用符の誤り", "[searcher][query][error]") {
  check_rows({
      {"訓練 \"演習", 3, "the quote is never closed", "引用符が閉じていません"},
      {"「訓練", 0, "the quote is never closed", "引用符が閉じていません"},
      {"「「訓練」", 0, "the quote is never closed", "引用符が閉じていません"},
      {"“訓練\"", 0, "the quote is never closed", "引用符が閉じていません"},
      {"org:\"内閣", 4, "the quote is never closed", "引用符が閉じていません"},
      {"訓練」", 2, "the quote was never opened", "対応する開きの引用符がありません"},
      {"a \"\"", 2, "nothing stands between the quotes", "引用符の中が空です"},
      {"「　」", 0, "nothing stands between the quotes", "引用符の中が空です"},
  });
}

TEST_CASE("演算子は両側に語を求める", "[searcher][query][error]") {
  check_rows({
      {"OR", 0, "OR lacks a word on one side", "OR の両側に語が要ります"},
      {"訓練 OR", 3, "OR lacks a word on one side", "OR の両側に語が要ります"},
      {"ＯＲ 訓練", 0, "ＯＲ lacks a word on one side", "ＯＲ の両側に語が要ります"},
      {"a OR OR b", 2, "OR lacks a word on one side", "OR の両側に語が要ります"},
      {"a または (または b)", 7, "または lacks a word on one side", "または の両側に語が要ります"},
      {"|a", 0, "| lacks a word on one side", "| の両側に語が要ります"},
      {"(a OR ) b", 3, "OR lacks a word on one side", "OR の両側に語が要ります"},
      {"a AND", 2, "AND lacks a word on one side", "AND の両側に語が要ります"},
      {"AND a", 0, "AND lacks a word on one side", "AND の両側に語が要ります"},
      {"a NOT", 2, "NOT lacks a word after it", "NOT の後に語が要ります"},
      {"a NOT OR b", 2, "NOT lacks a word after it", "NOT の後に語が要ります"},
      {"a NOT )", 2, "NOT lacks a word after it", "NOT の後に語が要ります"},
  });
}

TEST_CASE("NEAR の誤り", "[searcher][query][error]") {
  const std::string wordsOnly = " joins words, phrases and word beginnings only";
  const std::string wordsOnlyJa = " で結べるのは語、引用符の文字列、前方一致だけです";
  check_rows({
      {"NEAR/5", 0, "NEAR/5 lacks a word on one side", "NEAR/5 の両側に語が要ります"},
      {"a NEAR/5", 2, "NEAR/5 lacks a word on one side", "NEAR/5 の両側に語が要ります"},
      {"ADJ/5 a", 0, "ADJ/5 lacks a word on one side", "ADJ/5 の両側に語が要ります"},
      {"a OR NEAR/5 b", 2, "OR lacks a word on one side", "OR の両側に語が要ります"},
      {"a NEAR b", 2, "NEAR lacks its distance", "NEAR に文字数がありません"},
      {"a ＡＤＪ／ b", 2, "ADJ lacks its distance", "ADJ に文字数がありません"},
      {"a NEAR/x b", 7, "the distance is no number from 0 to 10000",
       "文字数が0から10000までの数ではありません"},
      {"a NEAR/-5 b", 7, "the distance is no number from 0 to 10000",
       "文字数が0から10000までの数ではありません"},
      {"a ADJ/10001 b", 6, "the distance is no number from 0 to 10000",
       "文字数が0から10000までの数ではありません"},
      {"a NEAR/99999999999999999999 b", 7, "the distance is no number from 0 to 10000",
       "文字数が0から10000までの数ではありません"},
      {"a NEAR/5 (b c)", 10, "NEAR/5" + wordsOnly, "NEAR/5" + wordsOnlyJa},
      {"a NEAR/5 year:2024", 9, "NEAR/5" + wordsOnly, "NEAR/5" + wordsOnlyJa},
      {"-a NEAR/5 b", 0, "NEAR/5" + wordsOnly, "NEAR/5" + wordsOnlyJa},
      {"a NEAR/5 2.7(ア)", 9, "NEAR/5" + wordsOnly, "NEAR/5" + wordsOnlyJa},
      {"a NEAR/5 b NEAR/6 c", 11, "one chain of NEAR or ADJ has two distances or orders",
       "続けて書いた NEAR や ADJ の文字数か種類が違います"},
      {"a NEAR/5 b ADJ/5 c", 11, "one chain of NEAR or ADJ has two distances or orders",
       "続けて書いた NEAR や ADJ の文字数か種類が違います"},
  });
}

TEST_CASE("離れた記号は誤りである", "[searcher][query][error]") {
  check_rows({
      {"a - b", 2, "a lone - belongs to no word", "- だけが離れています"},
      {"-", 0, "a lone - belongs to no word", "- だけが離れています"},
      {"a －", 2, "a lone － belongs to no word", "－ だけが離れています"},
      {"(a -)", 3, "a lone - belongs to no word", "- だけが離れています"},
      {"*", 0, "a lone * belongs to no word", "* だけが離れています"},
      {"\"a\"*", 3, "a lone * belongs to no word", "* だけが離れています"},
      {"a -*", 3, "a lone * belongs to no word", "* だけが離れています"},
      {"a = b", 2, "a lone = belongs to no word", "= だけが離れています"},
      {"2018 ～ 2024", 5, "a lone ～ belongs to no word", "～ だけが離れています"},
      {"=(a b)", 0, "= stands before words only", "= は語の前にだけ付けられます"},
      {"a ~\"b\"", 2, "~ stands before words only", "~ は語の前にだけ付けられます"},
  });
}

TEST_CASE("除くだけの問い合わせは断る", "[searcher][query][error]") {
  check_rows({
      {"-訓練", 0, "the query only excludes", "除く条件しかありません"},
      {"-訓練 -演習", 0, "the query only excludes", "除く条件しかありません"},
      {" NOT (訓練 演習)", 1, "the query only excludes", "除く条件しかありません"},
      {"a OR -b", 5, "this part of the query only excludes", "この部分には除く条件しかありません"},
      {"a OR (-b -c)", 6, "this part of the query only excludes", "この部分には除く条件しかありません"},
      {"a -(-b -c)", 4, "this part of the query only excludes", "この部分には除く条件しかありません"},
  });
}

TEST_CASE("フィールドの値の誤り", "[searcher][query][error]") {
  check_rows({
      {"year:", 5, "the field year: has no value", "フィールド year: に値がありません"},
      {"年： 2024", 2, "the field 年： has no value", "フィールド 年： に値がありません"},
      {"(org:)", 5, "the field org: has no value", "フィールド org: に値がありません"},
      {"org:*", 4, "the field org has no value", "フィールド org に値がありません"},
      {"org:(内閣官房 OR 総務省)", 4, "the field org: takes one value, not a group",
       "フィールド org: の値は一つです"},
      {"年:6", 2, "\"6\" cannot be read as a year", "「6」は年として読めません"},
      {"year:平成40", 5, "\"平成40\" cannot be read as a year", "「平成40」は年として読めません"},
      {"year:2018..来年", 11, "\"来年\" cannot be read as a year", "「来年」は年として読めません"},
      {"year:\"2018..x\"", 12, "\"x\" cannot be read as a year", "「x」は年として読めません"},
      {"2.7(ア)@x", 7, "\"x\" cannot be read as a year", "「x」は年として読めません"},
      {"2.7(ア)@", 6, "\"@\" cannot be read as a year", "「@」は年として読めません"},
      {"year:..", 5, "the range has neither beginning nor end", "範囲の初めも終わりもありません"},
      {"頁:～", 2, "the range has neither beginning nor end", "範囲の初めも終わりもありません"},
      {"year:2024..2018", 5, "the range ends before it begins", "範囲の終わりが初めより前です"},
      {"pdf:0", 4, "\"0\" cannot be read as a page number", "「0」は頁番号として読めません"},
      {"pdf:a.pdf", 4, "\"a.pdf\" cannot be read as a page number", "「a.pdf」は頁番号として読めません"},
      {"頁:1..iv", 5, "\"iv\" cannot be read as a page number", "「iv」は頁番号として読めません"},
      {"pdf:99999999999", 4, "\"99999999999\" cannot be read as a page number",
       "「99999999999」は頁番号として読めません"},
      {"欄:予算", 2, "there is no cell called \"予算\"", "「予算」という欄はありません"},
      {"kind:running_head", 5, "there is no kind called \"running_head\"",
       "「running_head」という種類はありません"},
  });
}

TEST_CASE("知らない欄には使える欄の名を挙げる", "[searcher][query][error]") {
  const auto error = error_of("cell:予算");
  REQUIRE(error);
  CHECK(error->remedy().text(Language::english) ==
        "use one of plan (計画), progress (成果), next_plan (次年度), other (その他)");
}

TEST_CASE("知らない種類には使える種類の名を挙げる", "[searcher][query][error]") {
  const auto error = error_of("kind:x");
  REQUIRE(error);
  CHECK(error->remedy().text(Language::japanese).find("heading (見出し), paragraph (段落)") !=
        std::string::npos);
}

TEST_CASE("誤りの文は長い値を縮める", "[searcher][query][error]") {
  const auto error = error_of("year:" + repeated("年", 3000));
  REQUIRE(error);
  CHECK(error->text(Language::japanese).size() < 500);
}

TEST_CASE("長さ、語数、深さには限りがある", "[searcher][query][error]") {
  check_rows({
      {repeated("訓", 4097), 4096, "the query is longer than 4096 characters",
       "検索式が4096文字を超えています"},
      {repeated("訓", 100000), 4096, "the query is longer than 4096 characters",
       "検索式が4096文字を超えています"},
      {repeated("(", 100000), 4096, "the query is longer than 4096 characters",
       "検索式が4096文字を超えています"},
      {repeated("a ", 257), 512, "the query has more than 256 words", "語が256個を超えています"},
      {repeated("(", 4096), 64, "brackets stand more than 64 deep in each other",
       "括弧の入れ子が64段を超えています"},
      {repeated("(", 65) + "a" + repeated(")", 65), 64, "brackets stand more than 64 deep in each other",
       "括弧の入れ子が64段を超えています"},
      {"(" + repeated("a|", 20) + "a) NEAR/5 (" + repeated("b|", 20) + "b)", 44,
       "the query has more than 256 words", "語が256個を超えています"},
  });
}

TEST_CASE("限りちょうどの問い合わせは読める", "[searcher][query]") {
  CHECK_NOTHROW(Query::parse(repeated("訓", 4096)));
  CHECK_NOTHROW(Query::parse(repeated("a ", 256)));
  CHECK_NOTHROW(Query::parse(repeated("(", 64) + "a" + repeated(")", 64)));
  CHECK_NOTHROW(Query::parse(repeated("NOT ", 1000) + "a"));
}

TEST_CASE("UTF-8 でない所を指す", "[searcher][query][error]") {
  const std::string reason = "the query is not UTF-8 here";
  const std::string japanese = "ここが UTF-8 ではありません";
  check_rows({
      {"訓練\xFF", 2, reason, japanese},
      {"\x8C\x50\x97\xFB", 0, reason, japanese},  // 訓練 in CP932
      {"a\xED\xA0\x80", 1, reason, japanese},     // a lone surrogate
      {"訓\xE7\xB7", 1, reason, japanese},        // cut short
      {"\"a\xC0\xAF\"", 2, reason, japanese},     // overlong
  });
}

TEST_CASE("U+FFFD は文字である", "[searcher][query]") {
  CHECK(Query::parse("\uFFFD").parsed() == "\uFFFD");
}

TEST_CASE("制御文字は空白として扱う", "[searcher][query]") {
  CHECK(Query::parse(std::string("訓練\0演習\x1b\x7f", 15)).parsed() == "訓練 AND 演習");
}
