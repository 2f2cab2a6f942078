// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>

#include "dict/utf8.hpp"
#include "indexer/extract/charset_converter.hpp"
#include "indexer/extract/encoding_guess.hpp"
#include "indexer/extract/file_reader.hpp"

namespace hakusho::indexer {
namespace {

bool is_unwanted_control(unsigned char c) {
  return (c < 0x20 && c != '\n' && c != '\t' && c != '\f') || c == 0x7F;
}

// U+0080–U+009F, as two bytes.
bool is_c1_control(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]) == 0xC2 && i + 1 < text.size() &&
         static_cast<unsigned char>(text[i + 1]) < 0xA0;
}

struct Cleaned {
  std::string text;
  std::size_t controls = 0;  // NULs apart
  std::size_t nuls = 0;
};

Cleaned clean(std::string_view text) {
  Cleaned out;
  out.text.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (!is_unwanted_control(c) && !is_c1_control(text, i)) continue;
    out.text.append(text, copied, i - copied);
    if (c == '\r') {
      const bool before_line_feed = i + 1 < text.size() && text[i + 1] == '\n';
      if (!before_line_feed) out.text += '\n';
    } else {
      out.text += ' ';
      ++(c == 0 ? out.nuls : out.controls);
      if (c >= 0x80) ++i;
    }
    copied = i + 1;
  }
  out.text.append(text, copied, text.size() - copied);
  return out;
}

bool looks_binary(const Cleaned& cleaned, std::size_t wrong) {
  const std::size_t characters = dict::count_code_points(cleaned.text);
  // A short text may have lost a character or two.
  const std::size_t allowed = characters / 20 + 2;
  return wrong + cleaned.controls > allowed || cleaned.nuls > characters / 4 + 2;
}

// First letters of an encoding's name, however it is written: "utf16" of "UTF-16LE".
std::string family_of(const std::string& encoding) {
  std::string family;
  for (const char c : encoding) {
    if (c != '-' && c != '_' && family.size() < 5)
      family += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return family;
}

// What was asked for, with the mark and the byte order that the file itself shows.
EncodingGuess chosen_encoding(std::string_view bytes, const std::string& asked) {
  EncodingGuess guess = guess_encoding(bytes);
  const bool agreed = asked.empty() || family_of(asked) == family_of(guess.encoding);
  return agreed && (asked.empty() || guess.bom != 0 || asked.size() <= 6) ? guess : EncodingGuess{asked, 0};
}

[[noreturn]] void refuse(const std::string& file, Message reason, Message remedy) {
  throw Error(ErrorCode::unsupported, Message("{0}", {file}), std::move(reason), std::move(remedy));
}

}  // namespace

std::string decode_text(std::string_view bytes, const std::string& encoding, const std::string& file) {
  const EncodingGuess guess = chosen_encoding(bytes, encoding);
  const Message remedy = "name its encoding with --encoding, or leave the file out";
  if (guess.encoding.empty()) refuse(file, "not a text (binary data)", remedy);
  const auto converted = convert_to_utf8(bytes.substr(guess.bom), guess.encoding);
  if (!converted) {
    refuse(file, Message("no encoding is called {0}", {guess.encoding}), "iconv -l lists the names");
  }
  Cleaned cleaned = clean(converted->text);
  if (looks_binary(cleaned, converted->wrong)) refuse(file, "not a text (binary data)", remedy);
  return std::move(cleaned.text);
}

}  // namespace hakusho::indexer
