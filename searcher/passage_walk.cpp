// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>

#include "searcher/result/hit_builder.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {

namespace {

Error incomplete(const std::string& name) {
  return {ErrorCode::io,
          {"{0}", {name}},
          {"the server does not answer, and a part of the passages would look like all of them"},
          {"see whether hakusho serve-shard runs there"}};
}

}  // namespace

void Searcher::for_each_passage(const std::function<void(const Passage&)>& give) {
  bool begun = false;
  state_->guarded([&] {
    for (const std::string& name : unreachable()) throw incomplete(name);
    searcher::IndexReader& index = *state_->reader;
    try {
      for (std::uint32_t passage = 1; passage <= index.last_passage(); ++passage) {
        if (!index.columns(passage).counts()) continue;
        const Passage read = searcher::read_passage(index, passage);
        begun = true;
        give(read);
      }
    } catch (const searcher::ShardLost& loss) {
      if (begun) throw incomplete(loss.name());
      throw;  // nothing was given yet: from the start again
    }
  });
}

}  // namespace hakusho
