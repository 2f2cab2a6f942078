// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/passage_survey.hpp"

namespace hakusho::searcher {

using dict::Column;
using dict::PassageColumns;

PassageSurvey::PassageSurvey(std::uint32_t last_passage)
    : traits_(last_passage + 1),
      named_years_(last_passage + 1),
      words_(last_passage + 1),
      parents_(last_passage + 1),
      documents_(last_passage + 1) {}

// Column by column: the loops are short, and nothing is read that is not kept. They write through pointers of
// their own, for the compiler must take bytes for anything, the place of a table included.
void PassageSurvey::add(std::uint32_t first, const dict::PackedColumns& rows, std::uint32_t first_document,
                        const std::vector<bool>& elsewhere) {
  rows.for_each(Column::document,
                [documents = documents_.data() + first, first_document](
                    std::size_t row, std::uint32_t document) { documents[row] = first_document + document; });
  rows.for_each(Column::parent_distance,
                [parents = parents_.data() + first, first](std::size_t row, std::uint32_t distance) {
                  const std::uint32_t passage = first + static_cast<std::uint32_t>(row);
                  parents[row] = distance < passage && distance > 0 ? passage - distance : 0;
                });
  rows.for_each(Column::named_years,
                [named = named_years_.data() + first](std::size_t row, std::uint32_t years) {
                  named[row] = static_cast<std::uint8_t>(years);
                });
  add_traits(first, rows, elsewhere);
  add_lengths(first, rows);
}

void PassageSurvey::add_traits(std::uint32_t first, const dict::PackedColumns& rows,
                               const std::vector<bool>& elsewhere) {
  std::uint8_t* const traits = traits_.data() + first;
  const std::uint32_t* const documents = documents_.data() + first;
  rows.for_each(Column::kind, [traits](std::size_t row, std::uint32_t kind) {
    traits[row] = static_cast<std::uint8_t>(kind);
  });
  rows.for_each(Column::flags, [&, traits, documents](std::size_t row, std::uint32_t flags) {
    PassageColumns of_row;
    of_row.flags = static_cast<std::uint8_t>(flags);
    if (!elsewhere.empty() && elsewhere[documents[row]]) of_row.flags |= PassageColumns::dead_flag;
    const bool heading = !of_row.dead() && traits[row] == static_cast<std::uint8_t>(BlockKind::heading);
    traits[row] |= (of_row.counts() ? counts_bit : 0) | (heading ? heading_bit : 0) |
                   (of_row.has_sentence() ? sentence_bit : 0);
    if (of_row.goes_on() && of_row.cut_inside_sentence())
      cut_inside_.push_back(first + static_cast<std::uint32_t>(row));
  });
}

void PassageSurvey::add_lengths(std::uint32_t first, const dict::PackedColumns& rows) {
  std::size_t living_passages = 0;
  std::uint64_t living_words = 0;
  rows.for_each(Column::words, [&, words = words_.data() + first, traits = traits_.data() + first](
                                   std::size_t row, std::uint32_t count) {
    words[row] = static_cast<std::uint16_t>(count);
    const bool living = (traits[row] & counts_bit) != 0;
    living_passages += living;
    living_words += living ? count : 0;
  });
  living_passages_ += living_passages;
  living_words_ += living_words;
  if (living_words_ > 0)
    average_words_ = static_cast<float>(living_words_) / static_cast<float>(living_passages_);
}

}  // namespace hakusho::searcher
