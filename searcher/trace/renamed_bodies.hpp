// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/trace/row_match.hpp"

namespace hakusho::searcher {

/// Bodies that go by another name from some report on, learnt from the measures themselves: when a name is
/// gone from a report on, and most of its measures are with one name that no earlier report has, it is the
/// same body. A measure that is merely handed over changes between names that both stay in use.
class RenamedBodies {
 public:
  RenamedBodies() = default;
  RenamedBodies(const std::vector<YearOfRows>& years, const std::vector<RowLink>& links);

  /// Whether the two names, as matching keys, are one body.
  bool same(const std::string& one, const std::string& other) const;
  /// Whether the two lists name the same bodies, in any order.
  bool same(const std::vector<std::string>& one, const std::vector<std::string>& other) const;
  const std::set<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

 private:
  std::string last_name(std::string name) const;
  std::set<std::pair<std::string, std::string>> pairs_;  // old and new
  std::map<std::string, std::string> successor_;
};

}  // namespace hakusho::searcher
