// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// The kinds of noun a word list may name. The list writes them in Japanese; see noun_class_names().
enum class NounClass {
  general,       ///< 一般
  verbal,        ///< サ変: takes する
  adjectival,    ///< 形容動詞: takes な
  proper,        ///< 固有: names that are neither bodies, places nor people
  organization,  ///< 組織
  place,         ///< 地域
  person         ///< 人名
};

/// The class names a list may use, in the order of NounClass, separated by ", ".
std::string noun_class_names();

/// One line of a word list.
struct UserWord {
  std::string surface;  ///< 1–240 bytes; in the form of analysis_text(), without blanks
  std::string reading;  ///< katakana, or empty where the list gives none
  NounClass noun_class = NounClass::general;
};

/// Reads a word list: `surface,reading,class` a line, `#` comments, empty lines, UTF-8 with or without BOM,
/// any line ends, fields in double quotes where they hold a comma. Words may be written in any width and
/// case: they become what analysis_text() makes of them. A second line for the same surface and class is
/// dropped. Throws Error (invalid_argument, `file_name` and line number as the subject) at the first line it
/// cannot use. Thread-safe.
std::vector<UserWord> parse_user_words(std::string_view csv_text, const std::string& file_name);

/// The words as a MeCab user dictionary for the system dictionary in `system_directory` (a compiled UTF-8
/// IPADIC). Context ids come from that dictionary, costs from how it cuts each word: see mecab_word_cost.hpp.
/// `beside` are paths of compiled user dictionaries that will be loaded together with this one. The result
/// depends on nothing else. No words give a dictionary without words, which MeCab opens. Touches no disk
/// file. Throws Error: dictionary (missing, damaged, not IPADIC, not UTF-8), io. Thread-safe.
std::string compile_user_dictionary(const std::vector<UserWord>& words, const std::string& system_directory,
                                    const std::vector<std::string>& beside = {});

}  // namespace hakusho::dict
