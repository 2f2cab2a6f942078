// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/layout/interleaved/line_width.hpp"
#include "indexer/layout/join_model.hpp"

namespace hakusho::indexer::interleaved {

/// A line of one column, or what may be one.
struct Fragment {
  std::string_view text;
  LineWidth width;
  int first_token = 0;
  bool begins_item = false;    ///< ・, ○, (1) …: only ever at the start of a paragraph
  bool is_label = false;       ///< <成果・進捗状況> and nothing else
  bool ends_sentence = false;  ///< 。 or the end of a label
  bool is_dash = false;        ///< －: the cell says that there is nothing
  JoinModel::Tail tail;
  JoinModel::Head head;
};

/// One way to read a line: all of it in one column, or cut at a blank into a piece of either.
struct Reading {
  int left = -1, right = -1;  ///< fragments; -1: none
  double score = 0;           ///< of the blanks it takes for the gap, and of those it does not
};

/// The lines of one or more table rows with all their readings.
struct Lattice {
  struct Line {
    std::string_view text;
    int first_fragment = 0;
    std::vector<Reading> readings;
  };
  std::vector<Fragment> fragments;
  std::vector<Line> lines;
  bool has_items = false;  ///< some line begins with a lead mark: text under labels is then set in items
};

Lattice lattice_of(const std::vector<std::string_view>& lines, const JoinModel& model);

bool is_label(std::string_view line);

}  // namespace hakusho::indexer::interleaved
