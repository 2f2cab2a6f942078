// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <filesystem>
#include <hakusho/document_reader.hpp>

#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"
#include "tests/support/small_pdf.hpp"
#include "tests/support/without_privileges.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

struct Folder {
  TemporaryFolder place;
  ReaderOptions options{.helper_directory = HAKUSHO_BINARY_DIR "/libexec/hakusho"};

  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(place / name, std::ios::binary) << bytes;
    return place / name;
  }
  std::vector<Document> read(const std::string& name, const std::string& bytes) const {
    return DocumentReader(options).read(write(name, bytes));
  }
  Error refused(const std::string& name, const std::string& bytes) const {
    const auto error = error_of([&] { read(name, bytes); });
    REQUIRE(error);
    return *error;
  }
};

std::string text_of(const std::vector<Document>& documents) {
  std::string text;
  for (const Document& document : documents)
    for (const Block& block : document.blocks)
      if (!is_furniture(block.kind)) text += block.text + "|";
  return text;
}

}  // namespace

TEST_CASE("種類は拡張子で決まり、大文字でもよい", "[indexer][document_reader]") {
  const auto name =
      GENERATE(as<std::string>(), "a.txt", "A.TXT", "a.Md", "a.HTML", "a.htm", "a.XML", "a.csv", "a.TSV",
               "a.jsonl", "a.ndjson", "a.docx", "a.XLSX", "a.PDF", "報告.pdf", ".pdf", "\x95\xF1.txt");
  CAPTURE(name);
  CHECK(DocumentReader::supports(name));
}

TEST_CASE("知らない種類は読まない", "[indexer][document_reader]") {
  const auto name =
      GENERATE(as<std::string>(), "", "a", "txt", "a.txt.gz", "a.doc", "a.exe", "a.pdf~", "pdf/a", "a.json");
  CAPTURE(name);
  CHECK_FALSE(DocumentReader::supports(name));
}

TEST_CASE("文書はファイルの名と、名から分かる年を持つ", "[indexer][document_reader]") {
  const auto documents = Folder().read("r5.txt", "訓練を行った。\n");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].path == "r5.txt");
  CHECK(documents[0].metadata.year == 2023);
  CHECK(text_of(documents) == "訓練を行った。|");
}

TEST_CASE("目録の言うことは、名と中身に勝る", "[indexer][document_reader]") {
  const Folder folder;
  const std::string file = folder.write("r5.txt", "令和4年版情報通信白書\n\n訓練を行った。\n");
  Metadata given;
  given.year = 1999;
  Metadata found;
  DocumentReader().read(file, "r5.txt", given, [&](Document&& document) { found = document.metadata; });
  CHECK(found.year == 1999);
  CHECK(found.title == "令和4年版情報通信白書");
}

TEST_CASE("中身の言うことは、名に勝る", "[indexer][document_reader]") {
  CHECK(Folder().read("r5.txt", "令和4年版情報通信白書\n\n訓練を行った。\n")[0].metadata.year == 2022);
}

TEST_CASE(".txt という名の PDF は PDF として読む", "[indexer][document_reader]") {
  CHECK_THAT(text_of(Folder().read("a.txt", SmallPdf{{{"初動対処訓練"}}}.bytes())),
             Catch::Contains("初動対処訓練"));
}

TEST_CASE("PDF の前にごみがあっても PDF として読む", "[indexer][document_reader]") {
  const std::string bytes = "\n\n" + SmallPdf{{{"初動対処訓練"}}}.bytes();
  CHECK_THAT(text_of(Folder().read("a.pdf", bytes)), Catch::Contains("初動対処訓練"));
}

TEST_CASE("%PDF- について書いた文章は PDF ではない", "[indexer][document_reader]") {
  const auto documents = Folder().read("a.txt", "PDF ファイルは %PDF-1.7 で始まる。\n");
  CHECK_THAT(text_of(documents), Catch::Contains("で始まる"));
}

TEST_CASE("空のファイルは断る", "[indexer][document_reader]") {
  const auto name = GENERATE(as<std::string>(), "a.txt", "a.pdf", "a.html", "a.csv", "a.docx");
  const Error error = Folder().refused(name, "");
  CHECK(error.code() == ErrorCode::unsupported);
  CHECK_THAT(error.reason().text(), Catch::Contains("empty"));
  CHECK_FALSE(error.remedy().empty());
}

TEST_CASE("大きすぎるファイルは、限りを言って断る", "[indexer][document_reader]") {
  Folder folder;
  folder.options.max_file_bytes = 1 << 20;
  const Error error = folder.refused("a.txt", std::string((1 << 20) + 1, 'a'));
  CHECK(error.code() == ErrorCode::unsupported);
  CHECK_THAT(error.reason().text(), Catch::Contains("1 MB"));
}

TEST_CASE("限りちょうどのファイルは読む", "[indexer][document_reader]") {
  Folder folder;
  folder.options.max_file_bytes = 30;
  CHECK(text_of(folder.read("a.txt", std::string(30, 'a'))) == std::string(30, 'a') + "|");
}

TEST_CASE("知らない種類のファイルは断る", "[indexer][document_reader]") {
  CHECK(Folder().refused("a.exe", "MZ").code() == ErrorCode::unsupported);
}

TEST_CASE("ないファイルは io の誤りである", "[indexer][document_reader]") {
  const auto error = error_of([] { DocumentReader().read("/nowhere/a.txt"); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::io);
}

TEST_CASE("文書夾はファイルとしては読めない", "[indexer][document_reader]") {
  const Folder folder;
  std::filesystem::create_directory(folder.place / "a.txt");
  const auto error = error_of([&] { DocumentReader().read(folder.place / "a.txt"); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::io);
}

TEST_CASE("許しのないファイルは io の誤りである", "[indexer][document_reader]") {
  const Folder folder;
  const std::string file = folder.write("a.txt", "訓練");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  std::optional<Error> error;
  without_privileges([&] { error = error_of([&] { DocumentReader().read(file); }); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::io);
}

TEST_CASE("改行と NUL だけのファイルは、文がないと言って断る", "[indexer][document_reader]") {
  const Error error = Folder().refused("a.txt", std::string("\n\r\n\0\f\n", 6));
  CHECK(error.code() == ErrorCode::unsupported);
  CHECK_FALSE(error.remedy().empty());
}

TEST_CASE("題名が言う年は、誰が付けた題名でも資料の年である", "[indexer][document_reader]") {
  const Folder folder;
  const std::string html =
      "<html><head><title>令和5年版 安全白書</title></head><body><p>本文。</p></body></html>";
  const std::string row = R"({"text":"本文。","title":"令和5年版 安全白書"})";
  const std::string markdown = "---\ntitle: 令和5年版 安全白書\n---\n\n本文。\n";
  for (const auto& [name, bytes] :
       {std::pair(std::string("a.html"), html), {"a.jsonl", row}, {"a.md", markdown}}) {
    CAPTURE(name);
    const auto documents = folder.read(name, bytes);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].metadata.year == 2023);
    CHECK(documents[0].metadata.series == "安全白書");
  }
}

TEST_CASE("年の欄は、題名が言う年に勝つ", "[indexer][document_reader]") {
  const Folder folder;
  const auto documents =
      folder.read("a.jsonl", R"({"text":"本文。","title":"令和5年版 安全白書","year":2020})");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].metadata.year == 2020);
}
