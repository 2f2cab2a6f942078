// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_picture.hpp"

#include <cstdio>

#include "indexer/extract/pdf_helper.hpp"

namespace hakusho::indexer {
namespace {

// The pixels of the largest picture (protocol.hpp), four bytes each: PNG makes them fewer.
constexpr std::size_t most_bytes = 64u << 20;
constexpr std::string_view png_magic = "\x89PNG\r\n\x1A\n";

}  // namespace

std::string read_pdf_picture(const std::string& file, int number, int dpi, const ReaderOptions& options) {
  std::string picture;
  run_pdf_helper(file, {"picture", file, std::to_string(number), std::to_string(dpi)}, options, most_bytes,
                 [&](std::string_view piece) {
                   picture += piece;
                   return true;
                 });
  if (!picture.starts_with(png_magic)) refuse_helper_output(file);
  return picture;
}

PageSize read_pdf_page_size(const std::string& file, int number, const ReaderOptions& options) {
  constexpr std::size_t most = 256;
  std::string line;
  run_pdf_helper(file, {"size", file, std::to_string(number)}, options, most, [&](std::string_view piece) {
    line += piece;
    return true;
  });
  PageSize size;
  if (std::sscanf(line.c_str(), "%lf %lf", &size.width, &size.height) != 2) refuse_helper_output(file);
  return size;
}

}  // namespace hakusho::indexer
