// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dict/vocabulary.hpp"

namespace hakusho::dict {

/// A vocabulary that is put together term by term. Does not throw; threads share it once it is complete.
class MemoryVocabulary final : public Vocabulary {
 public:
  /// Terms must come in byte order.
  void append(std::string_view term, std::uint32_t passages);

  std::size_t size() const override { return frequencies_.size(); }
  std::string term(std::size_t index) const override { return std::string(view(index)); }
  std::uint32_t passages(std::size_t index) const override { return frequencies_[index]; }
  std::size_t lower_bound(std::string_view term) const override;
  TermRange beginning_with(std::string_view prefix, TermRange among) const override;
  std::vector<std::size_t> containing(std::string_view part) const override;
  std::vector<std::size_t> ending_with(std::string_view ending) const override;
  bool holds(std::string_view part) const override;

  /// As term(); valid until the next append().
  std::string_view view(std::size_t index) const {
    return std::string_view(bytes_).substr(starts_[index], starts_[index + 1] - starts_[index] - 1);
  }

 private:
  // Calls found(position of a term) for each term that holds `part`, till it answers false; `part` may go
  // over the NUL behind the term.
  template <class Found>
  void scan(std::string_view part, Found found) const;

  std::array<std::uint32_t, 256> byte_frequencies_{};  // of a sample of bytes_
  std::string bytes_;                                  // the terms, a NUL after each
  std::vector<std::uint32_t> starts_ = {0};            // size() + 1
  std::vector<std::uint32_t> frequencies_;
};

}  // namespace hakusho::dict
