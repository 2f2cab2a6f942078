// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/indexer/markup_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using Lines = std::vector<std::string>;

namespace {

Lines outline_of(const std::string& html) {
  return outline(read_bytes(read_html, html));
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const std::string long_text = repeated("サイバー攻撃への備えを進める必要がある。", 10);

}  // namespace

TEST_CASE("見出しは節の道になる", "[indexer][html]") {
  const Document document =
      read_bytes(read_html, "<h1>白書</h1><h2>第1章</h2><p>本文。</p><h2>第2章</h2><p>次の文。</p>");
  CHECK(section_of(document.blocks[1]) == "白書 > 第1章");
  CHECK(section_of(document.blocks[2]) == "白書 > 第1章");
  CHECK(section_of(document.blocks[4]) == "白書 > 第2章");
}

TEST_CASE("スクリプトとスタイルとコメントは本文でない", "[indexer][html]") {
  CHECK(outline_of("<style>p{color:red}</style><p>本<script>var x='<p>嘘</p>';</script>文<!-- 注釈 --></p>"
                   "<noscript>有効にしてください</noscript>") == Lines{"paragraph: 本文"});
}

TEST_CASE("ナビゲーションとヘッダーとフッターを落とす", "[indexer][html]") {
  const std::string furniture = GENERATE(
      "<nav>案内</nav>", "<header>役所</header>", "<footer>住所</footer>", "<div role=navigation>案内</div>",
      "<div class='l-header'>役所</div>", "<div id='globalNavi2011'>案内</div>",
      "<div class='bread2011'>ホーム</div>", "<ul class='navskip-list'><li>本文へ移動</li></ul>",
      "<div style='display: none'>隠れた文</div>", "<p hidden>隠れた文</p>",
      "<div class=pagetop>ページトップへ</div>", "<aside>関連</aside>", "<button>閉じる</button>");
  CAPTURE(furniture);
  CHECK(outline_of(furniture + "<p>" + long_text + "</p>") == Lines{"paragraph: " + long_text});
}

TEST_CASE("似た名前でも本文の部品は残る", "[indexer][html]") {
  const std::string name =
      GENERATE("table-header", "section-header", "footnote", "sidebyside", "menuitemtext", "outside");
  CAPTURE(name);
  CHECK(outline_of("<div class='" + name + "'>残る文</div><p>" + long_text + "</p>").size() == 2);
}

TEST_CASE("全文が class=header の中にあれば残す", "[indexer][html]") {
  CHECK(outline_of("<div class=header><p>" + long_text + "</p></div><p>短い文。</p>").size() == 2);
}

TEST_CASE("一つずつは小さくても合わせて半分を超える名前の部品は残す", "[indexer][html]") {
  std::string html;
  for (int i = 0; i < 4; ++i) html += "<div class=side><p>" + long_text + "</p></div>";
  CHECK(outline_of(html + "<p>短い文。</p>").size() == 5);
}

TEST_CASE("本文より長い案内もリンクばかりなら落とす", "[indexer][html]") {
  CHECK(outline_of("<nav>" + repeated("<a href=/x>委員会について</a>", 50) + "</nav><p>短い本文。</p>") ==
        Lines{"paragraph: 短い本文。"});
}

TEST_CASE("main が本文の大半を持てばその中だけを読む", "[indexer][html]") {
  CHECK(outline_of("<div>お知らせ</div><main><p>" + long_text + "</p></main>") ==
        Lines{"paragraph: " + long_text});
  CHECK(outline_of("<div>" + long_text + "</div><main><p>短い</p></main>").size() == 2);
}

TEST_CASE("main の中の header は本文である", "[indexer][html]") {
  CHECK(outline_of("<main><header><p>令和6年7月10日</p></header><p>" + long_text + "</p></main>").size() ==
        2);
}

TEST_CASE("落としたヘッダーの h1 が題名なら見出しとして戻す", "[indexer][html]") {
  const Document document =
      read_bytes(read_html, "<title>防災白書｜内閣府</title><header><h1>防災白書</h1></header><main><p>" +
                                long_text + "</p></main>");
  CHECK(outline(document)[0] == "heading: 防災白書");
  CHECK(section_of(document.blocks[1]) == "防災白書");
}

TEST_CASE("題名の行は見出しになる", "[indexer][html]") {
  CHECK(outline_of("<title>表彰規程</title><p>○表彰規程</p><p>" + long_text + "</p>")[0] ==
        "heading: ○表彰規程");
}

TEST_CASE("見出し要素がなくても番号の行に文が続けば見出しになる", "[indexer][html]") {
  const Document document = read_bytes(
      read_html,
      "<p>１．主旨<br>本基準は対策をとりまとめたものである。</p><p>２．用語</p><p>用語は次のとおり。</p>");
  CHECK(outline(document) == Lines{"heading: １．主旨", "paragraph: 本基準は対策をとりまとめたものである。",
                                   "heading: ２．用語", "paragraph: 用語は次のとおり。"});
  CHECK(section_of(document.blocks[3]) == "２．用語");
}

TEST_CASE("続く番号の行は箇条書きである", "[indexer][html]") {
  CHECK(outline_of("<p>１．名称　機構</p><p>２．所在地　東京</p><p>以上のとおりである。</p>") ==
        Lines{"item: １．名称　機構", "item: ２．所在地　東京", "paragraph: 以上のとおりである。"});
}

TEST_CASE("全角括弧と半角括弧の番号は深さが違う", "[indexer][html]") {
  const Document document = read_bytes(read_html,
                                       "<p>（１）用語</p><p>(1)自己伝染機能</p><p>他のシステムに伝染する。</"
                                       "p><p>（２）範囲</p><p>次のとおり。</p>");
  CHECK(section_of(document.blocks[2]) == "（１）用語 > (1)自己伝染機能");
  CHECK(section_of(document.blocks[4]) == "（２）範囲");
}

TEST_CASE("条例の条は節になり号は箇条になる", "[indexer][html]") {
  const Document document =
      read_bytes(read_html,
                 "<p>(目的)</p><p>第1条　この条例は、必要な事項を定める。</p><p>(定義)</"
                 "p><p>第2条　次に掲げる用語の意義による。</p>"
                 "<p>(1)　駐車場　法に規定する施設をいう。</p><p>2　前項の規定による。</"
                 "p><p>附則(平成10年条例第5号)</p><p>公布の日から施行する。</p>");
  CHECK(outline(document) ==
        Lines{"heading: 第1条(目的)", "paragraph: 第1条　この条例は、必要な事項を定める。",
              "heading: 第2条(定義)", "paragraph: 第2条　次に掲げる用語の意義による。",
              "item: (1)　駐車場　法に規定する施設をいう。", "paragraph: 2　前項の規定による。",
              "heading: 附則(平成10年条例第5号)", "paragraph: 公布の日から施行する。"});
  CHECK(section_of(document.blocks[5]) == "第2条(定義)");
  CHECK(section_of(document.blocks[7]) == "附則(平成10年条例第5号)");
}

TEST_CASE("見出しのない条も節になる", "[indexer][html]") {
  const Document document =
      read_bytes(read_html,
                 "<p>第一条　趣旨は次による。</p><p>第二条の三　第一条の規定により行う。</"
                 "p><p>第一条の規定は準用する。</p>");
  CHECK(section_of(document.blocks[0]) == "第一条");
  CHECK(section_of(document.blocks[1]) == "第二条の三");
  CHECK(section_of(document.blocks[2]) == "第二条の三");
}

TEST_CASE("改正の跡は条の見出しではない", "[indexer][html]") {
  CHECK(outline_of(
            "<p>第三条　公布する。</p><p>(令六条例一〇七・一部改正)</p><p>第四条　なお従前の例による。</p>")
            [1] == "note: (令六条例一〇七・一部改正)");
}

TEST_CASE("文の途中の br はつなぎ文の終わりの br は段落にする", "[indexer][html]") {
  CHECK(outline_of("<p>ソフトウェアの開発並びにソフトウェア製品の開発及び出荷を<br>行う者のための対策。<br>"
                   "なお、次による。</p>") ==
        Lines{"paragraph: ソフトウェアの開発並びにソフトウェア製品の開発及び出荷を行う者のための対策。",
              "paragraph: なお、次による。"});
  CHECK(outline_of("<p>平成28年11月<br>個人情報保護委員会</p>") ==
        Lines{"paragraph: 平成28年11月", "paragraph: 個人情報保護委員会"});
}

TEST_CASE("見出しの中の br はつなぐ", "[indexer][html]") {
  CHECK(outline_of("<h2>個人データ<br>（個人関連情報）の項目</h2><p>文。</p>")[0] ==
        "heading: 個人データ（個人関連情報）の項目");
}

TEST_CASE("原文の改行は日本語の間で消え欧文の間で空白になる", "[indexer][html]") {
  CHECK(outline_of("<p>情報\n   通信 白書 white\npaper&nbsp;&amp; more</p>") ==
        Lines{"paragraph: 情報通信 白書 white paper & more"});
}

TEST_CASE("飾りの要素は語を切らない", "[indexer][html]") {
  CHECK(outline_of("<p>情<b>報</b>通<font color=red>信</font><span>白</span>書</p>") ==
        Lines{"paragraph: 情報通信白書"});
}

TEST_CASE("ルビは親文字を残し読みを別に持つ", "[indexer][html]") {
  CHECK(outline_of("<p><ruby>閾<rp>（</rp><rt>いき</rt><rp>）</rp></ruby>値を定める。</p>") ==
        Lines{"paragraph: 閾値を定める。", "ruby: いき"});
}

TEST_CASE("一覧は箇条になり素の ol は番号を持つ", "[indexer][html]") {
  CHECK(outline_of(
            "<ul><li>甲<ul><li>乙</li></ul></li></ul><ol start=3><li>丙<li>丁</ol><ol class=x><li>戊</ol>") ==
        Lines{"item: 甲", "item: 乙", "item: 3. 丙", "item: 4. 丁", "item: 戊"});
}

TEST_CASE("注と図表の題は種類を持つ", "[indexer][html]") {
  CHECK(outline_of(
            "<p>※ 推計値である。</p><p>（※1）例えば次による。</p><p>図表1-2-3　推移</p><p>（出典）総務省</p>"
            "<figure><figcaption>全体像</figcaption></figure>") ==
        Lines{"note: ※ 推計値である。", "note: （※1）例えば次による。", "caption: 図表1-2-3　推移",
              "caption: （出典）総務省", "caption: 全体像"});
}

TEST_CASE("目次の見出しは後の章を抱えない", "[indexer][html]") {
  const Document document =
      read_bytes(read_html, "<h2>目次</h2><ul><li>1 目的</ul><h3>1 目的</h3><p>文。</p>");
  CHECK(section_of(document.blocks.back()) == "1 目的");
}

TEST_CASE("行番号は原文の行を指す", "[indexer][html]") {
  const Document document = read_bytes(
      read_html,
      "<html>\n<script>\nvar a;\n</script>\n<style>\n</style><p>\n一行目の\n続き</p>\n\n<p>次</p>");
  CHECK(document.blocks[0].lines == LineRange{7, 8});
  CHECK(document.blocks[1].lines == LineRange{10, 10});
}

TEST_CASE("文字のないページは理由を言って断る", "[indexer][html]") {
  CHECK(error_of(read_html, "<html><body><script>1</script></body></html>") ==
        "dir/sample: the page holds no text; check that the page was saved whole");
  CHECK_FALSE(error_of(read_html, "").empty());
}

TEST_CASE("題名からサイト名を分け発行者を知る", "[indexer][html]") {
  const Document document = read_bytes(read_html,
                                       "<title>ガイドライン（通則編） ｜個人情報保護委員会</title><meta "
                                       "name=date content='2024-07-10T00:00'><p>文。</p>");
  CHECK(document.metadata.title == "ガイドライン（通則編）");
  CHECK(document.metadata.publisher == "個人情報保護委員会");
  CHECK(document.metadata.published == "2024-07-10");
}

TEST_CASE("役所と言えない名前は発行者にしない", "[indexer][html]") {
  const Document document = read_bytes(
      read_html, "<title>計画 | 概要</title><meta property='og:site_name' content='便利サイト'><p>文。</p>");
  CHECK(document.metadata.title == "計画 | 概要");
  CHECK_FALSE(document.metadata.publisher);
  CHECK_FALSE(document.metadata.published);
}

TEST_CASE("マニフェストの値はページの値に勝つ", "[indexer][html]") {
  Metadata given;
  given.title = "正しい題";
  CHECK(read_bytes(read_html, "<title>別の題</title><p>文。</p>", {}, given).metadata.title == "正しい題");
}
