// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace hakusho::indexer {

/// Terms in byte order, each with the passages that hold it (dict/posting_lists.hpp): what a thread has
/// found, what an index has, or what is left of it.
class PostingSource {
 public:
  virtual ~PostingSource() = default;

  /// To the next term, the first one too; false at the end. May throw what reading an index throws.
  virtual bool next() = 0;
  /// Each is valid until next().
  virtual std::string_view term() const = 0;
  virtual std::uint32_t passages() const = 0;
  virtual std::string_view list() const = 0;
};

}  // namespace hakusho::indexer
