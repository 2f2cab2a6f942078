// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "searcher/result/hit_builder.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho::searcher {

namespace {

// Cells of a row follow each other but for a note or a caption at the end of a page.
constexpr std::size_t most_between = 8;

bool in_row_of(IndexReader& index, std::uint32_t other, const Passage& passage) {
  if (!index.columns(other).counts()) return false;
  const dict::PassageRecord record = index.record(other);
  return record.table == passage.table && record.row == passage.row;
}

// The end of the row on one side: how many siblings from `here` on `step` by `step` still hold parts of it.
std::size_t reach(IndexReader& index, const std::vector<std::uint32_t>& siblings, std::size_t here, int step,
                  const Passage& passage) {
  std::size_t reached = 0, looked = 0;
  const std::size_t room = step > 0 ? siblings.size() - 1 - here : here;
  while (looked < room && looked - reached < most_between) {
    ++looked;
    const std::size_t place = step > 0 ? here + looked : here - looked;
    if (in_row_of(index, siblings[place], passage)) reached = looked;
  }
  return reached;
}

// What a table says of one thing: its cells and what stands in them, in order.
std::vector<Passage> row_around(IndexReader& index, const std::vector<std::uint32_t>& siblings,
                                std::size_t here, const Passage& passage) {
  std::vector<Passage> row;
  if (!passage.table || !passage.row) return row;
  const std::size_t first = here - reach(index, siblings, here, -1, passage);
  const std::size_t last = here + reach(index, siblings, here, 1, passage);
  for (std::size_t i = first; i <= last; ++i)
    if (in_row_of(index, siblings[i], passage)) row.push_back(read_passage(index, siblings[i]));
  return row;
}

}  // namespace

PassageContext show_passage(IndexReader& index, const std::string& id, std::size_t around) {
  const std::uint32_t passage = find_passage(index, id);
  if (passage == 0)
    throw Error(ErrorCode::not_found, {"{0}", {id}}, {"there is no such passage"},
                {"take the id from a search with --json"});
  // Runs of one document may lie apart in the database: its passages in order of position.
  std::vector<std::uint32_t> siblings;
  const std::uint32_t document = index.columns(passage).document;
  for (std::uint32_t other = 1; other <= index.last_passage(); ++other)
    if (index.columns(other).document == document && index.columns(other).counts()) siblings.push_back(other);
  std::sort(siblings.begin(), siblings.end(), [&](std::uint32_t a, std::uint32_t b) {
    return index.columns(a).position < index.columns(b).position;
  });
  const auto here =
      static_cast<std::size_t>(std::find(siblings.begin(), siblings.end(), passage) - siblings.begin());
  PassageContext context;
  for (std::size_t i = here > around ? here - around : 0; i < here; ++i)
    context.before.push_back(read_passage(index, siblings[i]));
  context.passage = read_passage(index, passage);
  for (std::size_t i = here + 1; i < siblings.size() && i <= here + around; ++i)
    context.after.push_back(read_passage(index, siblings[i]));
  context.row = row_around(index, siblings, here, context.passage);
  return context;
}

}  // namespace hakusho::searcher
