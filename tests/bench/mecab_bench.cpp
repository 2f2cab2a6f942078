// SPDX-License-Identifier: GPL-2.0-or-later
// The least that an index of Japanese words costs: parsing each text of a JSON Lines file once with MeCab and
// the system dictionary, one lattice, nothing else. Prints the seconds of CPU that took.
//
//   mecab_bench PASSAGES.jsonl
#include <mecab.h>
#include <simdjson.h>
#include <time.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace {

std::vector<std::string> texts_of(const char* file) {
  std::vector<std::string> texts;
  const simdjson::padded_string bytes = simdjson::padded_string::load(file);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document_stream lines = parser.iterate_many(bytes, 1 << 24);
  for (auto line : lines) texts.emplace_back(std::string_view(line["text"]));
  return texts;
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: mecab_bench PASSAGES.jsonl\n", stderr);
    return 2;
  }
  const std::vector<std::string> texts = texts_of(arguments[1]);
  const std::unique_ptr<MeCab::Model> model(MeCab::createModel("-d " HAKUSHO_SYSTEM_DICTIONARY));
  if (!model) return 4;
  const std::unique_ptr<MeCab::Tagger> tagger(model->createTagger());
  const std::unique_ptr<MeCab::Lattice> lattice(model->createLattice());
  std::size_t bytes = 0, words = 0;
  const double start = cpu_seconds();
  for (const std::string& text : texts) {
    lattice->set_sentence(text.data(), text.size());
    tagger->parse(lattice.get());
    for (const MeCab::Node* node = lattice->bos_node(); node != nullptr; node = node->next) ++words;
    bytes += text.size();
  }
  std::printf("%.3f\t%zu\t%zu\t%zu\n", cpu_seconds() - start, texts.size(), bytes, words);
  return 0;
}
