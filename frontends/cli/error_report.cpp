// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/error_report.hpp"

#include <algorithm>

#include "frontends/format/display_text.hpp"

namespace hakusho::cli {
namespace {

// The part of a long query that surrounds `place`, and the column of `place` in it.
struct Window {
  std::u32string text;
  std::size_t column = 0;
};

Window window_around(const std::u32string& query, std::size_t place, std::size_t columns) {
  place = std::min(place, query.size());
  std::size_t begin = place, end = place, used = 0;
  // Grow on both sides in turn until nothing more fits.
  for (bool grown = true; grown;) {
    grown = false;
    if (begin > 0 && used + width_of(query[begin - 1]) <= columns) {
      used += width_of(query[--begin]);
      grown = true;
    }
    if (end < query.size() && used + width_of(query[end]) <= columns) {
      used += width_of(query[end++]);
      grown = true;
    }
  }
  Window window;
  if (begin > 0) window.text = U"…";
  window.text += query.substr(begin, place - begin);
  window.column = width_of(window.text);
  window.text += query.substr(place, end - place);
  if (end < query.size()) window.text += U"…";
  return window;
}

}  // namespace

std::string error_report(const Error& error, std::string_view query, Language language, std::size_t width) {
  std::string out = "hakusho: " + error.text(language) + "\n";
  if (error.code() != ErrorCode::bad_query || !error.position()) return out;
  const std::size_t room = std::max<std::size_t>(width == 0 ? 80 : width, 20) - 4;
  const Window window = window_around(decoded(one_line(query)), *error.position(), room - 2);
  out += "  " + encoded(window.text) + "\n";
  return out + "  " + std::string(window.column, ' ') + "^\n";
}

}  // namespace hakusho::cli
