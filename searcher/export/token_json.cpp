// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/export.hpp>

#include "dict/utf8.hpp"
#include "searcher/export/json_writer.hpp"

namespace hakusho {
namespace {

std::string_view class_name(WordClass word_class) {
  constexpr std::string_view names[] = {"content", "function", "symbol"};
  return names[static_cast<int>(word_class)];
}

/// Code points before a byte, for bytes asked in rising order.
class PointCounter {
 public:
  explicit PointCounter(std::string_view text) : text_(text) {}
  std::uint64_t before(std::size_t byte) {
    byte = std::min(byte, text_.size());
    if (byte > byte_) {
      points_ += dict::count_code_points(text_.substr(byte_, byte - byte_));
      byte_ = byte;
    }
    return points_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0, points_ = 0;
};

}  // namespace

std::string to_json(std::string_view text, const std::vector<Token>& tokens) {
  searcher::JsonWriter json;
  PointCounter points(text);
  json.begin_object();
  json.member("version", json_version);
  json.member("text", text);
  json.key("words");
  json.begin_array();
  for (const Token& token : tokens) {
    json.line_break();
    json.begin_object();
    json.member("surface", token.surface);
    json.member("base", token.base);
    json.member("class", class_name(token.word_class));
    json.member("unknown", token.unknown);
    json.member("begin", points.before(token.begin));
    json.member("end", points.before(token.end));
    json.member("features", token.features);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

}  // namespace hakusho
