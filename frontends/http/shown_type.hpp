// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::http {

/// The Content-Type under which a file of `media_type` may be shown: PDF and office files as they are, all
/// text (HTML and XML too, which would otherwise act) as plain text, with its encoding where the beginning of
/// the file tells it. `descriptor` is the open file.
std::string shown_type(std::string_view media_type, int descriptor);

}  // namespace hakusho::http
