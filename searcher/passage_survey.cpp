// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/passage_survey.hpp"

namespace hakusho::searcher {

PassageSurvey::PassageSurvey(std::uint32_t last_passage)
    : traits_(last_passage + 1),
      named_years_(last_passage + 1),
      relative_lengths_(last_passage + 1),
      parents_(last_passage + 1),
      documents_(last_passage + 1) {}

void PassageSurvey::add(std::uint32_t passage, const dict::PassageColumns& row) {
  const bool heading = !row.dead() && row.block_kind() == BlockKind::heading;
  traits_[passage] =
      static_cast<std::uint8_t>(row.kind | (row.counts() ? counts_bit : 0) | (heading ? heading_bit : 0) |
                                (row.has_sentence() ? sentence_bit : 0));
  named_years_[passage] = row.named_years;
  relative_lengths_[passage] = row.words;
  parents_[passage] =
      row.parent_distance < passage && row.parent_distance > 0 ? passage - row.parent_distance : 0;
  documents_[passage] = row.document;
  if (row.goes_on() && row.cut_inside_sentence()) cut_inside_.push_back(passage);
  if (!row.counts()) return;
  ++living_passages_;
  living_words_ += row.words;
}

void PassageSurvey::finish() {
  if (living_words_ == 0) return;
  const float average = static_cast<float>(living_words_) / static_cast<float>(living_passages_);
  for (float& length : relative_lengths_) length /= average;
}

}  // namespace hakusho::searcher
