// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/page_records.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "indexer/extract/page_record_values.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::indexer {
namespace {

namespace protocol = pdf_protocol;

// The longest line "NAME SIZE", and the longest value: the glyphs of one page.
constexpr std::size_t longest_head = 64;
constexpr std::size_t longest_value = protocol::most_page_glyphs * sizeof(protocol::GlyphRecord);
// 200 inches, the largest page of the format, and room for odd ones.
constexpr double largest_page = 20'000;

double take_number(std::string_view& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (text.starts_with(' ')) text.remove_prefix(1);
  return error == std::errc() && std::isfinite(number) ? number : 0;
}

int take_count(std::string_view& text, int most) {
  return static_cast<int>(std::clamp(take_number(text), 0.0, double(most)));
}

struct Head {
  std::string_view name;
  std::size_t size = 0;
};

std::optional<Head> head_of(std::string_view line) {
  const auto blank = line.find(' ');
  if (blank == line.npos) return std::nullopt;
  Head head{line.substr(0, blank), 0};
  const auto [end, error] = std::from_chars(line.data() + blank + 1, line.data() + line.size(), head.size);
  if (error != std::errc() || end != line.data() + line.size() || head.size > longest_value)
    return std::nullopt;
  return head;
}

std::string reason_of(std::string_view word) {
  if (word == protocol::reason_damaged) return "the page is damaged";
  if (word == protocol::reason_too_large) return "the page has more on it than can be read";
  return "the page has no text";
}

}  // namespace

bool PageRecordReader::take(std::string_view bytes) {
  if (broken_) return false;
  waiting_ += bytes;
  std::string_view rest = waiting_;
  broken_ = true;
  if (!greeted_) {
    const std::string_view start = rest.substr(0, protocol::pages_greeting.size());
    if (!protocol::pages_greeting.starts_with(start)) return false;
    greeted_ = start.size() == protocol::pages_greeting.size();
    if (greeted_) rest.remove_prefix(start.size());
  }
  while (greeted_ && !ended_) {
    const auto line_end = rest.substr(0, longest_head).find('\n');
    if (line_end == rest.npos && rest.size() >= longest_head) return false;
    if (line_end == rest.npos) break;
    const auto head = head_of(rest.substr(0, line_end));
    if (!head) return false;
    if (rest.size() < line_end + 1 + head->size + 1) break;
    if (rest[line_end + 1 + head->size] != '\n') return false;
    if (!take_record(head->name, rest.substr(line_end + 1, head->size))) return false;
    rest.remove_prefix(line_end + 1 + head->size + 1);
  }
  waiting_.erase(0, waiting_.size() - rest.size());
  broken_ = false;
  return true;
}

std::optional<PageSet> PageRecordReader::finish() {
  if (!ended_ || broken_) return std::nullopt;
  return std::move(pages_);
}

bool PageRecordReader::take_record(std::string_view name, std::string_view value) {
  if (name == protocol::end) return ended_ = true;
  if (name == protocol::page) return begin_page(value);
  if (name == protocol::font) {
    const bool bold = value.starts_with("1");
    std::string font = readable_name(value.substr(std::min<std::size_t>(value.size(), 2)));
    const bool heavy = bold || sounds_bold(font);
    pages_.fonts.push_back({std::move(font), heavy});
    return pages_.fonts.size() <= 0x10000;
  }
  if (!pages_.pages.empty()) {
    take_page_record(name, value);
    return within_limits();
  }
  if (name == protocol::title) pages_.title = readable_name(value);
  if (name == protocol::author) pages_.author = readable_name(value);
  if (name == protocol::outline && pages_.outline.size() < protocol::most_outline_entries) {
    const int depth = take_count(value, protocol::most_outline_depth);
    const int page = take_count(value, protocol::most_pages);
    pages_.outline.push_back({depth, readable_name(value), page});
  }
  return true;
}

bool PageRecordReader::begin_page(std::string_view numbers) {
  if (pages_.pages.size() >= protocol::most_pages) return false;
  Page& page = pages_.pages.emplace_back();
  take_number(numbers);
  page.number = static_cast<int>(pages_.pages.size());
  page.width = static_cast<float>(std::clamp(take_number(numbers), 0.0, largest_page));
  page.height = static_cast<float>(std::clamp(take_number(numbers), 0.0, largest_page));
  return true;
}

void PageRecordReader::take_page_record(std::string_view name, std::string_view value) {
  Page& page = pages_.pages.back();
  if (name == protocol::label) {
    page.label = readable_name(value);
  } else if (name == protocol::reason) {
    page.reason = reason_of(value);
  } else if (name == protocol::glyphs) {
    glyphs_ += value.size() / sizeof(protocol::GlyphRecord);
    page.glyphs = unpack_glyphs(value, page, pages_.fonts.size());
  } else if (name == protocol::rules) {
    marks_ += value.size() / sizeof(protocol::RuleRecord);
    page.rules = unpack_rules(value);
  } else if (name == protocol::fills) {
    marks_ += value.size() / sizeof(protocol::RectRecord);
    page.fills = unpack_rects(value);
  } else if (name == protocol::images) {
    marks_ += value.size() / sizeof(protocol::RectRecord);
    page.images = unpack_rects(value);
  }
}

bool PageRecordReader::within_limits() const {
  // The helper stops when a page has brought it over the limit.
  return glyphs_ <= protocol::most_glyphs + protocol::most_page_glyphs && marks_ <= 2 * protocol::most_marks;
}

}  // namespace hakusho::indexer
