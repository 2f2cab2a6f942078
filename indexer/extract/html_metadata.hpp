// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>

#include "indexer/extract/html_tree.hpp"

namespace hakusho::indexer {

/// What the head of a page says of it, where that can be trusted: the title without the name of the site,
/// the publisher when it is plainly an authority or body, the day of publication as an ISO date.
Metadata html_metadata(const HtmlTree& tree);

/// Whether a name is one of a public body: …省, …庁, …委員会, …市 …
bool is_public_body(std::string_view name);

/// "2024-07-10" or "2024-07" at the head of `text`; empty when there is none.
std::string iso_date_prefix(std::string_view text);

/// Fills what `given` leaves open.
Metadata filled_metadata(const Metadata& given, const Metadata& found);

}  // namespace hakusho::indexer
