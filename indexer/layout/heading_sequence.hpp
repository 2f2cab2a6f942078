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

  /// Whether the number goes on where an outer list broke off: in 1, （1）, 1, 2, 3 the next one is （2）.
  bool awaits(MarkerFamily family, int number) const {
    const int waiting = waiting_[static_cast<int>(family)];
    return waiting > 0 && number == waiting + 1;
  }

  void heading(MarkerFamily family, int number) {
    const int rank = static_cast<int>(family);
    if (family <= MarkerFamily::moku)
      waiting_ = {};
    else if (number == 1)
      let_wait(rank);
    else if (number != last_[rank] + 1 && awaits(family, number))
      waiting_[rank] = number;
    last_[rank] = number;
    for (int inner = rank + 1; inner < marker_family_count; ++inner) last_[inner] = 0;
  }
  void note(int number) { last_note_ = number; }

 private:
  // A list begins anew while these are open: perhaps it is another list, inside them.
  void let_wait(int rank) {
    if (waiting_[rank] == 0) waiting_[rank] = last_[rank];
    for (int inner = rank + 1; inner < marker_family_count; ++inner)
      if (last_[inner] > 0) waiting_[inner] = last_[inner];
  }

  std::array<int, marker_family_count> last_{};
  std::array<int, marker_family_count> waiting_{};
  int last_note_ = 0;
};

}  // namespace hakusho::indexer
