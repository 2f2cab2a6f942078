// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/passage.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::searcher {

/// What of a cell's text is compared between years, in the form of the matching key: without the mark of the
/// column (<2024年度年次計画>), bullets, the bodies it begins with (総務省及び警察庁において、), 引き続き and
/// whatever layout put in. Each character knows where it stands in the text.
class ComparisonText {
 public:
  explicit ComparisonText(std::string_view text);

  const std::u32string& body() const { return body_; }
  /// Whether the text says nothing: no text, or a dash in its place.
  bool empty() const { return body_.empty(); }
  /// The bodies at the beginning, as matching keys; empty where the text names none.
  const std::vector<std::string>& subject() const { return subject_; }
  /// Where they stand, in code points of the text.
  TextRange subject_range() const { return subject_range_; }
  /// Code points of the text that body()[begin, end) came from; an empty range is the place between two
  /// characters.
  TextRange origin(std::size_t begin, std::size_t end) const;
  /// Whether more than a line break stands before body()[at], such as a bullet: another statement begins
  /// there.
  bool stands_apart(std::size_t at) const {
    return at > 0 && at < origins_.size() && origins_[at].begin > origins_[at - 1].end + 1;
  }
  std::size_t text_length() const { return text_length_; }

 private:
  void take_off_subject();
  void take_off_continuations();
  void erase(std::size_t begin, std::size_t end);

  std::u32string body_;
  std::vector<TextRange> origins_;  // of each character of body_
  std::vector<std::string> subject_;
  TextRange subject_range_;
  std::size_t text_length_ = 0;
};

/// Whether a name ends as those of public bodies do: 省, 庁, 府, 官房, 局, 室, センター, 機構, 委員会 …
bool is_like_a_body(std::u32string_view name);

}  // namespace hakusho::searcher
