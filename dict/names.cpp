// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/document.hpp>
#include <hakusho/error.hpp>

namespace hakusho {
namespace {

constexpr std::string_view block_kinds[] = {"heading",    "paragraph",    "item",       "cell",
                                            "table_head", "note",         "caption",    "aside",
                                            "figure",     "running_head", "page_label", "ruby"};
constexpr std::string_view cell_roles[] = {"plan", "progress", "next_plan", "other"};
constexpr std::string_view error_codes[] = {"invalid_argument", "bad_query",  "not_found", "index_busy",
                                            "index_mismatch",   "corrupt",    "io",        "dictionary",
                                            "unsupported",      "interrupted"};
constexpr std::string_view recoveries[] = {"clean", "joined", "separated", "doubtful"};

}  // namespace

std::string_view name_of(BlockKind kind) {
  return block_kinds[static_cast<int>(kind)];
}
std::string_view name_of(CellRole role) {
  return cell_roles[static_cast<int>(role)];
}
std::string_view name_of(Recovery recovery) {
  return recoveries[static_cast<int>(recovery)];
}

std::string_view name_of(ErrorCode code) {
  return error_codes[static_cast<int>(code)];
}

std::optional<BlockKind> block_kind_named(std::string_view name) {
  const auto* found = std::find(std::begin(block_kinds), std::end(block_kinds), name);
  if (found == std::end(block_kinds)) return std::nullopt;
  return static_cast<BlockKind>(found - std::begin(block_kinds));
}

}  // namespace hakusho
