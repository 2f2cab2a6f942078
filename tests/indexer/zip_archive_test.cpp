// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/zip_archive.hpp"

#include <catch2/catch.hpp>

#include "tests/support/reading.hpp"
#include "tests/support/zip_builder.hpp"

using namespace hakusho;
using indexer::ZipArchive;
using test::error_of;
using test::zip_of;

namespace {

constexpr std::size_t plenty = 1u << 30;

std::optional<Error> error_opening(const std::string& bytes, std::size_t limit = plenty) {
  return error_of([&] { ZipArchive(bytes, "/data/a.docx", limit); });
}

}  // namespace

TEST_CASE("項目の中身をそのまま返す", "[indexer][zip]") {
  const std::string zip = zip_of({{"a.xml", "中身"}, {"word/b.xml", std::string(100000, 'x')}});
  ZipArchive archive(zip, "a.docx", plenty);
  CHECK(archive.read("a.xml", 1000) == "中身");
  CHECK(archive.read("word/b.xml", 100000) == std::string(100000, 'x'));
  CHECK(archive.read("a.xml", 1000) == "中身");
}

TEST_CASE("名前は大文字小文字・斜線の向き・頭の斜線を問わない", "[indexer][zip]") {
  const std::string zip = zip_of({{"Word\\Document.XML", "x"}});
  ZipArchive archive(zip, "a.docx", plenty);
  CHECK(archive.has("/word/document.xml"));
  CHECK_FALSE(archive.has("document.xml"));
}

