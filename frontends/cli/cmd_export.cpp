// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"

namespace hakusho::cli {
namespace {

// What is printed at a time.
constexpr std::size_t piece_bytes = 64 << 10;

}  // namespace

int run_export(const Options& options, Console& console) {
  if (options.mapping) {
    console.print(opensearch_mapping());
    return done;
  }
  Searcher searcher = open_searcher(options);
  std::string piece;
  bool any = false;
  searcher.for_each_passage([&](const Passage& passage) {
    any = true;
    piece += to_opensearch_lines(passage);
    if (piece.size() < piece_bytes) return;
    console.print(piece);
    piece.clear();
  });
  console.print(piece);
  return any ? done : nothing;
}

}  // namespace hakusho::cli
