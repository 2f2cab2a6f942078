// SPDX-License-Identifier: GPL-2.0-or-later
// The measures of corpus/ against what must be found: no link too many, none too few.
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "tests/support/small_index.hpp"

using namespace hakusho;

namespace {

std::string place(const TraceStep& step) {
  const Passage& passage = step.passage;
  return "{\"year\":" + std::to_string(passage.document.metadata.year.value_or(0)) + ",\"section\":\"" +
         step.section_number + "\",\"item_no\":\"" + passage.item_no.value_or("") + "\",\"cell\":\"" +
         std::string(name_of(passage.cell.value_or(CellRole::other))) + "\"}";
}

}  // namespace

TEST_CASE("見本の報告書のつながりを、過不足なく見付ける", "[searcher][trace][corpus]") {
  const std::string corpus = std::string(HAKUSHO_SOURCE_DIR) + "/corpus";
  hakusho::test::TemporaryFolder folder;
  IndexOptions options;
  options.jobs = 1;
  options.manifest = corpus + "/manifest.tsv";
  IndexWriter(folder / "index", options).index({corpus + "/reports"});
  Searcher searcher(folder / "index");
  const MeasureTrace trace = searcher.trace_series("電子社会安全計画");
  std::set<std::string> found, wanted;
  for (const TraceLink& link : trace.links)
    found.insert("{\"from\":" + place(trace.steps[link.from]) + ",\"to\":" + place(trace.steps[link.to]) +
                 ",\"type\":\"" + std::string(name_of(link.type)) + "\"");
  std::ifstream gold(corpus + "/expected/links.jsonl");
  for (std::string line; std::getline(gold, line);) {
    const std::size_t type = line.find("\"type\":\"");
    wanted.insert(line.substr(0, line.find('"', type + 8) + 1));
  }
  REQUIRE(wanted.size() > 1000);
  CHECK(found == wanted);
}
