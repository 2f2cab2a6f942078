// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/address.hpp"

#include <hakusho/calendar.hpp>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "searcher/trace/row_collector.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::size_t longest_item = 4;  // characters between the brackets

std::string without_brackets(const std::string& key) {
  const bool bracketed = key.size() > 2 && key.front() == '(' && key.back() == ')';
  return bracketed ? key.substr(1, key.size() - 2) : key;
}

}  // namespace

std::optional<Address> address_in(std::string_view text) {
  std::string key = dict::matching_key(text);
  Address address;
  if (const std::size_t at = key.rfind('@'); at != std::string::npos) {
    address.year = western_year(std::string_view(key).substr(at + 1));
    if (!address.year) return std::nullopt;
    key.resize(at);
  }
  address.section = heading_number(key);
  const std::string rest = key.substr(address.section.size());
  if (!rest.empty()) {
    address.item = without_brackets(rest);
    const bool bracketed = address.item.size() != rest.size();
    if (!bracketed || dict::count_code_points(address.item) > longest_item) return std::nullopt;
  }
  if (address.section.empty() && address.item.empty()) return std::nullopt;
  const bool whole = !address.section.empty() && !address.item.empty();
  return whole || address.year ? std::optional(address) : std::nullopt;
}

bool stands_at(const MeasureRow& row, const Address& address) {
  if (address.year && *address.year != row.year) return false;
  if (!address.section.empty() && address.section != row.section_number) return false;
  return address.item.empty() || address.item == without_brackets(dict::matching_key(row.item_no));
}

}  // namespace hakusho::searcher
