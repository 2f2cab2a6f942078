// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// Another way to write a key, and the rule that gives it (an English name: docs/query-language.md).
struct Spelling {
  std::string key;
  const char* rule = "";
};

/// Other ways to write a matching key without changing what it means, at most `most`; the key itself is not
/// among them:
///   サーバ → サーバー    取組 → 取り組み, 取組み    第23条 → 第二十三条    令和5年 → 2023年
///   サイバー・セキュリティ → サイバーセキュリティ    国会 → 國会    1万7千 → 17000, 17,000
/// `word_ends` are the bytes of `key` at which its words end, the last one included: a word of the table is
/// replaced only where words begin and end. Pure; thread-safe.
std::vector<Spelling> spellings_of(std::string_view key, const std::vector<std::size_t>& word_ends,
                                   std::size_t most = 16);

/// A place of a key that has other names, whole words from `begin` to `end`.
struct OtherNames {
  std::size_t begin = 0, end = 0;
  std::vector<std::string> names;
};

/// The places of a key that the thesaurus knows, the longest first where they overlap, in order. Thread-safe.
std::vector<OtherNames> other_names_in(std::string_view key, const std::vector<std::size_t>& word_ends);

}  // namespace hakusho::dict
