// SPDX-License-Identifier: GPL-2.0-or-later
// Stand-ins for readers that other branches bring; weak, so that the real ones win. To be deleted.
#include <iconv.h>

#include "indexer/extract/file_reader.hpp"
#include "indexer/layout/line_assembler.hpp"

namespace hakusho::indexer {
namespace {

std::string converted(std::string_view bytes, const char* encoding) {
  std::string out(bytes.size() * 4 + 16, '\0');
  iconv_t handle = iconv_open("UTF-8", encoding);
  char* in = const_cast<char*>(bytes.data());
  char* to = out.data();
  std::size_t left = bytes.size(), room = out.size();
  while (left > 0 && iconv(handle, &in, &left, &to, &room) == static_cast<std::size_t>(-1) && left > 0) {
    ++in, --left;
    *to++ = '?', --room;
  }
  iconv_close(handle);
  out.resize(out.size() - room);
  return out;
}

}  // namespace

__attribute__((weak)) std::string decode_text(std::string_view bytes, const std::string& encoding,
                                              const std::string&) {
  std::string text;
  if (!encoding.empty())
    text = converted(bytes, encoding.c_str());
  else if (bytes.starts_with("\xEF\xBB\xBF"))
    text = bytes.substr(3);
  else if (std::string utf8 = converted(bytes, "UTF-8"); utf8 == bytes)
    text = std::move(utf8);
  else
    text = converted(bytes, "CP932");
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') out += '\n';
    } else {
      out += text[i] == '\0' ? ' ' : text[i];
    }
  }
  return out;
}

__attribute__((weak)) std::vector<Block> assemble_lines(const LineSource& source) {
  std::vector<Block> blocks;
  int line = 1, page = 1;
  std::string text;
  const auto flush = [&] {
    if (!text.empty()) {
      Block block;
      block.text = text;
      if (source.count_lines) block.lines = LineRange{line, line};
      if (source.pages) block.page = page;
      blocks.push_back(block);
    }
    text.clear();
  };
  for (const char c : source.text) {
    if (c == '\n' || c == '\f') {
      flush();
      line += c == '\n';
      page += c == '\f';
    } else {
      text += c;
    }
  }
  flush();
  return blocks;
}

#define HAKUSHO_PENDING(name)                                                             \
  __attribute__((weak)) void name(const SourceFile& source, const ReaderOptions& options, \
                                  const DocumentSink& sink) {                             \
    const std::string text = decode_text(source.bytes, options.encoding, source.file);    \
    sink(Document{source.path, source.given, assemble_lines({text, false, true})});       \
  }
HAKUSHO_PENDING(read_text)
HAKUSHO_PENDING(read_markdown)
HAKUSHO_PENDING(read_html)
HAKUSHO_PENDING(read_egov_xml)
HAKUSHO_PENDING(read_docx)
HAKUSHO_PENDING(read_xlsx)

}  // namespace hakusho::indexer
