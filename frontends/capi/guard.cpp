// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/capi/guard.hpp"

#include <cstdlib>
#include <cstring>

namespace hakusho::capi {
namespace {

// The one place where failures of the library meet those of the C interface.
struct StatusRow {
  hakusho_status status;
  ErrorCode code;
};
constexpr StatusRow failures[] = {
    {HAKUSHO_INVALID_ARGUMENT, ErrorCode::invalid_argument},
    {HAKUSHO_BAD_QUERY, ErrorCode::bad_query},
    {HAKUSHO_NOT_FOUND, ErrorCode::not_found},
    {HAKUSHO_INDEX_BUSY, ErrorCode::index_busy},
    {HAKUSHO_INDEX_MISMATCH, ErrorCode::index_mismatch},
    {HAKUSHO_CORRUPT, ErrorCode::corrupt},
    {HAKUSHO_IO, ErrorCode::io},
    {HAKUSHO_DICTIONARY, ErrorCode::dictionary},
    {HAKUSHO_UNSUPPORTED, ErrorCode::unsupported},
    {HAKUSHO_INTERRUPTED, ErrorCode::interrupted},
};

char* copy_or_null(const char* text, std::size_t length) noexcept {
  char* copy = static_cast<char*>(std::malloc(length + 1));
  if (copy == nullptr) return nullptr;
  std::memcpy(copy, text, length);
  copy[length] = '\0';
  return copy;
}

}  // namespace

hakusho_status status_of(ErrorCode code) noexcept {
  for (const StatusRow& row : failures)
    if (row.code == code) return row.status;
  return HAKUSHO_INTERNAL;
}

const char* name_of_status(int status) noexcept {
  if (status == HAKUSHO_OK) return "ok";
  for (const StatusRow& row : failures)
    if (row.status == status) return name_of(row.code).data();  // literals: they end with NUL
  return status == HAKUSHO_INTERNAL ? "internal" : "unknown";
}

char* copy_out(const std::string& text) {
  char* copy = copy_or_null(text.c_str(), text.size());
  if (copy == nullptr) throw std::bad_alloc();
  return copy;
}

std::vector<std::string> strings_of(const char* const* texts, std::size_t count, const char* name) {
  require(texts, name);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) {
    require(texts[i], (std::string(name) + "[]").c_str());
    all.emplace_back(texts[i]);
  }
  return all;
}

void report(char** error_text, const char* text) noexcept {
  if (error_text != nullptr) *error_text = copy_or_null(text, std::strlen(text));
}

void report(char** error_text, const Error& error, Language language) noexcept {
  try {
    report(error_text, error.text(language).c_str());
  } catch (...) {  // translating needs memory
    report(error_text, error.what());
  }
}

}  // namespace hakusho::capi
