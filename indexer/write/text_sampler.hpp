// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document_reader.hpp>
#include <string>
#include <vector>

#include "indexer/write/run_plan.hpp"

namespace hakusho::indexer {

/// Some passage records of the files of a run, from which the text dictionary is learned: a few hundred from
/// each of a handful of files spread over the list. Files that cannot be read are passed over. Cheap beside
/// the run.
std::vector<std::string> sample_records(const DocumentReader& reader, const std::vector<FileTask>& tasks);

}  // namespace hakusho::indexer
