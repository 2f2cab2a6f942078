// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/support/small_index.hpp"

namespace hakusho::test {

/// A row of a table of measures; an empty item is numbered by its place. Texts are HTML.
struct ReportRow {
  std::string item, ministry, plan, progress, next_plan;
};

/// Yearly reports with one section (1.1) and its table of measures, as HTML files, and the index made of
/// them.
class MeasureReports {
 public:
  void add(int year, const std::vector<ReportRow>& rows, const std::string& series = "施策年次計画",
           const std::string& mark = "report") {
    static const char* const signs[] = {"(ア)", "(イ)", "(ウ)", "(エ)", "(オ)",
                                        "(カ)", "(キ)", "(ク)", "(ケ)", "(コ)"};
    const std::string before = std::to_string(year - 1) + "年度", now = std::to_string(year) + "年度";
    std::string page =
        "<html><body><h1>1 安全な社会</h1><h2>1.1 "
        "対処の態勢</h2><table><tr><th>項番</th><th>担当府省庁</th><th>" +
        before + " 年次計画</th><th>成果・進捗状況</th><th>" + now + " 年次計画</th></tr>\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
      page += "<tr>";
      for (const std::string& cell : {rows[i].item.empty() ? std::string(signs[i]) : rows[i].item,
                                      rows[i].ministry, rows[i].plan, rows[i].progress, rows[i].next_plan})
        page += "<td>" + cell + "</td>";
      page += "</tr>\n";
    }
    const std::string name = mark + "-" + std::to_string(files_++) + "-" + std::to_string(year) + ".html";
    index_.write_text(name, page + "</table></body></html>\n");
    manifest_ +=
        name + "\t" + series + std::to_string(year) + "\t" + series + "\t" + std::to_string(year) + "\n";
    index_.write_text("manifest.tsv", manifest_);
  }

  /// Indexes what was added, on first use.
  Searcher& searcher() {
    if (!indexed_) index_.index();
    indexed_ = true;
    return index_.searcher();
  }

 private:
  SmallIndex index_;
  std::string manifest_ = "path\ttitle\tseries\tyear\n";
  int files_ = 0;
  bool indexed_ = false;
};

}  // namespace hakusho::test
