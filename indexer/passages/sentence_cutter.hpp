// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// Sizes in characters (code points).
struct CutLimits {
  std::size_t whole = 600;      ///< a text up to this length is not cut
  std::size_t wanted = 500;     ///< parts are at most this long where sentence ends allow it
  std::size_t sentence = 2000;  ///< a single sentence is not cut up to this length
};

/// The parts of a long text, in order, without the white space between them: cut at line feeds and sentence
/// ends (。！？ and the brackets that close behind them), not inside （…） or 「…」 where that can be
/// avoided. Views into `text`.
std::vector<std::string_view> cut_at_sentences(std::string_view text, const CutLimits& limits = {});

}  // namespace hakusho::indexer
