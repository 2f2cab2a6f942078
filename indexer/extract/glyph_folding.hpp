// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// The same pages with the characters a reader sees: look-alikes and signs of symbol fonts as what they show,
/// a character that is printed twice to be bold once and in a bold font, no text behind a picture where the
/// page has text of its own.
PageSet fold_glyphs(PageSet pages);

}  // namespace hakusho::indexer
