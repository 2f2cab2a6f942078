// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/interleaved_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "indexer/extract/file_reader.hpp"
#include "indexer/passages/passage_builder.hpp"
#include "tests/support/reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

// An extract as a site that republishes documents gives it: banner, source, disclaimer, then one page with
// the end of a section, and another section with a table of two rows.
const std::string extract = R"(えらぶ、しらべる。

町の資料室(まちのしりょうしつ)は、町政の資料を集めた

案内の場です。

町並み保存計画2031(2030年度年次報告・2030年度年次計画) (82 ページ)

公開元URL https://www.example.jp/council/31.pdf
出典情報 町並み保存会議(第7回 9/3)《架空町役場企画課》
画像をダウンロード

資料テキストは自動処理で作られており、資料と一致しない場合があります。

別添4

2030 年度の町並み保存施策の実施状況及び 2031 年度年次計画
3 町並みの保存と活用の推進

・町家の改修に当たる職人の不足を補うため、町は、近隣の三つの町や工務店の組合と連絡を密にし、講習の場を設けるとともに、
見習いの受入れを進める。
項番 担当府省庁
(ア) 架空町役場事務局

2030 年度

年次計画

2030 年度

取組の成果、進捗状況及び 2031 年度

年次計画

架空町役場事務局において、町家の改修に当たる職 <成果・進捗状況>
人の講習を、工務店の組合の協力を得て年に三度開 ・講習を三度開き、全 42 人が修了した。修了した者のうち 17
く。
人は組合の紹介を受けて見習いに入った。
<2031 年度年次計画>
・引き続き、工務店の組合の協力を得て、年に三度の講習を開く。

3.4

祭りの山車の修理と担い手の育成
・山車の修理は、木組み、彫刻、幕の順に三か年で行う。
項番 担当府省庁
(ア) 架空町役場事務局
文化庁

(イ) 架空町役場事務局

2030 年度

年次計画

文化庁及び架空町役場事務局において、山車の木組
みを解き、傷んだ部材を取り替える。

2030 年度

取組の成果、進捗状況及び 2031 年度

年次計画

<成果・進捗状況>
・木組みを解き、傷んだ部材 120 点のうち 86 点を取り替えた。
<2031 年度年次計画>
・残る部材を取り替え、彫刻の修理に移る。

架空町役場事務局において、囃子の担い手を募り、 <成果・進捗状況>
小学校で笛と太鼓の教室を開く。 ・小学校三校で教室を開き、延べ 310 人が参加した。
<2031 年度年次計画>
・引き続き、小学校で教室を開く。

別添4 - 40 -
)";

InterleavedText recovered(std::string_view text) {
  auto found = recover_interleaved(text);
  REQUIRE(found);
  return std::move(*found);
}

std::vector<Block> of_kind(const InterleavedText& text, BlockKind kind) {
  std::vector<Block> blocks;
  std::copy_if(text.blocks.begin(), text.blocks.end(), std::back_inserter(blocks),
               [&](const Block& block) { return block.kind == kind; });
  return blocks;
}

std::string cell(const InterleavedText& text, int table, int row, CellRole role) {
  for (const Block& block : text.blocks)
    if (block.kind == BlockKind::cell && block.table == table && block.row == row && block.cell == role &&
        *block.col > 1)
      return block.text;
  return {};
}

}  // namespace

TEST_CASE("抜粋の表は行と役割ごとに元に戻る", "[indexer][interleaved]") {
  const InterleavedText text = recovered(extract);
  CHECK(cell(text, 0, 1, CellRole::plan) ==
        "架空町役場事務局において、町家の改修に当たる職人の講習を、工務店の組合の協力を得て年に三度開く。");
  CHECK(cell(text, 0, 1, CellRole::progress) ==
        "<成果・進捗状況>"
        "\n・講習を三度開き、全42人が修了した。修了した者のうち17人は組合の紹介を受けて見習いに入った。");
  CHECK(cell(text, 0, 1, CellRole::next_plan) ==
        "<2031年度年次計画>\n・引き続き、工務店の組合の協力を得て、年に三度の講習を開く。");
  CHECK(cell(text, 1, 1, CellRole::plan) ==
        "文化庁及び架空町役場事務局において、山車の木組みを解き、傷んだ部材を取り替える。");
  CHECK(cell(text, 1, 1, CellRole::progress) ==
        "<成果・進捗状況>\n・木組みを解き、傷んだ部材120点のうち86点を取り替えた。");
  CHECK(cell(text, 1, 2, CellRole::plan) ==
        "架空町役場事務局において、囃子の担い手を募り、小学校で笛と太鼓の教室を開く。");
  CHECK(cell(text, 1, 2, CellRole::next_plan) == "<2031年度年次計画>\n・引き続き、小学校で教室を開く。");
}

