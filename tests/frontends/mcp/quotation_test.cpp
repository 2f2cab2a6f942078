// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/mcp/quotation.hpp"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::mcp;

TEST_CASE("quotation: texts are cut between characters", "[mcp]") {
  CHECK(shortened("訓練を行う", 2) == "訓練…");
  CHECK(shortened("訓練", 2) == "訓練");
  CHECK(shortened("訓練", 0) == "訓練");
  CHECK(shortened("", 3).empty());
}

TEST_CASE("quotation: what is not known is left out", "[mcp]") {
  Passage passage;
  passage.id = "a-b-0";
  passage.document.path = "a.txt";
  CHECK(source_lines(passage).find("page") == std::string::npos);
  CHECK(source_lines(passage).find("section") == std::string::npos);
  CHECK(source_lines(passage).ends_with("id: a-b-0\n"));
}

TEST_CASE("quotation: sheet and printed page, sections and lines each have a line", "[mcp]") {
  Passage passage;
  passage.id = "a-b-0";
  passage.page = 65;
  passage.page_end = 66;
  passage.page_label = "- 61 -";
  passage.section = {"2 安全", "2.7 訓練"};
  passage.lines = LineRange{3, 5};
  const std::string lines = source_lines(passage);
  CHECK(lines.find("page: 65–66 (printed: - 61 -)\n") != std::string::npos);
  CHECK(lines.find("section: 2 安全 › 2.7 訓練\n") != std::string::npos);
  CHECK(lines.find("lines: 3–5\n") != std::string::npos);
}
