// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <string>
#include <vector>

#include "searcher/trace/wording.hpp"

namespace hakusho::test {

/// What changed between two texts, as a reader of `trace` is told.
inline std::vector<WordingChange> changes(const std::string& from, const std::string& to) {
  static const Dictionary dictionary;
  static Analyzer analyzer(dictionary);
  return searcher::wording_changes(searcher::ComparisonText(from), searcher::ComparisonText(to),
                                   searcher::RenamedBodies(), &analyzer);
}

}  // namespace hakusho::test
