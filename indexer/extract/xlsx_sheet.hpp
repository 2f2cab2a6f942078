// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/markup_table.hpp"
#include "indexer/extract/xlsx_value.hpp"
#include "indexer/extract/xml_document.hpp"

namespace hakusho::indexer {

/// What all sheets of a workbook share.
struct XlsxWorkbook {
  std::vector<std::string> strings;
  XlsxFormats formats;
  bool from_1904 = false;
};

/// A sheet as far as it holds text.
struct XlsxSheet {
  std::vector<TableCell> cells;   ///< those with text, row by row; rows and columns from 0, as in the sheet
  std::optional<int> header_end;  ///< the first row below what the author fixed or filters by
};

/// Text of a string item: runs joined, readings left out, line feeds between its lines.
std::string xlsx_string(XmlNode item);

/// Reads a worksheet. Memory goes with the cells that are there, not with the area they span.
XlsxSheet read_xlsx_sheet(XmlNode worksheet, const XlsxWorkbook& workbook);

}  // namespace hakusho::indexer
