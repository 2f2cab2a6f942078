// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/language_choice.hpp"

#include <algorithm>
#include <cstdlib>

namespace hakusho::http {
namespace {

// The weight of one item of the list, "ja;q=0.8".
double weight_of(std::string_view item) {
  const std::size_t at = item.find("q=");
  if (at == std::string_view::npos) return 1;
  const std::string number(item.substr(at + 2));
  return std::strtod(number.c_str(), nullptr);
}

}  // namespace

Language language_of(const Request& request) {
  for (const auto& [name, value] : request.parameters) {
    if (name != "lang") continue;
    if (value == "ja") return Language::japanese;
    if (value == "en") return Language::english;
  }
  std::string_view list = request.accept_language;
  double japanese = 0, english = 0;
  while (!list.empty()) {
    const std::string_view whole = list.substr(0, list.find(','));
    list.remove_prefix(whole.size() < list.size() ? whole.size() + 1 : list.size());
    const std::string_view item = whole.substr(std::min(whole.find_first_not_of(" \t"), whole.size()));
    if (item.starts_with("ja")) japanese = std::max(japanese, weight_of(item));
    if (item.starts_with("en")) english = std::max(english, weight_of(item));
  }
  return japanese > english ? Language::japanese : Language::english;
}

}  // namespace hakusho::http
