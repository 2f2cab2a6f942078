// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/api.hpp>
#include <hakusho/language.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace hakusho {

namespace searcher {
struct QueryNode;
}

/// A query that has been read. Immutable; copies share it, threads may share it.
class HAKUSHO_API Query {
 public:
  /// Reads the query language of docs/query-language.md. Throws Error: bad_query with the position
  /// in code points (an unclosed bracket or quote, an operator without words, an empty or excluding-only
  /// query, a range that cannot be read, more than 4,096 code points or 256 words).
  static Query parse(std::string_view text);

  /// As it was typed.
  const std::string& text() const;
  /// How it was read, in the query language with every operator and bracket written out.
  std::string parsed() const;
  /// How it was read, in words, a line a part. `strict`: passages with most of the words are not offered.
  std::string explain(Language language, bool strict = false) const;

  const searcher::QueryNode& root() const { return *root_; }
  /// Words and fields only, no quote, operator, bracket or sign: then passages with most of the words are
  /// offered below those with all.
  bool plain() const;

 private:
  Query(std::string text, std::shared_ptr<const searcher::QueryNode> root, bool plain);
  std::string text_;
  std::shared_ptr<const searcher::QueryNode> root_;
  bool plain_;
};

}  // namespace hakusho
