// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "dict/utf8.hpp"
#include "indexer/extract/tag_stripper.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t farthest_end = 10000;  // bytes within which code, addresses and the like must close

bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_punctuation(char c) {
  return c > ' ' && c < 0x7F && !is_ascii_word(c);
}

/// Decides for every byte whether it is shown, then hands the shown ones on.
class InlineReader {
 public:
  InlineReader(std::string_view text, int line) : text_(text), line_(line), shown_(text.size(), Shown::yes) {}

  std::vector<InlineLine> read() {
    for (std::size_t i = 0; i < text_.size();) i = step(i);
    return gathered();
  }

 private:
  enum class Shown : unsigned char { yes, no, line_break };
  struct Bracket {
    std::size_t at;
    bool image;
  };
  struct Run {
    std::size_t end;  // the signs still unmatched are the ones before here
    std::size_t count;
  };

  void hide(std::size_t begin, std::size_t end) {
    std::fill(shown_.begin() + static_cast<std::ptrdiff_t>(begin),
              shown_.begin() + static_cast<std::ptrdiff_t>(end), Shown::no);
  }
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  std::size_t step(std::size_t i) {
    switch (text_[i]) {
      case '\\':
        return escape(i);
      case '`':
        return code(i);
      case '<':
        return tag(i);
      case '&':
        return entity(i);
      case '[':
        brackets_.push_back({i, i > 0 && text_[i - 1] == '!' && shown_[i - 1] == Shown::yes});
        return i + 1;
      case ']':
        return close_bracket(i);
      case '*':
      case '_':
      case '~':
        return marks(i);
      case '\n':
        return line_end(i);
      default:
        return i + 1;
    }
  }

  std::size_t escape(std::size_t i) {
    if (at(i + 1) == '\n') {
      shown_[i] = Shown::line_break;
      return i + 2;
    }
    if (!is_punctuation(at(i + 1))) return i + 1;
    hide(i, i + 1);
    return i + 2;
  }

  std::size_t line_end(std::size_t i) {
    if (i >= 2 && text_[i - 1] == ' ' && text_[i - 2] == ' ') shown_[i - 1] = Shown::line_break;
    return i + 1;
  }

  std::size_t run_length(std::size_t i) const {
    const std::size_t end = text_.find_first_not_of(text_[i], i);
    return std::min(end, text_.size()) - i;
  }

  std::size_t code(std::size_t i) {
    const std::size_t length = run_length(i);
    const std::size_t limit = std::min(text_.size(), i + farthest_end);
    for (std::size_t k = i + length; k < limit;) {
      k = text_.find('`', k);
      if (k == npos || k >= limit) break;
      const std::size_t closing = run_length(k);
      if (closing == length) {
        hide(i, i + length);
        hide(k, k + length);
        return k + length;
      }
      k += closing;
    }
    return i + length;
  }

