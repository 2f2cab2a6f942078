// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/user_dictionary.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <hakusho/error.hpp>
#include <optional>
#include <set>
#include <utility>

#include "dict/dictionary_image.hpp"
#include "dict/mecab_word_cost.hpp"
#include "dict/memory_file.hpp"
#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"

namespace hakusho::dict {
namespace {

// A Xapian term holds 245 bytes, prefix included; a longer word could not be looked up as one.
constexpr std::size_t longest_surface = 240;
constexpr std::size_t most_words = 200'000;
constexpr std::size_t column_count = 3;

// In the order of NounClass.
constexpr std::array<std::string_view, 7> class_names = {"一般", "サ変", "形容動詞", "固有",
                                                         "組織", "地域", "人名"};

// Where a line stands, for error messages.
struct LinePlace {
  const std::string& file_name;
  std::size_t number;
};

[[noreturn]] void refuse(const LinePlace& place, Message reason, Message remedy) {
  throw Error(ErrorCode::invalid_argument,
              Message("{0}, line {1}", {place.file_name, std::to_string(place.number)}), std::move(reason),
              std::move(remedy));
}

// Cuts the next line off `rest`; CR LF, LF and CR end a line.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find_first_of("\r\n");
  if (end == std::string_view::npos) return std::exchange(rest, {});
  const std::string_view line = rest.substr(0, end);
  const bool two = rest.substr(end).starts_with("\r\n");
  rest.remove_prefix(end + (two ? 2 : 1));
  return line;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view wide_space = "\u3000";
  for (;;) {
    if (text.starts_with(' ') || text.starts_with('\t')) {
      text.remove_prefix(1);
    } else if (text.starts_with(wide_space)) {
      text.remove_prefix(wide_space.size());
    } else {
      break;
    }
  }
  for (;;) {
    if (text.ends_with(' ') || text.ends_with('\t')) {
      text.remove_suffix(1);
    } else if (text.ends_with(wide_space)) {
      text.remove_suffix(wide_space.size());
    } else {
      return text;
    }
  }
}

// Reads a field that begins with a double quote; `rest` is left behind the closing one. A doubled quote
// stands for itself. Nothing when the closing quote is missing or something follows it before the comma.
std::optional<std::string> take_quoted(std::string_view& rest) {
  std::string field;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] != '"') {
      field += rest[i];
    } else if (i + 1 < rest.size() && rest[i + 1] == '"') {
      field += rest[++i];
    } else {
      rest = trim(rest.substr(i + 1));
      if (!rest.empty() && !rest.starts_with(',')) return std::nullopt;
      return field;
    }
  }
  return std::nullopt;
}

std::vector<std::string> split_fields(std::string_view line, const LinePlace& place) {
  std::vector<std::string> fields;
  for (std::string_view rest = line;;) {
    rest = trim(rest);
    if (rest.starts_with('"')) {
      std::optional<std::string> field = take_quoted(rest);
      if (!field) {
        refuse(place, "a field in quotes does not end where it should",
               "end it with \" and write \"\" for a quote inside");
      }
      fields.push_back(*std::move(field));
    } else {
      const std::string_view field = rest.substr(0, rest.find(','));
      fields.emplace_back(trim(field));
      rest.remove_prefix(field.size());
    }
    if (rest.empty()) return fields;
    rest.remove_prefix(1);  // the comma
  }
}

bool holds_control_character(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  }
  return false;
}

// The word in the form in which text reaches MeCab.
std::string fold_surface(std::string_view text, const LinePlace& place) {
  if (holds_control_character(text)) refuse(place, "the word holds a control character", "remove it");
  std::string folded = analysis_text(text);
  // MeCab takes a blank for the end of a word, so this one would never be found.
  if (folded.find(' ') != std::string::npos) {
    refuse(place, "the word holds a blank", "list its parts; in a row they are found as a phrase");
  }
  return folded;
}

