// SPDX-License-Identifier: GPL-2.0-or-later
// The two legacy encodings share their byte values, so that most texts in one are also possible texts in the
// other: which one was meant shows in what comes out. Kana, common punctuation and the 3,000 everyday kanji
// (level 1 of JIS X 0208) speak for an encoding; rare kanji, unassigned codes and half-width kana in an order
// that nobody writes speak against it.
#include "indexer/extract/encoding_guess.hpp"

namespace hakusho::indexer {
namespace {

using Byte = unsigned char;

constexpr double common = 1.0;       // per byte
constexpr double rare = 0.1;         // rare kanji, user-defined characters
constexpr double half_width = 0.55;  // a half-width kana in a believable place
constexpr double voiced = 2.0;       // ﾞ or ﾟ where it belongs: hardly ever by accident
constexpr double odd = -0.7;         // something nobody writes
constexpr double impossible = -4.0;  // a code that does not exist

struct Tally {
  double points = 0;
  std::size_t bytes = 0;

  void add(double per_byte, std::size_t length) {
    points += per_byte * static_cast<double>(length);
    bytes += length;
  }
  double average() const {
    if (bytes == 0) return 0;
    const double value = points / static_cast<double>(bytes);
    return value < -1 ? -1 : value;
  }
};

// A character of JIS X 0208 by its row and cell (1–94): how ordinary it is in Japanese text.
double jis_points(int row, int cell) {
  if (row == 1) return common;  // punctuation and signs
  if (row == 3 || row == 4)
    return row == 4 && cell > 83 ? impossible : common;  // full-width letters, hiragana
  if (row == 5) return cell > 86 ? impossible : common;  // katakana
  if (row == 2) return cell <= 14 ? 0.8 : rare;          // ● ■ ※ →
  if (row == 6 || row == 7) return rare;                 // more signs, Greek, Cyrillic
  if (row == 8) return cell > 32 ? impossible : rare;    // frames
  if (row == 13) return 0.6;                             // NEC: ① Ⅰ ㈱ ㎡
  if (row >= 16 && row <= 47) return row == 47 && cell > 51 ? impossible : common;
  if (row >= 48 && row <= 84) return row == 84 && cell > 6 ? impossible : rare;
  return row >= 89 ? rare : impossible;  // extensions; 9–12, 14, 15, 85–88 are empty
}

// A half-width kana after `before`, the character in front where that is one too, else 0.
double half_width_points(Byte kana, Byte before) {
  const bool voiced_mark = kana == 0xDE, half_voiced_mark = kana == 0xDF;
  if (voiced_mark)
    return (before >= 0xB6 && before <= 0xC4) || (before >= 0xCA && before <= 0xCE) || before == 0xB3 ? voiced
                                                                                                      : odd;
  if (half_voiced_mark) return before >= 0xCA && before <= 0xCE ? voiced : odd;
  const bool punctuation = kana <= 0xA5;
  if (punctuation) return before != 0 && before <= 0xA5 ? odd : 0.1;
  const bool small = (kana >= 0xA7 && kana <= 0xAF) || kana == 0xB0;
  return small && before == 0 ? odd : half_width;
}

bool is_cp932_lead(Byte b) {
  return (b >= 0x81 && b <= 0x9F) || (b >= 0xE0 && b <= 0xFC);
}

bool is_cp932_trail(Byte b) {
  return (b >= 0x40 && b <= 0x7E) || (b >= 0x80 && b <= 0xFC);
}

double cp932_points(Byte lead, Byte trail) {
  if (lead >= 0xF0 && lead <= 0xF9) return rare;  // user-defined
  if (lead >= 0xFA) return 0.5;                   // IBM: 髙 﨑
  const int pair = lead <= 0x9F ? lead - 0x81 : lead - 0xC1;
  const int position = trail - 0x40 - (trail > 0x7F ? 1 : 0);
  return jis_points(pair * 2 + 1 + position / 94, position % 94 + 1);
}

}  // namespace

double cp932_plausibility(std::string_view bytes) {
  Tally tally;
  Byte half_width_before = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const Byte b = static_cast<Byte>(bytes[i]);
    if (b < 0x80) {
      half_width_before = 0;
    } else if (b >= 0xA1 && b <= 0xDF) {
      tally.add(half_width_points(b, half_width_before), 1);
      half_width_before = b;
    } else if (is_cp932_lead(b) && i + 1 < bytes.size() && is_cp932_trail(static_cast<Byte>(bytes[i + 1]))) {
      tally.add(cp932_points(b, static_cast<Byte>(bytes[++i])), 2);
      half_width_before = 0;
    } else {
      tally.add(impossible, 1);
      half_width_before = 0;
    }
  }
  return tally.average();
}

double euc_jp_plausibility(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return i < bytes.size() ? static_cast<Byte>(bytes[i]) : Byte{0}; };
  const auto is_trail = [](Byte b) { return b >= 0xA1 && b <= 0xFE; };
  Tally tally;
  Byte half_width_before = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const Byte b = at(i), next = at(i + 1);
    Byte half_width_here = 0;
    if (b < 0x80) {
    } else if (is_trail(b) && is_trail(next)) {
      tally.add(jis_points(b - 0xA0, next - 0xA0), 2);
      ++i;
    } else if (b == 0x8E && next >= 0xA1 && next <= 0xDF) {
      tally.add(half_width_points(next, half_width_before), 2);
      half_width_here = next;
      ++i;
    } else if (b == 0x8F && is_trail(next) && is_trail(at(i + 2))) {
      tally.add(rare, 3);
      i += 2;
    } else {
      tally.add(impossible, 1);
    }
    half_width_before = half_width_here;
  }
  return tally.average();
}

}  // namespace hakusho::indexer
