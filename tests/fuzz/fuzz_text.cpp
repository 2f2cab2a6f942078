// SPDX-License-Identifier: GPL-2.0-or-later
// A text of any bytes in any encoding, as read_text reads it; with a table in front of it, since random bytes
// never find the head of one. The first byte says whether.
#include <cstdint>
#include <hakusho/error.hpp>
#include <string>
#include <string_view>

#include "indexer/extract/file_reader.hpp"
#include "indexer/layout/interleaved/interleaved_text.hpp"
#include "indexer/layout/line_assembler.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace indexer = hakusho::indexer;
  constexpr std::string_view head = "項番 担当府省庁\n(ア) 総務省\n(イ) 警察庁\n2023 年度\n年次計画\n";
  constexpr std::size_t steps = 200'000;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.empty()) return 0;
  const bool table = bytes[0] % 2 == 1;
  bytes.remove_prefix(1);
  try {
    const std::string text =
        (table ? std::string(head) : std::string()) + indexer::decode_text(bytes, {}, "fuzz");
    if (!indexer::recover_interleaved(text, indexer::interleaved::WorkBudget(steps)))
      indexer::assemble_lines({text, true, true});
  } catch (const hakusho::Error&) {
    // Refused with a reason.
  }
  return 0;
}
