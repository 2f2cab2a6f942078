// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/section_path.hpp"

#include <algorithm>
#include <cstdint>

#include "indexer/layout/heading_title.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

std::size_t index_of(HeadingRank rank) {
  return static_cast<std::size_t>(rank.family) + (rank.reused ? marker_family_count : 0);
}

HeadingRank rank_of(const Piece& heading) {
  return {heading.family, heading.reused};
}

bool is_numbered(MarkerFamily family) {
  return family < MarkerFamily::bracket;
}

bool is_numbered_unit(const Piece& heading) {
  return heading.family <= MarkerFamily::moku && heading.number > 0;
}

bool is_above_as_usual(HeadingRank a, HeadingRank b) {
  if (is_numbered(a.family) && is_numbered(b.family) && a.reused != b.reused) return b.reused;
  return a.family < b.family;
}

}  // namespace

HeadingOrder::HeadingOrder(const std::vector<Piece>& pieces) {
  std::array<int, ranks> last{};
  // What began since the last heading of each rank, as bits.
  static_assert(ranks <= 64);
  std::array<std::uint64_t, ranks> begun{};
  for (const Piece& piece : pieces) {
    if (piece.kind != BlockKind::heading || piece.family == MarkerFamily::none || piece.number == 0) continue;
    const std::size_t rank = index_of(rank_of(piece));
    if (last[rank] != 0 && piece.number == last[rank] + 1) {
      for (std::size_t b = 0; b < ranks; ++b) inside_[rank][b] += (begun[rank] >> b & 1u) != 0;
    }
    last[rank] = piece.number;
    begun[rank] = 0;
    if (piece.number != 1 && is_numbered(piece.family)) continue;
    for (std::size_t a = 0; a < ranks; ++a) {
      if (a != rank) begun[a] |= std::uint64_t{1} << rank;
    }
  }
}

bool HeadingOrder::is_above(HeadingRank a, HeadingRank b) const {
  const int inside = inside_[index_of(a)][index_of(b)], outside = inside_[index_of(b)][index_of(a)];
  return inside != outside ? inside > outside : is_above_as_usual(a, b);
}

// Where the headings that stay end: those that the numbers say it stands in.
std::size_t SectionPath::outer_end(int outer) const {
  std::size_t end = 0;
  for (std::size_t i = 0; i < ranks_.size(); ++i) {
    if (ranks_[i].family <= MarkerFamily::moku)
      end = i + 1;
    else if (is_numbered(ranks_[i].family) && outer-- > 0)
      end = i + 1;
  }
  return end;
}

std::size_t SectionPath::first_closed_by(const Piece& heading) const {
  const HeadingRank rank = rank_of(heading);
  const bool decided = heading.outer != Piece::undecided;
  for (std::size_t i = std::max(floor_, decided ? outer_end(heading.outer) : 0); i < ranks_.size(); ++i) {
    const bool opening_is_over =
        static_cast<int>(i) == opening_depth_ && opening_has_text_ && is_numbered(heading.family);
    const bool inner = decided && is_numbered(ranks_[i].family);
    if (ranks_[i] == rank || inner || order_.is_above(rank, ranks_[i]) || opening_is_over) return i;
  }
  return ranks_.size();
}

void SectionPath::move_to_part(std::string_view part) {
  close_from(0);
  counted_ = {};
  if (part.empty()) return;
  ranks_.push_back({MarkerFamily::bu, false});
  names_.emplace_back(trimmed(part));
}

void SectionPath::close_from(std::size_t keep) {
  ranks_.resize(keep);
  names_.resize(keep);
  if (opening_depth_ >= static_cast<int>(keep)) opening_depth_ = -1;
}

// The number was there before, under another title, and does not go on from the last one.
bool SectionPath::begins_anew(const Piece& unit) const {
  const Counted& counted = counted_[static_cast<std::size_t>(unit.family)];
  if (unit.number == counted.last + 1) return false;
  const auto before = counted.titles.find(unit.number);
  return before != counted.titles.end() && !is_same_title(before->second, title_key(unit));
}

// The unit that holds units of the family: those above it are still certain.
void SectionPath::leave_lost_unit(MarkerFamily family) {
  counted_[static_cast<std::size_t>(family)] = {};
  for (std::size_t i = ranks_.size(); i-- > floor_;) {
    if (ranks_[i].family >= family) continue;
    close_from(i);
    return;
  }
}

void SectionPath::count(const Piece& unit) {
  const auto family = static_cast<std::size_t>(unit.family);
  if (unit.number > 0) {
    counted_[family].titles.insert_or_assign(unit.number, title_key(unit));
    counted_[family].last = unit.number;
  }
  for (std::size_t inner = family + 1; inner < unit_families; ++inner) counted_[inner] = {};
}

// Nothing of the report holds it, and chapters named in its lists stand below it.
void SectionPath::enter_back_matter(const Piece& heading) {
  move_to_part(heading.text);
  floor_ = 1;
}

void SectionPath::enter(const Piece& heading) {
  if (heading.back_matter) return enter_back_matter(heading);
  if (heading.part)
    move_to_part(*heading.part);
  else if (is_numbered_unit(heading) && begins_anew(heading))
    leave_lost_unit(heading.family);
  if (heading.family <= MarkerFamily::moku) count(heading);
  const HeadingRank rank = rank_of(heading);
  const std::size_t keep = first_closed_by(heading);
  close_from(keep);
  if (heading.family == MarkerFamily::sho && heading.number == 0) {
    opening_depth_ = static_cast<int>(keep);
    opening_has_text_ = false;
  }
  ranks_.push_back(rank);
  names_.emplace_back(trimmed(heading.text));
}

}  // namespace hakusho::indexer
