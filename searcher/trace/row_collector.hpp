// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/trace/measure_row.hpp"

namespace hakusho::searcher {

/// The rows of all reports of a series, earliest year first. Reports without a year are left out. Of two
/// reports of one year that say the same (the PDF and its text, a draft), the one with more rows is taken.
std::vector<YearOfRows> collect_rows(IndexReader& index, const std::string& series);

/// The number a heading begins with: "2.7" of "2.7 初動対処", "第2章" of "第２章　…"; empty without one.
std::string heading_number(const std::string& heading);

/// The innermost number of a section path.
std::string section_number_of(const std::vector<std::string>& section);

}  // namespace hakusho::searcher