  std::size_t tag(std::size_t i) {
    bool breaks = false;
    if (const std::size_t length = html_tag_length(text_.substr(i), breaks); length > 0) {
      hide(i, i + length);
      if (breaks) shown_[i] = Shown::line_break;
      return i + length;
    }
    // <https://example.go.jp/>
    const std::string_view rest = text_.substr(i + 1, farthest_end);
    if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("mailto:")) {
      const std::size_t end = rest.find_first_of("> \n");
      if (end != npos && rest[end] == '>') {
        hide(i, i + 1);
        hide(i + 1 + end, i + 2 + end);
        return i + 2 + end;
      }
    }
    return i + 1;
  }

  std::size_t entity(std::size_t i) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> names = {{{"&amp;", "&"},
                                                                                            {"&lt;", "<"},
                                                                                            {"&gt;", ">"},
                                                                                            {"&quot;", "\""},
                                                                                            {"&nbsp;", " "},
                                                                                            {"&#39;", "'"},
                                                                                            {"&copy;", "©"}}};
    for (const auto& [name, sign] : names) {
      if (text_.substr(i, name.size()) != name) continue;
      replaced_.emplace_back(i, sign);
      hide(i, i + name.size());
      return i + name.size();
    }
    return i + 1;
  }

  // The end of what follows the words of a link: (address "title") or [name]; `i` where there is none.
  std::size_t end_of_target(std::size_t i) const {
    if (at(i) == '[') {
      const std::size_t end = text_.substr(i, farthest_end).find_first_of("]\n", 1);
      return end != npos && text_[i + end] == ']' ? i + end + 1 : i;
    }
    if (at(i) != '(') return i;
    const std::size_t limit = std::min(text_.size(), i + farthest_end);
    int depth = 0;
    for (std::size_t k = i; k < limit; ++k) {
      if (text_[k] == '\\')
        ++k;
      else if (text_[k] == '(')
        ++depth;
      else if (text_[k] == ')' && --depth == 0)
        return k + 1;
      else if (text_[k] == '\n' && at(k + 1) == '\n')
        break;
    }
    return i;
  }

  // [1][2] and [訓練][^1] are two references, not a link.
  bool is_number_or_note(std::size_t begin, std::size_t end) const {
    if (at(end + 2) == '^') return true;
    return text_.substr(begin, end - begin).find_first_not_of("0123456789") == npos;
  }

  std::size_t close_bracket(std::size_t i) {
    if (brackets_.empty()) return i + 1;
    const Bracket open = brackets_.back();
    brackets_.pop_back();
    if (at(open.at + 1) == '^' && i > open.at + 2 && text_.substr(open.at, i - open.at).find(' ') == npos) {
      hide(open.at, i + 1);
      return i + 1;
    }
    const std::size_t end = end_of_target(i + 1);
    if (end == i + 1 || (at(i + 1) == '[' && is_number_or_note(open.at + 1, i))) return i + 1;
    hide(open.image ? open.at - 1 : open.at, open.at + 1);
    hide(i, end);
    // GitHub's word for a picture that nobody described.
    if (open.image && text_.substr(open.at + 1, i - open.at - 1) == "image") hide(open.at + 1, i);
    return end;
  }

  bool is_blank_before(std::size_t i) const {
    if (i == 0) return true;
    std::size_t k = i - 1;
    while (k > 0 && dict::is_continuation(text_[k])) --k;
    return dict::is_white_space(dict::next_code_point(text_, k));
  }
  bool is_blank_at(std::size_t i) const {
    return i >= text_.size() || dict::is_white_space(dict::next_code_point(text_, i));
  }

  std::size_t marks(std::size_t i) {
    const char sign = text_[i];
    const std::size_t length = run_length(i), end = i + length;
    if (length > 3 || (sign == '~' && length != 2)) return end;
    bool opens = !is_blank_at(end), closes = !is_blank_before(i);
    if (sign == '_') {  // snake_case is a name
      opens = opens && (i == 0 || !is_ascii_word(text_[i - 1]));
      closes = closes && !is_ascii_word(at(end));
    } else if (sign == '*' && length == 1) {  // 2*3*4 is a product, *1 a note
      opens = opens && !(at(end) >= '0' && at(end) <= '9');
      closes = closes && !(is_ascii_word(text_[i - 1]) && is_ascii_word(at(end)));
    }
    std::vector<Run>& open = sign == '*' ? stars_ : sign == '_' ? bars_ : tildes_;
    std::size_t left = length, begin = i;
    while (closes && left > 0 && !open.empty()) {
      Run& run = open.back();
      const std::size_t pair = left >= 2 && run.count >= 2 ? 2 : 1;
      hide(run.end - pair, run.end);
      hide(begin, begin + pair);
      run.end -= pair;
      run.count -= pair;
      begin += pair;
      left -= pair;
      if (run.count == 0) open.pop_back();
    }
    if (opens && left > 0) open.push_back({end, left});
    return end;
  }

  std::vector<InlineLine> gathered() const {
    InlineText out;
    int line = line_;
    std::size_t begin = 0;
    auto replaced = replaced_.begin();
    const auto hand_on = [&](std::size_t end) {
      const std::string_view part = text_.substr(begin, end - begin);
      out.add(part, line);
      line += static_cast<int>(std::count(part.begin(), part.end(), '\n'));
    };
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (shown_[i] == Shown::yes) continue;
      hand_on(i);
      begin = i + 1;
      if (shown_[i] == Shown::line_break) out.add_break();
      if (text_[i] == '\n') ++line;
      if (replaced != replaced_.end() && replaced->first == i) out.add((replaced++)->second, line);
    }
    hand_on(text_.size());
    return out.take();
  }

  std::string_view text_;
  int line_;
  std::vector<Shown> shown_;
  std::vector<Bracket> brackets_;
  std::vector<Run> stars_, bars_, tildes_;
  std::vector<std::pair<std::size_t, std::string_view>> replaced_;
};

}  // namespace

std::vector<InlineLine> markdown_inline(std::string_view text, int line) {
  return InlineReader(text, line).read();
}

}  // namespace hakusho::indexer
