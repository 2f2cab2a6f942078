// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/text_sampler.hpp"

#include <algorithm>
#include <hakusho/error.hpp>

#include "dict/passage_record.hpp"
#include "indexer/passages/passage_builder.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t most_files = 6;
constexpr std::size_t records_per_file = 400;
// Reading a large PDF to learn a few words from it would be waste.
constexpr std::uint64_t largest_file = 4u << 20;

struct EnoughSeen {};

void sample_file(const DocumentReader& reader, const FileTask& task, std::vector<std::string>& records) {
  std::size_t seen = 0;
  try {
    reader.read(task.file, task.path, task.given, [&](Document&& piece) {
      const std::vector<PassageDraft> drafts = build_passages(piece.blocks);
      // Evenly over the piece: a report's first pages are not like the rest.
      const std::size_t step = std::max<std::size_t>(1, drafts.size() / records_per_file);
      for (std::size_t i = 0; i < drafts.size(); i += step) {
        dict::PassageRecord record;
        record.text = drafts[i].text;
        record.lines = drafts[i].lines;
        records.push_back(dict::encode(record));
        ++seen;
      }
      if (seen >= records_per_file) throw EnoughSeen{};
    });
  } catch (const EnoughSeen&) {
  } catch (const Error&) {
  }
}

}  // namespace

std::vector<std::string> sample_records(const DocumentReader& reader, const std::vector<FileTask>& tasks) {
  std::vector<const FileTask*> candidates;
  for (const FileTask& task : tasks)
    if (task.bytes <= largest_file || tasks.size() == 1) candidates.push_back(&task);
  if (candidates.empty())
    for (const FileTask& task : tasks) candidates.push_back(&task);
  std::vector<std::string> records;
  const std::size_t step = std::max<std::size_t>(1, candidates.size() / most_files);
  for (std::size_t i = 0; i < candidates.size(); i += step) sample_file(reader, *candidates[i], records);
  return records;
}

}  // namespace hakusho::indexer
