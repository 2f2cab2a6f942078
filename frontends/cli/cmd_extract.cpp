// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/document_reader.hpp>
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <iterator>

#include "frontends/cli/command.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/input.hpp"

namespace hakusho::cli {
namespace {

void print_lines(const DocumentReader& reader, const std::string& file, const std::string& name,
                 Console& console) {
  reader.read(file, name, {}, [&](Document&& piece) {
    std::string lines;
    for (const Block& block : piece.blocks) lines += to_json_line(block, name);
    console.print(lines);
  });
}

// The pictures of a PDF's sheets. Files of other kinds have none, and a page that cannot be drawn is shown
// without.
PagePicture pictures_of(const DocumentReader& reader, const std::string& file, int dpi) {
  return [&reader, file, dpi, has_pictures = true](int page) mutable -> std::string {
    if (!has_pictures) return {};
    try {
      return reader.page_picture(file, page, dpi);
    } catch (const Error&) {
      has_pictures = page > 1;
      return {};
    }
  };
}

void print_page(const DocumentReader& reader, const std::string& file, const std::string& name,
                Console& console) {
  // Sharp enough to read small print on the screen, and under 200 KB a page.
  constexpr int dpi = 80;
  std::vector<Block> blocks;
  reader.read(file, name, {}, [&](Document&& piece) {
    std::move(piece.blocks.begin(), piece.blocks.end(), std::back_inserter(blocks));
  });
  const PageViewOptions options{console.language(), pictures_of(reader, file, dpi), dpi};
  write_page_view(blocks, name, options, [&](std::string_view piece) { console.print(piece); });
}

}  // namespace

int run_extract(const Options& options, Console& console) {
  ReaderOptions reader_options;
  reader_options.encoding = options.encoding;
  const DocumentReader reader(reader_options);
  const auto print = options.format == "html" ? print_page : print_lines;
  const std::string& file = options.operands.front();
  if (file != "-") {
    print(reader, file, file, console);
    return done;
  }
  const std::string contents = read_standard_input();
  const TemporaryFile input(contents, DocumentReader::ending_for(contents));
  try {
    print(reader, input.path(), "-", console);
  } catch (const Error& error) {
    const Error renamed(error.code(), "-", error.reason(), error.remedy());
    throw error.line() ? renamed.at_line(*error.line()) : renamed;
  }
  return done;
}

}  // namespace hakusho::cli
