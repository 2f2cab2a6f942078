// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>

#include "indexer/layout/line_marker.hpp"

namespace hakusho::indexer {

/// Which number each family of headings has reached, so that the next one can be recognised: "3　" is a
/// heading where 2 was the last one, and a footnote where the footnotes have come to 2.
class HeadingSequence {
 public:
  /// 0: none yet below the headings above it.
  int last(MarkerFamily family) const { return last_[static_cast<int>(family)]; }
  int last_note() const { return last_note_; }

  void heading(MarkerFamily family, int number) {
    const int rank = static_cast<int>(family);
    last_[rank] = number;
    for (int inner = rank + 1; inner < marker_family_count; ++inner) last_[inner] = 0;
  }
  void note(int number) { last_note_ = number; }

 private:
  std::array<int, marker_family_count> last_{};
  int last_note_ = 0;
};

}  // namespace hakusho::indexer
