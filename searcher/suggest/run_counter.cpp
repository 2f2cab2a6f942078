// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/run_counter.hpp"

#include <algorithm>
#include <optional>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "searcher/terms/compound_text.hpp"

namespace hakusho::searcher {
namespace {

bool holds_letters(std::string_view key) {
  return std::any_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Full-width letters and figures as one types them.
std::string narrowed(std::string_view printed) {
  std::string out;
  for (std::size_t at = 0; at < printed.size();) {
    const char32_t c = dict::next_code_point(printed, at);
    if (dict::is_white_space(c)) continue;
    dict::append_utf8(out, c >= U'！' && c <= U'～' ? c - (U'！' - U'!') : c);
  }
  return out;
}

// A run comes with up to two hiragana, which tell 及 of 及び from the end of a noun. Where they begin with a
// particle that is clear, and 計画の and 計画を are one.
std::string_view without_particle(std::string_view run) {
  constexpr std::u32string_view particles = U"のをにはがとでやもへ";
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t here = at;
    const char32_t c = dict::next_code_point(run, at);
    if (!dict::is_hiragana(c)) continue;
    return particles.find(c) == std::u32string_view::npos ? run : run.substr(0, here);
  }
  return run;
}

bool is_one_character(std::string_view text) {
  std::size_t at = 0;
  dict::next_code_point(text, at);
  return at == text.size();
}

}  // namespace

void RunCounter::add_passage(std::string_view text) {
  ++passage_;
  const std::string key = dict::matching_key(text);
  std::optional<dict::MappedKey> mapped;
  for_each_run(key, [&](std::string_view run) {
    const std::string_view name = without_particle(run);
    if (is_one_character(name)) return;
    if (const auto known = runs_.find(name); known != runs_.end()) return count(known->second);
    Run& made = new_run(name);
    if (holds_letters(name)) {
      if (!mapped) mapped = dict::mapped_key(text);
      const auto first = static_cast<std::size_t>(name.data() - key.data());
      const std::size_t begin = mapped->begin[first], end = mapped->end[first + name.size() - 1];
      made.printed = narrowed(text.substr(begin, end - begin));
    }
    count(made);
  });
}

RunCounter::Run& RunCounter::new_run(std::string_view name) {
  Run& run = runs_[std::string(name)];
  run.organisations = finder_.in(name);
  return run;
}

void RunCounter::count(Run& run) {
  if (run.last_passage == passage_) return;
  run.last_passage = passage_;
  ++run.passages;
  for (const std::uint16_t organisation : run.organisations) {
    if (organisation_last_[organisation] == passage_) continue;
    organisation_last_[organisation] = passage_;
    ++organisation_passages_[organisation];
  }
}

}  // namespace hakusho::searcher
