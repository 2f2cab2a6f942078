// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_words.hpp"

#include <algorithm>

#include "dict/digest.hpp"

namespace hakusho::dict {

std::uint64_t PassageWords::key_hash() {
  key_ = analysis_text_;
  key_.erase(std::remove(key_.begin(), key_.end(), ' '), key_.end());
  return hash64(key_);
}

}  // namespace hakusho::dict
