// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/section_path.hpp"

namespace hakusho::indexer {
namespace {

int index_of(MarkerFamily family) {
  return static_cast<int>(family);
}

bool is_numbered(MarkerFamily family) {
  return index_of(family) < index_of(MarkerFamily::bracket);
}

}  // namespace

HeadingOrder::HeadingOrder(const std::vector<Piece>& pieces) {
  std::array<int, marker_family_count> last{};
  // Families that began since the last heading of each family, as bits.
  std::array<unsigned, marker_family_count> begun{};
  for (const Piece& piece : pieces) {
    if (piece.kind != BlockKind::heading || piece.family == MarkerFamily::none || piece.number == 0) continue;
    const int family = index_of(piece.family);
    if (last[family] != 0 && piece.number == last[family] + 1) {
      for (int b = 0; b < marker_family_count; ++b) inside_[family][b] += (begun[family] >> b & 1u) != 0;
    }
    last[family] = piece.number;
    begun[family] = 0;
    if (piece.number != 1 && is_numbered(piece.family)) continue;
    for (int a = 0; a < marker_family_count; ++a) {
      if (a != family) begun[a] |= 1u << family;
    }
  }
}

bool HeadingOrder::is_above(MarkerFamily a, MarkerFamily b) const {
  const int inside = inside_[index_of(a)][index_of(b)], outside = inside_[index_of(b)][index_of(a)];
  return inside != outside ? inside > outside : index_of(a) < index_of(b);
}

void SectionPath::enter(const Piece& heading) {
  std::size_t keep = families_.size();
  for (std::size_t i = 0; i < families_.size(); ++i) {
    const bool opening_is_over =
        static_cast<int>(i) == opening_depth_ && opening_has_text_ && is_numbered(heading.family);
    if (families_[i] == heading.family || order_.is_above(heading.family, families_[i]) || opening_is_over) {
      keep = i;
      break;
    }
  }
  families_.resize(keep);
  names_.resize(keep);
  if (opening_depth_ >= static_cast<int>(keep)) opening_depth_ = -1;
  if (heading.family == MarkerFamily::sho && heading.number == 0) {
    opening_depth_ = static_cast<int>(keep);
    opening_has_text_ = false;
  }
  families_.push_back(heading.family);
  names_.emplace_back(heading.text);
}

}  // namespace hakusho::indexer
