// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <vector>

#include "indexer/extract/xml_document.hpp"

namespace hakusho::indexer {

/// The blocks of one <Law>: 編, 章, 節, 款, 目, 条, 附則 and 別表 are sections, 項 paragraphs, 号 items with
/// their numbers, tables cells. The table of contents is left out.
std::vector<Block> egov_law_blocks(const XmlDocument& document, XmlNode law);

/// Title, day of promulgation and the year of its number, as far as the law says them.
Metadata egov_law_metadata(XmlNode law);

}  // namespace hakusho::indexer
