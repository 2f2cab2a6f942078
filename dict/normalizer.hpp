// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// Number of the rules below; part of an index's fingerprint. Change it when the same text would give another
/// key.
inline constexpr int normalizer_version = 2;

/// The matching key of a text: NFKC, case folded, no white space, nothing invisible (variation selectors,
/// zero width), one sign for every dash (-) and wave dash (~). Two texts match where their keys do:
///   "ＩＴ 戦略" → "it戦略"    "2019 年５月" → "2019年5月"    "㈱" → "(株)"    "①" → "1"    "㍻" → "平成"
///   "ｻｰﾊﾞ" → "サーバ"         "10〜20" → "10~20"            "Ａ―Ｂ" → "a-b" "葛󠄀"
///   → "葛"
/// Invalid UTF-8 counts as U+FFFD. Pure; thread-safe.
std::string matching_key(std::string_view text);

/// The key with single blanks left between words of scripts that are written with blanks ("artificial
/// intelligence"), and where a full-width blank parts katakana (ア　サイバー), so that an analyzer sees where
/// they end. Without its blanks it is matching_key(text).
std::string analysis_text(std::string_view text);

/// A key that knows where each of its bytes came from.
struct MappedKey {
  std::string key;
  std::vector<std::uint32_t> begin;  ///< per byte of `key`: first byte of its origin in the text
  std::vector<std::uint32_t> end;    ///< per byte of `key`: one past the last byte of its origin
};

/// matching_key(text) with the way back. A character that became several (㈱) is the origin of all of
/// them, and one that was made of several (ｶﾞ) has them all as its origin.
MappedKey mapped_key(std::string_view text);

/// Bytes [begin, end) of a key or of a text.
struct ByteSpan {
  std::size_t begin = 0, end = 0;
};

/// The bytes of `text` that parts of its matching key came from: the way back for a few places, without a
/// whole map. `spans` are within the key, in order, not overlapping.
std::vector<ByteSpan> origins_of(const std::vector<ByteSpan>& spans, std::string_view text);

}  // namespace hakusho::dict
