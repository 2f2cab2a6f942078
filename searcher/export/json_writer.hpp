// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho::searcher {

/// Writes JSON as it is told, commas included. A result is mostly passage text that is copied once, so
/// this is several times faster than building a tree first, and it keeps the order of the members.
/// Bytes that are no UTF-8 become U+FFFD: what comes out is always valid JSON.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(bool truth) { literal(truth ? "true" : "false"); }
  void value(int number);
  void value(std::uint64_t number);
  /// Rounded to four digits after the point; null where there is no such number.
  void value(double number);
  void null() { literal("null"); }

  template <typename T>
  void value(const std::optional<T>& known) {
    if (known)
      value(*known);
    else
      null();
  }
  template <typename T>
  void value(const std::vector<T>& list) {
    begin_array();
    for (const T& each : list) value(each);
    end_array();
  }
  /// [first,second]
  template <typename A, typename B>
  void value(const std::pair<A, B>& both) {
    begin_array();
    value(both.first);
    value(both.second);
    end_array();
  }
  template <typename T>
  void member(std::string_view name, const T& what) {
    key(name);
    value(what);
  }

  /// A line feed between two members or elements, for readers of the raw output.
  void line_break() { break_ = true; }
  /// The text so far with a line feed at its end.
  std::string finish();

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void literal(std::string_view text);

  std::string out_;
  bool comma_ = false, break_ = false;
};

}  // namespace hakusho::searcher
