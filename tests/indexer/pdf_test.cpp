// SPDX-License-Identifier: GPL-2.0-or-later
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "indexer/extract/file_reader.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"
#include "tests/support/small_pdf.hpp"

using namespace hakusho;
using namespace hakusho::test;
namespace fs = std::filesystem;

namespace {

struct Pdf {
  TemporaryFolder place;
  ReaderOptions options{.helper_directory = HAKUSHO_BINARY_DIR "/libexec/hakusho"};

  std::vector<Block> read(const std::string& bytes) const {
    const std::string file = place / "報告 1.pdf";
    std::ofstream(file, std::ios::binary) << bytes;
    std::vector<Block> blocks;
    indexer::read_pdf({file, "報告 1.pdf", bytes, {}}, options, [&](Document&& document) {
      for (Block& block : document.blocks) blocks.push_back(std::move(block));
    });
    return blocks;
  }
  Error refused(const std::string& bytes) const {
    const auto error = error_of([&] { read(bytes); });
    REQUIRE(error);
    CHECK_FALSE(error->remedy().empty());
    return *error;
  }
  // A helper that is a shell script.
  void use_helper(const std::string& script) {
    const std::string file = place / "hakusho-pdf";
    std::ofstream(file) << "#!/bin/sh\n" << script << "\n";
    ::chmod(file.c_str(), 0755);
    options.helper_directory = place.path();
  }
};

std::vector<std::string> texts(const std::vector<Block>& blocks, BlockKind kind) {
  std::vector<std::string> found;
  for (const Block& block : blocks)
    if (block.kind == kind) found.push_back(block.text);
  return found;
}

std::string body(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks)
    if (!is_furniture(block.kind)) text += block.text + "|";
  return text;
}

// Pages as a report prints them: a head, a sentence, a label.
SmallPdf report(int pages, const std::string& head = "サイバーセキュリティ年次報告") {
  SmallPdf pdf;
  const char* places[] = {"東京", "大阪", "福岡", "札幌", "仙台", "広島"};
  for (int i = 0; i < pages; ++i)
    pdf.pages.push_back({head, std::string(places[i % 6]) + "で初動対処訓練を実施した。",
                         "参加者から意見を集めた。", "結果を公表した。", "次の年も続ける。",
                         "- " + std::to_string(i + 12) + " -"});
  return pdf;
}

}  // namespace

TEST_CASE("PDF の文は、頁の番号とともに出る", "[indexer][pdf]") {
  const auto blocks = Pdf().read(SmallPdf{{{"初動対処訓練を実施した。"}, {"結果を公表した。"}}}.bytes());
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].text == "初動対処訓練を実施した。");
  CHECK(blocks[0].page == 1);
  CHECK(blocks[1].page == 2);
  CHECK_FALSE(blocks[0].lines);
}

TEST_CASE("印刷された頁番号は、その頁の塊が持つ", "[indexer][pdf]") {
  const auto blocks = Pdf().read(report(6).bytes());
  for (const Block& block : blocks) CHECK(block.page_label == "- " + std::to_string(*block.page + 11) + " -");
  CHECK(texts(blocks, BlockKind::page_label).size() == 6);
}

TEST_CASE("柱は本文に入らない", "[indexer][pdf]") {
  const auto blocks = Pdf().read(report(6).bytes());
  CHECK(texts(blocks, BlockKind::running_head).size() == 6);
  CHECK_THAT(body(blocks), !Catch::Contains("年次報告"));
  CHECK_THAT(body(blocks), Catch::Contains("福岡で初動対処訓練を実施した。"));
}

TEST_CASE("二頁だけの PDF でも、同じ所で繰り返される行は柱である", "[indexer][pdf]") {
  CHECK(texts(Pdf().read(report(2).bytes()), BlockKind::running_head).size() == 2);
}

TEST_CASE("文書が持つ頁の名を使う", "[indexer][pdf]") {
  SmallPdf pdf{{{"訓練を行った。"}, {"結果を公表した。"}}};
  pdf.label_prefix = "A-";
  const auto blocks = Pdf().read(pdf.bytes());
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].page_label == "A-5");
  CHECK(blocks[1].page_label == "A-6");
}

TEST_CASE("文字のない頁は、理由を書いた図として残る", "[indexer][pdf]") {
  const auto blocks = Pdf().read(SmallPdf{{{"訓練を行った。"}, {}, {"結果を公表した。"}}}.bytes());
  const auto figures = texts(blocks, BlockKind::figure);
  REQUIRE(figures.size() == 1);
  CHECK_THAT(figures[0], Catch::Contains("no text"));
  CHECK(body(blocks) == "訓練を行った。|結果を公表した。|");
}

TEST_CASE("どの頁にも文字がなければ断る", "[indexer][pdf]") {
  const Error error = Pdf().refused(SmallPdf{{{}, {}}}.bytes());
  CHECK(error.code() == ErrorCode::unsupported);
  CHECK_THAT(error.remedy().text(), Catch::Contains("text layer"));
}

