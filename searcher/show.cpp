// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "searcher/result/hit_builder.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho::searcher {

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
  return context;
}

}  // namespace hakusho::searcher
