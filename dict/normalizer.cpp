// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/normalizer.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "dict/utf8.hpp"

namespace hakusho::dict {
namespace {

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0x2501 || c == 0x2043 ||
         c == 0xFE58 || c == 0xFE63;
}

bool is_wave_dash(char32_t c) {
  return c == 0x301C || c == 0x3030 || c == 0x223C || c == 0x223E;
}

// Characters that are their own key, unless a mark follows: nearly all Japanese text is made of them.
constexpr bool is_its_own_key(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC) ||
         c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x3011) || (c > ' ' && c < 'A') ||
         (c > 'Z' && c < 0x7F) || c == 0x3005;
}

// Marks that join the character before them: combining accents and voicing marks, half-width voicing
// marks, variation selectors. Looks at bytes only, for speed.
bool mark_follows(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto a = static_cast<unsigned char>(text[at]);
  if (a < 0xCC || (a > 0xCD && a < 0xE2)) return false;
  if (a <= 0xCD) return true;
  const auto b = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
  const auto c = static_cast<unsigned char>(at + 2 < text.size() ? text[at + 2] : 0);
  if (a == 0xE3) return b == 0x82 && (c == 0x99 || c == 0x9A);
  if (a == 0xEF) return (b == 0xBE && (c == 0x9E || c == 0x9F)) || (b == 0xB8 && c < 0xB0);
  if (a == 0xE2) return b == 0x83 && c >= 0x90 && c <= 0xB0;
  return a == 0xF3 && b == 0xA0;
}

// NFKC with case folding of a character and its marks, by utf8proc; white space out, dashes folded.
std::string fold_unit(std::string_view unit) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(unit.data()),
                   static_cast<utf8proc_ssize_t>(unit.size()), &mapped,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                  UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
  if (length < 0) return std::string(unit);
  const std::string folded(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
  std::free(mapped);
  std::string out;
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_code_point(folded, i);
    if (is_white_space(c)) continue;
    append_utf8(out, is_dash(c) ? U'-' : is_wave_dash(c) ? U'~' : c == 0x303B ? U'々' : c);
  }
  return out;
}

// is_its_own_key of the kana and signs of U+3000–30FF, E3 80 80 to E3 83 BF: a row for each second byte.
constexpr std::array<std::uint64_t, 4> own_kana = [] {
  std::array<std::uint64_t, 4> rows{};
  for (char32_t i = 0; i < 256; ++i) rows[i / 64] |= std::uint64_t{is_its_own_key(0x3000 + i)} << i % 64;
  return rows;
}();

// Whether a character of three bytes at `at`, where four can be read, is its own key. Nearly all of the time
// of making keys goes here, so bytes are not decoded but compared as one number. Kanji are E4 B8 80 to E9 BF
// BF.
bool is_own_key_of_three(const unsigned char* at) {
  const std::uint32_t bytes =
      std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8 | at[3];
  if ((bytes & 0x00C0C000) != 0x00808000) return false;  // what follows the lead byte
  if (bytes - 0xE4B80000 < 0xEA000000 - 0xE4B80000) return true;
  return bytes - 0xE3800000 < 0x00040000 && (own_kana[bytes >> 16 & 3] >> (bytes >> 8 & 63) & 1) != 0;
}

// Bytes of the character at `at` if it is its own key: 1 or 3, else 0.
std::size_t own_key_bytes(const unsigned char* at, std::size_t left) {
  if (*at < 0x80) return is_its_own_key(*at) ? 1 : 0;
  if (left < 3) return 0;
  const std::array<unsigned char, 4> last = {at[0], at[1], at[2], 0};
  return is_own_key_of_three(last.data()) ? 3 : 0;
}

// Where the characters from `begin` on end that are their own keys, with no mark behind them.
std::size_t end_of_own_keys(std::string_view text, std::size_t begin) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t end = begin, last = 0;
  while (end < text.size()) {
    const bool common = end + 3 < text.size() && is_own_key_of_three(bytes + end);
    const std::size_t length = common ? 3 : own_key_bytes(bytes + end, text.size() - end);
    if (length == 0) break;
    end += last = length;
  }
  return end > begin && mark_follows(text, end) ? end - last : end;
}

// Takes the unit at `i`: `emit(bytes, begin, end)` if something of it is kept, `space(c)` for white space.
template <class Emit, class Space>
void take_unit(std::string_view text, std::size_t& i, Emit emit, Space space) {
  const std::size_t begin = i;
  const char32_t c = next_code_point(text, i);
  if (is_white_space(c)) return space(c);
  const bool marked = mark_follows(text, i);
  if (is_its_own_key(c) && !marked) {
    emit(text.substr(begin, i - begin), begin, i);
  } else if (c < 0x80 && !marked) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : static_cast<char>(c);
    if (c >= ' ' && c != 0x7F) emit(std::string_view(&lower, 1), begin, i);
  } else if (c >= 0xFF01 && c <= 0xFF5E && !marked) {
    char half = static_cast<char>(c - 0xFEE0);
    if (half >= 'A' && half <= 'Z') half = static_cast<char>(half + 0x20);
    emit(std::string_view(&half, 1), begin, i);
  } else {
    // A flood of marks on one character is cut: no real text has more than a few.
    for (int marks = 0; marks < 16 && mark_follows(text, i); ++marks) next_code_point(text, i);
    std::string unit = c == replacement_character ? "\uFFFD" : std::string(text.substr(begin, i - begin));
    if (!is_valid_utf8(unit)) unit = repaired_utf8(unit);
    const std::string folded = fold_unit(unit);
    if (!folded.empty()) emit(folded, begin, i);
  }
}

