// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/user_dictionary.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <hakusho/error.hpp>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "dict/dictionary_image.hpp"
#include "dict/memory_file.hpp"
#include "dict/word_cost.hpp"

namespace hakusho::dict {
namespace {

// A Xapian term holds 245 bytes, prefix included; a longer word could not be looked up as one.
constexpr std::size_t kLongestSurface = 240;
constexpr std::size_t kMostWords = 500'000;
constexpr std::size_t kColumns = 3;

// In the order of NounClass.
constexpr std::array<std::string_view, 7> kClassNames = {"一般", "サ変", "形容動詞", "固有",
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
  constexpr std::string_view kWideSpace = "\u3000";
  for (;;) {
    if (text.starts_with(' ') || text.starts_with('\t')) {
      text.remove_prefix(1);
    } else if (text.starts_with(kWideSpace)) {
      text.remove_prefix(kWideSpace.size());
    } else {
      break;
    }
  }
  for (;;) {
    if (text.ends_with(' ') || text.ends_with('\t')) {
      text.remove_suffix(1);
    } else if (text.ends_with(kWideSpace)) {
      text.remove_suffix(kWideSpace.size());
    } else {
      return text;
    }
  }
}

// Reads a field that begins with a double quote; `rest` is left behind the closing one. A doubled quote stands
// for itself. Nothing when the closing quote is missing or something follows it before the comma.
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

// Decodes the code point at the head of `rest` and removes it; nothing when the bytes are not valid UTF-8.
std::optional<char32_t> take_code_point(std::string_view& rest) {
  const auto lead = static_cast<unsigned char>(rest.front());
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 0 || lead > 0xF4 || rest.size() < length) return std::nullopt;
  char32_t code_point = length == 1 ? lead : lead & (0x7F >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(rest[i]);
    if ((byte & 0xC0) != 0x80) return std::nullopt;
    code_point = (code_point << 6) | (byte & 0x3F);
  }
  constexpr std::array<char32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < kSmallest[length] || code_point > 0x10FFFF || surrogate) return std::nullopt;
  rest.remove_prefix(length);
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
    return;
  }
  const int tails = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
  const unsigned lead_mark = tails == 1 ? 0xC0 : tails == 2 ? 0xE0 : 0xF0;
  text += static_cast<char>(lead_mark | (code_point >> (6 * tails)));
  for (int i = tails - 1; i >= 0; --i) text += static_cast<char>(0x80 | ((code_point >> (6 * i)) & 0x3F));
}

// The surface as MeCab will meet it, as far as ASCII goes: half width, small letters.
std::string fold_surface(std::string_view text, const LinePlace& place) {
  std::string folded;
  while (!text.empty()) {
    std::optional<char32_t> c = take_code_point(text);
    if (!c) refuse(place, "not valid UTF-8", "save the list as UTF-8");
    if (*c >= U'\uFF01' && *c <= U'\uFF5E') *c -= 0xFEE0;
    if (*c >= U'A' && *c <= U'Z') *c += 0x20;
    if (*c < 0x20 || (*c >= 0x7F && *c < 0xA0)) {
      refuse(place, "the word holds a control character", "remove it");
    }
    append_utf8(folded, *c);
  }
  return folded;
}

// Katakana from either kana; IPADIC gives readings so.
std::string fold_reading(std::string_view text, const LinePlace& place) {
  std::string folded;
  while (!text.empty()) {
    std::optional<char32_t> c = take_code_point(text);
    if (!c) refuse(place, "not valid UTF-8", "save the list as UTF-8");
    if (*c >= U'ぁ' && *c <= U'ゖ') *c += 0x60;
    if (*c < U'ァ' || *c > U'ー') {
      refuse(place, "the reading is not in kana", "write it in katakana or leave it empty");
    }
    append_utf8(folded, *c);
  }
  return folded;
}

NounClass read_class(const std::string& name, const LinePlace& place) {
  const auto* found = std::find(kClassNames.begin(), kClassNames.end(), name);
  if (found == kClassNames.end()) {
    refuse(place, Message("no such class: {0}", {name}), Message("use one of {0}", {noun_class_names()}));
  }
  return static_cast<NounClass>(found - kClassNames.begin());
}

UserWord read_word(std::string_view line, const LinePlace& place) {
  const std::vector<std::string> fields = split_fields(line, place);
  if (fields.size() != kColumns) {
    refuse(place, Message("{0} columns instead of 3", {std::to_string(fields.size())}),
           "write surface,reading,class; the reading may be empty");
  }
  UserWord word{fold_surface(trim(fields[0]), place), fold_reading(trim(fields[1]), place),
                read_class(fields[2], place)};
  if (word.surface.empty()) refuse(place, "the word is empty", "write surface,reading,class");
  if (word.surface.size() > kLongestSurface) {
    refuse(place, Message("the word has {0} bytes", {std::to_string(word.surface.size())}),
           Message("words hold at most {0} bytes (80 Japanese characters)", {std::to_string(kLongestSurface)}));
  }
  return word;
}

}  // namespace

std::string noun_class_names() {
  std::string names;
  for (const std::string_view name : kClassNames) {
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

std::vector<UserWord> parse_user_words(std::string_view csv_text, const std::string& file_name) {
  constexpr std::string_view kByteOrderMark = "\uFEFF";
  if (csv_text.starts_with(kByteOrderMark)) csv_text.remove_prefix(kByteOrderMark.size());
  std::vector<UserWord> words;
  std::set<std::pair<std::string, NounClass>> seen;
  for (std::size_t number = 1; !csv_text.empty(); ++number) {
    const std::string_view line = trim(take_line(csv_text));
    if (line.empty() || line.starts_with('#')) continue;
    const LinePlace place{file_name, number};
    if (words.size() == kMostWords) {
      refuse(place, Message("more than {0} words", {std::to_string(kMostWords)}), "shorten the list");
    }
    UserWord word = read_word(line, place);
    if (seen.emplace(word.surface, word.noun_class).second) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace hakusho::dict