TEST_CASE("欄は項番、府省庁、年度、見出しを伴う", "[indexer][interleaved]") {
  const InterleavedText text = recovered(extract);
  for (const Block& block : text.blocks) {
    if (block.kind != BlockKind::cell || block.table != 1 || block.row != 1) continue;
    CHECK(block.item_no == "(ア)");
    CHECK(block.ministries == std::vector<std::string>{"架空町役場事務局", "文化庁"});
    if (block.cell == CellRole::next_plan) CHECK(block.fiscal_years == std::vector<int>{2031});
    if (block.cell == CellRole::progress) CHECK(block.fiscal_years == std::vector<int>{2030});
    CHECK(block.recovery != Recovery::clean);
  }
}

TEST_CASE("頁にない節は、分からないままにする", "[indexer][interleaved]") {
  const InterleavedText text = recovered(extract);
  for (const Block& block : text.blocks) {
    if (block.table == 0) CHECK(block.section.empty());
    if (block.table == 1)
      CHECK(block.section ==
            std::vector<std::string>{"3 町並みの保存と活用の推進", "3.4 祭りの山車の修理と担い手の育成"});
  }
}

TEST_CASE("サイトの飾りと柱は、どの断片にも入らない", "[indexer][interleaved]") {
  const InterleavedText text = recovered(extract);
  for (const PassageDraft& draft : build_passages(text.blocks))
    for (const char* words :
         {"えらぶ", "資料室", "ダウンロード", "自動処理", "公開元", "別添", "実施状況及び2031年度年次計画の"})
      CHECK(draft.text.find(words) == std::string::npos);
  CHECK(of_kind(text, BlockKind::page_label).front().text == "別添4 - 40 -");
}

TEST_CASE("出典の行は資料の素性になる", "[indexer][interleaved]") {
  const Metadata known = recovered(extract).metadata;
  CHECK(known.title == "町並み保存計画2031(2030年度年次報告・2030年度年次計画)");
  CHECK(known.publisher == "架空町役場企画課");
  CHECK(known.meeting == "町並み保存会議(第7回 9/3)");
  CHECK(known.url == "https://www.example.jp/council/31.pdf");
  CHECK(known.source_page == 82);
}

TEST_CASE("サイトの題と柱の年度の食い違いを告げる", "[indexer][interleaved]") {
  const InterleavedText text = recovered(extract);
  REQUIRE(text.notes.size() == 1);
  CHECK(text.notes.front().text() ==
        "the site that published it calls it 2030年度年次計画, the page itself 2031年度年次計画");
  int doubtful = 0;
  for (const Block& block : of_kind(text, BlockKind::running_head))
    doubtful += block.recovery == Recovery::doubtful;
  CHECK(doubtful == 2);
}

TEST_CASE("食い違いは資料に付いて読み手に渡る", "[indexer][interleaved]") {
  const auto documents = test::documents_of(read_text, extract);
  REQUIRE(documents.size() == 1);
  CHECK(documents.front().notes.size() == 1);
  CHECK(documents.front().metadata.source_page == 82);
}

TEST_CASE("すべての欄に頁と刷られた頁番号が付く", "[indexer][interleaved]") {
  for (const Block& block : recovered(extract).blocks) {
    CHECK(block.page == 1);
    CHECK(block.page_label == "別添4 - 40 -");
    CHECK(block.lines);
  }
}

TEST_CASE("行が頁をまたいでも一つの欄になる", "[indexer][interleaved]") {
  std::string text = extract;
  const std::string at = "人は組合の紹介を";
  text.insert(text.find(at),
              "\n別添4 - 40 -\f別添4\n\n2030 年度の町並み保存施策の実施状況及び 2031 年度年次計画\n");
  text.replace(text.rfind("- 40 -"), 6, "- 41 -");
  const InterleavedText found = recovered(text);
  CHECK(cell(found, 0, 1, CellRole::progress).find("のうち17人は組合の") != std::string::npos);
  for (const Block& block : found.blocks)
    if (block.table == 0 && block.row == 1 && block.cell == CellRole::progress) {
      CHECK(block.page == 1);
      CHECK(block.page_end == 2);
    }
}

TEST_CASE("番号だけの見出しは上の番号を含む道になる", "[indexer][interleaved]") {
  const std::string text = extract.substr(extract.find("3.4\n"));
  for (const Block& block : recovered(text).blocks)
    if (block.table == 0)
      CHECK(block.section == std::vector<std::string>{"3", "3.4 祭りの山車の修理と担い手の育成"});
}

TEST_CASE("表のない文章には手を付けない", "[indexer][interleaved]") {
  for (const char* text : {"", "\n\f\n", "町は山車を修理する。\n担当は事務局である。\n",
                           "項番ごとに担当府省庁を示す。\n(ア) 総務省\n", "番号 名称\n1 笛\n2 太鼓\n担当\n"})
    CHECK_FALSE(recover_interleaved(text));
}

TEST_CASE("頭だけの表、項番だけの表でも倒れない", "[indexer][interleaved]") {
  CHECK_FALSE(recover_interleaved("項番 担当府省庁"));
  const InterleavedText named = recovered("項番 担当府省庁\n(ア) 総務省\n(イ)\n");
  CHECK(of_kind(named, BlockKind::cell).size() == 3);
  CHECK(recover_interleaved("項番 担当府省庁\n\f\f\n<成果・進捗状況>\n"));
}

