// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/document_reader.hpp>
#include <hakusho/export.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/input.hpp"

namespace hakusho::cli {
namespace {

void extract(const DocumentReader& reader, const std::string& file, const std::string& name,
             Console& console) {
  reader.read(file, name, {}, [&](Document&& piece) {
    std::string lines;
    for (const Block& block : piece.blocks) lines += to_json_line(block, name);
    console.print(lines);
  });
}

}  // namespace

int run_extract(const Options& options, Console& console) {
  ReaderOptions reader_options;
  reader_options.encoding = options.encoding;
  const DocumentReader reader(reader_options);
  const std::string& file = options.operands.front();
  if (file == "-")
    extract(reader, TemporaryFile(read_standard_input()).path(), "-", console);
  else
    extract(reader, file, file, console);
  return done;
}

}  // namespace hakusho::cli
