// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/passage.hpp>
#include <optional>
#include <vector>

#include "searcher/export/json_writer.hpp"

namespace hakusho::searcher {

void write_lines(JsonWriter& json, const std::optional<LineRange>& lines);
void write_ranges(JsonWriter& json, const std::vector<TextRange>& ranges);
void write_boxes(JsonWriter& json, const std::vector<Box>& boxes);

/// {"item_no":…,"ministries":…,"cell":…,"cell_heading":…}, or null outside tables.
void write_row(JsonWriter& json, const Passage& passage);
/// The members of a document. Inside an open object.
void write_document_members(JsonWriter& json, const DocumentInfo& document);

/// The members "id" to "row" of a hit: who the passage is and where it stands. Inside an open object.
void write_passage_head(JsonWriter& json, const Passage& passage);

}  // namespace hakusho::searcher
