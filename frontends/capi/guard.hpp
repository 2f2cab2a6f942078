// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/hakusho.h>

#include <exception>
#include <hakusho/error.hpp>
#include <new>
#include <string>
#include <vector>

namespace hakusho::capi {

hakusho_status status_of(ErrorCode code) noexcept;
const char* name_of_status(int status) noexcept;

/// A copy that hakusho_string_free frees. Throws std::bad_alloc.
char* copy_out(const std::string& text);

/// Writes a failure into *error_text, as far as memory allows.
void report(char** error_text, const char* text) noexcept;
void report(char** error_text, const Error& error, Language language) noexcept;

/// Throws Error: invalid_argument, naming the argument, when it is NULL.
template <typename Pointer>
void require(const Pointer* pointer, const char* name) {
  if (pointer == nullptr) throw Error(ErrorCode::invalid_argument, {"{0}", {name}}, "must not be NULL");
}

/// The strings of an array. Throws Error: invalid_argument, naming the argument, where it or one of them is
/// NULL.
std::vector<std::string> strings_of(const char* const* texts, std::size_t count, const char* name);

/// Runs the body of a C function: whatever it throws becomes a status and a line of text.
template <typename Body>
hakusho_status guarded(char** error_text, Language language, const Body& body) noexcept {
  if (error_text != nullptr) *error_text = nullptr;
  try {
    body();
    return HAKUSHO_OK;
  } catch (const Error& error) {
    report(error_text, error, language);
    return status_of(error.code());
  } catch (const std::bad_alloc&) {
    report(error_text, "out of memory");
  } catch (const std::exception& error) {
    report(error_text, error.what());
  } catch (...) {
    report(error_text, "unknown failure");
  }
  return HAKUSHO_INTERNAL;
}

}  // namespace hakusho::capi
