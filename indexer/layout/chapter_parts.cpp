// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/chapter_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>

#include "indexer/layout/heading_title.hpp"

namespace hakusho::indexer {
namespace {

bool is_part(const Piece& piece) {
  return piece.kind == BlockKind::heading && piece.number > 0 && piece.family <= MarkerFamily::bu;
}

bool is_chapter(const Piece& piece) {
  return piece.kind == BlockKind::heading && piece.family == MarkerFamily::sho;
}

struct Part {
  std::string_view text;
  int number = 0;
  int first_chapter = 0, last_chapter = 0;  // 0: none
};

/// Parts and the chapters counted through them, as contents and well-kept texts have them.
class Listing {
 public:
  /// Whether the heading begins it or goes on in it.
  bool take(const Piece& piece) {
    if (is_part(piece)) {
      if (!parts_.empty() && piece.family != family_) return false;
      if (piece.number != (parts_.empty() ? 1 : parts_.back().number + 1)) return false;
      family_ = piece.family;
      add_part(piece);
      return true;
    }
    if (parts_.empty()) return false;
    if (piece.number == 0) {
      openings_.emplace(title_key(piece), parts_.size() - 1);
      return true;
    }
    if (piece.number <= last_chapter_) return false;
    add_chapter(piece);
    return true;
  }

  /// Two parts with chapters at least, the first of them with the first chapter.
  bool is_whole() const {
    const auto with_chapters =
        std::count_if(parts_.begin(), parts_.end(), [](const Part& part) { return part.first_chapter > 0; });
    return with_chapters >= 2 && parts_.front().first_chapter == 1;
  }

  /// Where the title says that it is the same chapter; or else where its number is one that the contents
  /// lost.
  const Part* part_of(const Piece& chapter) const {
    if (chapter.number == 0) {
      const auto opening = openings_.find(title_key(chapter));
      return opening == openings_.end() || !is_telling(opening->first) ? nullptr : &parts_[opening->second];
    }
    const auto named = titles_.find(chapter.number);
    if (named != titles_.end() && !is_same_title(named->second, title_key(chapter))) return nullptr;
    const Part* part = part_of_number(chapter.number);
    return title_key(chapter).empty() ? nullptr : part;
  }

  /// Whether the part with this number may hold a chapter with that number.
  bool may_hold(int part_number, int chapter) const {
    const Part* counted = part_of_number(chapter);
    return counted == nullptr || counted->number == part_number;
  }

 private:
  void add_part(const Piece& piece) { parts_.push_back({piece.text, piece.number, 0, 0}); }

  void add_chapter(const Piece& piece) {
    Part& part = parts_.back();
    if (part.first_chapter == 0) part.first_chapter = piece.number;
    part.last_chapter = last_chapter_ = piece.number;
    titles_.emplace(piece.number, title_key(piece));
  }

  const Part* part_of_number(int chapter) const {
    for (const Part& part : parts_)
      if (part.first_chapter <= chapter && chapter <= part.last_chapter) return &part;
    return nullptr;
  }

  // はじめに stands in many places.
  static bool is_telling(const std::string& key) { return key.size() > 24; }

  MarkerFamily family_ = MarkerFamily::none;
  std::vector<Part> parts_;
  std::map<int, std::string> titles_;
  std::map<std::string, std::size_t> openings_;
  int last_chapter_ = 0;
};

Listing find_listing(const std::vector<Piece>& pieces) {
  Listing listing;
  for (const Piece& piece : pieces) {
    if ((!is_part(piece) && !is_chapter(piece)) || listing.take(piece)) continue;
    if (listing.is_whole()) break;
    listing = {};
    listing.take(piece);
  }
  return listing;
}

void place(std::span<Piece> pieces, const Listing& listing) {
  int current = 0;
  for (Piece& piece : pieces) {
    if (is_part(piece)) current = piece.number;
    if (!is_chapter(piece)) continue;
    if (const Part* part = listing.part_of(piece)) {
      if (part->number != current) piece.part = part->text;
      current = part->number;
    } else if (piece.number > 0 && current > 0 && !listing.may_hold(current, piece.number)) {
      piece.part = std::string_view();
      current = 0;
    }
  }
}

}  // namespace

void find_chapter_parts(std::vector<Piece>& pieces, std::size_t end) {
  const Listing listing = find_listing(pieces);
  if (listing.is_whole()) place(std::span(pieces).first(end), listing);
}

}  // namespace hakusho::indexer