// Katakana from either kana, of any width; IPADIC gives readings so.
std::string fold_reading(std::string_view text, const LinePlace& place) {
  const std::string key = matching_key(text);
  std::string folded;
  for (std::size_t position = 0; position < key.size();) {
    char32_t c = next_code_point(key, position);
    if (c >= U'ぁ' && c <= U'ゖ') c += 0x60;
    if (c < U'ァ' || c > U'ー') {
      refuse(place, "the reading is not in kana", "write it in katakana or leave it empty");
    }
    append_utf8(folded, c);
  }
  return folded;
}

NounClass read_class(const std::string& name, const LinePlace& place) {
  const auto* found = std::find(class_names.begin(), class_names.end(), name);
  if (found == class_names.end()) {
    refuse(place, Message("no such class: {0}", {name}), Message("use one of {0}", {noun_class_names()}));
  }
  return static_cast<NounClass>(found - class_names.begin());
}

UserWord read_word(std::string_view line, const LinePlace& place) {
  if (!is_valid_utf8(line)) refuse(place, "not valid UTF-8", "save the list as UTF-8");
  const std::vector<std::string> fields = split_fields(line, place);
  if (fields.size() != column_count) {
    refuse(place, Message("{0} columns instead of 3", {std::to_string(fields.size())}),
           "write surface,reading,class; the reading may be empty");
  }
  UserWord word{fold_surface(trim(fields[0]), place), fold_reading(trim(fields[1]), place),
                read_class(fields[2], place)};
  if (word.surface.empty()) refuse(place, "the word is empty", "write surface,reading,class");
  if (word.surface.size() > longest_surface) {
    refuse(
        place, Message("the word has {0} bytes", {std::to_string(word.surface.size())}),
        Message("words hold at most {0} bytes (80 Japanese characters)", {std::to_string(longest_surface)}));
  }
  return word;
}

// Makes those words cheaper that still come out in pieces when all of them are known. Says whether there were
// any.
bool lower_costs(const std::vector<UserWord>& words, const WordCost& together,
                 std::vector<DictionaryEntry>& entries) {
  bool lowered = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (together.comes_out_whole(words[i])) continue;
    const std::int16_t cost = together.complete(words[i]).cost;
    if (cost >= entries[i].cost) continue;
    entries[i].cost = cost;
    lowered = true;
  }
  return lowered;
}

}  // namespace

std::string noun_class_names() {
  std::string names;
  for (const std::string_view name : class_names) {
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

std::vector<UserWord> parse_user_words(std::string_view csv_text, const std::string& file_name) {
  constexpr std::string_view byte_order_mark = "\uFEFF";
  if (csv_text.starts_with(byte_order_mark)) csv_text.remove_prefix(byte_order_mark.size());
  std::vector<UserWord> words;
  std::set<std::pair<std::string, NounClass>> seen;
  for (std::size_t number = 1; !csv_text.empty(); ++number) {
    const std::string_view line = trim(take_line(csv_text));
    if (line.empty() || line.starts_with('#')) continue;
    const LinePlace place{file_name, number};
    if (words.size() == most_words) {
      refuse(place, Message("more than {0} words", {std::to_string(most_words)}), "shorten the list");
    }
    UserWord word = read_word(line, place);
    if (seen.emplace(word.surface, word.noun_class).second) words.push_back(std::move(word));
  }
  return words;
}

std::string compile_user_dictionary(const std::vector<UserWord>& words, const std::string& system_directory,
                                    const std::vector<std::string>& beside) {
  const WordCost alone(system_directory, beside);
  std::vector<DictionaryEntry> entries;
  entries.reserve(words.size());
  for (const UserWord& word : words) entries.push_back(alone.complete(word));

  // Words of the list may be pieces of other words of the list, and cheaper now than was reckoned with.
  constexpr int most_rounds = 3;
  std::string image = build_dictionary_image(entries, alone.shape());
  for (int round = 0; round < most_rounds && !words.empty(); ++round) {
    const MemoryFile file(image);
    std::vector<std::string> all = beside;
    all.push_back(file.path());
    if (!lower_costs(words, WordCost(system_directory, all), entries)) break;
    image = build_dictionary_image(entries, alone.shape());
  }
  return image;
}

}  // namespace hakusho::dict
