// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/request_head.hpp"

#include <algorithm>

#include "frontends/format/translation.hpp"

namespace hakusho::http {
namespace {

using cli::tr_later;

const Refusal malformed{400, "bad_request", tr_later("the request is malformed")};
const Refusal bad_escape{400, "bad_request",
                         tr_later("the address has a % without two hexadecimal digits behind it")};
const Refusal has_body{413, "too_large", tr_later("requests have no body here")};
const Refusal long_target{414, "too_large", tr_later("the address is too long")};
const Refusal many_headers{431, "too_large", tr_later("the request has too many headers")};
const Refusal other_method{405, "method_not_allowed", tr_later("only GET and HEAD are answered")};
const Refusal other_version{505, "bad_request", tr_later("only HTTP/1.0 and HTTP/1.1 are spoken")};

bool is_token_byte(unsigned char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
  return c != 0 && std::string_view("!#$%&'*+-.^_`|~").find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_byte);
}

// Visible ASCII, and bytes of UTF-8 that a careless client sends as they are.
bool is_target(std::string_view text) {
  return text.starts_with('/') && std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return c > ' ' && c != 0x7F && c != '#' && c != '\\';
         });
}

bool is_value(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return (c >= ' ' && c != 0x7F) || c == '\t'; });
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool has_sound_escapes(std::string_view target) {
  for (std::size_t at = 0; (at = target.find('%', at)) != std::string_view::npos; at += 3)
    if (at + 2 >= target.size() || !is_hexadecimal(target[at + 1]) || !is_hexadecimal(target[at + 2]))
      return false;
  return true;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

// "http://host/path" as proxies are asked: the path counts, the Host header is compared as ever.
std::string_view without_authority(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme)) continue;
    const std::size_t slash = target.find('/', scheme.size());
    return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
  }
  return target;
}

const Refusal* read_request_line(std::string_view line, const Limits& limits, RequestHead& head) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return &malformed;
  const std::string_view version = line.substr(last + 1);
  head.method = line.substr(0, first);
  head.target = without_authority(line.substr(first + 1, last - first - 1));
  if (!is_token(head.method)) return &malformed;
  if (head.target.size() > limits.target_bytes) return &long_target;
  if (!version.starts_with("HTTP/") || version.size() != 8) return &malformed;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return &other_version;
  head.minor_version_0 = version.back() == '0';
  if (head.method != "GET" && head.method != "HEAD") return &other_method;
  if (!is_target(head.target)) return &malformed;
  return has_sound_escapes(head.target) ? nullptr : &bad_escape;
}

const Refusal* read_header(std::string_view line, RequestHead& head) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return &malformed;
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (!is_value(value)) return &malformed;
  head.headers.emplace_back(small_letters(line.substr(0, colon)), value);
  return nullptr;
}

// What decides where a request ends, or whom it is for, must not be said twice.
const Refusal* check_together(const RequestHead& head) {
  std::size_t hosts = 0, lengths = 0;
  for (const auto& [name, value] : head.headers) {
    if (name == "transfer-encoding") return &has_body;
    if (name == "host") ++hosts;
    if (name == "content-length") {
      if (value.empty() || value.find_first_not_of("0123456789") != std::string::npos) return &malformed;
      if (value.find_first_not_of('0') != std::string::npos) return &has_body;
      ++lengths;
    }
  }
  if (hosts > 1 || lengths > 1 || (hosts == 0 && !head.minor_version_0)) return &malformed;
  return nullptr;
}

}  // namespace

std::string_view RequestHead::header(std::string_view name) const {
  for (const auto& [known, value] : headers)
    if (known == name) return value;
  return {};
}

bool RequestHead::keep_alive() const {
  return !minor_version_0 && small_letters(header("connection")).find("close") == std::string::npos;
}

std::variant<RequestHead, Refusal> read_head(std::string_view bytes, const Limits& limits) {
  RequestHead head;
  bool first = true;
  for (;;) {
    const std::size_t end = bytes.find("\r\n");
    if (end == std::string_view::npos) return malformed;
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end + 2);
    if (!first && line.empty()) break;
    if (line.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) return malformed;
    if (!first && head.headers.size() >= limits.headers) return many_headers;
    const Refusal* refusal = first ? read_request_line(line, limits, head) : read_header(line, head);
    if (refusal != nullptr) return *refusal;
    first = false;
  }
  if (!bytes.empty()) return malformed;
  if (const Refusal* refusal = check_together(head)) return *refusal;
  return head;
}

}  // namespace hakusho::http
