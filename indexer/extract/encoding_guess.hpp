// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hakusho::indexer {

/// How the bytes of a text file are most likely to be read.
struct EncodingGuess {
  std::string encoding;  ///< a name that convert_to_utf8() knows; empty: no text at all
  std::size_t bom = 0;   ///< bytes of a byte order mark, to be skipped
};

/// Certain signs first (byte order marks, valid UTF-8, the escapes of ISO-2022-JP, the zeros of UTF-16), then
/// how much CP932 and EUC-JP make the bytes look like Japanese, then a detector of the world's other
/// encodings.
EncodingGuess guess_encoding(std::string_view bytes);

/// How much the bytes look like Japanese text in one of the two 8-bit encodings: from -1 (every byte wrong)
/// to 1 (kana and common kanji throughout), above 1 where voiced half-width kana leave no doubt.
double cp932_plausibility(std::string_view bytes);
double euc_jp_plausibility(std::string_view bytes);

}  // namespace hakusho::indexer
