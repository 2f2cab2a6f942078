// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/metadata.hpp"

namespace hakusho::indexer {

Metadata completed(Metadata known, const Metadata& more) {
  if (!known.title) known.title = more.title;
  if (!known.series) known.series = more.series;
  if (!known.publisher) known.publisher = more.publisher;
  if (!known.year) known.year = more.year;
  if (!known.published) known.published = more.published;
  if (!known.url) known.url = more.url;
  if (!known.meeting) known.meeting = more.meeting;
  if (!known.source_page) known.source_page = more.source_page;
  return known;
}

}  // namespace hakusho::indexer