namespace {

// A table of one row whose lines are all blanks: many ways to read each of them.
std::string tangle(int number) {
  std::string text = "項番 担当府省庁\n(ア) 総務省\n\n";
  for (int i = 0; i < 30; ++i) {
    for (const char* word : {"町", "家", "の", "職", "人", "と", "山", "車", "を", "直", "す", "講"})
      text += word + std::string(" ");
    text += fmt::format("第{}の{}\n", number, i);
  }
  return text + "\n";
}

std::size_t doubtful_in(const InterleavedText& text) {
  return static_cast<std::size_t>(std::count_if(text.blocks.begin(), text.blocks.end(), [](const Block& b) {
    return b.recovery == Recovery::doubtful;
  }));
}

}  // namespace

TEST_CASE("手間の枠を使い切った表は元のまま、疑わしいものとして残る", "[indexer][interleaved]") {
  const std::string text = "町の計画\n\n町は山車を直す。\n\n" + tangle(1) + tangle(2);
  auto found = recover_interleaved(text, interleaved::WorkBudget(1));
  REQUIRE(found);
  CHECK(of_kind(*found, BlockKind::cell).empty());
  CHECK(doubtful_in(*found) + 2 == found->blocks.size());
  std::string all;
  for (const Block& block : found->blocks) all += block.text;
  for (const char* line : {"第1の0", "第1の29", "第2の0", "第2の29", "(ア)"})
    CHECK_THAT(all, Catch::Contains(line));
  REQUIRE(found->notes.size() == 1);
  CHECK(found->notes[0].arguments == std::vector<std::string>{"2", "5"});
}

TEST_CASE("枠のうちに済んだ表は、後の表がどうあれ元に戻る", "[indexer][interleaved]") {
  const std::string first = std::string(extract) + "\n" + tangle(1) + tangle(2);
  const std::string text = first + tangle(3);
  const auto all = recovered(text);
  auto found = recover_interleaved(text, interleaved::WorkBudget(recovered(first).steps - 10'000));
  REQUIRE(found);
  CHECK(cell(*found, 1, 1, CellRole::next_plan) == cell(all, 1, 1, CellRole::next_plan));
  CHECK(doubtful_in(*found) > doubtful_in(all));
  CHECK(found->notes.size() == all.notes.size() + 1);
  CHECK(found->steps < all.steps);
}

TEST_CASE("もつれた文書の手間は、長さに応じた枠をほとんど超えない", "[indexer][interleaved]") {
  std::string text;
  for (int i = 0; i < 12; ++i) text += tangle(i);
  constexpr std::size_t allowed = 200'000, longest_search = 1'500'000;
  const auto found = recover_interleaved(text, interleaved::WorkBudget(allowed));
  REQUIRE(found);
  CHECK(found->steps < allowed + longest_search);
  const std::size_t small = budget_for(std::string(1'000'000, 'a')).allowed();
  const std::size_t large = budget_for(std::string(5'000'000, 'a')).allowed();
  CHECK(large < 5 * small);
  CHECK(large <= 50'000'000);
}

TEST_CASE("多くの行のどこで切るかは、行ごとの手間で決まる", "[indexer][interleaved]") {
  // Blank lines everywhere, and ten rows announced for them.
  const auto table = [](int lines) {
    std::string text = "項番 担当府省庁\n";
    for (const char* item : {"ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ"})
      text += fmt::format("({}) 総務省\n", item);
    for (int i = 0; i < lines; ++i) text += fmt::format("第{}の町家を直す。\n\n", i);
    return recovered(text).steps;
  };
  const std::size_t once = table(150), twice = table(300);
  CHECK(twice < 3 * once);
}

TEST_CASE("途方もない入力でも終わる", "[indexer][interleaved]") {
  const std::string head = "項番 担当府省庁\n(ア) 総務省\n\n";
  std::string blanks = head, rows = head, heads;
  for (int i = 0; i < 200'000; ++i) blanks += "一 ";
  for (int i = 0; i < 20'000; ++i) rows += "同じ長さの行が並ぶだけの欄である\n";
  for (int i = 0; i < 20'000; ++i) heads += head + "本文。\n";
  for (const std::string& text : {head + std::string(5'000'000, 'a'), blanks, rows, heads})
    recover_interleaved(text);
  SUCCEED();
}

TEST_CASE("でたらめな字の並びでも倒れない", "[indexer][interleaved]") {
  unsigned state = 1;
  std::string noise = "項番 担当府省庁\n";
  const char* pieces[] = {"(ア) ", "総務省", "\n", "\n\n",  "\f",    "2.7",  " ",           "　",  "<成果>",
                          "。",    "計画",   "12", "- 3 -", "別添1", "\xE3", "項番 担当\n", "漢字"};
  for (int i = 0; i < 30'000; ++i) {
    state = state * 1664525u + 1013904223u;
    noise += pieces[(state >> 16) % std::size(pieces)];
  }
  recover_interleaved(noise);
  SUCCEED();
}
