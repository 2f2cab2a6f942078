// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::searcher {

/// What a heading is called, without its number and what sets it off:
///   "2.7 人材の育成" → "人材の育成"   "第3節　電波政策" → "電波政策"   "（１）背景" → "背景"   "■ 概要" →
///   "概要"
/// White space at the ends goes, within it becomes one blank.
std::string heading_name(std::string_view heading);

}  // namespace hakusho::searcher
