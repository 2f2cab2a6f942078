// SPDX-License-Identifier: GPL-2.0-or-later
// train_join_model OUT BLOCKS.jsonl…
// Counts the characters of the texts of corpus/expected (one block a line, as `hakusho extract` prints them)
// and writes the model that is compiled into the library.
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "indexer/layout/join_model.hpp"

namespace {

// Reports of later years repeat much of the earlier ones: each text counts once.
bool learn_file(const char* name, std::set<std::string>& seen, hakusho::indexer::JoinModel& model) {
  std::ifstream file(name);
  for (std::string line; std::getline(file, line);) {
    const auto block = nlohmann::json::parse(line);
    const std::string text = block.at("text").get<std::string>();
    if (seen.insert(text).second) model.learn(text);
  }
  return file.eof();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::fputs("usage: train_join_model OUT BLOCKS.jsonl...\n", stderr), 2;
  hakusho::indexer::JoinModel model;
  std::set<std::string> seen;
  for (int i = 2; i < argc; ++i)
    if (!learn_file(argv[i], seen, model)) return std::fprintf(stderr, "%s cannot be read\n", argv[i]), 1;
  // All that is seen is kept: the whole corpus makes a few hundred kilobytes.
  const std::string bytes = model.learnt().encoded(1);
  std::ofstream out(argv[1], std::ios::binary);
  out << bytes;
  return out.flush() ? 0 : 1;
}
