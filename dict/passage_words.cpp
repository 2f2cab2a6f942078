// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_words.hpp"

#include <algorithm>

namespace hakusho::dict {

const std::string& PassageWords::key() {
  key_ = analysis_text_;
  key_.erase(std::remove(key_.begin(), key_.end(), ' '), key_.end());
  return key_;
}

}  // namespace hakusho::dict
