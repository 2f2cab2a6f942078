// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/encoding_guess.hpp"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <memory>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

// Enough to be sure, little enough to be quick.
constexpr std::size_t sample_size = 256u << 10;

bool begins_with(std::string_view bytes, std::string_view sign) {
  return bytes.substr(0, sign.size()) == sign;
}

EncodingGuess by_byte_order_mark(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (begins_with(bytes, "\xEF\xBB\xBF"sv)) return {"UTF-8", 3};
  if (begins_with(bytes, "\xFF\xFE\0\0"sv) && bytes.size() % 4 == 0) return {"UTF-32LE", 4};
  if (begins_with(bytes, "\0\0\xFE\xFF"sv)) return {"UTF-32BE", 4};
  if (begins_with(bytes, "\xFF\xFE"sv)) return {"UTF-16LE", 2};
  if (begins_with(bytes, "\xFE\xFF"sv)) return {"UTF-16BE", 2};
  return {};
}

// UTF-16 units of one byte order: the share that Japanese text with Latin letters and line ends consists of.
double utf16_plausibility(std::string_view bytes, bool big_endian) {
  const std::size_t units = std::min(bytes.size(), sample_size) / 2;
  if (units == 0) return 0;
  std::size_t good = 0;
  for (std::size_t i = 0; i < units; ++i) {
    const auto first = static_cast<unsigned char>(bytes[2 * i]);
    const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
    const unsigned unit = big_endian ? first << 8 | second : second << 8 | first;
    const bool ascii =
        (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t' || unit == '\f';
    const bool japanese = (unit >= 0x3000 && unit <= 0x30FF) || (unit >= 0x4E00 && unit <= 0x9FFF) ||
                          (unit >= 0xFF00 && unit <= 0xFFEF) || (unit >= 0x2010 && unit <= 0x2027);
    good += ascii || japanese;
  }
  return static_cast<double>(good) / static_cast<double>(units);
}

// Without a byte order mark only the zeros of its Latin letters and line ends give UTF-16 away.
std::string utf16_without_mark(std::string_view bytes) {
  const auto sample = bytes.substr(0, sample_size);
  if (bytes.size() % 2 != 0 || sample.find('\0') == std::string_view::npos) return {};
  const double big = utf16_plausibility(bytes, true), little = utf16_plausibility(bytes, false);
  if (std::max(big, little) < 0.9) return {};
  return big > little ? "UTF-16BE" : "UTF-16LE";
}

bool has_iso_2022_jp_escapes(std::string_view bytes) {
  for (std::size_t i = bytes.find('\x1B'); i != std::string_view::npos; i = bytes.find('\x1B', i + 1)) {
    const auto sign = bytes.substr(i + 1, 2);
    if (sign == "$B" || sign == "$@" || sign == "$(" || sign == "(I" || sign == "(J") return true;
  }
  return false;
}

struct Utf8Count {
  std::size_t characters = 0;  // of more than one byte
  std::size_t strange = 0;     // among them: phonetic letters, which EUC-JP's kanji look like
  std::size_t wrong = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    const char32_t c = dict::next_code_point(bytes, i);
    ++(i == start + 1 ? count.wrong : count.characters);
    count.strange += c >= 0x180 && c < 0x300;
  }
  return count;
}

std::string_view sample_from_first_high_byte(std::string_view bytes) {
  const auto high = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c < 0; });
  const auto offset = static_cast<std::size_t>(high - bytes.begin());
  return bytes.substr(offset, sample_size);
}

std::string detected_by_uchardet(std::string_view sample) {
  const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                              uchardet_delete);
  if (!detector || uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

std::string eight_bit_encoding(std::string_view sample) {
  const double cp932 = cp932_plausibility(sample), euc_jp = euc_jp_plausibility(sample);
  const double best = std::max(cp932, euc_jp);
  if (best < 0.3) {
    std::string other = detected_by_uchardet(sample);
    if (other == "SHIFT_JIS") other = "CP932";
    if (other == "EUC-JP") other = "EUC-JP-MS";
    // Another Japanese name is no news, and ASCII cannot be: there are high bytes.
    if (!other.empty() && other != "ASCII" && !(other == "UTF-8")) return other;
    if (best < -0.5) return {};
  }
  return euc_jp > cp932 ? "EUC-JP-MS" : "CP932";
}

}  // namespace

EncodingGuess guess_encoding(std::string_view bytes) {
  if (const EncodingGuess marked = by_byte_order_mark(bytes); marked.bom != 0) return marked;
  if (std::string utf16 = utf16_without_mark(bytes); !utf16.empty()) return {utf16, 0};
  const Utf8Count utf8 = count_utf8(bytes);
  if (utf8.characters + utf8.wrong == 0 && has_iso_2022_jp_escapes(bytes)) return {"ISO-2022-JP", 0};
  // A few damaged characters do not make another encoding of it: three fitting bytes are no accident.
  const auto sample = sample_from_first_high_byte(bytes);
  const bool only_strange = utf8.characters > 0 && utf8.strange == utf8.characters;
  if (only_strange && euc_jp_plausibility(sample) > 0.9) return {"EUC-JP-MS", 0};
  if (utf8.wrong == 0 || utf8.characters > 20 * utf8.wrong) return {"UTF-8", 0};
  std::string name = eight_bit_encoding(sample);
  if (utf8.characters > 2 * utf8.wrong && utf8.characters >= 8 &&
      std::max(cp932_plausibility(sample), euc_jp_plausibility(sample)) < 0.5) {
    name = "UTF-8";
  }
  return {name, 0};
}

}  // namespace hakusho::indexer
