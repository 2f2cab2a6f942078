// SPDX-License-Identifier: GPL-2.0-or-later
// Changes of wording as words that a reader sees.
#include <catch2/catch.hpp>
#include <hakusho/dictionary.hpp>

#include "dict/utf8.hpp"
#include "searcher/trace/wording.hpp"
#include "tests/support/wording_changes.hpp"

using namespace hakusho;
using namespace hakusho::searcher;
using hakusho::test::changes;

namespace {

std::string part(const std::string& text, const TextRange& range) {
  const std::size_t begin = dict::byte_offset(text, range.begin);
  return text.substr(begin, dict::byte_offset(text, range.end) - begin);
}

// "施 → 証", parted by " | ".
std::string shown(const std::string& from, const std::string& to) {
  std::string out;
  for (const WordingChange& change : changes(from, to)) {
    CHECK(change.from.begin <= change.from.end);
    CHECK(change.to.begin <= change.to.end);
    out += (out.empty() ? "" : " | ") + part(from, change.from) + " → " + part(to, change.to);
  }
  return out;
}

std::string times(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("一字の違いは、その語の違いとして示す", "[searcher][trace][words]") {
  CHECK(shown("関係機関が総合訓練を行う。", "関係機関が総雑訓練を行う。") == "総合 → 総雑");
  CHECK(shown("関係機関と訓練を実施する。", "関係機関と訓練を実証する。") == "実施 → 実証");
  CHECK(shown("利用面の有用性にも配意した在り方を示す。", "利用面の有用性にも配慮した在り方を示す。") ==
        "配意 → 配慮");
}

TEST_CASE("複合語のうち、変わった語だけを示す", "[searcher][trace][words]") {
  CHECK(shown("光ファイバ網の整備率を公表する。", "光ファイバ網のカバー率を公表する。") == "整備 → カバー");
  CHECK(shown("情報通信基盤の強化を図るための計画。", "情報通信技術の強化を図るための計画。") ==
        "基盤 → 技術");
}

TEST_CASE("送り仮名の違いも語ごと示す", "[searcher][trace][words]") {
  CHECK(shown("個人情報の保護の在り方を検討する。", "個人情報の保護のあり方を検討する。") ==
        "在り方 → あり方");
  CHECK(shown("不法無線局の共同取締りを実施する。", "不法無線局の共同取締を実施する。") == "取締り → 取締");
}

TEST_CASE("片仮名の語は切らない", "[searcher][trace][words]") {
  CHECK(shown("利用者にコンピュータを貸与する。", "利用者にコンピューターを貸与する。") ==
        "コンピュータ → コンピューター");
}

TEST_CASE("数は助数詞まで一つ", "[searcher][trace][words]") {
  CHECK(shown("相談会を12回開催する。", "相談会を15回開催する。") == "12回 → 15回");
  CHECK(shown("相談を1,234件受け付けた。", "相談を1,534件受け付けた。") == "1,234件 → 1,534件");
  CHECK(shown("普及率は43.5％である。", "普及率は44.5％である。") == "43.5％ → 44.5％");
  CHECK(shown("登録者を2万5千人とする。", "登録者を3万人とする。") == "2万5千人 → 3万人");
}

TEST_CASE("年度は元号から一つ", "[searcher][trace][words]") {
  CHECK(shown("令和5年度までに整備を終える。", "令和6年度までに整備を終える。") == "令和5年度 → 令和6年度");
  CHECK(shown("令和元年度までに整備を終える。", "令和2年度までに整備を終える。") == "令和元年度 → 令和2年度");
}

TEST_CASE("日付は年から日まで一つ", "[searcher][trace][words]") {
  CHECK(shown("基準（平成11年7月13日産業構造審議会決定）を定める。",
              "基準（平成12年8月3日産業構造審議会決定）を定める。") == "平成11年7月13日 → 平成12年8月3日");
}

TEST_CASE("期間は間まで一つ", "[searcher][trace][words]") {
  CHECK(shown("研修は2年間で全員が受ける。", "研修は3年間で全員が受ける。") == "2年間 → 3年間");
}

TEST_CASE("箇条をまたぐ数はない", "[searcher][trace][words]") {
  CHECK(shown("・訓練の参加者の目標は第12\n・3回の研修の実施",
              "・訓練の参加者の目標は第12\n・4回の研修の実施") == "3回 → 4回");
}

TEST_CASE("開いた括弧は閉じるところまで示す", "[searcher][trace][words]") {
  CHECK(shown("平成9年に総務省（旧郵政省）が作成した指針を改める。",
              "平成9年に郵政省（当時）が作成した指針を改める。") == "総務省（旧郵政省） → 郵政省（当時）");
}

TEST_CASE("漢数字も助数詞が続けば数", "[searcher][trace][words]") {
  CHECK(shown("見込みを一時間以内に公表する。", "見込みを三十分以内に公表する。") == "一時間 → 三十分");
}

TEST_CASE("図表の番号は枝番まで一つ", "[searcher][trace][words]") {
  CHECK(shown("件数は減少している（図表5-3-2）。", "件数は減少している（図表6-3-2）。") == "5-3-2 → 6-3-2");
}

TEST_CASE("英字と数字の続きは一つ", "[searcher][trace][words]") {
  CHECK(shown("事業者のIPv4への対応を促す。", "事業者のIPv6への対応を促す。") == "IPv4 → IPv6");
}

TEST_CASE("語尾の違いは語幹と示す", "[searcher][trace][words]") {
  CHECK(shown("関係機関と訓練を実施した。", "関係機関と訓練を実施する。") == "実施した → 実施する");
  CHECK(shown("標準化の検討を行った。", "標準化の検討を行っている。") == "行った → 行っている");
  CHECK(shown("個人情報が漏えいした事例がある。", "個人情報が漏えいしている事例がある。") ==
        "漏えいした → 漏えいしている");
}

TEST_CASE("活用の途中で終わらない", "[searcher][trace][words]") {
  CHECK(shown("地域の間の格差が生じている。", "地域の間の格差が存在している。") ==
        "生じている → 存在している");
  CHECK(shown("開催も提案されていたが、見送られた。", "開催も提案されたが、見送られた。") ==
        "提案されていた → 提案された");
}

TEST_CASE("句が変われば、するまで示す", "[searcher][trace][words]") {
  CHECK(shown("公表の様式と手順を整備する。", "公表の様式と手順を運用し、改善する。") ==
        "整備する → 運用し、改善する");
}

TEST_CASE("接尾辞だけを示さない", "[searcher][trace][words]") {
  CHECK(shown("対策の効率化を進める計画を定める。", "対策の効率性を進める計画を定める。") ==
        "効率化 → 効率性");
}

TEST_CASE("助詞だけの違いは前の名詞と示す", "[searcher][trace][words]") {
  CHECK(shown("新しいガイドラインは、四月から適用する。", "新しいガイドラインも、四月から適用する。") ==
        "ガイドラインは → ガイドラインも");
  CHECK(shown("事業者に個人情報保護を求める。", "事業者に個人情報の保護を求める。") ==
        "個人情報保護 → 個人情報の保護");
}

TEST_CASE("加わった語は隣の語を巻き込まない", "[searcher][trace][words]") {
  CHECK(shown("地方公共団体を対象に研修を行う。", "地方公共団体及び学校を対象に研修を行う。") ==
        " → 及び学校");
  CHECK(shown("各府省庁の情報技術を調べる。", "各府省庁の情報基盤技術を調べる。") == " → 基盤");
}

TEST_CASE("両側に残る端の字は違いに数えない", "[searcher][trace][words]") {
  CHECK(shown("庁舎における要員の参集訓練を実施し、結果を公表する。",
              "庁舎における要員及び通信の確保を担う職員の参集訓練を実施し、結果を報告する。") ==
        " → 及び通信の確保を担う職員 | 公表 → 報告");
}

TEST_CASE("なくなった文は文だけを示す", "[searcher][trace][words]") {
  CHECK(shown("対策の指針を定める。結果を毎年度公表する。対策の研修を実施する。",
              "対策の指針を定める。対策の研修を実施する。") == "結果を毎年度公表する。 → ");
}

TEST_CASE("語に広げて出会う違いは一つになる", "[searcher][trace][words]") {
  CHECK(shown("呼びかけにより平成17年11月に設立された協議会が活動する。",
              "呼びかけにより2005年（平成17年）11月に設立された協議会が活動する。") ==
        "平成17年11月 → 2005年（平成17年）11月");
}

TEST_CASE("箇条をまたいで語を広げない", "[searcher][trace][words]") {
  CHECK(shown("・職員の訓練\n・研修の教材の作成\n・指針の普及",
              "・職員の訓練\n・演習の教材の作成\n・指針の普及") == "研修 → 演習");
}

TEST_CASE("語に広げても分類は変わった字で決める", "[searcher][trace][words]") {
  const auto found = changes("2023年度末までに対象を10件とする。", "2023年度末までに対象を12件とする。");
  REQUIRE(found.size() == 1);
  CHECK(found.front().change == ChangeClass::number);
}

TEST_CASE("違いは順に並び、重ならない", "[searcher][trace][words]") {
  const std::string from = times("総合訓練を12回実施した。", 40), to = times("総雑演習を15回実施する。", 40);
  std::size_t from_end = 0, to_end = 0;
  for (const WordingChange& change : changes(from, to)) {
    CHECK(change.from.begin >= from_end);
    CHECK(change.to.begin >= to_end);
    from_end = change.from.end, to_end = change.to.end;
  }
}

TEST_CASE("どの文にも一つ違いがある一万字", "[searcher][trace][words]") {
  const std::string same = "関係する府省庁及び地方公共団体と連携して総合的な訓練を";
  const auto found = changes(times(same + "実施する。", 320), times(same + "実証する。", 320));
  CHECK(found.size() == 320);
}

TEST_CASE("句読点のない一万字", "[searcher][trace][words]") {
  const std::string same = times("情報通信基盤", 800);
  const auto found = changes(same + "の整備と" + same, same + "の整頓と" + same);
  CHECK(found.size() == 1);
}

TEST_CASE("まるごと違う一万字は全面書換え", "[searcher][trace][words]") {
  const auto found = changes(times("訓練を実施する。", 1300), times("基準ノ改正ニ備ヘル、", 1000));
  REQUIRE(found.size() == 1);
  CHECK(found.front().change == ChangeClass::rewritten);
}

TEST_CASE("壊れた文字列も語に切れる", "[searcher][trace][words]") {
  CHECK_NOTHROW(
      changes("総合\xE3\x81訓練\xFFを行い、結果を公表する。", "総雑\xC0訓練を行い、結果を公表する。"));
  CHECK_NOTHROW(changes("1,,2..3--回、、。。を含む記録の整理。", "1,,2..4--回、。、。を含む記録の整理。"));
}
