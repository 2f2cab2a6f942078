// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <hakusho/api.hpp>
#include <hakusho/language.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho {

/// What kind of failure an Error is; front ends map it to an exit code or an HTTP status.
enum class ErrorCode {
  invalid_argument,  ///< an option or argument that makes no sense
  bad_query,         ///< a query that cannot be read; Error::position() says where
  not_found,         ///< no index, no such passage, no such file
  index_busy,        ///< another process is writing the index
  index_mismatch,    ///< the index was built with another format or other dictionaries
  corrupt,           ///< damaged data
  io,                ///< the system could not read or write
  dictionary,        ///< a dictionary is missing or cannot be read
  unsupported,       ///< a file of a kind, size or protection that cannot be indexed
  interrupted        ///< the caller asked to stop
};

/// "not_found": for programs, and for scripts that read JSON.
HAKUSHO_API std::string_view name_of(ErrorCode code);

/// A sentence for people: an English text with {0}, {1} … and what fills them. The English text is
/// also the key under which a translation is looked up, so it must be a literal.
struct HAKUSHO_API Message {
  std::string id;
  std::vector<std::string> arguments;

  Message() = default;
  Message(const char* text, std::vector<std::string> args = {}) : id(text), arguments(std::move(args)) {}

  bool empty() const { return id.empty(); }
  /// The sentence in `language`; English where no translation is known. Never throws on a bad format.
  std::string text(Language language = Language::english) const;
};

/// A failure the caller cannot go on from. Reads "WHAT: WHY; what to do".
class HAKUSHO_API Error : public std::exception {
 public:
  Error(ErrorCode code, Message subject, Message reason, Message remedy = {},
        std::optional<std::size_t> position = std::nullopt);

  ErrorCode code() const { return code_; }
  const Message& subject() const { return subject_; }
  const Message& reason() const { return reason_; }
  const Message& remedy() const { return remedy_; }
  /// Where in a query, in code points from 0.
  std::optional<std::size_t> position() const { return position_; }

  /// Where in a text file, counted from 1.
  std::optional<int> line() const { return line_; }
  /// The same failure, of this line of the file that is the subject.
  Error at_line(int line) const;

  /// One line: "SUBJECT: REASON; REMEDY", or "SUBJECT:LINE: REASON; REMEDY", control characters in file names
  /// made visible.
  std::string text(Language language) const;
  /// text(Language::english)
  const char* what() const noexcept override { return english_.c_str(); }

 private:
  ErrorCode code_;
  Message subject_, reason_, remedy_;
  std::optional<std::size_t> position_;
  std::optional<int> line_;
  std::string english_;
};

}  // namespace hakusho
