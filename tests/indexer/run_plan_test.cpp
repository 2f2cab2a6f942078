// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/run_plan.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"
#include "tests/support/without_privileges.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using namespace hakusho::test;
namespace fs = std::filesystem;

namespace {

// A folder of files and what an index would know after a run over it.
struct Place {
  TemporaryFolder folder;
  ExistingIndex existing;
  std::vector<SkippedFile> skipped;
  IndexOptions options;

  std::string in(const std::string& name = "") const { return folder / (name.empty() ? "in" : "in/" + name); }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories(fs::path(in(name)).parent_path());
    std::ofstream(in(name), std::ios::binary) << bytes;
  }
  RunPlan plan(std::vector<std::string> paths = {}) {
    if (paths.empty()) paths = {in()};
    return plan_run(paths, options, existing, folder / "index", skipped);
  }
  // As if a run had been made.
  void index() {
    for (const FileTask& task : plan().tasks) {
      dict::DocumentEntry entry;
      entry.path = task.path;
      entry.file = task.absolute;
      entry.content_hash = task.content_hash;
      existing.documents.push_back(entry);
    }
    skipped.clear();
  }
};

std::vector<std::string> names(const RunPlan& plan) {
  std::vector<std::string> result;
  for (const FileTask& task : plan.tasks) result.push_back(task.path);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("はじめはすべてが新しい", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("b.txt", "二");
  const RunPlan plan = place.plan();
  CHECK(names(plan) == Names{"a.txt", "b.txt"});
  CHECK_FALSE(plan.tasks[0].replaces);
  CHECK(plan.unchanged == 0);
}

TEST_CASE("変わらないファイルは読まない", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("b.txt", "二");
  place.index();
  const RunPlan plan = place.plan();
  CHECK(plan.tasks.empty());
  CHECK(plan.unchanged == 2);
}

TEST_CASE("触れただけで中身が同じなら変わっていない", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.index();
  fs::last_write_time(place.in("a.txt"), fs::file_time_type::clock::now() + std::chrono::hours(1));
  CHECK(place.plan().tasks.empty());
}

TEST_CASE("変わったファイルだけを置き換える", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("b.txt", "二");
  place.index();
  place.write("b.txt", "弐");
  const RunPlan plan = place.plan();
  CHECK(names(plan) == Names{"b.txt"});
  CHECK(plan.tasks[0].replaces);
  CHECK(plan.unchanged == 1);
}

TEST_CASE("目録の言うことが変われば、そのファイルは変わったことになる", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("b.txt", "二");
  place.write("manifest.tsv", "path\ttitle\na.txt\t題\n");
  place.index();
  CHECK(place.plan().tasks.empty());
  place.write("manifest.tsv", "path\ttitle\na.txt\t新しい題\n");
  CHECK(names(place.plan()) == Names{"a.txt"});
}

TEST_CASE("目録の、関わりのない列が変わっても何も変わらない", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("manifest.tsv", "path\tnote\na.txt\t一\n");
  place.index();
  place.write("manifest.tsv", "path\tnote\na.txt\t二\n");
  CHECK(place.plan().tasks.empty());
}

TEST_CASE("下の文書夾の目録も効き、近いほうが勝つ", "[indexer][run_plan]") {
  Place place;
  place.write("pdf/a.txt", "一");
  place.write("b.txt", "二");
  place.write("manifest.tsv", "path\ttitle\npdf/a.txt\t外\nb.txt\t外\n");
  place.write("pdf/manifest.tsv", "path\ttitle\na.txt\t内\n");
  for (const FileTask& task : place.plan().tasks)
    CHECK(task.given.title == (task.path == "b.txt" ? "外" : "内"));
}

TEST_CASE("名指しの目録があれば、文書夾の目録は見ない", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("manifest.tsv", "path\ttitle\na.txt\t題\n");
  place.write("other.toml", "[[document]]\npath = \"a.txt\"\ntitle = \"別の題\"\n");
  place.options.manifest = place.in("other.toml");
  CHECK(place.plan().tasks.at(0).given.title == "別の題");
}

TEST_CASE("読めない目録なら、何もしないうちに断る", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("manifest.tsv", "名\t題\n");
  const auto error = error_of([&] { place.plan(); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::invalid_argument);
}

TEST_CASE("大きいファイルから読む", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("b.txt", "一二三");
  place.write("c.txt", "一二");
  const RunPlan plan = place.plan();
  CHECK(names(plan) == Names{"b.txt", "c.txt", "a.txt"});
  CHECK(plan.bytes == 18);
}

TEST_CASE("同じファイルは、二つの PATH から見えても一度だけ読む", "[indexer][run_plan]") {
  Place place;
  place.write("2024/a.txt", "一");
  const RunPlan plan =
      place.plan({place.in(), place.in("2024"), place.in("2024/a.txt"), place.in() + "/../in/2024/"});
  CHECK(names(plan) == Names{"2024/a.txt"});
}

TEST_CASE("PATH の書き方が変わっても同じファイルである", "[indexer][run_plan]") {
  Place place;
  place.write("2024/a.txt", "一");
  place.index();
  CHECK(place.plan({place.in("2024/")}).unchanged == 1);
  CHECK(place.plan({place.in() + "/./2024/a.txt"}).unchanged == 1);
}

TEST_CASE("索引が文書夾の中にあっても、索引は読まない", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  fs::create_directories(place.folder / "index");
  std::ofstream(place.folder / "index/inside.txt") << "x";
  CHECK(names(place.plan({place.folder.path()})) == Names{"in/a.txt"});
}

TEST_CASE("消えたファイルは、prune と言わなければ残る", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("b.txt", "二");
  place.index();
  fs::remove(place.in("a.txt"));
  CHECK(place.plan().removed.empty());
  place.options.prune = true;
  CHECK(place.plan().removed == Names{place.in("a.txt")});
}

TEST_CASE("prune は、言われた PATH の外には触れない", "[indexer][run_plan]") {
  Place place;
  place.write("x/a.txt", "一");
  place.write("x/b.txt", "二");
  place.write("xy/c.txt", "三");
  place.index();
  fs::remove(place.in("x/a.txt"));
  fs::remove(place.in("xy/c.txt"));
  place.options.prune = true;
  CHECK(place.plan({place.in("x")}).removed == Names{place.in("x/a.txt")});
}

TEST_CASE("空になった文書夾の prune は断り、force なら通す", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.index();
  fs::remove(place.in("a.txt"));
  place.options.prune = true;
  const auto error = error_of([&] { place.plan(); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::invalid_argument);
  CHECK_THAT(error->remedy().text(), Catch::Contains("--force"));
  place.options.force = true;
  CHECK(place.plan().removed == Names{place.in("a.txt")});
}

TEST_CASE("ない PATH は断り、prune と force なら消えたものと見る", "[indexer][run_plan]") {
  Place place;
  place.write("x/a.txt", "一");
  place.index();
  fs::remove_all(place.in("x"));
  CHECK(error_of([&] { place.plan({place.in("x")}); }));
  place.options.prune = true;
  CHECK(error_of([&] { place.plan({place.in("x")}); }));
  place.options.force = true;
  CHECK(place.plan({place.in("x")}).removed == Names{place.in("x/a.txt")});
}

TEST_CASE("一つでもない PATH があれば、何もしない", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  const auto error = error_of([&] { place.plan({place.in(), place.in("nowhere")}); });
  REQUIRE(error);
  CHECK_THAT(error->subject().text(), Catch::Contains("nowhere"));
}

TEST_CASE("のぞけなかった文書夾のものは、prune でも消さない", "[indexer][run_plan]") {
  Place place;
  place.write("closed/a.txt", "一");
  place.write("b.txt", "二");
  place.write("c.txt", "三");
  place.index();
  fs::remove(place.in("c.txt"));
  fs::permissions(place.in("closed"), fs::perms::none);
  place.options.prune = true;
  RunPlan plan;
  without_privileges([&] { plan = place.plan(); });
  fs::permissions(place.in("closed"), fs::perms::owner_all);
  CHECK(plan.removed == Names{place.in("c.txt")});
  CHECK(place.skipped.size() == 1);
}

TEST_CASE("行き先を失ったリンクの下のものは、prune でも消さない", "[indexer][run_plan]") {
  Place place;
  fs::create_directories(place.folder / "share");
  std::ofstream(place.folder / "share/a.txt") << "一";
  place.write("b.txt", "二");
  fs::create_symlink(place.folder / "share", place.in("share"));
  place.index();
  REQUIRE(place.existing.documents.size() == 2);
  fs::remove_all(place.folder / "share");
  place.options.prune = true;
  CHECK(place.plan().removed.empty());
}

TEST_CASE("開けないファイルは理由とともに挙げ、索引にある版は残す", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.write("b.txt", "二");
  place.index();
  fs::permissions(place.in("a.txt"), fs::perms::none);
  place.options.prune = true;
  RunPlan plan;
  without_privileges([&] { plan = place.plan(); });
  CHECK(plan.tasks.empty());
  CHECK(plan.removed.empty());
  REQUIRE(place.skipped.size() == 1);
  CHECK(place.skipped[0].path == "a.txt");
}

TEST_CASE("死んだ行は、索引にあるものと数えない", "[indexer][run_plan]") {
  Place place;
  place.write("a.txt", "一");
  place.index();
  place.existing.documents[0].alive = false;
  const RunPlan plan = place.plan();
  CHECK(names(plan) == Names{"a.txt"});
  CHECK_FALSE(plan.tasks[0].replaces);
}
