// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/passage.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// "サイバーセキュリティ2024（2024年）"; the file's name where no title is known.
std::string report_name(const Passage& passage, const Look& look);

/// "2 … › 2.7 …"; empty where the passage stands under no heading.
std::string section_path(const Passage& passage);

/// "p. 別添2 - 65 - (PDF p. 147)", "lines 12–14".
std::string place_text(const Passage& passage, const Look& look);

/// Text broken into the terminal's lines behind `indent` spaces, `marks` (code points) lit.
std::string marked_text(std::string_view text, const std::vector<TextRange>& marks, const Look& look,
                        std::size_t indent);

/// The same without marks, faint: what stands around a passage.
std::string faint_text(std::string_view text, const Look& look, std::size_t indent);

}  // namespace hakusho::cli
