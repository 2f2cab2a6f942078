// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace hakusho::cli {

/// Fetches from the kernel, as one huge page, the memory that a search usually needs, advises huge pages for
/// what larger commands need, and lets blocks that are given back wait for the next search in the same
/// process. Page by page, as it comes in use, memory costs a trap each, which is dear on virtual machines: a
/// fifth of the time of a search from the command line on the one this was measured on. Where the kernel has
/// no huge page to give, it is fetched as small pages in one go; where that is not possible either, nothing
/// changes. To be called before there are threads.
void fetch_heap();

}  // namespace hakusho::cli
