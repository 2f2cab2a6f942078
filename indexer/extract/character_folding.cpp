// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/character_folding.hpp"

#include <string_view>

namespace hakusho::indexer {
namespace {

// U+2E80 on. NFKC leaves all but two of them; 〓 where there is no such character. Where Japan writes the
// character otherwise (青 黄 黒 戸) the table has the Japanese form.
constexpr char32_t radicals_first = 0x2E80;
constexpr std::u32string_view radicals =
    U"〓厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵〓旡日月歺母民氵氺灬爫爫丬牛"
    U"犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑"
    U"钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
static_assert(radicals.size() == 116);

// U+2F00 on: the 214 radicals of the Kangxi dictionary.
constexpr char32_t kangxi_first = 0x2F00;
constexpr std::u32string_view kangxi =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀"
    U"寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋"
    U"比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
    U"缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
    U"辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
    U"黄黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(kangxi.size() == 214);

// U+FE10 on and U+FE30 on: forms for vertical lines, as they are written in horizontal ones.
constexpr char32_t vertical_first = 0xFE10;
constexpr std::u32string_view vertical = U"，、。：；！？〖〗…";
constexpr char32_t vertical_brackets_first = 0xFE30;
constexpr std::u32string_view vertical_brackets = U"‥—–＿﹏（）｛｝〔〕【】《》〈〉「」『』〓〓［］";

char32_t at(std::u32string_view table, char32_t first, char32_t c) {
  return c >= first && c - first < table.size() && table[c - first] != U'〓' ? table[c - first] : c;
}

}  // namespace

char32_t folded_character(char32_t c) {
  switch (c) {
    case 0x00B7:  // middle dot
    case 0x2027:  // hyphenation point
    case 0x2219:  // bullet operator
    case 0x22C5:  // dot operator
      return U'・';
    case 0x00A0:
      return U' ';
    default:
      break;
  }
  if (c < 0x2E80) return c;
  if (c < 0x2F00) return at(radicals, radicals_first, c);
  if (c < 0x2FE0) return at(kangxi, kangxi_first, c);
  if (c < vertical_first) return c;
  if (c < vertical_brackets_first) return at(vertical, vertical_first, c);
  return at(vertical_brackets, vertical_brackets_first, c);
}

char32_t with_sound_mark(char32_t kana, char32_t mark) {
  const bool voiced = mark == 0x3099, half = mark == 0x309A;
  if (!voiced && !half) return 0;
  if (voiced && kana == U'う') return U'ゔ';
  if (voiced && kana == U'ウ') return U'ヴ';
  // Katakana stand in the same order, 0x60 further on.
  const char32_t hiragana = kana >= 0x30A1 ? kana - 0x60 : kana;
  const bool h_row = hiragana >= U'は' && hiragana <= U'ほ' && (hiragana - U'は') % 3 == 0;
  if (half) return h_row ? kana + 2 : 0;
  const bool k_to_chi = hiragana >= U'か' && hiragana <= U'ぢ' && (hiragana - U'か') % 2 == 0;
  const bool tsu_to_to = hiragana >= U'つ' && hiragana <= U'ど' && (hiragana - U'つ') % 2 == 0;
  return h_row || k_to_chi || tsu_to_to ? kana + 1 : 0;
}

}  // namespace hakusho::indexer
