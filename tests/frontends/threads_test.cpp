// SPDX-License-Identifier: GPL-2.0-or-later
// Threads that share a handle while the index is replaced under them. Run under ThreadSanitizer too.
#include <hakusho/hakusho.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <hakusho/hakusho.hpp>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "hakusho-threads-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) std::abort();
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

// Report number `round`: each round replaces the file of the round before.
void write_report(const TemporaryFolder& folder, int round) {
  fs::create_directories(folder / "reports");
  std::ofstream file(folder / "reports/a.txt");
  for (int paragraph = 0; paragraph < 40; ++paragraph)
    file << "第" << round << "回の初動対処訓練では、参加した事業者" << paragraph
         << "社が連絡の手順を確かめ、関係省庁と課題を共有した。\n\n";
}

void index_reports(const TemporaryFolder& folder) {
  hakusho::IndexOptions options;
  options.jobs = 2;
  const auto report = hakusho::IndexWriter(folder / "index", options).index({folder / "reports"});
  if (!report.skipped.empty()) throw std::runtime_error(report.skipped.front().reason.text());
}

// What a searching thread saw. Catch2's macros are not for several threads, so they judge afterwards.
struct Seen {
  int searches = 0;
  int without_hits = 0;
  std::vector<std::string> errors;
};

void search_until(const std::atomic<bool>& done, hakusho_index* handle, Seen& seen) {
  while (!done || seen.searches < 20) {
    char* result = nullptr;
    char* error_text = nullptr;
    std::size_t hits = 0;
    if (hakusho_search(handle, "初動対処訓練", nullptr, &result, &hits, &error_text) != HAKUSHO_OK)
      seen.errors.emplace_back(error_text != nullptr ? error_text : "no text");
    ++seen.searches;
    if (hits == 0) ++seen.without_hits;
    hakusho_string_free(result);
    hakusho_string_free(error_text);
  }
}

}  // namespace

TEST_CASE("二つのスレッドが一つのCハンドルで検索している間に索引が置き換わっても、どの検索も失敗しない",
          "[threads]") {
  const TemporaryFolder folder;
  write_report(folder, 0);
  index_reports(folder);
  hakusho_index* handle = nullptr;
  REQUIRE(hakusho_open((folder / "index").c_str(), &handle, nullptr) == HAKUSHO_OK);

  std::atomic<bool> done{false};
  Seen seen[2];
  std::thread first(search_until, std::cref(done), handle, std::ref(seen[0]));
  std::thread second(search_until, std::cref(done), handle, std::ref(seen[1]));
  std::string failure;
  try {
    for (int round = 1; round <= 8; ++round) {
      write_report(folder, round);
      index_reports(folder);
    }
  } catch (const std::exception& error) {
    failure = error.what();
  }
  done = true;
  first.join();
  second.join();

  CHECK(failure.empty());
  for (const Seen& one : seen) {
    CHECK(one.errors == std::vector<std::string>{});
    CHECK(one.searches >= 20);
    CHECK(one.without_hits == 0);
  }
  // Having moved on by itself, the handle answers from the last round.
  char* result = nullptr;
  std::size_t hits = 0;
  REQUIRE(hakusho_search(handle, "\"第8回\"", nullptr, &result, &hits, nullptr) == HAKUSHO_OK);
  CHECK(hits > 0);
  hakusho_string_free(result);
  hakusho_close(handle);
}

TEST_CASE("一つのDictionaryを二つのスレッドのAnalyzerが共に使える", "[threads]") {
  const hakusho::Dictionary dictionary;
  std::size_t words[2] = {0, 0};
  const auto analyze = [&dictionary](std::size_t& count) {
    hakusho::Analyzer analyzer(dictionary);
    for (int i = 0; i < 50; ++i)
      count += analyzer.analyze("内閣サイバーセキュリティセンターの年次計画").size();
  };
  std::thread first([&] { analyze(words[0]); });
  std::thread second([&] { analyze(words[1]); });
  first.join();
  second.join();
  CHECK(words[0] > 0);
  CHECK(words[0] == words[1]);
}
