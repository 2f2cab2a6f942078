// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// A field of a CSV record and the line it begins on.
struct CsvField {
  std::string text;
  int line = 0;
};

/// Reads the records of a CSV text (RFC 4180) one by one: fields in double quotes may hold separators,
/// doubled quotes and line breaks. `text` is UTF-8 with "\n" line ends. A quote inside a field that does not
/// begin with one is an ordinary character, as spreadsheets read it.
class CsvRecords {
 public:
  /// A record with more fields is refused: it is no table.
  static constexpr std::size_t most_fields = 10'000;

  CsvRecords(std::string_view text, char separator) : text_(text), separator_(separator) {}

  enum class Outcome { record, end, unclosed_quote, too_many_fields };
  /// The next record; empty lines are passed over. After a failure first_line() names its record.
  Outcome next(std::vector<CsvField>& fields);

  /// Lines of the last record, from 1.
  int first_line() const { return first_line_; }
  int last_line() const { return last_line_; }

 private:
  bool read_quoted(std::string& field);
  void read_plain(std::string& field);

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1, first_line_ = 1, last_line_ = 1;
};

/// The separator of a CSV text, by its first record: a comma, a semicolon or a tab.
char csv_separator(std::string_view text);

}  // namespace hakusho::indexer
