// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_picture.hpp"

#include <catch2/catch.hpp>
#include <hakusho/error.hpp>

#include "tests/support/drawn_pdf.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

struct Pictured {
  TemporaryFolder place;
  std::string file = place / "a.pdf";

  explicit Pictured(const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }
  std::string picture(int page, int dpi) const {
    ReaderOptions options;
    options.helper_directory = HAKUSHO_BINARY_DIR "/libexec/hakusho";
    return indexer::read_pdf_picture(file, page, dpi, options);
  }
};

DrawnPdf one_page(const std::string& entries = "") {
  DrawnPdf pdf;
  pdf.page_entries = entries;
  pdf.pages = {DrawnPdf::text(U"訓練", 100, 700)};
  return pdf;
}

// A number of four bytes in the first chunk of a PNG: the width at 16, the height at 20.
unsigned number_at(const std::string& png, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(png.at(i));
  return value;
}

}  // namespace

TEST_CASE("頁の絵は、頼んだ細かさの PNG である", "[indexer][pdf]") {
  const std::string png = Pictured(one_page().bytes()).picture(1, 36);
  CHECK(png.starts_with("\x89PNG"));
  CHECK(number_at(png, 16) == 298);
  CHECK(number_at(png, 20) == 421);
}

TEST_CASE("大きすぎる頁の絵は、粗くなる", "[indexer][pdf]") {
  const std::string png =
      Pictured(one_page("/CropBox[0 0 14400 14400]/MediaBox[0 0 14400 14400]").bytes()).picture(1, 300);
  CHECK(double{1} * number_at(png, 16) * number_at(png, 20) < 17e6);
}

TEST_CASE("ない頁の絵はない", "[indexer][pdf]") {
  const Pictured pdf(one_page().bytes());
  for (const int page : {0, 2, -1, 1'000'000'000}) {
    const auto error = error_of([&] { pdf.picture(page, 72); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::not_found);
  }
}

TEST_CASE("PDF でないものの絵はない", "[indexer][pdf]") {
  const auto error = error_of([] { Pictured("訓練を行った。").picture(1, 72); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::corrupt);
}
