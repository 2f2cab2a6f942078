// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <hakusho/error.hpp>
#include <hakusho/searcher.hpp>
#include <optional>

/// What the structs of options have in common: they begin with their size, and a caller's header may know
/// fewer members than the library, or more.
namespace hakusho::capi {

/// No header knows more members than this; more is memory that was never initialised.
inline constexpr std::size_t largest_size = 4096;

/// Writes as many of the defaults as fit into the caller's struct of `size` bytes.
template <typename Options>
void write_members(Options* options, std::size_t size, Options values) noexcept {
  if (options == nullptr || size < sizeof options->size) return;
  values.size = std::min(size, sizeof values);
  std::memcpy(options, &values, values.size);
}

/// The members that the caller's header knew, the others as in `values`; NULL stands for the defaults.
template <typename Options>
Options members_of(const Options* given, Options values) noexcept {
  if (given != nullptr && given->size <= largest_size)
    std::memcpy(&values, given, std::min(given->size, sizeof values));
  return values;
}

/// Reads values of a struct of options and refuses those that make no sense.
class MemberReader {
 public:
  /// `subject` names a member, "hakusho_search_options.{0}"; `initialiser` is the function that fills the
  /// struct.
  constexpr MemberReader(const char* subject, const char* initialiser)
      : subject_(subject), initialiser_(initialiser) {}

  /// Throws Error: invalid_argument, as all below.
  [[noreturn]] void refuse(const char* member, Message reason, Message remedy = {}) const;

  template <typename Options>
  void demand_size(const Options* given) const {
    if (given != nullptr && (given->size < sizeof given->size || given->size > largest_size))
      refuse("size", "the options were not initialised", Message("call {0} first", {initialiser_}));
  }

  template <typename Row, std::size_t count>
  Row row_of(const Row (&table)[count], int index, const char* member) const {
    if (index < 0 || static_cast<std::size_t>(index) >= count) refuse(member, "no such value");
    return table[index];
  }

  void demand_language(int language) const;
  /// Years from first to last, 0 where an end is open; nothing where both are.
  std::optional<YearRange> years(int first, int last) const;

 private:
  const char *subject_, *initialiser_;
};

/// The language asked for, English when it cannot be told.
Language language_named(int language) noexcept;

}  // namespace hakusho::capi
