// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_text_records.hpp"

#include <charconv>

#include "dict/utf8.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::indexer {
namespace {

namespace protocol = pdf_protocol;

struct Record {
  std::string_view name, value;
};

// Takes the next record off `rest`; nothing when it is not whole.
std::optional<Record> next_record(std::string_view& rest) {
  const auto line_end = rest.substr(0, 64).find('\n');
  if (line_end == rest.npos) return std::nullopt;
  const std::string_view head = rest.substr(0, line_end);
  const auto blank = head.find(' ');
  if (blank == head.npos) return std::nullopt;
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(head.data() + blank + 1, head.data() + head.size(), size);
  if (error != std::errc() || end != head.data() + head.size()) return std::nullopt;
  rest.remove_prefix(line_end + 1);
  if (rest.size() <= size || rest[size] != '\n') return std::nullopt;
  const Record record{head.substr(0, blank), rest.substr(0, size)};
  rest.remove_prefix(size + 1);
  return record;
}

double number_before_blank(std::string_view& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (text.starts_with(' ')) text.remove_prefix(1);
  return error == std::errc() ? number : 0;
}

// One kind of line end and nothing else below a blank: a stray form feed would begin a page.
std::string clean_lines(std::string_view text) {
  std::string out = dict::repaired_utf8(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') c = ' ';
  return out;
}

std::string clean_value(std::string_view text) {
  std::string out = clean_lines(text);
  for (char& c : out)
    if (c == '\n') c = ' ';
  return out;
}

void take_page_record(const Record& record, PageText& page) {
  if (record.name == protocol::label)
    page.label = clean_value(record.value);
  else if (record.name == protocol::text)
    page.text = clean_lines(record.value);
  else if (record.name == protocol::reason)
    page.reason = record.value == protocol::reason_damaged ? "the page is damaged" : "the page has no text";
}

}  // namespace

std::optional<PaginatedText> parse_text_records(std::string_view output) {
  if (!output.starts_with(protocol::greeting)) return std::nullopt;
  output.remove_prefix(protocol::greeting.size());
  PaginatedText result;
  while (const auto record = next_record(output)) {
    if (record->name == protocol::end) return result;
    if (record->name == protocol::page) {
      std::string_view numbers = record->value;
      PageText& page = result.pages.emplace_back();
      page.number = static_cast<int>(number_before_blank(numbers));
      page.width = number_before_blank(numbers);
      page.height = number_before_blank(numbers);
    } else if (!result.pages.empty()) {
      take_page_record(*record, result.pages.back());
    } else if (record->name == protocol::title) {
      result.title = clean_value(record->value);
    } else if (record->name == protocol::author) {
      result.author = clean_value(record->value);
    }
  }
  return std::nullopt;
}

}  // namespace hakusho::indexer
