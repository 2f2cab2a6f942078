// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hakusho::test {

/// Made-up texts that are hard to cut: mixed scripts and widths, lumps of katakana, words over line ends, a
/// word of 300 characters, place names that hold each other.
inline std::vector<std::string> mixed_texts() {
  std::string long_word;
  for (int i = 0; i < 300; ++i) long_word += static_cast<char>('a' + (i * 7 + i / 26) % 26);
  std::string long_kana;
  for (int i = 0; i < 50; ++i) long_kana += i % 3 == 0 ? "サイバ" : i % 3 == 1 ? "ーセキュ" : "リティー";
  return {
      "京都の窓口と東京都の窓口を一つにした。京都府も加わる。",
      "東京都は都庁で説明会を開いた。",
      "京都府庁の職員が訪れた。",
      "内閣サイバーセキュリティセンターが政府機関の監査を行った。",
      "サイバーセキュリティの確保は国の責務である。",
      "サイバー・セキュリティ対策とサイバー攻撃への備え。",
      "化粧品等の表示を改めた。化粧品の輸出は伸びた。",
      "ナショナルサート機能の強化に向けて、ＣＹＤＥＲの受講者を増やす。",
      "CYDER（実践的サイバー防御演習）の受講者は3,000人を超えた。",
      "２０１９ 年 ５ 月に、㈱電子安全 が①実施した。",
      "2019年5月、(株)電子安全が1実施した。",
      "artificial intelligence（人工知能）とmachine learningの研究。",
      "人工知\n能に関する研\n究開発を進める。",
      "実践的サイバー防\n御演習を、全国\n47都道府県で実施。",
      "ｻｲﾊﾞｰｾｷｭﾘﾃｨとﾊﾟｽﾜｰﾄﾞの使い回し。",
      "パスワードの使い回しを避ける。パスワードパスワードパスワード。",
      "すもももももももものうち。",
      "ああああああああああああああああああああああ",
      "A-BとA―BとＡ－Ｂは同じ、10〜20と10～20も同じ。",
      "e-Taxとe-Gov、Society 5.0、5G／Beyond 5G、IoT機器。",
      "https://www.example.go.jp/report/2024/index.html を参照。",
      "電話番号は03-1234-5678、内線は12である。",
      "葛󠄀城市と葛城市、神と神、齋藤と齊藤。",
      "㍻三十年度から令和元年度まで、㎏と㎡と℃。",
      long_word,
      "前置き" + long_word + "後書き",
      long_kana,
      "各府省庁は、デジタル・ガバメント実行計画に基づき、クラウド・バイ・デフォルト原則を徹底する。",
      "クラウドサービスプロバイダーインシデントレスポンスチームを置く。",
      "インシデントレスポンス、インシデント対応、事案対処。",
      "国立研究開発法人情報通信研究機構（NICT）が開発した。",
      "情報通信の研究と開発。情報の共有、通信の秘密。",
      "「官民連携」を進め、“情報共有”を図る。",
      "1　目的\n(1)　背景\nア　経緯　①　発端",
      "Ⅰ　総論　Ⅱ　各論　ⅲ　付録",
      "がぎぐげご、か゛き゛、カ゛キ゛、が。",
      "😀絵文字と𠮷野家、𩸽を含む文。",
      "重要インフラ事業者等に対する重要インフラのサイバーセキュリティに係る行動計画。",
      "行動計画の改定、行動の計画、計画的な行動。",
      "ーーー――――‐‐‐−−−",
      "..........!!!???",
      "あ",
      "x",
  };
}

}  // namespace hakusho::test
