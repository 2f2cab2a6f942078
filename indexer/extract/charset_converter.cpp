// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/charset_converter.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::string_view replacement = "\uFFFD";

std::string canonical_name(const std::string& encoding) {
  std::string key;
  for (const char c : encoding) {
    if (c == '-' || c == '_' || c == ' ') continue;
    key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  if (key == "SHIFTJIS" || key == "SJIS" || key == "MS932" || key == "WINDOWS31J" || key == "XSJIS")
    return "CP932";
  if (key == "EUCJP" || key == "EUCJPMS" || key == "XEUCJP" || key == "UJIS" || key == "CP51932")
    return "EUC-JP-MS";
  if (key == "ISO2022JP" || key == "JIS" || key == "CP50220" || key == "CP50221") return "ISO-2022-JP";
  if (key == "UTF8" || key == "UTF8SIG" || key == "ASCII" || key == "USASCII") return "UTF-8";
  if (key == "UTF16") return "UTF-16";
  // "//" would carry instructions to iconv.
  return encoding.substr(0, encoding.find('/'));
}

class Iconv {
 public:
  explicit Iconv(const std::string& from) : handle_(iconv_open("UTF-8", from.c_str())) {}
  ~Iconv() {
    if (good()) iconv_close(handle_);
  }
  Iconv(const Iconv&) = delete;
  Iconv& operator=(const Iconv&) = delete;

  bool good() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// `unit` bytes are skipped where something is wrong.
  ConvertedText convert(std::string_view bytes, std::size_t unit) {
    ConvertedText out;
    out.text.reserve(bytes.size() + bytes.size() / 2);
    std::array<char, 1u << 16> buffer;
    char* in = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t result = iconv(handle_, &in, &left, &to, &room);
      const int reason = result == static_cast<std::size_t>(-1) ? errno : 0;
      out.text.append(buffer.data(), buffer.size() - room);
      if (reason != 0 && reason != E2BIG) {
        out.text += replacement;
        ++out.wrong;
        const std::size_t step = std::min(unit, left);
        in += step;
        left -= step;
      }
    }
    return out;
  }

 private:
  iconv_t handle_;
};

/// The escapes of ISO-2022-JP turned into the high bits of EUC-JP: a wrong byte then costs one character and
/// not the rest of the text, and the NEC and IBM characters that mail programs put there are understood.
std::string euc_of_iso_2022_jp(std::string_view bytes) {
  enum class Set { ascii, kanji, half_width_kana, supplement };
  Set set = Set::ascii;
  std::string out;
  out.reserve(bytes.size());
  const auto high = [](char c) { return static_cast<char>(static_cast<unsigned char>(c) | 0x80); };
  const auto graphic = [](char c) { return c > 0x20 && c < 0x7F; };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\x1B') {
      const auto sign = bytes.substr(i + 1, 3);
      if (sign.substr(0, 2) == "$B" || sign.substr(0, 2) == "$@")
        set = Set::kanji, i += 2;
      else if (sign == "$(D")
        set = Set::supplement, i += 3;
      else if (sign.substr(0, 2) == "(I")
        set = Set::half_width_kana, i += 2;
      else if (sign.substr(0, 2) == "(B" || sign.substr(0, 2) == "(J")
        set = Set::ascii, i += 2;
    } else if (c == '\n' || c == '\r') {
      set = Set::ascii;  // every line begins anew
      out += c;
    } else if (set == Set::half_width_kana && graphic(c)) {
      out += '\x8E';
      out += high(c);
    } else if ((set == Set::kanji || set == Set::supplement) && graphic(c) && i + 1 < bytes.size() &&
               graphic(bytes[i + 1])) {
      if (set == Set::supplement) out += '\x8F';
      out += high(c);
      out += high(bytes[++i]);
    } else {
      out += c;
    }
  }
  return out;
}

ConvertedText repaired(std::string_view bytes) {
  ConvertedText out;
  out.text.reserve(bytes.size());
  std::size_t copied = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    if (dict::next_code_point(bytes, i) != dict::replacement_character || i != start + 1) continue;
    out.text.append(bytes, copied, start - copied);
    out.text += replacement;
    ++out.wrong;
    copied = i;
  }
  out.text.append(bytes, copied, bytes.size() - copied);
  return out;
}

}  // namespace

std::optional<ConvertedText> convert_to_utf8(std::string_view bytes, const std::string& encoding) {
  const std::string name = canonical_name(encoding);
  if (name == "UTF-8") return repaired(bytes);
  if (name == "ISO-2022-JP") return convert_to_utf8(euc_of_iso_2022_jp(bytes), "EUC-JP-MS");
  // An empty name would mean the locale's encoding.
  if (name.empty()) return std::nullopt;
  Iconv converter(name);
  if (!converter.good()) return std::nullopt;
  const std::size_t unit = name.starts_with("UTF-16") ? 2 : name.starts_with("UTF-32") ? 4 : 1;
  return converter.convert(bytes, unit);
}

bool is_encoding(const std::string& name) {
  return convert_to_utf8({}, name).has_value();
}

}  // namespace hakusho::indexer
