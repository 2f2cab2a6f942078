// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/capi/guard.hpp"

#include <cstdlib>
#include <cstring>

namespace hakusho::capi {
namespace {

// The one place where failures of the library meet those of the C interface.
struct StatusRow {
  hakusho_status status;
  const char* name;
  ErrorCode code;
};
constexpr StatusRow failures[] = {
    {HAKUSHO_INVALID_ARGUMENT, "invalid_argument", ErrorCode::invalid_argument},
    {HAKUSHO_BAD_QUERY, "bad_query", ErrorCode::bad_query},
    {HAKUSHO_NOT_FOUND, "not_found", ErrorCode::not_found},
    {HAKUSHO_INDEX_BUSY, "index_busy", ErrorCode::index_busy},
    {HAKUSHO_INDEX_MISMATCH, "index_mismatch", ErrorCode::index_mismatch},
    {HAKUSHO_CORRUPT, "corrupt", ErrorCode::corrupt},
    {HAKUSHO_IO, "io", ErrorCode::io},
    {HAKUSHO_DICTIONARY, "dictionary", ErrorCode::dictionary},
    {HAKUSHO_UNSUPPORTED, "unsupported", ErrorCode::unsupported},
    {HAKUSHO_INTERRUPTED, "interrupted", ErrorCode::interrupted},
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
    if (row.status == status) return row.name;
  return status == HAKUSHO_INTERNAL ? "internal" : "unknown";
}

char* copy_out(const std::string& text) {
  char* copy = copy_or_null(text.c_str(), text.size());
  if (copy == nullptr) throw std::bad_alloc();
  return copy;
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