TEST_CASE("ない項目を求めると壊れた文書とする", "[indexer][zip]") {
  const std::string zip = zip_of({{"a", "x"}});
  ZipArchive archive(zip, "/data/a.docx", plenty);
  const auto error = error_of([&] { archive.read("b", 10); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
  CHECK(error->subject().text() == "/data/a.docx");
}

TEST_CASE("zip でないもの・空の zip は断る", "[indexer][zip]") {
  const auto bytes =
      GENERATE(std::string(), std::string("PK"), std::string(5000, 'x'), std::string(5000, '\0'), zip_of({}));
  const auto error = error_opening(bytes);
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}

TEST_CASE("切れた zip は断るか、失われたもののないときだけ読む", "[indexer][zip]") {
  const std::string zip = zip_of({{"a.xml", "いろはにほへと"}, {"b.xml", "ちりぬるを"}});
  constexpr std::size_t end_record = 22;
  for (std::size_t size = 0; size < zip.size(); ++size) {
    CAPTURE(size);
    const std::string cut = zip.substr(0, size);
    const auto error = error_of([&] {
      ZipArchive archive(cut, "/data/a.docx", plenty);
      CHECK(size > zip.size() - end_record);
      // Read outside of CHECK, which would catch the refusal itself.
      const std::string a = archive.read("a.xml", 1000), b = archive.read("b.xml", 1000);
      CHECK(a == "いろはにほへと");
      CHECK(b == "ちりぬるを");
    });
    if (error) CHECK(error->code() == ErrorCode::corrupt);
    if (size <= zip.size() - end_record) CHECK(error);
  }
}

TEST_CASE("どのバイトが化けても落ちない", "[indexer][zip]") {
  const std::string zip = zip_of({{"a.xml", "いろはにほへと"}});
  std::size_t refused = 0;
  for (std::size_t at = 0; at < zip.size(); ++at) {
    std::string damaged = zip;
    damaged[at] = static_cast<char>(damaged[at] ^ 0xFF);
    const auto error = error_of([&] {
      ZipArchive archive(damaged, "a", plenty);
      archive.read("a.xml", 1000);
    });
    if (error) ++refused;
  }
  CHECK(refused > 20);
}

TEST_CASE("中身の化けた項目は検査の和で分かる", "[indexer][zip]") {
  std::string zip = zip_of({{"a", "いろはにほへと"}});
  const std::size_t crc = zip.find("PK\1\2") + 16;
  zip[crc] = static_cast<char>(zip[crc] ^ 1);
  const auto error = error_of([&] {
    ZipArchive archive(zip, "a", plenty);
    archive.read("a", 1000);
  });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}

TEST_CASE("圧縮率の高すぎる項目は開く前に断る", "[indexer][zip]") {
  const auto error = error_opening(zip_of({{"bomb", std::string(8u << 20, '\0')}}));
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
  CHECK(error->reason().text() ==
        "the zip container holds an entry that unpacks to more than 200 times its size");
}

TEST_CASE("大きさを偽る項目は開くときに断る", "[indexer][zip]") {
  std::string zip = zip_of({{"bomb", std::string(8u << 20, '\0')}});
  const std::size_t size = zip.find("PK\1\2") + 24;
  zip[size] = 10;
  zip[size + 1] = zip[size + 2] = zip[size + 3] = 0;
  const auto error = error_of([&] {
    ZipArchive archive(zip, "a", plenty);
    archive.read("bomb", plenty);
  });
  CHECK(error);
}

TEST_CASE("合わせて大きすぎる zip は断る", "[indexer][zip]") {
  const std::string part(600 << 10, 'x');
  const auto error = error_opening(zip_of({{"a", part}, {"b", part}}), 1u << 20);
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
  CHECK(error->reason().text() == "the zip container unpacks to more than 1 MB");
}

TEST_CASE("同じ項目を何度読んでも限りを超えない", "[indexer][zip]") {
  const std::string zip = zip_of({{"a", std::string(600 << 10, 'x')}});
  ZipArchive archive(zip, "a", 1u << 20);
  CHECK(archive.read("a", plenty).size() == 600u << 10);
  CHECK(error_of([&] { archive.read("a", plenty); }));
}

TEST_CASE("一つの部分が大きすぎれば断る", "[indexer][zip]") {
  const std::string zip = zip_of({{"a", std::string(2u << 20, 'x')}});
  ZipArchive archive(zip, "a", plenty);
  const auto error = error_of([&] { archive.read("a", 1u << 20); });
  REQUIRE(error);
  CHECK(error->reason().text() == "a part of it is larger than 1 MB");
}

TEST_CASE("項目の多すぎる zip は断る", "[indexer][zip]") {
  test::ZipEntries entries;
  for (int i = 0; i <= 20000; ++i) entries.emplace_back(std::to_string(i), "");
  const auto error = error_opening(zip_of(entries));
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
}

TEST_CASE("暗号化された項目は合言葉の保護とする", "[indexer][zip]") {
  const auto error = error_opening(test::with_zip_flag(zip_of({{"a", "x"}}), 1));
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
  CHECK(error->reason().text() == "the file is protected by a password");
}

TEST_CASE("OLE に包まれた文書は合言葉の保護とする", "[indexer][zip]") {
  using namespace std::string_literals;
  const auto error =
      error_opening("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s);
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
  CHECK(error->reason().text() == "the file is protected by a password");
}

TEST_CASE("OLE の文書は古い Office のものとする", "[indexer][zip]") {
  const auto error = error_opening("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 WordDocument");
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::unsupported);
  CHECK(error->reason().text() == "the file is in the format of Office before 2007");
}

TEST_CASE("外へ出る名前は断る", "[indexer][zip]") {
  const auto name = GENERATE(values<std::string>({"../a", "word/../../a", "..\\a", "C:\\a", "a/.."}));
  CAPTURE(name);
  const auto error = error_opening(zip_of({{name, "x"}}));
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}

TEST_CASE("長すぎる名前は断る", "[indexer][zip]") {
  const auto error = error_opening(zip_of({{std::string(5000, 'a'), "x"}}));
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}

TEST_CASE("二度ある名前は断る", "[indexer][zip]") {
  const auto error = error_opening(zip_of({{"a.xml", "x"}, {"A.xml", "y"}}));
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}
