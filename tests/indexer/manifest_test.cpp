// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/manifest.hpp"

#include <catch2/catch.hpp>

#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using namespace hakusho::test;

namespace {

struct Folder {
  TemporaryFolder place;

  std::string write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(place / name).parent_path());
    std::ofstream(place / name, std::ios::binary) << bytes;
    return place / name;
  }
  Metadata said(const std::string& manifest_name, const std::string& manifest, const std::string& of) const {
    return Manifest::load(write(manifest_name, manifest)).find(place / of);
  }
  Error refused(const std::string& manifest_name, const std::string& manifest) const {
    const auto error = error_of([&] { Manifest::load(write(manifest_name, manifest)); });
    REQUIRE(error);
    return *error;
  }
};

}  // namespace

TEST_CASE("目録の列は、順が違っても知らない列があっても読める", "[indexer][manifest]") {
  const Metadata found =
      Folder().said("manifest.tsv",
                    "year\tnote\ttitle\tpath\tseries\tpublisher\tpublished\turl\n"
                    "2024\tx\t年次報告\ta.pdf\t報告\t内閣官房\t2024-07-10\thttps://example.go.jp/\n",
                    "a.pdf");
  CHECK(found.year == 2024);
  CHECK(found.title == "年次報告");
  CHECK(found.series == "報告");
  CHECK(found.publisher == "内閣官房");
  CHECK(found.published == "2024-07-10");
  CHECK(found.url == "https://example.go.jp/");
}

TEST_CASE("目録の空欄は不明である", "[indexer][manifest]") {
  const Metadata found = Folder().said("manifest.tsv", "path\ttitle\tyear\na.pdf\t \t\n", "a.pdf");
  CHECK(found == Metadata{});
}

TEST_CASE("行の終わりの欄は省いてよい", "[indexer][manifest]") {
  CHECK(Folder().said("manifest.tsv", "path\ttitle\tyear\na.pdf\t題\n", "a.pdf").title == "題");
}

TEST_CASE("fiscal_year の列は資料の年ではない", "[indexer][manifest]") {
  CHECK_FALSE(Folder().said("manifest.tsv", "file\ttitle\tfiscal_year\na.pdf\t題\t2023\n", "a.pdf").year);
}

TEST_CASE("目録の年と日付は和暦でもよい", "[indexer][manifest]") {
  const Metadata found =
      Folder().said("manifest.tsv", "path\tyear\tpublished\na.pdf\t令和5年\t令和5年7月4日\n", "a.pdf");
  CHECK(found.year == 2023);
  CHECK(found.published == "2023-07-04");
}

TEST_CASE("BOM、CRLF、空行、注釈のある目録を読む", "[indexer][manifest]") {
  const std::string manifest =
      "\xEF\xBB\xBF# 注釈\r\npath\ttitle\r\n\r\n# 注釈\r\na.pdf\t題\r\n \t \r\nb.pdf\t別の題";
  const Folder folder;
  CHECK(folder.said("manifest.tsv", manifest, "a.pdf").title == "題");
  CHECK(folder.said("manifest.tsv", manifest, "b.pdf").title == "別の題");
}

TEST_CASE("CP932 の目録を読む", "[indexer][manifest]") {
  // 題: 年次報告, path: 報告.pdf
  const std::string manifest = "path\ttitle\r\n\x95\xF1\x8D\x90.pdf\t\x94\x4E\x8E\x9F\x95\xF1\x8D\x90\r\n";
  CHECK(Folder().said("manifest.tsv", manifest, "報告.pdf").title == "年次報告");
}

TEST_CASE("CP932 の名のファイルにも、目録の言うことが届く", "[indexer][manifest]") {
  CHECK(Folder().said("manifest.tsv", "path\ttitle\n報告.pdf\t題\n", "\x95\xF1\x8D\x90.pdf").title == "題");
}

TEST_CASE("file の列と、目録のある文書夾の名を頭に付けた名も通じる", "[indexer][manifest]") {
  const Folder folder;
  folder.write("pdf/x.pdf", "x");
  CHECK(folder.said("pdf/manifest.tsv", "file\ttitle\npdf/x.pdf\t題\n", "pdf/x.pdf").title == "題");
}

TEST_CASE("同じ名の文書夾が中にあれば、そちらのファイルを指す", "[indexer][manifest]") {
  const Folder folder;
  folder.write("pdf/pdf/x.pdf", "x");
  folder.write("pdf/x.pdf", "x");
  CHECK(folder.said("pdf/manifest.tsv", "file\ttitle\npdf/x.pdf\t題\n", "pdf/pdf/x.pdf").title == "題");
}

TEST_CASE("./ や .. のある名も、下の文書夾の名も通じる", "[indexer][manifest]") {
  const Folder folder;
  const std::string manifest = "path\ttitle\n./a.pdf\t一\n2024/b.pdf\t二\n2024/../c.pdf\t三\n";
  CHECK(folder.said("manifest.tsv", manifest, "a.pdf").title == "一");
  CHECK(folder.said("manifest.tsv", manifest, "2024/b.pdf").title == "二");
  CHECK(folder.said("manifest.tsv", manifest, "c.pdf").title == "三");
}

