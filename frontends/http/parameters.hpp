// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontends/cli/options.hpp"
#include "frontends/http/limits.hpp"

namespace hakusho::http {

/// The parameters of one request, read as the command line reads its options: the same names (by_year for
/// --by-year), the same values, the same limits, the same errors.
class Parameters {
 public:
  using List = std::vector<std::pair<std::string, std::string>>;
  /// Throws Error: invalid_argument (one that is not among `known`, NUL, not UTF-8, too long).
  Parameters(const List& sent, const std::vector<std::string_view>& known, const Limits& limits);

  bool has(std::string_view name) const;
  /// The last value, as on the command line; empty where there is none.
  const std::string& text(std::string_view name) const;
  /// The same; throws Error: invalid_argument where it is missing or empty.
  const std::string& needed(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  /// A whole number in [least, most]. Throws Error: invalid_argument.
  std::size_t number(std::string_view name, std::size_t standard, std::size_t least, std::size_t most) const;
  /// One of `choices` ("json|csv|svg"), the first where it is not sent. Throws Error: invalid_argument.
  std::string choice(std::string_view name, std::string_view choices) const;

  /// The options of the command line that the parameters of `command` give. Throws Error: invalid_argument.
  cli::Options options_of(std::string_view command) const;

 private:
  List sent_;
  const Limits& limits_;
};

}  // namespace hakusho::http
