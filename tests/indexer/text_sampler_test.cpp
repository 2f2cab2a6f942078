// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/text_sampler.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "dict/passage_record.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

struct Files {
  test::TemporaryFolder place;
  std::vector<FileTask> tasks;

  void add(const std::string& name, const std::string& text) {
    std::ofstream(place / name, std::ios::binary) << text;
    FileTask task;
    task.file = task.absolute = place / name;
    task.path = name;
    task.bytes = text.size();
    tasks.push_back(task);
  }
  std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (const std::string& record : sample_records(DocumentReader(), tasks))
      texts.push_back(dict::decode_passage_record(record).text);
    return texts;
  }
};

std::string report(int passages) {
  std::string text;
  for (int i = 0; i < passages; ++i)
    text.append("第").append(std::to_string(i % 900 + 1)).append("節　訓練\n\n訓練を行った。\n\n");
  return text;
}

}  // namespace

TEST_CASE("見本は、ファイルの節の文である", "[indexer][text_sampler]") {
  Files files;
  files.add("a.txt", "初動対処訓練を行った。\n");
  CHECK(files.texts() == std::vector<std::string>{"初動対処訓練を行った。"});
}

TEST_CASE("一つのファイルからは数百までを取る", "[indexer][text_sampler]") {
  Files files;
  files.add("a.txt", report(10000));
  CHECK(files.texts().size() >= 400);
  CHECK(files.texts().size() < 900);
}

TEST_CASE("ファイルが多くても、手に余るほどは読まない", "[indexer][text_sampler]") {
  Files files;
  for (int i = 0; i < 60; ++i) files.add(std::to_string(i) + ".txt", "訓練を行った。\n");
  CHECK(files.texts().size() <= 12);
}

TEST_CASE("読めないファイルは飛ばす", "[indexer][text_sampler]") {
  Files files;
  files.add("a.pdf", "PDF ではない。\n");
  files.add("b.txt", "訓練を行った。\n");
  files.tasks[0].file += ".gone.pdf";
  CHECK(files.texts() == std::vector<std::string>{"訓練を行った。"});
}

TEST_CASE("大きなファイルしかなければ、それを読む", "[indexer][text_sampler]") {
  Files files;
  files.add("a.txt", "訓練を行った。\n");
  files.add("b.txt", "演習を行った。\n");
  for (FileTask& task : files.tasks) task.bytes = 1u << 30;
  CHECK(files.texts().size() == 2);
}

TEST_CASE("ファイルがなければ見本もない", "[indexer][text_sampler]") {
  CHECK(Files().texts().empty());
}
