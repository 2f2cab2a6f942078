// SPDX-License-Identifier: GPL-2.0-or-later
// Stands in for decode_text() until the reader of text files is there; then this file goes.
#include <iconv.h>

#include <hakusho/error.hpp>

#include "dict/utf8.hpp"
#include "indexer/extract/file_reader.hpp"

namespace hakusho::indexer {

// Weak: the real one wins where both are linked.
__attribute__((weak)) std::string decode_text(std::string_view bytes, const std::string& encoding,
                                              const std::string& file) {
  std::string name = encoding;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (name.empty()) name = dict::is_valid_utf8(bytes) ? "UTF-8" : "CP932";
  std::string out;
  const iconv_t converter = iconv_open("UTF-8", name.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1))
    throw Error(ErrorCode::unsupported, {"{0}", {file}}, {"no such encoding"});
  std::string copy(bytes), buffer(bytes.size() * 4 + 16, '\0');
  char *in = copy.data(), *to = buffer.data();
  std::size_t in_left = copy.size(), to_left = buffer.size();
  iconv(converter, &in, &in_left, &to, &to_left);
  iconv_close(converter);
  const std::string_view decoded(buffer.data(), buffer.size() - to_left);
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    const char c = decoded[i];
    if (c == '\r' && i + 1 < decoded.size() && decoded[i + 1] == '\n') continue;
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\f';
    out += c == '\r' ? '\n' : control ? ' ' : c;
  }
  return out;
}

}  // namespace hakusho::indexer
