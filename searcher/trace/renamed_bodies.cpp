// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/renamed_bodies.hpp"

#include <algorithm>

#include "dict/normalizer.hpp"

namespace hakusho::searcher {
namespace {

using Names = std::set<std::string>;

// A name must be followed by the new one in this share of its measures that go on.
constexpr double most_of_them = 0.5;

Names names_of(const MeasureRow& row) {
  Names names;
  for (const std::string& name : row.ministries) names.insert(dict::matching_key(name));
  return names;
}

/// Where a name is first and last used, by place in the list of years.
struct Use {
  std::size_t first = 0, last = 0;
};

std::map<std::string, Use> uses_of(const std::vector<YearOfRows>& years) {
  std::map<std::string, Use> uses;
  for (std::size_t year = 0; year < years.size(); ++year)
    for (const MeasureRow& row : years[year].rows)
      for (const std::string& name : names_of(row))
        uses.try_emplace(name, Use{year, year}).first->second.last = year;
  return uses;
}

Names without(const Names& names, const Names& others) {
  Names rest;
  std::set_difference(names.begin(), names.end(), others.begin(), others.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

}  // namespace

RenamedBodies::RenamedBodies(const std::vector<YearOfRows>& years, const std::vector<RowLink>& links) {
  const std::map<std::string, Use> uses = uses_of(years);
  std::map<std::string, std::size_t> going_on;                         // links from rows of the name
  std::map<std::pair<std::string, std::string>, std::size_t> follows;  // … to rows of that name instead
  for (const RowLink& link : links) {
    const Names before = names_of(years[link.from_year].rows[link.from]);
    const Names after = names_of(years[link.to_year].rows[link.to]);
    for (const std::string& name : before) {
      const bool gone = uses.at(name).last == link.from_year && link.from_year + 1 < years.size();
      if (!gone) continue;
      ++going_on[name];
      for (const std::string& other : without(after, before))
        if (uses.at(other).first == link.to_year) ++follows[{name, other}];
    }
  }
  for (const auto& [pair, count] : follows) {
    if (static_cast<double>(count) < most_of_them * static_cast<double>(going_on[pair.first])) continue;
    pairs_.insert(pair);
    successor_[pair.first] = pair.second;
  }
}

std::string RenamedBodies::last_name(std::string name) const {
  // A body is renamed forward in time, so this ends; the bound is for names that swap.
  for (std::size_t step = 0; step < successor_.size(); ++step) {
    const auto found = successor_.find(name);
    if (found == successor_.end()) break;
    name = found->second;
  }
  return name;
}

bool RenamedBodies::same(const std::string& one, const std::string& other) const {
  return one == other || last_name(one) == last_name(other);
}

bool RenamedBodies::same(const std::vector<std::string>& one, const std::vector<std::string>& other) const {
  const auto last = [this](const std::vector<std::string>& names) {
    Names out;
    for (const std::string& name : names) out.insert(last_name(dict::matching_key(name)));
    return out;
  };
  return last(one) == last(other);
}

}  // namespace hakusho::searcher