// Walks the text unit by unit.
template <class Emit, class Space>
void walk(std::string_view text, Emit emit, Space space) {
  for (std::size_t i = 0; i < text.size();) take_unit(text, i, emit, space);
}

// The same, with characters that are their own keys in one piece: `emit(bytes)`.
template <class Emit, class Space>
void walk_pieces(std::string_view text, Emit emit, Space space) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    i = end_of_own_keys(text, begin);
    if (i > begin)
      emit(text.substr(begin, i - begin));
    else
      take_unit(
          text, i, [&](std::string_view bytes, std::size_t, std::size_t) { emit(bytes); }, space);
  }
}

// Whether a blank beside this character separates words.
bool wants_blank(char32_t c) {
  return !is_japanese(c) && !(c >= 0x2000 && c <= 0x2BFF);
}

// A full-width blank that stands between katakana ends a word too: ア　サイバー is a marker and a word, and
// nothing but the blank says so.
bool separates(bool full_width, char32_t before, char32_t after) {
  return (wants_blank(before) && wants_blank(after)) ||
         (full_width && is_katakana(before) && is_katakana(after));
}

}  // namespace

std::string matching_key(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  walk_pieces(
      text, [&](std::string_view bytes) { key += bytes; }, [](char32_t) {});
  return key;
}

std::string analysis_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  bool blank = false, full_width = false;
  walk_pieces(
      text,
      [&](std::string_view bytes) {
        if (blank && !out.empty()) {
          std::size_t start = 0;
          if (separates(full_width, last_code_point(out), next_code_point(bytes, start))) out += ' ';
        }
        blank = full_width = false;
        out += bytes;
      },
      [&](char32_t c) {
        blank = true;
        full_width = full_width || c == U'\u3000';
      });
  return out;
}

MappedKey mapped_key(std::string_view text) {
  MappedKey mapped;
  mapped.key.reserve(text.size());
  mapped.begin.reserve(text.size());
  mapped.end.reserve(text.size());
  walk(
      text,
      [&](std::string_view bytes, std::size_t begin, std::size_t end) {
        mapped.key += bytes;
        mapped.begin.resize(mapped.key.size(), static_cast<std::uint32_t>(begin));
        mapped.end.resize(mapped.key.size(), static_cast<std::uint32_t>(end));
      },
      [](char32_t) {});
  return mapped;
}

namespace {

// The bounds of the character that a byte belongs to, among characters that are their own keys: of one byte
// or of three.
std::size_t begin_of_character(std::string_view text, std::size_t at) {
  while (is_continuation(text[at])) --at;
  return at;
}

std::size_t end_of_character(std::string_view text, std::size_t at) {
  const std::size_t begin = begin_of_character(text, at);
  return begin + (static_cast<unsigned char>(text[begin]) < 0x80 ? 1 : 3);
}

// Finds where spans of a key came from as the pieces of the key come by.
class OriginFinder {
 public:
  OriginFinder(const std::vector<ByteSpan>& spans, std::string_view text)
      : spans_(spans), text_(text), origins_(spans.size()) {}

  // The next `size` bytes of the key, which all came from [begin, end) of the text.
  void take(std::size_t size, std::size_t begin, std::size_t end) {
    const std::size_t next = at_ + size;
    for (; first_ < spans_.size() && spans_[first_].begin < next; ++first_) origins_[first_].begin = begin;
    for (; last_ < first_ && spans_[last_].end <= next; ++last_) origins_[last_].end = end;
    at_ = next;
  }

  // The next bytes of the key, which stand so in [begin, end) of the text: characters that are their own
  // keys.
  void take_run(std::size_t begin, std::size_t end) {
    const std::size_t next = at_ + (end - begin);
    for (; first_ < spans_.size() && spans_[first_].begin < next; ++first_)
      origins_[first_].begin = begin_of_character(text_, begin + (spans_[first_].begin - at_));
    for (; last_ < first_ && spans_[last_].end <= next; ++last_) {
      const ByteSpan& span = spans_[last_];
      origins_[last_].end = end_of_character(text_, begin + (std::max(span.end, span.begin + 1) - 1 - at_));
    }
    at_ = next;
  }

  std::vector<ByteSpan> origins() { return std::move(origins_); }

 private:
  const std::vector<ByteSpan>& spans_;
  std::string_view text_;
  std::vector<ByteSpan> origins_;
  std::size_t at_ = 0;                // in the key
  std::size_t first_ = 0, last_ = 0;  // spans that have begun, spans that have ended
};

}  // namespace

std::vector<ByteSpan> origins_of(const std::vector<ByteSpan>& spans, std::string_view text) {
  OriginFinder finder(spans, text);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    i = end_of_own_keys(text, begin);
    if (i > begin)
      finder.take_run(begin, i);
    else
      take_unit(
          text, i,
          [&](std::string_view bytes, std::size_t from, std::size_t to) {
            finder.take(bytes.size(), from, to);
          },
          [](char32_t) {});
  }
  return finder.origins();
}

}  // namespace hakusho::dict