TEST_CASE("パスワードの掛かった PDF は断る", "[indexer][pdf]") {
  SmallPdf pdf{{{"秘密の訓練"}}};
  pdf.locked = true;
  const Error error = Pdf().refused(pdf.bytes());
  CHECK(error.code() == ErrorCode::unsupported);
  CHECK_THAT(error.reason().text(), Catch::Contains("password"));
}

TEST_CASE("途中で切れた PDF は断る", "[indexer][pdf]") {
  const std::string whole = report(6).bytes();
  const auto share = GENERATE(1, 5, 9);
  const Error error = Pdf().refused(whole.substr(0, whole.size() * share / 10));
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK_THAT(error.reason().text(), Catch::Contains("cut short"));
}

TEST_CASE("PDF でないものは断る", "[indexer][pdf]") {
  const auto bytes = GENERATE(as<std::string>(), "x", "%PDF-1.7\n%%EOF\n", "%PDF-\n%%EOF", "訓練を行った。");
  CHECK(Pdf().refused(bytes).code() == ErrorCode::corrupt);
}

TEST_CASE("空の PDF は断る", "[indexer][pdf]") {
  CHECK(Pdf().refused("").code() == ErrorCode::unsupported);
}

TEST_CASE("終わりの後ろに行が付いていても読む", "[indexer][pdf]") {
  CHECK(body(Pdf().read(SmallPdf{{{"訓練"}}}.bytes() + "\r\n<html>404</html>\r\n")) == "訓練|");
}

TEST_CASE("壊れたバイトがあっても、結果か誤りかのどちらかになる", "[indexer][pdf]") {
  const std::string whole = report(3).bytes();
  for (std::size_t seed = 1; seed <= 25; ++seed) {
    std::string bytes = whole;
    for (std::size_t i = 1; i <= 20; ++i)
      bytes[(i * seed * 2654435761u) % bytes.size()] = static_cast<char>(i * 37 + seed);
    const auto error = error_of([&] { Pdf().read(bytes); });
    if (error) CHECK((error->code() == ErrorCode::corrupt || error->code() == ErrorCode::unsupported));
  }
}

TEST_CASE("作例の PDF は、柱も頁番号も本文に入らず、頁の名を持つ", "[indexer][pdf]") {
  const std::string file = HAKUSHO_SOURCE_DIR "/corpus/reports/2024/denshi-anzen-2024.pdf";
  ReaderOptions options{.helper_directory = HAKUSHO_BINARY_DIR "/libexec/hakusho"};
  std::vector<Block> blocks;
  indexer::read_pdf({file, "a.pdf", "%PDF", {}}, options,
                    [&](Document&& document) { blocks = std::move(document.blocks); });
  const auto heads = texts(blocks, BlockKind::running_head);
  const auto labels = texts(blocks, BlockKind::page_label);
  CHECK(heads.size() >= 10);
  CHECK(labels.size() >= 10);
  for (const std::string& label : labels) CHECK_THAT(body(blocks), !Catch::Contains("|" + label + "|"));
}

TEST_CASE("助けのプログラムがなければ、どこを探したかを言って断る", "[indexer][pdf]") {
  Pdf pdf;
  pdf.options.helper_directory = "/nowhere";
  const Error error = pdf.refused(SmallPdf{{{"訓練"}}}.bytes());
  CHECK(error.code() == ErrorCode::unsupported);
  CHECK_THAT(error.reason().text(), Catch::Contains("/nowhere/hakusho-pdf"));
}

TEST_CASE("助けのプログラムが死ねば、そのファイルの誤りになる", "[indexer][pdf]") {
  Pdf pdf;
  pdf.use_helper("kill -SEGV $$");
  const Error error = pdf.refused(SmallPdf{{{"訓練"}}}.bytes());
  CHECK(error.code() == ErrorCode::corrupt);
  CHECK_THAT(error.reason().text(), Catch::Contains("signal 11"));
}

TEST_CASE("助けのプログラムの時間には限りがある", "[indexer][pdf]") {
  Pdf pdf;
  pdf.options.helper_seconds = 1;
  pdf.use_helper("exec sleep 100");
  const Error error = pdf.refused(SmallPdf{{{"訓練"}}}.bytes());
  CHECK(error.code() == ErrorCode::unsupported);
  CHECK_THAT(error.reason().text(), Catch::Contains("too long"));
}

TEST_CASE("助けのプログラムの出力が途中で切れていれば、使わない", "[indexer][pdf]") {
  Pdf pdf;
  pdf.use_helper("printf 'hakusho-pdf 1\\npage 5\\n1 0 0\\ntext 6\\n訓'");
  CHECK(pdf.refused(SmallPdf{{{"訓練"}}}.bytes()).code() == ErrorCode::corrupt);
}

TEST_CASE("助けのプログラムがでたらめを言っても、誤りになるだけである", "[indexer][pdf]") {
  Pdf pdf;
  pdf.use_helper("head -c 100000 /dev/urandom");
  CHECK(pdf.refused(SmallPdf{{{"訓練"}}}.bytes()).code() == ErrorCode::corrupt);
}
