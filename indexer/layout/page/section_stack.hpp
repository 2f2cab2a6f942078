// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/layout/section_path.hpp"

namespace hakusho::indexer {

/// A heading as the stack needs it.
struct HeadingLook {
  std::string text;
  MarkerFamily family = MarkerFamily::none;  ///< none: without a number
  int number = 0;
  float size = 0;
};

/// The headings that a text stands under. 2.7 stands under 2, whether the document has a heading 2 or not; a
/// heading without a number closes those that are no larger.
class SectionStack {
 public:
  explicit SectionStack(const HeadingOrder& order) : order_(order) {}
  void enter(const HeadingLook& heading);
  std::vector<std::string> names() const;

 private:
  struct Entry {
    HeadingLook heading;
    std::string dotted;  ///< "2.7" of a dotted number, "2" of a plain one
  };
  bool closes(const HeadingLook& heading, const Entry& entry) const;
  void add_ancestors(const std::string& dotted, float size);

  const HeadingOrder& order_;
  std::vector<Entry> entries_;
};

}  // namespace hakusho::indexer
