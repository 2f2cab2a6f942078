// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// A word as MeCab stores it.
struct DictionaryEntry {
  std::string surface;               ///< not empty, no NUL
  std::uint16_t left_id = 0;         ///< how it connects to what stands before it
  std::uint16_t right_id = 0;        ///< how it connects to what follows
  std::uint16_t part_of_speech = 0;  ///< MeCab's posid
  std::int16_t cost = 0;             ///< the lower, the likelier
  std::string feature;               ///< 品詞,… separated by commas; no NUL
};

/// What a user dictionary must share with the system dictionary, or MeCab refuses it.
struct DictionaryShape {
  std::string charset;
  std::uint32_t left_ids = 0;   ///< how many left ids there are
  std::uint32_t right_ids = 0;  ///< how many right ids there are
  std::uint32_t version = 0;    ///< of the file format; only image_version can be written
};

/// The version of MeCab's dictionary files since 2006.
inline constexpr std::uint32_t image_version = 102;

/// The bytes of a MeCab user dictionary. Entries with one surface may differ (at most 255 are kept); any
/// order. Written here and not by MeCab's own compiler (mecab_dict_index), because that one prints, and ends
/// the process when anything is wrong. Throws Error: dictionary (another version, more than 8 million
/// entries).
std::string build_dictionary_image(std::vector<DictionaryEntry> entries, const DictionaryShape& shape);

/// Whether the bytes have the header of a user dictionary and the length it tells. Ask before MeCab opens
/// bytes that come from elsewhere: it leaks memory when it refuses a dictionary. Says nothing about the words
/// inside.
bool is_dictionary_image(std::string_view bytes);

}  // namespace hakusho::dict
