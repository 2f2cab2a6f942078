// SPDX-License-Identifier: GPL-2.0-or-later
#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <hakusho/calendar.hpp>
#include <hakusho/error.hpp>

#include "indexer/extract/document_pieces.hpp"
#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/metadata_date.hpp"

namespace hakusho::indexer {
namespace {

namespace json = simdjson::dom;

// The parser wants room for eight times a row; a ready passage is a page or two at most.
constexpr std::size_t longest_row = 64u << 20;

// A line feed is a paragraph boundary; other control characters are blanks, as in text files.
std::string clean_text(std::string text) {
  bool odd = false;
  for (const char c : text) odd |= static_cast<unsigned char>(c) < 0x20 && c != '\n';
  if (!odd) return text;
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    text[end++] = c == '\r' ? '\n' : control ? ' ' : c;
  }
  text.resize(end);
  return text;
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    if (text.starts_with("\u3000"))
      text.remove_prefix(3);
    else if (static_cast<unsigned char>(text.front()) <= ' ')
      text.remove_prefix(1);
    else
      return false;
  }
  return true;
}

// Why a row is no JSON. The parser's own sentences are English.
Message reason_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::UNCLOSED_STRING:
      return "a string has no closing quote";
    case simdjson::UNESCAPED_CHARS:
      return "a string holds a control character that is not escaped";
    case simdjson::STRING_ERROR:
      return "a string holds an escape that JSON does not have";
    case simdjson::NUMBER_ERROR:
      return "a number is not written as in JSON";
    case simdjson::DEPTH_ERROR:
      return "its members are nested too deep";
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
      return "there is no memory to read the line";
    default:
      return "not a JSON object";
  }
}

class JsonLinesReader {
 public:
  JsonLinesReader(const SourceFile& source, const DocumentSink& sink)
      : source_(source), pieces_(source, sink) {}

  void read(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (line_ = 1; !text.empty(); ++line_) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view row = text.substr(0, end);
      if (!is_blank(row)) read_row(row);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (pieces_.count() == 0)
      throw Error(ErrorCode::unsupported, {"{0}", {source_.file}}, {"no row has a text"},
                  {"give each row a member \"text\""});
    pieces_.finish();
  }

 private:
  [[noreturn]] void fail(Message reason) const {
    throw Error(ErrorCode::corrupt, {"{0}", {source_.file}}, std::move(reason),
                {"correct the line; each line must be one JSON object"})
        .at_line(line_);
  }

  void read_row(std::string_view row) {
    said_ = {};
    block_ = {};
    heading_.clear();
    for (const auto [key, value] : parsed(row))
      if (!value.is_null()) take(key, value);
    if (is_blank(block_.text)) return pieces_.leave_out(line_);
    if (!heading_.empty() && (block_.section.empty() || block_.section.back() != heading_))
      block_.section.push_back(heading_);
    block_.ready = true;
    block_.lines = LineRange{line_, line_};
    pieces_.add(said_, std::move(block_));
  }

  json::object parsed(std::string_view row) {
    if (row.size() > longest_row)
      fail({"the line is longer than {0} MB", {std::to_string(longest_row >> 20)}});
    // simdjson reads a little beyond the end, so the row is copied to where there is room.
    if (buffer_.size() < row.size() + simdjson::SIMDJSON_PADDING)
      buffer_.resize(row.size() + row.size() / 2 + simdjson::SIMDJSON_PADDING);
    std::memcpy(buffer_.data(), row.data(), row.size());
    json::object object;
    const auto document = parser_.parse(buffer_.data(), row.size(), false);
    if (document.error()) fail(reason_of(document.error()));
    if (document.get(object)) fail({"not a JSON object"});
    return object;
  }

  void take(std::string_view key, const json::element& value) {
    if (key == "text")
      block_.text = clean_text(text_of(key, value));
    else if (key == "id")
      block_.source_id = text_of(key, value);
    else if (key == "heading")
      heading_ = clean_text(text_of(key, value));
    else if (key == "section")
      take_section(value);
    else if (key == "page")
      take_page(value);
    else if (key == "page_label")
      block_.page_label = text_of(key, value);
    else
      take_metadata(key, value);
  }

  // Members of other names are the author's own business.
  void take_metadata(std::string_view key, const json::element& value) {
    if (key == "title")
      said_.title = known(text_of(key, value));
    else if (key == "series")
      said_.series = known(text_of(key, value));
    else if (key == "publisher")
      said_.publisher = known(text_of(key, value));
    else if (key == "year")
      said_.year = western_year(text_of(key, value));
    else if (key == "published")
      said_.published = iso_date(text_of(key, value));
    else if (key == "url")
      said_.url = known(text_of(key, value));
  }

  void take_section(const json::element& value) {
    json::array headings;
    block_.section.clear();
    if (value.get(headings)) {
      if (auto one = clean_text(text_of("section", value)); !is_blank(one))
        block_.section.push_back(std::move(one));
      return;
    }
    for (const json::element heading : headings)
      if (auto one = clean_text(text_of("section", heading)); !is_blank(one))
        block_.section.push_back(std::move(one));
  }

  void take_page(const json::element& value) {
    const std::string text = text_of("page", value);
    const bool digits = !text.empty() && text.size() < 8 && text.find_first_not_of("0123456789") == text.npos;
    if (!digits) fail({"the member \"{0}\" is no page number", {"page"}});
    if (const int page = std::stoi(text); page > 0) block_.page = page;
  }

  // Strings as they are; whole numbers as their digits, for ids and years are written either way.
  std::string text_of(std::string_view key, const json::element& value) const {
    std::string_view text;
    if (!value.get(text)) return std::string(text);
    std::int64_t number = 0;
    if (!value.get(number)) return std::to_string(number);
    fail({"the member \"{0}\" is neither a string nor a whole number", {std::string(key)}});
  }

  static std::optional<std::string> known(std::string text) {
    if (is_blank(text)) return std::nullopt;
    return clean_text(text);
  }

  const SourceFile& source_;
  DocumentPieces pieces_;
  json::parser parser_;
  std::vector<char> buffer_;
  int line_ = 0;
  Metadata said_;
  Block block_;
  std::string heading_;
};

}  // namespace

void read_json_lines(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  JsonLinesReader reader(source, sink);
  // JSON is UTF-8, whatever encoding the other files of a run have; anything else is the exception.
  if (simdjson::validate_utf8(source.bytes.data(), source.bytes.size())) {
    reader.read(source.bytes);
  } else {
    reader.read(decode_text(source.bytes, options.encoding, source.file));
  }
}

}  // namespace hakusho::indexer
