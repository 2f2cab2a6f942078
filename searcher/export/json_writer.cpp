// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/export/json_writer.hpp"

#include <fmt/format.h>

#include <cmath>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

std::string_view short_escape(char byte) {
  switch (byte) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\f':
      return "\\f";
    case '\b':
      return "\\b";
    default:
      return {};
  }
}

bool needs_escape(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\';
}

void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!needs_escape(text[i])) continue;
    out.append(text, copied, i - copied);
    const std::string_view known = short_escape(text[i]);
    if (known.empty())
      out += fmt::format("\\u{:04x}", static_cast<unsigned char>(text[i]));
    else
      out += known;
    copied = i + 1;
  }
  out.append(text, copied);
}

}  // namespace

void JsonWriter::separate() {
  if (comma_) out_ += ',';
  if (break_) out_ += '\n';
  comma_ = break_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
}

void JsonWriter::close(char bracket) {
  if (break_) out_ += '\n';
  break_ = false;
  out_ += bracket;
  comma_ = true;
}

void JsonWriter::literal(std::string_view text) {
  separate();
  out_ += text;
  comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  value(name);
  out_ += ':';
  comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_ += '"';
  if (dict::is_valid_utf8(text))
    append_escaped(out_, text);
  else
    append_escaped(out_, dict::repaired_utf8(text));
  out_ += '"';
  comma_ = true;
}

void JsonWriter::value(int number) {
  literal(fmt::format_int(number).c_str());
}

void JsonWriter::value(std::uint64_t number) {
  literal(fmt::format_int(number).c_str());
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  const double rounded = std::round(number * 1e4) / 1e4;
  literal(fmt::format("{}", std::isfinite(rounded) ? rounded : number));
}

std::string JsonWriter::finish() {
  out_ += '\n';
  comma_ = break_ = false;
  return std::move(out_);
}

}  // namespace hakusho::searcher
