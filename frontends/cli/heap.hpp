// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace hakusho::cli {

/// Fetches from the kernel, in one go, the memory that a search usually needs. Page by page, as it comes in
/// use, it costs a trap each, which is dear on virtual machines. Where that is not possible, nothing changes.
/// To be called before there are threads.
void fetch_heap();

}  // namespace hakusho::cli
