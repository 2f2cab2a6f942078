// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/collection.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/small_index.hpp"
#include "tests/support/without_privileges.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using namespace hakusho::test;
namespace fs = std::filesystem;

namespace {

struct Walk {
  TemporaryFolder place;
  std::vector<SkippedFile> skipped;

  void write(const std::string& name) const {
    fs::create_directories(fs::path(place / name).parent_path());
    std::ofstream(place / name, std::ios::binary) << "x";
  }
  void link(const std::string& target, const std::string& name) const {
    fs::create_symlink(target, place / name);
  }
  Collection found(std::vector<std::string> paths = {}) {
    if (paths.empty()) paths = {place.path()};
    return find_files(paths, skipped);
  }
  std::vector<std::string> names(const std::vector<std::string>& paths = {}) {
    std::vector<std::string> result;
    for (const FoundFile& file : found(paths).files) result.push_back(file.path);
    return result;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("ファイルは名前のバイト順に出る", "[indexer][collection]") {
  Walk walk;
  for (const char* name : {"い.txt", "あ.txt", "b.txt", "A.txt", "a/z.txt", "a/あ.txt", "10.txt", "9.txt"})
    walk.write(name);
  CHECK(walk.names() ==
        Names{"10.txt", "9.txt", "A.txt", "a/z.txt", "a/あ.txt", "b.txt", "あ.txt", "い.txt"});
}

TEST_CASE("隠しファイル、隠し文書夾、知らない種類、目録は通り過ぎる", "[indexer][collection]") {
  Walk walk;
  for (const char* name : {".a.txt", ".git/b.txt", "c.exe", "d", "manifest.tsv", "manifest.toml", "e.txt"})
    walk.write(name);
  CHECK(walk.names() == Names{"e.txt"});
  CHECK(walk.skipped.empty());
}

TEST_CASE("文書夾の中の読めない種類の文書は、理由とともに挙げる", "[indexer][collection]") {
  Walk walk;
  for (const char* name : {"a.txt", "b.DOC", "c/d.pptx", "e.zip", "f.png"}) walk.write(name);
  CHECK(walk.names() == Names{"a.txt"});
  Names skipped;
  for (const SkippedFile& file : walk.skipped) {
    skipped.push_back(file.path);
    CHECK(file.code == ErrorCode::unsupported);
    CHECK_FALSE(file.remedy.empty());
  }
  CHECK(skipped == Names{"b.DOC", "c/d.pptx", "e.zip"});
}

TEST_CASE("大文字の拡張子も読む", "[indexer][collection]") {
  Walk walk;
  for (const char* name : {"A.PDF", "b.Html", "c.TXT"}) walk.write(name);
  CHECK(walk.names() == Names{"A.PDF", "b.Html", "c.TXT"});
}

TEST_CASE("輪になったリンクでも終わる", "[indexer][collection]") {
  Walk walk;
  walk.write("a/b/c.txt");
  walk.link("..", "a/up");
  walk.link("../..", "a/b/top");
  walk.link(".", "here");
  CHECK(walk.names() == Names{"a/b/c.txt"});
}

TEST_CASE("互いを指すリンクは、名が文書のものなら理由とともに挙げる", "[indexer][collection]") {
  Walk walk;
  walk.link("b.txt", "a.txt");
  walk.link("a.txt", "b.txt");
  CHECK(walk.names().empty());
  REQUIRE(walk.skipped.size() == 2);
  CHECK(walk.skipped[0].path == "a.txt");
  CHECK(walk.skipped[0].code == ErrorCode::io);
  CHECK_FALSE(walk.skipped[0].remedy.empty());
}

TEST_CASE("行き先のないリンクは、名が文書のものなら理由とともに挙げる", "[indexer][collection]") {
  Walk walk;
  walk.link("nowhere", "a.txt");
  walk.link("nowhere", "folder");
  walk.write("b.txt");
  const Collection found = walk.found();
  CHECK(found.files.size() == 1);
  REQUIRE(walk.skipped.size() == 1);
  CHECK(walk.skipped[0].path == "a.txt");
  CHECK(found.unseen == Names{walk.place / "a.txt", walk.place / "folder"});
}

TEST_CASE("ほかの所を指すリンクはたどる", "[indexer][collection]") {
  Walk walk;
  walk.write("real/a.txt");
  walk.write("in/b.txt");
  walk.link("../real", "in/linked");
  walk.link("../real/a.txt", "in/c.txt");
  CHECK(walk.names({walk.place / "in"}) == Names{"b.txt", "c.txt", "linked/a.txt"});
}

TEST_CASE("読めない文書夾は理由とともに挙げ、ほかは読む", "[indexer][collection]") {
  Walk walk;
  walk.write("closed/a.txt");
  walk.write("open/b.txt");
  fs::permissions(walk.place / "closed", fs::perms::none);
  Collection found;
  without_privileges([&] { found = walk.found(); });
  fs::permissions(walk.place / "closed", fs::perms::owner_all);
  REQUIRE(found.files.size() == 1);
  CHECK(found.files[0].path == "open/b.txt");
  REQUIRE(walk.skipped.size() == 1);
  CHECK(walk.skipped[0].path == "closed");
  CHECK(walk.skipped[0].code == ErrorCode::io);
  CHECK_THAT(walk.skipped[0].reason.text(), Catch::Contains("cannot be read"));
  CHECK(found.unseen == Names{walk.place / "closed"});
}

TEST_CASE("入れない文書夾の中のファイルは、理由とともに挙げる", "[indexer][collection]") {
  Walk walk;
  walk.write("listed/a.txt");
  fs::permissions(walk.place / "listed", fs::perms::owner_read);
  Collection found;
  without_privileges([&] { found = walk.found(); });
  fs::permissions(walk.place / "listed", fs::perms::owner_all);
  CHECK(found.files.empty());
  REQUIRE(walk.skipped.size() == 1);
  CHECK(walk.skipped[0].path == "listed/a.txt");
}

TEST_CASE("ファイル名は CP932 のバイト列でもよい", "[indexer][collection]") {
  Walk walk;
  const std::string name = "\x95\xF1\x8D\x90.txt";
  walk.write(name);
  CHECK(walk.names() == Names{name});
}

TEST_CASE("名に改行や空白があってもよい", "[indexer][collection]") {
  Walk walk;
  walk.write("一\n二 三.txt");
  CHECK(walk.names() == Names{"一\n二 三.txt"});
}

TEST_CASE("ファイルの名を言えば、そのファイルだけを読む", "[indexer][collection]") {
  Walk walk;
  walk.write("a.txt");
  walk.write("b.txt");
  CHECK(walk.names({walk.place / "b.txt"}) == Names{"b.txt"});
}

TEST_CASE("隠しファイルも、名を言えば読む", "[indexer][collection]") {
  Walk walk;
  walk.write(".a.txt");
  CHECK(walk.names({walk.place / ".a.txt"}) == Names{".a.txt"});
}

TEST_CASE("名を言ったファイルが知らない種類なら、理由とともに挙げる", "[indexer][collection]") {
  Walk walk;
  walk.write("a.exe");
  CHECK(walk.names({walk.place / "a.exe"}).empty());
  REQUIRE(walk.skipped.size() == 1);
  CHECK(walk.skipped[0].code == ErrorCode::unsupported);
}

TEST_CASE("パイプはファイルではない", "[indexer][collection]") {
  Walk walk;
  REQUIRE(::mkfifo((walk.place / "pipe.txt").c_str(), 0600) == 0);
  CHECK(walk.names({walk.place / "pipe.txt"}).empty());
  REQUIRE(walk.skipped.size() == 1);
  CHECK(walk.names().empty());
}

TEST_CASE("末尾の斜線は名を変えない", "[indexer][collection]") {
  Walk walk;
  walk.write("a/b.txt");
  CHECK(walk.names({walk.place / "a//"}) == Names{"b.txt"});
}

TEST_CASE("目録は、外側の文書夾のものから順に見つかる", "[indexer][collection]") {
  Walk walk;
  walk.write("z/manifest.tsv");
  walk.write("manifest.toml");
  CHECK(walk.found().manifests == Names{walk.place / "manifest.toml", walk.place / "z/manifest.tsv"});
}

TEST_CASE("ファイルの名を言っても、隣の目録は効く", "[indexer][collection]") {
  Walk walk;
  walk.write("manifest.tsv");
  walk.write("a.txt");
  walk.write("b.txt");
  CHECK(walk.found({walk.place / "a.txt", walk.place / "b.txt"}).manifests ==
        Names{walk.place / "manifest.tsv"});
}

TEST_CASE("入れ子が深すぎる文書夾は、理由とともに挙げる", "[indexer][collection]") {
  Walk walk;
  std::string deep = walk.place.path();
  for (int i = 0; i < 210; ++i) deep += "/d";
  fs::create_directories(deep);
  std::ofstream(deep + "/a.txt") << "x";
  CHECK(walk.names().empty());
  REQUIRE(walk.skipped.size() == 1);
  CHECK(walk.skipped[0].code == ErrorCode::unsupported);
}

TEST_CASE("空の文書夾には何もない", "[indexer][collection]") {
  Walk walk;
  CHECK(walk.names().empty());
  CHECK(walk.skipped.empty());
}
