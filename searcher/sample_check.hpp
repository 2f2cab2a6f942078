// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/analyzer.hpp>
#include <hakusho/passage.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/fault_list.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// Draws strings from the stored texts and looks each up twice, by the index and by reading all the texts:
/// nothing may be missed and nothing be found too much, wherever the string begins and ends.
class SampleCheck {
 public:
  SampleCheck(IndexReader& index, Analyzer& analyzer, FaultList& faults)
      : index_(index), analyzer_(analyzer), faults_(faults) {}

  /// Checks `strings` of them; fewer where the texts have fewer different ones. The same index and number
  /// give the same strings. The number checked is returned.
  std::size_t run(std::size_t strings);

 private:
  std::vector<std::string> drawn(std::size_t strings);
  /// The key of a passage, with that of the next one where its block goes on there.
  std::string text_from(std::uint32_t passage);
  void compare(const std::string& string, const std::vector<std::uint32_t>& truth);
  /// What the index finds for the string, as a phrase or as a word without variants: all passages, and those
  /// that are said to hold it letter by letter.
  struct Answer {
    std::vector<std::uint32_t> all, literal;
  };
  Answer answer_to(const std::string& string, NodeKind kind);

  IndexReader& index_;
  Analyzer& analyzer_;
  FaultList& faults_;
};

}  // namespace hakusho::searcher
