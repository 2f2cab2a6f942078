// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <hakusho/api.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

class Searcher;

enum class SuggestionKind : std::uint8_t {
  term,          ///< a compound or word of the texts
  organisation,  ///< a body of the register that the texts name
  section        ///< a heading
};

HAKUSHO_API std::string_view name_of(SuggestionKind kind);

/// What somebody who types may mean.
struct Suggestion {
  std::string text;  ///< as printed in the reports
  SuggestionKind kind = SuggestionKind::term;
  std::size_t count = 0;  ///< passages with a term or an organisation; headings with this text
};

/// Completes what is typed, from the words, headings and organisations of one index, by their letters and by
/// their reading in kana. Immutable: threads may share one.
class HAKUSHO_API Suggester {
 public:
  /// Reads the headings and words that are open in `searcher`. Reads every text
  /// once, seconds for tens of megabytes. Throws Error: corrupt, interrupted.
  explicit Suggester(Searcher& searcher);
  ~Suggester();
  Suggester(Suggester&&) noexcept;
  Suggester& operator=(Suggester&&) noexcept;

  /// At most `limit` (at most 100), the likeliest first. `typed` in any width and case; kana are a reading or
  /// stand for themselves. Of several words the last is completed. Nothing typed: nothing suggested.
  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit = 10) const;

  /// Names the contents it was made from (Searcher::fingerprint()).
  const std::string& fingerprint() const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace hakusho
