// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/args.h>
#include <fmt/format.h>

#include <hakusho/error.hpp>

namespace hakusho {
namespace {

// A file name may hold line feeds and escape sequences; a message is one line on a terminal.
std::string visible(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7F)
      out += fmt::format("\\x{:02x}", code);
    else
      out += byte;
  }
  return out;
}

}  // namespace

std::string Message::text(Language language) const {
  const std::string_view pattern = translate(id, language);
  if (arguments.empty()) return std::string(pattern);
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& argument : arguments) store.push_back(visible(argument));
  try {
    return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), store);
  } catch (const fmt::format_error&) {
    return id;
  }
}

Error::Error(ErrorCode code, Message subject, Message reason, Message remedy,
             std::optional<std::size_t> position)
    : code_(code),
      subject_(std::move(subject)),
      reason_(std::move(reason)),
      remedy_(std::move(remedy)),
      position_(position),
      english_(text(Language::english)) {}

Error Error::at_line(int line) const {
  Error error = *this;
  error.line_ = line;
  error.english_ = error.text(Language::english);
  return error;
}

std::string Error::text(Language language) const {
  std::string out = subject_.text(language);
  if (line_) out += ":" + std::to_string(*line_);
  if (!reason_.empty()) out += (out.empty() ? "" : ": ") + reason_.text(language);
  if (!remedy_.empty()) out += "; " + remedy_.text(language);
  return out;
}

}  // namespace hakusho
