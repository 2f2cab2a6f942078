// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/xml_document.hpp"

namespace hakusho::indexer {

/// How a number in a cell is meant to be read.
struct XlsxNumberFormat {
  enum class Kind { plain, percent, padded, day, month, year, time, day_and_time, duration };
  Kind kind = Kind::plain;
  int digits = 0;  ///< behind the point of a percentage; width of a padded number
};

/// Reads a format code: yyyy/m/d, ggge"年"m"月"d"日", [$-411]ge.m.d, h:mm, [h]:mm, 0.0%, 00000.
XlsxNumberFormat parse_number_format(std::string_view code);

/// What the cell shows of `number` as a text that can be searched: dates and times as ISO 8601
/// (2024-07-10, 2024-07, 2024, 09:30), percentages with their sign, other numbers in 15 digits.
/// `from_1904` is the other calendar a workbook may count days in.
std::string shown_number(double number, const XlsxNumberFormat& format, bool from_1904);

/// The number formats of a workbook, styles.xml.
class XlsxFormats {
 public:
  explicit XlsxFormats(XmlNode root);
  /// `style` is the s attribute of a cell; plain where there is none.
  const XlsxNumberFormat& of_style(std::string_view style) const;

 private:
  std::vector<XlsxNumberFormat> formats_;
};

}  // namespace hakusho::indexer
