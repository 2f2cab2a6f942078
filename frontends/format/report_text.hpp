// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/index_writer.hpp>
#include <hakusho/merge.hpp>
#include <hakusho/searcher.hpp>
#include <string>

#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// What an index run did, in a few sentences. The skipped files are not in it: they go to standard error.
std::string report_text(const IndexReport& report, const Look& look);

std::string merge_text(const MergeReport& report, const Look& look);

/// "PATH: REASON; REMEDY"
std::string skipped_text(const SkippedFile& file, const Look& look);
std::string note_text(const FileNote& note, const Look& look);

/// Where a run stands, in at most `columns`.
std::string progress_text(const IndexProgress& progress, double seconds, const Look& look,
                          std::size_t columns);

std::string statistics_text(const IndexStatistics& statistics, const Look& look);
std::string verify_text(const VerifyReport& report, const Look& look);

}  // namespace hakusho::cli
