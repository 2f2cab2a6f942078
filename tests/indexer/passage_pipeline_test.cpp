// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/passage_pipeline.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>

#include "dict/compressor.hpp"
#include "dict/mecab_model.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

/// Scratch indexes for as many threads.
struct Indexes {
  test::TemporaryFolder place;
  dict::MecabModel model{HAKUSHO_SYSTEM_DICTIONARY, "", ""};
  dict::Compressor compressor{""};
  std::vector<std::unique_ptr<ScratchIndex>> owned;
  std::vector<ScratchIndex*> all;

  explicit Indexes(int threads) {
    for (int i = 0; i < threads; ++i) {
      owned.push_back(std::make_unique<ScratchIndex>(place / std::to_string(i), model, compressor));
      all.push_back(owned.back().get());
    }
  }
  std::multiset<std::uint32_t> documents() const {
    std::multiset<std::uint32_t> found;
    for (const auto& index : owned)
      for (const dict::PassageColumns& row : index->columns()) found.insert(row.document);
    return found;
  }
};

PassageRun run_of(std::size_t document) {
  PassageRun run;
  run.document = static_cast<std::uint32_t>(document);
  PassageDraft draft;
  draft.text = "初動対処訓練を行った。";
  run.drafts.push_back(draft);
  return run;
}

}  // namespace

TEST_CASE("どのファイルも一度だけ読まれ、書かれる", "[indexer][pipeline]") {
  const int threads = GENERATE(1, 4);
  Indexes indexes(threads);
  PassagePipeline pipeline(100,
                           [](std::size_t file, const PassagePipeline::Push& push) { push(run_of(file)); });
  pipeline.run(indexes.all);
  const auto documents = indexes.documents();
  CHECK(documents.size() == 100);
  CHECK(std::set<std::uint32_t>(documents.begin(), documents.end()).size() == 100);
}

TEST_CASE("一つの長いファイルの節も、みな書かれる", "[indexer][pipeline]") {
  Indexes indexes(4);
  PassagePipeline pipeline(1, [](std::size_t, const PassagePipeline::Push& push) {
    for (std::size_t i = 0; i < 500; ++i) push(run_of(i));
  });
  pipeline.run(indexes.all);
  CHECK(indexes.documents().size() == 500);
}

TEST_CASE("読み手の誤りは、すべてを止めて伝わる", "[indexer][pipeline]") {
  const int threads = GENERATE(1, 4);
  Indexes indexes(threads);
  std::atomic<int> read{0};
  PassagePipeline pipeline(10000, [&](std::size_t file, const PassagePipeline::Push& push) {
    ++read;
    if (file == 3) throw std::runtime_error("no disk");
    push(run_of(file));
  });
  CHECK_THROWS_WITH(pipeline.run(indexes.all), "no disk");
  CHECK(read < 10000);
}

TEST_CASE("節のないファイルと、ファイルのない実行も終わる", "[indexer][pipeline]") {
  Indexes indexes(4);
  PassagePipeline(50, [](std::size_t, const PassagePipeline::Push&) {}).run(indexes.all);
  PassagePipeline(0, [](std::size_t, const PassagePipeline::Push&) {}).run(indexes.all);
  CHECK(indexes.documents().empty());
}
