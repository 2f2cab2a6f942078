// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/layout/heading_sequence.hpp"

namespace hakusho::indexer {

/// Web pages turned into text sometimes lose the line end before a heading:
///   2　2003年には契約者数が1,000万人を超えた。2　移動通信
///   https://www.example.go.jp/a.pdf第3章　新時代の社会
/// The byte where such a heading begins (and runs to the end of the text), or npos. 第N章 and 第N節 are taken
/// by their form; 2　 and （2） only where they follow the last heading of their kind.
std::size_t find_glued_heading(std::string_view text, const HeadingSequence& sequence);

}  // namespace hakusho::indexer