TEST_CASE("目録にないファイルについては何も言わない", "[indexer][manifest]") {
  CHECK(Folder().said("manifest.tsv", "path\ttitle\na.pdf\t題\n", "b.pdf") == Metadata{});
}

TEST_CASE("同じファイルが二度あれば、後の行が効く", "[indexer][manifest]") {
  CHECK(Folder().said("manifest.tsv", "path\ttitle\na.pdf\t一\na.pdf\t二\n", "a.pdf").title == "二");
}

TEST_CASE("空の目録は何も言わない", "[indexer][manifest]") {
  CHECK(Folder().said("manifest.tsv", "", "a.pdf") == Metadata{});
  CHECK(Folder().said("manifest.toml", "", "a.pdf") == Metadata{});
  CHECK(Folder().said("manifest.tsv", "path\ttitle\n", "a.pdf") == Metadata{});
}

TEST_CASE("読めない目録は、ファイルと行と理由を挙げて断る", "[indexer][manifest]") {
  const auto [manifest, line, reason] = GENERATE(table<const char*, int, const char*>({
      {"title\tyear\n題\t2024\n", 1, "no column path"},
      {"# 注釈\n\ntitle\n", 3, "no column path"},
      {"path\tyear\na.pdf\t2024\nb.pdf\t来年\n", 3, "来年 is no year"},
      {"path\tyear\r\na.pdf\t20245\r\n", 2, "20245 is no year"},
      {"path\tpublished\na.pdf\t7月10日\n", 2, "7月10日 is no date"},
      {"path\ttitle\na.pdf\t題\t余り\n", 2, "more fields"},
      {"path\ttitle\n\t題\n", 2, "the path is missing"},
  }));
  CAPTURE(manifest);
  const Error error = Folder().refused("manifest.tsv", manifest);
  CHECK(error.code() == ErrorCode::invalid_argument);
  CHECK(error.subject().text().find("manifest.tsv, line " + std::to_string(line)) != std::string::npos);
  CHECK_THAT(error.reason().text(), Catch::Contains(reason));
  CHECK_FALSE(error.remedy().empty());
}

TEST_CASE("TOML の目録を読む", "[indexer][manifest]") {
  const std::string manifest =
      "[[document]]\npath = \"a.pdf\"\ntitle = \"年次報告\"\nyear = 2024\n"
      "published = 2024-07-10\nnote = [1, 2]\n\n[[document]]\nfile = \"b.pdf\"\nyear = \"令和5年\"\n";
  const Folder folder;
  const Metadata first = folder.said("manifest.toml", manifest, "a.pdf");
  CHECK(first.title == "年次報告");
  CHECK(first.year == 2024);
  CHECK(first.published == "2024-07-10");
  CHECK(folder.said("manifest.toml", manifest, "b.pdf").year == 2023);
}

TEST_CASE("BOM と CRLF のある TOML を読む", "[indexer][manifest]") {
  const std::string manifest = "\xEF\xBB\xBF[[document]]\r\npath = \"a.pdf\"\r\ntitle = \"題\"\r\n";
  CHECK(Folder().said("manifest.toml", manifest, "a.pdf").title == "題");
}

TEST_CASE("読めない TOML は、行と理由を挙げて断る", "[indexer][manifest]") {
  const auto [manifest, line, reason] = GENERATE(table<const char*, int, const char*>({
      {"[[document]]\npath = \"a.pdf\"\ntitle = \"題\n", 3, "no TOML"},
      {"[[document]]\npath = \"a.pdf\"\nyear = \"来年\"\n", 3, "来年 is no year"},
      {"[[document]]\npath = \"a.pdf\"\nyear = 2024.5\n", 3, "neither text"},
      {"[[document]]\npath = \"a.pdf\"\ntitle = [\"題\"]\n", 3, "neither text"},
      {"[[document]]\ntitle = \"題\"\n", 1, "the path is missing"},
      {"[document]\npath = \"a.pdf\"\n", 1, "no table [[document]]"},
      {"[[documents]]\npath = \"a.pdf\"\n", 1, "no table [[document]]"},
      {"document = [1]\n", 1, "an entry is no table"},
  }));
  CAPTURE(manifest);
  const Error error = Folder().refused("manifest.toml", manifest);
  CHECK(error.code() == ErrorCode::invalid_argument);
  CHECK(error.subject().text().find("manifest.toml, line " + std::to_string(line)) != std::string::npos);
  CHECK_THAT(error.reason().text(), Catch::Contains(reason));
}

TEST_CASE("ない目録は io の誤りである", "[indexer][manifest]") {
  const auto error = error_of([] { Manifest::load("/nowhere/manifest.tsv"); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::io);
}

TEST_CASE("目録の名は二つだけである", "[indexer][manifest]") {
  CHECK(is_manifest_name("manifest.tsv"));
  CHECK(is_manifest_name("manifest.toml"));
  CHECK_FALSE(is_manifest_name("manifest.csv"));
  CHECK_FALSE(is_manifest_name("my-manifest.tsv"));
}
