// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "indexer/extract/docx_styles.hpp"
#include "indexer/extract/xml_document.hpp"

namespace hakusho::indexer {

/// `number` as numbering.xml's format of that name prints it: decimal, decimalFullWidth, aiueo, iroha,
/// decimalEnclosedCircle, lowerRoman … A format that is not known prints plain digits.
std::string formatted_list_number(int number, std::string_view format);

/// Counts the numbered paragraphs of a text document, which do not hold their numbers as text.
class DocxNumbering {
 public:
  static constexpr int level_count = 9;

  explicit DocxNumbering(XmlNode root);

  struct Label {
    bool listed = false;  ///< the list exists
    std::string text;     ///< "第1章", "(1)", empty for bullets
  };
  /// The label of the next paragraph in document order at that place.
  Label next(const DocxListPlace& place);

 private:
  struct Level {
    std::string format = "decimal", pattern;
    int start = 1;
    bool all_decimal = false;  ///< isLgl: the numbers from above are printed plain
  };
  struct Definition {
    std::array<Level, level_count> levels;
  };
  struct List {
    std::string definition;
    std::map<int, Level> overrides;
    std::map<int, int> starts;
    bool begun = false;
  };
  struct Counter {
    std::array<int, level_count> numbers{};
    std::array<bool, level_count> counted{};
  };

  static void read_level(XmlNode node, Level& level);
  const Level& level_of(const List& list, int level) const;
  void count(List& list, int level);
  std::string filled(const List& list, int level) const;

  std::map<std::string, Definition, std::less<>> definitions_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Counter, std::less<>> counters_;  ///< by definition: lists share its count
};

}  // namespace hakusho::indexer
